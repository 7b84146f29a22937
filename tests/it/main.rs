//! One binary for all tests of behaviour; one file a noun.

mod consensus;
