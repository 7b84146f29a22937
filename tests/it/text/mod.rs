//! The single negotiating text: practice.md 2.2 to 2.4.

mod compare;
mod desk;
mod edits;
mod laws;
mod memorandum;
