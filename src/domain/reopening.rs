//! Taking up an adopted text again: on new information, or when enough of one side ask for it (CON-13, practice 2.4).

use super::dialogue::words;
use serde::{Deserialize, Serialize};

/// How long what people write may be, in characters.
pub mod limit {
    /// Why a text is taken up again.
    pub const REASON: usize = 1_500;
    /// Why one person asks for it.
    pub const LINE: usize = 300;
}

/// What a reopening rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cause {
    /// Something is known now that was not known at the adoption.
    #[default]
    Information,
    /// More than a third of one side asks for it.
    Request,
}

/// Why an adopted text is taken up again. Everybody in its body reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopening {
    /// What it rests on.
    pub cause: Cause,
    /// In the words of the co-moderators; at most [`limit::REASON`] characters.
    pub reason: String,
}

/// The people of one side who took part in decisions when the text was adopted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// How many they are.
    pub seats: u64,
    /// How many of them ask for reopening.
    pub asking: u64,
}

words!(Cause { Information = "information", Request = "request" });

impl Asking {
    /// Strictly more than a third.
    pub const fn is_enough(self) -> bool {
        3 * self.asking > self.seats
    }
}
