//! Event streams: that something has changed in a body, told to those who may read it and to nobody else.

mod cluster;
mod counting;
mod ending;
mod instances;
mod listening;
mod restart;
mod scene;
mod script;
