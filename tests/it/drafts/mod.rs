//! Negotiating texts: the pen, issuing with two keys, what members read.

mod desk;
mod pen;
mod read;

use desk::Desk;
