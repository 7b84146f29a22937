//! Aryk: Track II civic dialogue.
//!
//! Arrows run down only: `cli, web → actions → store → domain`; `jobs` call `actions`; everything may use `domain`.

pub mod cli;
pub mod documents;
pub mod domain;
