//! Aryk: Track II civic dialogue.
//!
//! Arrows run down only: `cli, web → actions → store → domain`; `jobs` call `actions`,
//! `demo` calls both; everything may use `domain`.

pub mod actions;
pub mod chance;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod documents;
pub mod domain;
pub mod jobs;
pub mod limits;
pub mod passphrase;
pub mod seal;
pub mod store;
pub mod streams;
pub mod web;
pub mod words;
