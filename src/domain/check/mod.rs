//! A consensus check: by which clock it runs, what one answers in it, and what it found (practice 3).

mod ad_referendum;
mod decision;
mod finding;
mod response;
mod soft;

pub use ad_referendum::{AdReferendum, Home, confirm_until, nears};
pub use decision::Decision;
pub use finding::{Finding, Given, Shuffle, waits_until};
pub use response::{
    Concern, Ground, NotAGround, Objection, Reservation, Response, Support, consult_until, limit,
};
pub use soft::soft_spots;

use super::{
    dialogue::words,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// The shortest time for answers.
pub const OPEN_AT_LEAST: Span = Span::hours(1);
/// The longest time for answers.
pub const OPEN_AT_MOST: Span = Span::days(31);
/// What lies between the closing and the declaration (CON-13).
pub const COOLING: Span = Span::hours(72);
/// Within this time after the closing the co-moderators declare (CON-1).
pub const DECLARE_WITHIN: Span = Span::days(7);
/// How long before the closing every seat must know the text, for sufficient consensus (practice 3.7 a).
pub const NOTICE: Span = Span::days(7);

/// An objection this long after the closing gives the co-moderators the choice to reopen (practice 3.5).
pub const REOPENS_FOR: Span = Span::hours(48);
/// The shortest time for answers once a check was reopened.
pub const REOPEN_AT_LEAST: Span = Span::hours(24);

/// The instants of a check. Answers count before `closes_at`, by the server's clock (practice 3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// When the second key was given.
    pub opened_at: Timestamp,
    /// When answers end.
    pub closes_at: Timestamp,
}

/// Where a check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Answers are taken.
    Open,
    /// Answers have ended; nothing is declared before the cooling interval is over (CON-13).
    Cooling,
    /// The co-moderators may declare.
    Due,
    /// They have declared.
    Declared,
    /// It counts for nothing any more.
    Void,
}

/// Why a check ended without a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Void {
    /// A new revision left what was checked with open elements, or without its paragraph (TXT-15).
    Text,
    /// Nobody of a side is left on the roll (practice 3.5).
    Side,
}

impl Times {
    /// Whether a check that opens now may close then.
    pub fn are_allowed(self) -> bool {
        let shortest = self.opened_at.plus(OPEN_AT_LEAST);
        let longest = self.opened_at.plus(OPEN_AT_MOST);
        (shortest..=longest).contains(&self.closes_at)
    }

    /// Whether a check that is reopened now may close then.
    pub fn may_reopen_until(now: Timestamp, closes_at: Timestamp) -> bool {
        (now.plus(REOPEN_AT_LEAST)..=now.plus(OPEN_AT_MOST)).contains(&closes_at)
    }

    /// Until when a late objection may reopen it.
    pub const fn reopens_until(self) -> Timestamp {
        self.closes_at.plus(REOPENS_FOR)
    }

    /// When the cooling interval is over (CON-13).
    pub const fn cools_until(self) -> Timestamp {
        self.closes_at.plus(COOLING)
    }

    /// Until when the co-moderators declare (CON-1).
    pub const fn declare_by(self) -> Timestamp {
        self.closes_at.plus(DECLARE_WITHIN)
    }

    /// Whether every seat had the text, which came at `text_at`, long enough for the fallback (practice 3.7 a).
    pub fn gave_notice(self, text_at: Timestamp) -> bool {
        self.opened_at.max(text_at).plus(NOTICE) <= self.closes_at
    }

    /// Where a check with these times stands.
    pub fn phase(self, now: Timestamp, declared: bool) -> Phase {
        match () {
            () if declared => Phase::Declared,
            () if now < self.closes_at => Phase::Open,
            () if now < self.cools_until() => Phase::Cooling,
            () => Phase::Due,
        }
    }
}

impl Phase {
    /// The word in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Cooling => "cooling",
            Self::Due => "due",
            Self::Declared => "declared",
            Self::Void => "void",
        }
    }
}

words!(Void { Text = "text", Side = "side" });
