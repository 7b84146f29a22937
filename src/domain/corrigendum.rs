//! Corrections of an issued revision that do not change its meaning (TXT-13).

use super::time::{Span, Timestamp};

/// How long any one participant may say that a correction is substantive.
pub const WINDOW: Span = Span::hours(72);

/// How far a correction has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CorrState {
    /// The text reads as corrected; anybody may still say that this is substantive.
    Open,
    /// Nobody did in time.
    Kept,
    /// Somebody did: the text reads as before, and the change may only come as a new revision.
    Undone,
}

/// A correction without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Correction {
    /// Counted from 1 among those of the revision.
    pub number: i64,
    /// How far it has come.
    pub state: CorrState,
    /// When the text began to read that way.
    pub issued_at: Timestamp,
    /// Until when it may be undone.
    pub ends_at: Timestamp,
    /// When it was kept or undone.
    pub ended_at: Option<Timestamp>,
}

impl Correction {
    /// How far it has come at an instant, also before the clock has noted that its time is over.
    pub fn state(&self, now: Timestamp) -> CorrState {
        match self.state {
            CorrState::Open if now >= self.ends_at => CorrState::Kept,
            state => state,
        }
    }
}

impl CorrState {
    /// The word in the database and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Kept => "kept",
            Self::Undone => "undone",
        }
    }
}

impl std::str::FromStr for CorrState {
    type Err = super::id::NotAnId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut all = [Self::Open, Self::Kept, Self::Undone].into_iter();
        all.find(|state| state.word() == text).ok_or(super::id::NotAnId)
    }
}
