//! Objections: the ladder of practice 3.6, from raised to settled.

mod ladder;
mod raised;
