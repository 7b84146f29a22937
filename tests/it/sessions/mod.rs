//! Sessions of a body, from the plan to the close.

mod agenda;
mod around;
mod laws;
mod level;
mod planning;
mod presence;
mod running;

pub use planning::plan;
pub use running::{opened, press};
