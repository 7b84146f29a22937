//! One binary for all tests of behaviour; one file a noun.
#![cfg(test)] // lets clippy see that helpers outside test functions may unwrap, too

mod consensus;
mod documents;
mod text;
