//! Everything a person can do that changes something: one function a verb, one transaction each.

pub mod app;
pub mod people;
pub mod refusal;
pub mod setup;

pub use app::{App, Change, Look, Sender};
pub use refusal::Refusal;
