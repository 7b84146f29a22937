//! Decisions about procedure, never about a text: consent rounds (practice 3.6) and parallel consent (practice 3.8).
//! Pure and integer only; every side must carry its own part (CON-11).

use super::Tally;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What one side answered in a consent round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Consents {
    /// Seats on the roll.
    pub seats: u64,
    /// Those that consent, with a concern or without.
    pub consents: u64,
    /// Those that object.
    pub objections: u64,
}

/// What one side answered to a procedural question, without those who left it to the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cast {
    /// For it.
    pub favour: u64,
    /// Against it.
    pub against: u64,
}

/// Why a round did not pass, as everybody may be told: no side, no number (CON-4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shortfall {
    /// Something that each side must carry is missing on one.
    Side,
    /// Somebody objects.
    Objection,
    /// A draft was begun before sufficient consensus was agreed on (practice 3.7).
    Draft,
    /// What was asked about was changed while it was asked.
    Changed,
}

impl Shortfall {
    /// The word in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Objection => "objection",
            Self::Draft => "draft",
            Self::Changed => "changed",
        }
    }
}

impl Consents {
    /// Two thirds of the seats have answered, and somebody consents; no answer is no consent.
    const fn carries(self) -> bool {
        let answers = self.consents + self.objections;
        self.consents >= 1 && 3 * answers >= 2 * self.seats
    }
}

impl Cast {
    /// A strict majority of those who cast; none of nobody.
    const fn has_majority(self) -> bool {
        2 * self.favour > self.favour + self.against
    }
}

impl From<&Tally> for Cast {
    /// Support is for, "not ready" and objections are against; who abstains or stands aside casts nothing.
    fn from(side: &Tally) -> Self {
        Self { favour: side.support(), against: side.not_ready() + side.blocks() }
    }
}

/// What a consent round lacks; it passes when nothing is (practice 3.6). One side alone never passes anything.
pub fn short_of_consent(sides: &[Consents]) -> BTreeSet<Shortfall> {
    let objects = sides.iter().any(|side| side.objections > 0);
    let carried = sides.len() >= 2 && sides.iter().all(|side| side.carries());
    let lacking = [(Shortfall::Side, !carried), (Shortfall::Objection, objects)];
    lacking.into_iter().filter(|(_, lacks)| *lacks).map(|(shortfall, _)| shortfall).collect()
}

/// Parallel consent: a majority of those who cast on each of two or more sides (practice 3.8). The majority of all
/// together follows from that.
pub fn has_parallel_consent(sides: &[Cast]) -> bool {
    sides.len() >= 2 && sides.iter().all(|side| side.has_majority())
}
