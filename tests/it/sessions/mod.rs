//! Sessions of a body, from the plan to the close.

mod planning;
mod running;

pub use planning::plan;
pub use running::{opened, press};
