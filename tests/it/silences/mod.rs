//! The silence procedure: its arithmetic, its calendar, proposing, running, ending.

mod calendar;
mod ending;
mod laws;
mod proposing;
mod running;
mod scene;
