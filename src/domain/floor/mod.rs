//! Who speaks in one session: the queue, turns, points of order, replies, the go-round, breaks (practice 5.1 and 5.2).
//!
//! This is the running state and how it may move on. It lives while the session is open and is erased when it closes.

mod asking;
mod breaks;
mod moderating;
mod people;
mod queue;
mod round;
mod turn;

pub use breaks::Breaks;
pub use moderating::Slot;
pub use people::People;
pub use queue::{Queue, Reason, Request, Speaker};
pub use round::{Round, alternating};
pub use turn::{Phase, Purpose, Turn, WARNING};

use super::{
    dialogue::words,
    id::{SeatId, SideId},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How long a point of order may take (QUE-1).
pub const POINT: Span = Span::seconds(30);
/// How long a right of reply may take (QUE-1).
pub const REPLY: Span = Span::seconds(60);

/// Who speaks, who waits, and what moderators have to act on. [`Floor::default`] is the floor of a session that has just
/// been opened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    last_number: i64,
    limit: Limit,
    turn: Option<Turn>,
    /// Whose turn goes on once a point of order is ruled on.
    interrupted: Option<Turn>,
    queue: Queue,
    replies: Vec<Request>,
    replied: BTreeSet<SeatId>,
    points: Vec<Request>,
    ruled: Option<Ruling>,
    round: Option<Round>,
    rounds: i64,
    breaks: Breaks,
    cannot_follow: bool,
    reordered: Vec<Reordered>,
    sent_away: BTreeMap<SeatId, Told>,
    spoken: BTreeMap<SideId, Spoken>,
}

/// How long a turn may take, in minutes: 1 to 10. Interpretation makes the slot longer (practice 5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit(i64);

/// What moderators decide on a point of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ruling {
    /// It stands.
    Granted,
    /// It does not.
    Refused,
}

/// A change of order that everybody sees (QUE-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reordered {
    /// The side that spoke earlier by it.
    pub side: SideId,
    /// Why.
    pub reason: Reason,
}

/// Why somebody no longer waits who was not heard. They may ask again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Told {
    /// The session moved on to another item.
    MovedOn,
    /// A moderator took the request off the list.
    Removed,
}

/// How much a side has spoken in this session; never kept per person (QUE-3).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// Turns, without points of order and replies.
    pub turns: i64,
    /// All of its time.
    pub time: Span,
}

/// Why the floor did not move on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// They wait already.
    WaitsAlready,
    /// They have the floor.
    HasTheFloor,
    /// They are not in the session.
    NotHere,
    /// They do not wait any more.
    NotWaiting,
    /// Somebody else is next by now.
    NotNext,
    /// They are next already.
    NextAlready,
    /// Somebody else has the floor by now, or nobody.
    NotSpeaking,
    /// A go-round runs.
    GoRound,
    /// Nobody would be asked in this go-round.
    NobodyToAsk,
    /// They have had their right of reply on this item.
    Replied,
    /// A point of order is being heard and has to be ruled on.
    PointFirst,
    /// The first break of a side cannot be declined.
    BreakIsDue,
}

impl Floor {
    /// Who has the floor.
    pub const fn turn(&self) -> Option<&Turn> {
        self.turn.as_ref()
    }

    /// Whose turn was interrupted by a point of order and goes on after it.
    pub const fn interrupted(&self) -> Option<&Turn> {
        self.interrupted.as_ref()
    }

    /// Who is next, and for what.
    pub fn next(&self) -> Option<(&Request, Purpose)> {
        if let Some(round) = &self.round {
            return round.order().next().map(|request| (request, Purpose::Round));
        }
        let reply = self.replies.first().map(|request| (request, Purpose::Reply));
        reply.or_else(|| self.queue.next().map(|request| (request, Purpose::Turn)))
    }

