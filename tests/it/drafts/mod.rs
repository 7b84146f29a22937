//! Negotiating texts: the pen, issuing with two keys, what members read.

mod desk;
mod pen;

use desk::Desk;
