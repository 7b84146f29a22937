//! The silence procedure (practice 2.7): a final text is adopted when nobody has objected until an exact instant and
//! enough people on every side have said that they received it. Silence alone adopts nothing.

mod calendar;
mod quorum;

pub use calendar::{Calendar, Clash, Holiday, Holidays, NotAHoliday, Refused, Rest};
pub use quorum::{Received, at_expiry};

use super::{
    dialogue::words,
    time::{Span, Timestamp},
};

/// The shortest silence (SIL-2).
pub const SHORTEST: Span = Span::hours(72);
/// How long a silence lasts unless the co-moderators choose otherwise (SIL-2).
pub const USUAL: Span = Span::days(7);
/// The longest silence, its extension included: who forgets a text has not thought about it.
pub const LONGEST: Span = Span::days(30);

/// How far a silence procedure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SilenceState {
    /// The co-moderators want to use silence; any participant may object to that (SIL-1).
    Proposed,
    /// Somebody objected to using silence: the text goes to a check instead.
    Opposed,
    /// The co-moderators took the proposal back.
    Withdrawn,
    /// Whoever objects to the text says so before the expiry.
    Running,
    /// Adopted by silence procedure, acknowledged on all sides (SIL-6).
    Adopted,
    /// Too few acknowledged on some side: not adopted (SIL-5).
    Lapsed,
    /// Somebody objected: not adopted (SIL-3).
    Broken,
}

words!(SilenceState {
    Proposed = "proposed",
    Opposed = "opposed",
    Withdrawn = "withdrawn",
    Running = "running",
    Adopted = "adopted",
    Lapsed = "lapsed",
    Broken = "broken",
});

/// What may be done in a silence procedure at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Participants may object to using silence.
    Opposable,
    /// Nobody did in time: the co-moderators may start it.
    Startable,
    /// Participants acknowledge, or break it.
    Running,
    /// The time is over; what it came to is being counted.
    Expired,
    /// Nothing.
    Ended,
}

impl Phase {
    /// The word in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Opposable => "opposable",
            Self::Startable => "startable",
            Self::Running => "running",
            Self::Expired => "expired",
            Self::Ended => "ended",
        }
    }
}

impl SilenceState {
    /// What may be done at `now`, when participants may object to using silence before `opposable_until` and the silence
    /// runs until `expires_at`, which is none before the start. An instant belongs to what comes after it.
    pub fn phase(self, now: Timestamp, opposable_until: Timestamp, expires_at: Option<Timestamp>) -> Phase {
        match self {
            Self::Proposed if now < opposable_until => Phase::Opposable,
            Self::Proposed => Phase::Startable,
            Self::Running if expires_at.is_none_or(|expiry| now < expiry) => Phase::Running,
            Self::Running => Phase::Expired,
            Self::Opposed | Self::Withdrawn | Self::Adopted | Self::Lapsed | Self::Broken => Phase::Ended,
        }
    }
}
