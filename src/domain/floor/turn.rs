//! One person's time to speak. It ends softly: nothing is cut off (QUE-3).

use crate::domain::{
    dialogue::words,
    id::{SeatId, SideId},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// How long before the end the speaker is warned (QUE-3).
pub const WARNING: Span = Span::seconds(30);

/// What somebody has the floor for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// Their turn in the queue.
    Turn,
    /// Their turn in a go-round.
    Round,
    /// A right of reply (QUE-1).
    Reply,
    /// A point of order (QUE-1).
    Point,
    /// A resource person was invited.
    Guest,
}

/// Who has the floor, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The number of the request it came from.
    pub number: i64,
    /// Who speaks.
    pub by: SeatId,
    /// For which side the time counts; none for a resource person.
    pub side: Option<SideId>,
    /// What for.
    pub purpose: Purpose,
    slot: Span,
    clock: Clock,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Clock {
    Runs { until: Timestamp },
    Stands { left: Span },
}

/// How far a turn has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// There is time.
    Speaking,
    /// [`WARNING`] or less is left.
    Ending,
    /// The time is over; the speaker is asked to finish.
    Over,
    /// The clock stands.
    Paused,
}

impl Turn {
    /// Begins now and has `slot`.
    pub const fn begin(
        number: i64,
        (by, side): (SeatId, Option<SideId>),
        purpose: Purpose,
        (slot, now): (Span, Timestamp),
    ) -> Self {
        Self { number, by, side, purpose, slot, clock: Clock::Runs { until: now.plus(slot) } }
    }

    /// When the time is over; `None` while the clock stands.
    pub const fn until(&self) -> Option<Timestamp> {
        match self.clock {
            Clock::Runs { until } => Some(until),
            Clock::Stands { .. } => None,
        }
    }

    /// What is left; negative when the time is over.
    pub const fn left(&self, now: Timestamp) -> Span {
        match self.clock {
            Clock::Runs { until } => until.since(now),
            Clock::Stands { left } => left,
        }
    }

    /// How long it has been, without pauses.
    pub const fn spoken(&self, now: Timestamp) -> Span {
        self.slot.minus(self.left(now))
    }

    /// How far it has come.
    pub fn phase(&self, now: Timestamp) -> Phase {
        match self.clock {
            Clock::Stands { .. } => Phase::Paused,
            Clock::Runs { until } if until <= now => Phase::Over,
            Clock::Runs { .. } if self.left(now) <= WARNING => Phase::Ending,
            Clock::Runs { .. } => Phase::Speaking,
        }
    }

    /// Stops the clock; a clock that stands stays as it is.
    pub const fn pause(&mut self, now: Timestamp) {
        self.clock = Clock::Stands { left: self.left(now) };
    }

    /// Lets the clock run on.
    pub const fn resume(&mut self, now: Timestamp) {
        self.clock = Clock::Runs { until: now.plus(self.left(now)) };
    }

    /// Makes the time longer, from now where it was over already.
    pub fn extend(&mut self, by: Span, now: Timestamp) {
        let late = Span(0).minus(self.left(now)).max(Span(0));
        self.slot = self.slot.plus(by).plus(late);
        let left = self.left(now).max(Span(0)).plus(by);
        self.clock = match self.clock {
            Clock::Runs { .. } => Clock::Runs { until: now.plus(left) },
            Clock::Stands { .. } => Clock::Stands { left },
        };
    }
}

words!(Purpose { Turn = "turn", Round = "round", Reply = "reply", Point = "point", Guest = "guest" });

impl Phase {
    /// The end of a key of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Speaking => "speaking",
            Self::Ending => "ending",
            Self::Over => "over",
            Self::Paused => "paused",
        }
    }
}
