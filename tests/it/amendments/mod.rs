//! Amendments: filed with an interest, decided by one key, rebased by their author, told what became of them.

mod deciding;
mod filing;
mod rebasing;
mod rules;
pub mod scene;
mod turning;
