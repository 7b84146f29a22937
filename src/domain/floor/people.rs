//! Who can have the floor: participants with a side, and resource people, as far as they are in the session.

use super::Speaker;
use crate::domain::{
    dialogue::{Body, Function, Seat},
    id::{SeatId, SideId},
};

/// Those in a session who can have the floor.
#[derive(Debug, Clone)]
pub struct People {
    /// Participants; they ask for it.
    pub speakers: Vec<Speaker>,
    /// Resource people; a moderator invites them (practice 5.2).
    pub guests: Vec<SeatId>,
}

impl People {
    /// Among those present in a session of `body`.
    pub fn of<'a>(body: &Body, present: impl IntoIterator<Item = &'a Seat>) -> Self {
        let mut people = Self { speakers: Vec::new(), guests: Vec::new() };
        for seat in present {
            match (body.members.get(&seat.id), seat.side) {
                (Some(Function::Participant), Some(side)) => {
                    people.speakers.push(Speaker { seat: seat.id, side, category: seat.category });
                }
                (Some(Function::Resource), _) => people.guests.push(seat.id),
                _ => {}
            }
        }
        people
    }

    /// Whether somebody is one of them.
    pub fn may_speak(&self, seat: SeatId) -> bool {
        self.speaker(seat).is_some() || self.guests.contains(&seat)
    }

    /// The participant in this seat, if one is here.
    pub fn speaker(&self, seat: SeatId) -> Option<Speaker> {
        self.speakers.iter().find(|by| by.seat == seat).copied()
    }

    /// How many of a side are here for whom it holds.
    pub fn count(&self, side: SideId, holds: impl Fn(SeatId) -> bool) -> usize {
        self.speakers.iter().filter(|by| by.side == side && holds(by.seat)).count()
    }
}
