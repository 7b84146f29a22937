//! Consensus checks: open with two keys, answer, close by the clock, confirm from home, declare with two keys (practice 3).

mod answering;
mod counting;
mod declaring;
mod following;
mod opening;

pub use answering::{NewStance, answer, confirm, renew, withdraw};
pub use counting::close_due;
pub use declaring::ask_to_declare;
pub(super) use declaring::declare;
pub(super) use following::follow;
pub use opening::ask_to_open;
pub(super) use opening::open;
