//! Negotiating texts: the pen, issuing with two keys, what members read.

mod about;
pub mod desk;
mod editor;
mod hostile;
mod pen;
mod read;
mod reading;
mod splits;
mod stand;
mod stretches;
mod trial;

use desk::Desk;
