//! One binary for all tests of behaviour; one file a noun.
#![cfg(test)] // lets clippy see that helpers outside test functions may unwrap, too
#![expect(unreachable_pub, reason = "everything in a test binary is reached from its own tests only")]

mod account;
mod action_items;
mod amendments;
mod architecture;
mod breakouts;
mod capacity;
mod checks;
mod client;
mod comments;
mod consensus;
mod corrigenda;
mod demo;
mod documents;
mod drafts;
mod edge;
mod exports;
mod floor;
mod home;
mod imports;
mod live;
mod notes;
mod objections;
mod options;
mod overview;
mod parked;
mod people;
mod polls;
mod positions;
mod reopenings;
mod requests;
mod rounds;
mod rules;
mod seat_care;
mod seats;
mod sessions;
mod setup;
mod silences;
mod start;
mod statements;
mod store;
mod summaries;
mod text;
mod words;
mod world;
