//! Everything a person can do that changes something: one function a verb, one transaction each.

pub mod action_items;
pub mod acts;
pub mod amendments;
pub mod app;
pub mod capacity;
pub mod change;
pub mod checks;
pub mod closings;
pub mod comments;
pub mod corrigenda;
mod desk;
pub mod drafts;
pub mod floor;
pub mod imports;
pub mod notes;
pub mod objections;
pub mod parked;
pub mod people;
pub mod positions;
pub mod refusal;
pub mod reopenings;
pub mod requests;
pub mod rounds;
pub mod rules;
pub mod seats;
pub mod sessions;
pub mod setup;
pub mod silences;
pub mod stages;
pub mod statements;
pub mod summaries;

pub use app::App;
pub use change::{Arrival, Change, Look, Sender, Tick};
pub use refusal::Refusal;