    /// All who wait, in the order in which they would speak if nobody else asked.
    pub fn line(&self) -> Vec<(Request, Purpose)> {
        if let Some(round) = &self.round {
            return round.order().map(|request| (request.clone(), Purpose::Round)).collect();
        }
        let replies = self.replies.iter().map(|request| (request.clone(), Purpose::Reply));
        replies.chain(self.queue.order().into_iter().map(|request| (request, Purpose::Turn))).collect()
    }

    /// Whether a go-round runs, the last speaker of it included.
    pub fn is_in_round(&self) -> bool {
        self.round.is_some() || self.turn.as_ref().is_some_and(|turn| turn.purpose == Purpose::Round)
    }

    /// Who is still to be asked in the go-round.
    pub const fn round(&self) -> Option<&Round> {
        self.round.as_ref()
    }

    /// How many go-rounds were begun in this session.
    pub const fn rounds(&self) -> i64 {
        self.rounds
    }

    /// Points of order that wait for the moderators, oldest first.
    pub fn points(&self) -> &[Request] {
        &self.points
    }

    /// How the last point of order was ruled on, until somebody else has the floor.
    pub const fn ruled(&self) -> Option<Ruling> {
        self.ruled
    }

    /// The breaks that sides ask for.
    pub const fn breaks(&self) -> &Breaks {
        &self.breaks
    }

    /// Whether somebody said that they cannot hear or understand, and no moderator has dealt with it.
    pub const fn somebody_cannot_follow(&self) -> bool {
        self.cannot_follow
    }

    /// The changes of order on this item (QUE-2).
    pub fn reordered(&self) -> &[Reordered] {
        &self.reordered
    }

    /// Whether somebody may still use the right of reply on this item.
    pub fn may_reply(&self, seat: SeatId) -> bool {
        !self.is_in_round() && !self.replied.contains(&seat)
    }

    /// Why somebody no longer waits, until they ask again.
    pub fn told(&self, seat: SeatId) -> Option<Told> {
        self.sent_away.get(&seat).copied()
    }

    /// Whether somebody has had a turn in the queue on this item.
    pub fn has_heard(&self, seat: SeatId) -> bool {
        self.queue.has_heard(seat)
    }

    /// How long a turn may take from the next one on.
    pub const fn limit(&self) -> Limit {
        self.limit
    }

    /// How much a side has spoken in this session, the running turn included (QUE-3).
    pub fn spoken(&self, side: SideId, now: Timestamp) -> Spoken {
        let so_far = self.spoken.get(&side).copied().unwrap_or_default();
        let running =
            [&self.turn, &self.interrupted].into_iter().flatten().filter(|turn| turn.side == Some(side));
        let time = running.fold(so_far.time, |time, turn| time.plus(turn.spoken(now)));
        Spoken { time, ..so_far }
    }
}

impl Limit {
    /// What a form offers.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(5)];

    /// `None` below 1 and above 10 minutes.
    pub fn of_minutes(minutes: i64) -> Option<Self> {
        (1..=10).contains(&minutes).then_some(Self(minutes))
    }

    /// In minutes.
    pub const fn minutes(self) -> i64 {
        self.0
    }

    const fn span(self) -> Span {
        Span::minutes(self.0)
    }
}

impl Default for Limit {
    /// Three minutes (QUE-3).
    fn default() -> Self {
        Self(3)
    }
}

words!(Ruling { Granted = "granted", Refused = "refused" });

impl Told {
    /// The end of a key of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::MovedOn => "moved-on",
            Self::Removed => "removed",
        }
    }
}

impl Refused {
    /// Its key in `locales/`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WaitsAlready => "floor-waits-already",
            Self::HasTheFloor => "floor-has-it",
            Self::NotHere => "floor-not-here",
            Self::NotWaiting => "floor-not-waiting",
            Self::NotNext => "floor-not-next",
            Self::NextAlready => "floor-next-already",
            Self::NotSpeaking => "floor-not-speaking",
            Self::GoRound => "floor-go-round",
            Self::NobodyToAsk => "floor-nobody-to-ask",
            Self::Replied => "floor-replied",
            Self::PointFirst => "floor-point-first",
            Self::BreakIsDue => "floor-break-is-due",
        }
    }
}
