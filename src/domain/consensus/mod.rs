//! Consensus between sides: counts the answers of a frozen roll and computes the most that may be declared (practice 3).
//!
//! Pure and integer only. Every condition must hold on every side by itself; no majority of the whole exists here.

mod outcome;
mod procedure;
mod stance;
mod tally;

pub use outcome::{Condition, GenericReason, NotAResult, Outcome, Reason, ResultLabel};
pub use procedure::{Cast, Consents, Shortfall, has_parallel_consent, short_of_consent};
pub use stance::{Answer, Class, NotAStance, NotSupport, Stance};
pub use tally::Tally;

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What the ground rules say, frozen before a check opens; `C` names role categories. The thresholds are the product's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "C: Deserialize<'de> + Ord"))]
pub struct Rules<C> {
    /// Whether the fallback of 3.7 is switched on.
    pub sufficient_consensus: bool,
    /// Categories of which no half on any side may be passed over (CON-12).
    pub protected_categories: BTreeSet<C>,
}

/// What must have happened before the fallback of 3.7 may be used; by default nothing has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Preconditions {
    /// Every seat was notified at least 7 days before and had a slot to speak or write.
    pub notified: bool,
    /// An earlier check on this text or its direct ancestor ended without consensus.
    pub earlier_check_failed: bool,
    /// Every open objection has reached "addressed" (CON-9).
    pub objections_addressed: bool,
    /// No "not ready" has a consultation date in the future; an expired one counts as dissent.
    pub no_pending_consultation: bool,
}

/// The seats that decide, by side `S` and role category `C`, with their answers.
#[derive(Debug, Clone)]
pub struct Roll<S, C> {
    sides: BTreeMap<S, Tally>,
    cells: BTreeMap<(S, C), Tally>,
}

/// The seat's side is not one of the roll's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the side is not on the roll")]
pub struct NotOnTheRoll;

impl<S: Ord + Clone, C: Ord + Clone> Roll<S, C> {
    /// A roll without seats. Every side named here is required, so that one nobody sits for is seen (CON-3).
    pub fn of(sides: impl IntoIterator<Item = S>) -> Self {
        let sides = sides.into_iter().map(|side| (side, Tally::default())).collect();
        Self { sides, cells: BTreeMap::new() }
    }

    /// Adds one seat; `None` where there is no valid answer: none, late, or to another text (TXT-9).
    pub fn seat(&mut self, side: S, category: C, answer: Option<Answer>) -> Result<(), NotOnTheRoll> {
        self.sides.get_mut(&side).ok_or(NotOnTheRoll)?.count(answer);
        self.cells.entry((side, category)).or_default().count(answer);
        Ok(())
    }

    /// The counts of each side; for moderators only (CON-4, CON-6).
    pub const fn tallies(&self) -> &BTreeMap<S, Tally> {
        &self.sides
    }

    /// Computes the check (CON-1); the same seats in any order give the same outcome.
    pub fn outcome(&self, rules: &Rules<C>, before: Preconditions) -> Outcome<S> {
        let (result, reasons) = self.climb(rules, before);
        let waits = self.sides.values().any(|side| side.ad_referendum() > 0);
        Outcome { result, ad_referendum: waits && result != ResultLabel::Invalid, reasons }
    }

    fn climb(&self, rules: &Rules<C>, before: Preconditions) -> (ResultLabel, BTreeSet<Reason<S>>) {
        let invalid = self.short_of_valid();
        if !invalid.is_empty() {
            return (ResultLabel::Invalid, invalid);
        }
        if self.sides.values().all(Tally::is_unanimous) {
            return (ResultLabel::Unanimity, invalid);
        }
        let mut reasons = self.unmet(&CONSENSUS);
        if reasons.is_empty() {
            let reserved = self.sides.values().any(|side| side.of(Stance::G3) + side.asides() > 0);
            let full = if reserved { ResultLabel::ConsensusWithReservations } else { ResultLabel::Consensus };
            return (full, reasons);
        }
        if !rules.sufficient_consensus {
            return (ResultLabel::NoConsensus, reasons);
        }
        let short = self.short_of_sufficient(rules, before);
        if short.is_empty() {
            reasons.extend(self.protected_without_seats(rules));
            return (ResultLabel::SufficientConsensus, reasons);
        }
        reasons.extend(short);
        (ResultLabel::NoConsensus, reasons)
    }

    fn short_of_valid(&self) -> BTreeSet<Reason<S>> {
        let mut reasons = self.unmet(&VALID);
        if self.sides.len() < 2 {
            reasons.insert(Reason { condition: Condition::Sides, side: None });
        }
        reasons
    }

    fn short_of_sufficient(&self, rules: &Rules<C>, before: Preconditions) -> BTreeSet<Reason<S>> {
        let preconditions = [
            (Condition::Notified, before.notified),
            (Condition::EarlierCheck, before.earlier_check_failed),
            (Condition::ObjectionsAddressed, before.objections_addressed),
            (Condition::Consultation, before.no_pending_consultation),
        ];
        let unfulfilled = preconditions.into_iter().filter(|(_, fulfilled)| !fulfilled);
        let passed_over = self.cells.iter().filter(|((_, category), cell)| {
            rules.protected_categories.contains(category) && !cell.is_blocked_by_less_than_half()
        });
        let mut reasons = self.unmet(&SUFFICIENT);
        reasons.extend(unfulfilled.map(|(condition, _)| Reason { condition, side: None }));
        reasons.extend(passed_over.map(|((side, _), _)| at(Condition::Protected, side)));
        reasons
    }

    fn protected_without_seats(&self, rules: &Rules<C>) -> impl Iterator<Item = Reason<S>> {
        self.sides.keys().filter_map(|side| {
            let seated = |category: &C| self.cells.contains_key(&(side.clone(), category.clone()));
            let missing = !rules.protected_categories.iter().all(seated);
            missing.then(|| at(Condition::ProtectedWithoutSeats, side))
        })
    }

    fn unmet(&self, tests: &[Test]) -> BTreeSet<Reason<S>> {
        let failing = |side: &S, tally: &Tally| {
            let failed = tests.iter().filter(|(_, holds)| !holds(tally));
            failed.map(|(condition, _)| at(*condition, side)).collect::<Vec<_>>()
        };
        self.sides.iter().flat_map(|(side, tally)| failing(side, tally)).collect()
    }
}

/// What a side must meet, and how it is told from its counts.
type Test = (Condition, fn(&Tally) -> bool);

const VALID: [Test; 2] =
    [(Condition::Seats, |side| side.seats() > 0), (Condition::Quorum, Tally::has_quorum)];

const CONSENSUS: [Test; 5] = [
    (Condition::Objection, |side| side.blocks() == 0),
    (Condition::NotReady, |side| side.not_ready() == 0),
    (Condition::Hollow, Tally::is_not_hollow),
    (Condition::Support, Tally::has_positive_support),
    (Condition::Asides, Tally::has_few_asides),
];

const SUFFICIENT: [Test; 3] = [
    (Condition::Hollow, Tally::is_not_hollow),
    (Condition::TwoThirds, Tally::has_two_thirds),
    (Condition::HalfOfSeats, Tally::has_half_of_seats),
];

fn at<S: Clone>(condition: Condition, side: &S) -> Reason<S> {
    Reason { condition, side: Some(side.clone()) }
}
