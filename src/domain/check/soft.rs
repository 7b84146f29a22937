//! Soft consensus: one side supports, but most of its support reserves (RES-5).

use super::{Given, Response, Support};
use crate::domain::id::SideId;
use std::collections::{BTreeMap, BTreeSet};

/// The paragraphs on which more than half of the supporters of some side reserve; `None` is what is checked as a whole.
/// Which side it is, it does not tell: with few reservations that would tell whose they are (RES-4).
pub fn soft_spots(seats: &[Given]) -> BTreeSet<Option<usize>> {
    let mut sides: BTreeMap<SideId, Side> = BTreeMap::new();
    for seat in seats {
        if let Some(Response::Support { with, .. }) = &seat.response {
            sides.entry(seat.side).or_default().add(with);
        }
    }
    sides.into_values().flat_map(Side::spots).collect()
}

#[derive(Default)]
struct Side {
    supporters: usize,
    reserved: BTreeMap<Option<usize>, usize>,
}

impl Side {
    fn add(&mut self, with: &Support) {
        self.supporters += 1;
        if let Support::Reserved(reservation) = with {
            *self.reserved.entry(reservation.concern.paragraph).or_default() += 1;
        }
    }

    fn spots(self) -> impl Iterator<Item = Option<usize>> {
        let supporters = self.supporters;
        self.reserved.into_iter().filter(move |(_, n)| 2 * n > supporters).map(|(paragraph, _)| paragraph)
    }
}
