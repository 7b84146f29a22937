//! What the words mean and what is allowed: values, parsed input, pure rules. No I/O, no SQL, no HTTP, no clock.

pub mod consensus;
pub mod id;
pub mod lang;
pub mod text;
pub mod time;
