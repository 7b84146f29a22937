//! A seat: whose side it is of, in what capacity its person takes part, and how far it has come.

use super::{
    dialogue::{Function, words},
    id::{CategoryId, SeatId, SideId},
    lang::Lang,
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// How far a seat has come. Different states have different rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SeatState {
    /// An invitation is out.
    Invited,
    /// The invitation was redeemed; no rights until confirmed.
    Accepted,
    /// Confirmed by a co-moderator.
    Active,
    /// Paused; may read.
    Suspended,
    /// Gone.
    Removed,
}

/// A person's seat. No field holds a name, a telephone or a mail address (ID-1).
#[derive(Debug, Clone)]
pub struct Seat {
    /// Which seat.
    pub id: SeatId,
    /// A neutral word, the same throughout the dialogue (ID-2).
    pub handle: String,
    /// The side, if any.
    pub side: Option<SideId>,
    /// The role category, if any: the one the seat was made with, or the one that its person declared (ITD-6).
    pub category: Option<CategoryId>,
    /// In what capacity its person takes part.
    pub capacity: Capacity,
    /// What the seat does wherever it is made a member.
    pub function: Function,
    /// How far it has come.
    pub state: SeatState,
    /// Whether a person was ever confirmed in it; stays so when the seat is invited again.
    pub was_confirmed: bool,
    /// The language it reads.
    pub lang: Lang,
    /// The newest version of the ground rules that the person in it has accepted.
    pub accepted: Option<i64>,
}

/// In what capacity a person takes part. What they say here they say for themselves in either (ITD-4).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Capacity {
    /// As themselves.
    #[default]
    Personal,
    /// As themselves, while they also serve in an official delegation.
    Dual,
}

impl Capacity {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Personal, Self::Dual];
}

/// What a person declares of themselves (ITD-6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// The capacity from now on.
    pub capacity: Capacity,
    /// The category that goes with it; none for the one that the seat was made with.
    pub category: Option<CategoryId>,
    /// Whether the group is told: that somebody of this side did so, never who.
    pub announced: bool,
    /// From when on.
    pub since: Timestamp,
}

/// What the group is told of somebody who changed capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// Of which side they are.
    pub side: SideId,
    /// In which capacity they take part.
    pub capacity: Capacity,
    /// From when on.
    pub since: Timestamp,
}

words!(SeatState {
    Invited = "invited",
    Accepted = "accepted",
    Active = "active",
    Suspended = "suspended",
    Removed = "removed",
});
words!(Capacity { Personal = "personal", Dual = "dual" });
