//! Statements that are annexed to an adopted text and are never part of it (practice 2.2, 2.6, 2.7).

use super::{
    attribution::By,
    dialogue::words,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// The most characters of a statement.
pub const WORDS: usize = 1_500;
/// How long after the adoption statements are filed, and withdrawn.
pub const WINDOW: Span = Span::days(14);

/// What a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// How its author reads the text.
    Reading,
    /// What its author reserves, at greater length than a footnote has room for (RES-1).
    Reservation,
}

impl Kind {
    /// Both, in the order of the annex.
    pub const ALL: [Self; 2] = [Self::Reading, Self::Reservation];
}

words!(Kind { Reading = "reading", Reservation = "reservation" });

/// What somebody states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// At most [`WORDS`] characters.
    pub words: String,
    /// By whom, as far as they let others see (RES-4).
    pub by: By,
}

/// The instant from which on the annex of a text that was adopted at `adopted_at` stays as it is.
pub const fn closes_at(adopted_at: Timestamp) -> Timestamp {
    adopted_at.plus(WINDOW)
}
