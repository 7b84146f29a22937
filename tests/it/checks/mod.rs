//! Consensus checks: open, answer, close, confirm, declare.

mod ad_referendum;
mod answering;
mod declaring;
mod edge;
mod erased;
mod found;
mod opening;
mod paragraphs;
pub(crate) mod scene;
mod soft;
mod stale;
mod weakest;
