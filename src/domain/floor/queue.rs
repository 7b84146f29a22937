//! Who is next among those who asked for the floor (practice 5.2).

use super::Refused;
use crate::domain::{
    dialogue::words,
    id::{CategoryId, SeatId, SideId},
    record::Kind,
};
use serde::{Deserialize, Serialize};

/// A participant, and for whom a turn of theirs counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// Who.
    pub seat: SeatId,
    /// Of which side.
    pub side: SideId,
    /// In which role.
    pub category: Option<CategoryId>,
}

/// Somebody who waits. Numbers grow through a session and are given once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Its number.
    pub number: i64,
    /// Who waits.
    pub by: Speaker,
    /// Why a moderator put it before all others, if one did (QUE-2).
    pub forward: Option<Reason>,
}

/// Why a moderator changed the order (QUE-2); everybody sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// They were asked a question.
    Question,
    /// Their connection is failing, or they have to leave.
    Leaving,
    /// An interpreter for their language is free now.
    Interpreter,
    /// Something has to be put right before others go on.
    Correction,
}

/// Those who wait, and who has spoken on the present item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    /// Those that a moderator put forward come first, the newest of them before the others.
    waiting: Vec<Request>,
    /// The turns on this item, in order.
    heard: Vec<Speaker>,
}

impl Request {
    /// One as it is made.
    pub const fn new(number: i64, by: Speaker) -> Self {
        Self { number, by, forward: None }
    }
}

impl Queue {
    /// Puts somebody at their place by the rule.
    pub fn join(&mut self, request: Request) {
        self.waiting.push(request);
    }

    /// Whose turn it is: those put forward; then the side that spoke least recently, within it whoever spoke least, then
    /// the least heard role, then whoever asked first.
    pub fn next(&self) -> Option<&Request> {
        let forward = self.waiting.iter().find(|request| request.forward.is_some());
        forward.or_else(|| self.waiting.iter().min_by_key(|request| self.key(request)))
    }

    /// All who wait, in the order in which they would speak if nobody else asked.
    pub fn order(&self) -> Vec<Request> {
        let mut rest = self.clone();
        std::iter::from_fn(|| rest.call()).collect()
    }

    /// Takes whoever is next out, and counts their turn.
    pub fn call(&mut self) -> Option<Request> {
        let number = self.next()?.number;
        let request = self.leave(number)?;
        self.heard.push(request.by);
        Some(request)
    }

    /// Takes somebody out without a turn; `None` where they do not wait.
    pub fn leave(&mut self, number: i64) -> Option<Request> {
        let at = self.waiting.iter().position(|request| request.number == number)?;
        Some(self.waiting.remove(at))
    }

    /// Puts somebody before all others (QUE-2).
    ///
    /// # Errors
    /// [`Refused::NotWaiting`].
    pub fn forward(&mut self, number: i64, reason: Reason) -> Result<Speaker, Refused> {
        let request = self.leave(number).ok_or(Refused::NotWaiting)?;
        self.waiting.insert(0, Request { forward: Some(reason), ..request });
        Ok(request.by)
    }

    /// What somebody waits with.
    pub fn of(&self, seat: SeatId) -> Option<&Request> {
        self.waiting.iter().find(|request| request.by.seat == seat)
    }

    /// Whether somebody has spoken on this item.
    pub fn has_heard(&self, seat: SeatId) -> bool {
        self.heard.iter().any(|turn| turn.seat == seat)
    }

    /// Keeps those for whom it holds.
    pub(super) fn retain(&mut self, keeps: impl Fn(&Request) -> bool) {
        self.waiting.retain(keeps);
    }

    /// Empties it for the next item, and says who waited.
    pub(super) fn clear(&mut self) -> impl Iterator<Item = SeatId> {
        std::mem::take(self).waiting.into_iter().map(|request| request.by.seat)
    }

    /// The smallest is next (practice 5.2).
    fn key(&self, request: &Request) -> (usize, usize, usize, i64) {
        let by = request.by;
        let last_turn_of_side =
            self.heard.iter().rposition(|turn| turn.side == by.side).map_or(0, |at| at + 1);
        let turns_of_person = self.heard.iter().filter(|turn| turn.seat == by.seat).count();
        let turns_of_category = self.heard.iter().filter(|turn| turn.category == by.category).count();
        (last_turn_of_side, turns_of_person, turns_of_category, request.number)
    }
}

impl Reason {
    /// All of them, as the form offers them.
    pub const ALL: [Self; 4] = [Self::Question, Self::Correction, Self::Leaving, Self::Interpreter];

    /// How the record names a change of order for this reason.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Question => Kind::ReorderedForQuestion,
            Self::Leaving => Kind::ReorderedForLeaving,
            Self::Interpreter => Kind::ReorderedForInterpreter,
            Self::Correction => Kind::ReorderedForCorrection,
        }
    }
}

words!(Reason {
    Question = "question",
    Leaving = "leaving",
    Interpreter = "interpreter",
    Correction = "correction",
});
