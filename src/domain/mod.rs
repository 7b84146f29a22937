//! What the words mean and what is allowed: values, parsed input, pure rules. No I/O, no SQL, no HTTP, no clock.

pub mod access;
pub mod act;
pub mod check;
pub mod closing;
pub mod consensus;
pub mod dialogue;
pub mod draft;
pub mod handle;
pub mod id;
pub mod input;
pub mod invisible;
pub mod lang;
pub mod objection;
pub mod place;
pub mod position;
pub mod record;
pub mod reminder;
pub mod request;
pub mod session;
pub mod setup;
pub mod silence;
pub mod summary;
pub mod text;
pub mod time;
