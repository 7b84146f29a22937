//! What a check found: counts and reasons, and what was written, without who wrote it.

use super::{
    response::{CONSULT, Objection, Reservation, Response, Support},
    soft::soft_spots,
};
use crate::domain::{
    consensus::{NotOnTheRoll, Outcome, Preconditions, Reason, Roll, Rules, Tally},
    id::{CategoryId, SeatId, SideId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One seat of the roll with its answer, if that counts.
#[derive(Debug, Clone)]
pub struct Given {
    /// Whose answer it is.
    pub seat: SeatId,
    /// The side at the opening.
    pub side: SideId,
    /// The role category at the opening.
    pub category: Option<CategoryId>,
    /// `None` for no answer, a late one, or one to another text (TXT-9).
    pub response: Option<Response>,
}

/// Until when a check waits instead of being counted: everybody who answered must consult first, on every side
/// somebody has answered, and a date lies after the closing (practice 3.5). At most 21 days after it.
pub fn waits_until(seats: &[Given], closes_at: Timestamp) -> Option<Timestamp> {
    let sides: BTreeSet<_> = seats.iter().map(|seat| seat.side).collect();
    let answers = seats.iter().filter_map(|seat| Some((seat.side, seat.response.as_ref()?)));
    let mut heard = BTreeSet::new();
    let mut until = closes_at;
    for (side, response) in answers {
        let Response::NotReady { consults_until: Some(consults) } = response else { return None };
        until = until.max(*consults);
        heard.insert(side);
    }
    (heard == sides && until > closes_at).then(|| until.min(closes_at.plus(CONSULT)))
}

/// What a check found. It knows no seat, and its lists are in an order that tells nothing (CON-8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Every condition that was not met, for the co-moderators only (CON-4).
    pub reasons: BTreeSet<Reason<SideId>>,
    /// The counts of each side; see [`Finding::counts`].
    tallies: BTreeMap<SideId, Tally>,
    /// Reservations.
    pub reservations: Vec<Reservation>,
    /// Where one side's support mostly reserves, see [`soft_spots`]; for the co-moderators only (RES-5).
    pub soft: BTreeSet<Option<usize>>,
    /// Objections.
    pub objections: Vec<Objection>,
    /// Minor points, for the co-moderators only.
    pub points: Vec<String>,
    /// The last day until which somebody consults, for the co-moderators only.
    pub consults_until: Option<Timestamp>,
}

/// Gives each written word its place in a list: a keyed hash, so that the place tells neither time nor seat.
pub type Shuffle<'a> = &'a dyn Fn(&str) -> [u8; 32];

impl Finding {
    /// Counts a roll (practice 3.3). `sides` are the required ones, also those that nobody sits for any more (CON-3).
    /// Of `before`, what follows from the answers is set here.
    pub fn of(
        sides: &BTreeSet<SideId>,
        seats: &[Given],
        rules: &Rules<Option<CategoryId>>,
        (before, now): (Preconditions, Timestamp),
        shuffle: Shuffle<'_>,
    ) -> Result<(Outcome<SideId>, Self), NotOnTheRoll> {
        let mut roll = Roll::of(sides.iter().copied());
        let mut finding = Self::empty();
        for seat in seats {
            roll.seat(seat.side, seat.category, seat.response.as_ref().map(Response::answer))?;
            seat.response.iter().for_each(|response| finding.take(response));
        }
        finding.tallies = roll.tallies().clone();
        finding.soft = soft_spots(seats);
        let before = Preconditions {
            no_pending_consultation: finding.consults_until.is_none_or(|until| until <= now),
            ..before
        };
        let outcome = roll.outcome(rules, before);
        finding.reasons.clone_from(&outcome.reasons);
        finding.shuffle(shuffle);
        Ok((outcome, finding))
    }

    /// How many stood aside, on all sides together: "stand-asides: n" (CON-10).
    pub fn asides(&self) -> u64 {
        self.tallies.values().map(Tally::asides).sum()
    }

    /// Whether a majority of those who take a stance supports on every side: nobody's side is in the rough (practice 3.6).
    pub fn has_no_side_in_the_rough(&self) -> bool {
        !self.tallies.is_empty() && self.tallies.values().all(Tally::has_positive_support)
    }

    /// The counts of each side, only if each has at least `k` answers and more than one seat (ANO-9, practice 3.5).
    pub fn counts(&self, k: i64) -> Option<&BTreeMap<SideId, Tally>> {
        let enough = |side: &Tally| side.seats() > 1 && i64::try_from(side.responses()).is_ok_and(|n| n >= k);
        self.tallies.values().all(enough).then_some(&self.tallies)
    }

    const fn empty() -> Self {
        Self {
            reasons: BTreeSet::new(),
            tallies: BTreeMap::new(),
            reservations: Vec::new(),
            soft: BTreeSet::new(),
            objections: Vec::new(),
            points: Vec::new(),
            consults_until: None,
        }
    }

    fn take(&mut self, response: &Response) {
        match response {
            Response::Support { with: Support::MinorPoint(point), .. } => self.points.extend(point.clone()),
            Response::Support { with: Support::Reserved(text), .. } => self.reservations.push(text.clone()),
            Response::NotReady { consults_until } => {
                self.consults_until = self.consults_until.max(*consults_until);
            }
            Response::Object(objection) => self.objections.push(objection.clone()),
            _ => {}
        }
    }

    fn shuffle(&mut self, place: Shuffle<'_>) {
        self.reservations.sort_by_cached_key(|reservation| place(&reservation.text));
        self.objections.sort_by_cached_key(|objection| place(&objection.harm));
        self.points.sort_by_cached_key(|point| place(point));
    }
}
