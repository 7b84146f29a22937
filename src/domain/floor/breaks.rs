//! Breaks that a side asks for. The first of each side in a session is always granted (practice 5.1).

use super::Refused;
use crate::domain::id::{SeatId, SideId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which sides ask for a break, and which have had theirs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breaks {
    asked: BTreeMap<SideId, SeatId>,
    had: BTreeSet<SideId>,
}

impl Breaks {
    /// Asks for the side; when it has asked already, nothing changes.
    pub fn ask(&mut self, side: SideId, by: SeatId) {
        self.asked.entry(side).or_insert(by);
    }

    /// Takes back what this person asked.
    pub fn take_back(&mut self, by: SeatId) {
        self.asked.retain(|_, seat| *seat != by);
    }

    /// Whether anybody asks; that is all that others see.
    pub fn is_asked(&self) -> bool {
        !self.asked.is_empty()
    }

    /// Whether it was this person who asked.
    pub fn is_asked_by(&self, seat: SeatId) -> bool {
        self.asked.values().any(|by| *by == seat)
    }

    /// The sides that ask, for moderators.
    pub fn asking(&self) -> impl Iterator<Item = SideId> {
        self.asked.keys().copied()
    }

    /// Whether it is the side's first, which cannot be declined.
    pub fn is_due(&self, side: SideId) -> bool {
        !self.had.contains(&side)
    }

    /// Grants it.
    pub fn grant(&mut self, side: SideId) -> Result<(), Refused> {
        self.asked.remove(&side).ok_or(Refused::NotWaiting)?;
        self.had.insert(side);
        Ok(())
    }

    /// Declines it.
    ///
    /// # Errors
    /// [`Refused::BreakIsDue`] for the side's first.
    pub fn decline(&mut self, side: SideId) -> Result<(), Refused> {
        if self.is_due(side) {
            return Err(Refused::BreakIsDue);
        }
        self.asked.remove(&side).map(drop).ok_or(Refused::NotWaiting)
    }
}
