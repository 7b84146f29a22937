//! Consensus checks: open, answer, close, confirm, declare.

mod answering;
mod declaring;
mod found;
mod opening;
pub(crate) mod scene;
mod weakest;
