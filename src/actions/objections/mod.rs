//! Objections: raised in a check or by breaking silence, then up the ladder of practice 3.6.

mod raising;

pub(super) use raising::follow;
pub use raising::raise;
