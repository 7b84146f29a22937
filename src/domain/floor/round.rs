//! The go-round: each speaks once and may pass; who passed has a second chance at the end (practice 5.1).

use super::{Request, Speaker};
use crate::domain::id::SideId;
use serde::{Deserialize, Serialize};

/// Who is still to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    first: Vec<Request>,
    second: Vec<Request>,
}

impl Round {
    /// Asks in this order; numbers grow from `after`.
    pub fn new(order: Vec<Speaker>, after: i64) -> Self {
        let number = |(by, number)| Request::new(number, by);
        Self { first: order.into_iter().zip(after + 1..).map(number).collect(), second: Vec::new() }
    }

    /// All who are still to be asked, in order; those with a second chance last.
    pub fn order(&self) -> impl Iterator<Item = &Request> {
        self.first.iter().chain(&self.second)
    }

    /// Whether they have passed once, so that this is their last chance.
    pub fn is_second_chance(&self, number: i64) -> bool {
        self.second.iter().any(|request| request.number == number)
    }

    /// Takes somebody out; `None` where they are not to be asked.
    pub(super) fn leave(&mut self, number: i64) -> Option<Request> {
        [&mut self.first, &mut self.second].into_iter().find_map(|list| {
            let at = list.iter().position(|request| request.number == number)?;
            Some(list.remove(at))
        })
    }

    /// Passes: to the end, or for good the second time.
    pub(super) fn pass(&mut self, number: i64) {
        let final_chance = self.is_second_chance(number);
        if let Some(request) = self.leave(number).filter(|_| !final_chance) {
            self.second.push(request);
        }
    }

    pub(super) fn retain(&mut self, keeps: impl Fn(&Request) -> bool) {
        self.first.retain(&keeps);
        self.second.retain(&keeps);
    }
}

/// One of each side in turn, beginning with `first` if given; each side's people keep the order they come in.
pub fn alternating(speakers: &[Speaker], first: Option<SideId>) -> Vec<Speaker> {
    let nth_of_side =
        |at: usize, by: &Speaker| speakers[..at].iter().filter(|other| other.side == by.side).count();
    let mut order: Vec<_> = speakers.iter().enumerate().map(|(at, by)| (nth_of_side(at, by), by)).collect();
    order.sort_by_key(|(nth, by)| (*nth, Some(by.side) != first));
    order.into_iter().map(|(_, by)| *by).collect()
}
