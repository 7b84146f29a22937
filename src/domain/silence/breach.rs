//! What breaks a silence: one line is enough (SIL-3).

use crate::domain::{check::Ground, id::ParagraphId};
use serde::{Deserialize, Serialize};

/// An objection that breaks silence. Others see the paragraph and the words, not who wrote them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// The paragraph with the number it has in the text; none for the text as a whole.
    pub paragraph: Option<(ParagraphId, usize)>,
    /// On what it rests.
    pub ground: Ground,
    /// What is wrong; at most [`Breach::MOST`] characters.
    pub words: String,
}

impl Breach {
    /// The most characters of its words.
    pub const MOST: usize = 1_500;
}
