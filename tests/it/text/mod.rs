//! The single negotiating text: practice.md 2.2 to 2.4.

pub(crate) mod clumsy;
mod compare;
mod compromise;
pub(crate) mod desk;
mod edits;
mod laws;
mod memorandum;
