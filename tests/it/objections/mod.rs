//! Objections: the ladder of practice 3.6, from raised to settled.

mod changed;
mod climb;
mod ladder;
mod raised;
mod scene;
