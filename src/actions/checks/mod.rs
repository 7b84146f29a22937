//! Consensus checks: open with two keys, answer, close by the clock, confirm from home, declare with two keys (practice 3).

mod answering;
mod confirming;
mod counting;
mod declaring;
mod following;
mod leaving;
mod opening;
mod reopening;

pub use answering::{NewStance, answer, renew, withdraw};
pub use confirming::{confirm, refuse};
pub use counting::{close_due, erase_due};
pub use declaring::ask_to_declare;
pub(super) use declaring::declare;
pub(super) use following::follow;
pub(super) use leaving::{leave, recast};
pub use opening::ask_to_open;
pub(super) use opening::open;
pub use reopening::ask_to_reopen;
pub(super) use reopening::reopen;
