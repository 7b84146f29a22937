//! The single negotiating text: practice.md 2.2 to 2.4.

mod compare;
pub(crate) mod desk;
mod edits;
pub(crate) mod laws;
mod memorandum;
