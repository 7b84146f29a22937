//! TXT-13: corrections that do not change the meaning, and the one word that undoes them.

mod issuing;
mod kept;
mod scene;
mod undone;
mod words_alone;
