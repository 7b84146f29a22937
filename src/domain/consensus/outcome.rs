//! What a check came to, and why it came to no more.

use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, fmt, str::FromStr};

/// The ladder of results, lowest first (practice 3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ResultLabel {
    /// The check counts for nothing: too few sides, an empty side, or no quorum on one.
    Invalid,
    /// A condition is not met.
    NoConsensus,
    /// The fallback of 3.7; never shortened to "consensus".
    SufficientConsensus,
    /// Consensus, with a reservation or a stand-aside on record.
    ConsensusWithReservations,
    /// No objection, and positive support on every side (CON-2).
    Consensus,
    /// Every seat supports without reservation.
    Unanimity,
}

impl ResultLabel {
    /// All labels, lowest first.
    pub const ALL: [Self; 6] = [
        Self::Invalid,
        Self::NoConsensus,
        Self::SufficientConsensus,
        Self::ConsensusWithReservations,
        Self::Consensus,
        Self::Unanimity,
    ];

    /// The code in files and the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invalid => "INVALID",
            Self::NoConsensus => "NO_CONSENSUS",
            Self::SufficientConsensus => "SUFFICIENT_CONSENSUS",
            Self::ConsensusWithReservations => "CONSENSUS_WITH_RESERVATIONS",
            Self::Consensus => "CONSENSUS",
            Self::Unanimity => "UNANIMITY",
        }
    }

    /// Whether a text with this result may be adopted.
    pub fn adopts(self) -> bool {
        self >= Self::SufficientConsensus
    }

    /// CON-1: the co-moderators may declare less than was computed, never more.
    ///
    /// Two labels are no lesser promise but statements of fact, and are declared only where they were computed: that a
    /// check is invalid, and that it passed by the fallback of 3.7. "Continue discussion" is `NoConsensus`.
    pub fn may_be_declared_as(self, declared: Self) -> bool {
        let fact = |label| matches!(label, Self::Invalid | Self::SufficientConsensus);
        declared == self || (declared < self && !fact(declared))
    }
}

/// The text was not the code of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a result of a check")]
pub struct NotAResult;

impl FromStr for ResultLabel {
    type Err = NotAResult;
    fn from_str(text: &str) -> Result<Self, NotAResult> {
        Self::ALL.into_iter().find(|label| label.code() == text).ok_or(NotAResult)
    }
}

impl TryFrom<String> for ResultLabel {
    type Error = NotAResult;
    fn try_from(text: String) -> Result<Self, NotAResult> {
        text.parse()
    }
}

impl From<ResultLabel> for String {
    fn from(label: ResultLabel) -> Self {
        label.code().to_owned()
    }
}

/// What the answers of a roll came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<S> {
    /// The computed label, the most that may be declared (CON-1).
    pub result: ResultLabel,
    /// Whether counted support still waits for a confirmation; the suffix "(ad referendum)".
    pub ad_referendum: bool,
    /// Every condition that was not met, for the moderators only; empty from consensus with reservations upwards.
    pub reasons: BTreeSet<Reason<S>>,
}

/// A condition that was not met and where; prints as `quorum:I`, or as `earlier_check` where it concerns no one side.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reason<S> {
    /// What was not met.
    pub condition: Condition,
    /// The side that did not meet it.
    pub side: Option<S>,
}

impl<S: fmt::Display> fmt::Display for Reason<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.condition.code())?;
        self.side.iter().try_for_each(|side| write!(f, ":{side}"))
    }
}

/// What a participant may be told of a reason: no side, no number, and nothing that tells a silent side from a hollow or
/// an opposed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GenericReason {
    /// The roll has fewer than two sides.
    Sides,
    /// A required condition on one side is not met.
    OneSide,
    /// An objection is open.
    Objection,
    /// Somebody is not ready.
    NotReady,
    /// What sufficient consensus requires beforehand is not fulfilled.
    Preconditions,
}

impl GenericReason {
    /// The reasons as participants may see them (CON-4).
    pub fn of<S>(reasons: &BTreeSet<Reason<S>>) -> BTreeSet<Self> {
        reasons.iter().map(|reason| reason.condition.generic()).collect()
    }

    /// The code in message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sides => "sides",
            Self::OneSide => "one_side",
            Self::Objection => "objection",
            Self::NotReady => "not_ready",
            Self::Preconditions => "preconditions",
        }
    }
}

macro_rules! conditions {
    ($($(#[$doc:meta])+ $name:ident $code:literal $generic:ident),+ $(,)?) => {
        /// A condition of the ladder, named by what it asks for or what breaks it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Condition {
            $($(#[$doc])+ $name),+
        }

        impl Condition {
            /// All conditions, in the order reasons are listed.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code in files and message keys.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// The participants' form.
            pub const fn generic(self) -> GenericReason {
                match self { $(Self::$name => GenericReason::$generic),+ }
            }
        }
    };
}

conditions! {
    /// At least two sides.
    Sides "sides" Sides,
    /// At least one seat on every side (CON-3).
    Seats "seats" OneSide,
    /// Two thirds of the seats answered.
    Quorum "quorum" OneSide,
    /// Nobody blocks.
    Objection "objection" Objection,
    /// Nobody is "not ready".
    NotReady "not_ready" NotReady,
    /// Fewer than half of those who answered abstain.
    Hollow "hollow" OneSide,
    /// A strict majority of those who take a stance support.
    Support "support" OneSide,
    /// At most a quarter of the seats stand aside.
    Asides "asides" OneSide,
    /// Every seat was notified in time (3.7 a).
    Notified "notified" Preconditions,
    /// An earlier check on this text failed (3.7 b).
    EarlierCheck "earlier_check" Preconditions,
    /// Every open objection was addressed (3.7 c).
    ObjectionsAddressed "objections_addressed" Preconditions,
    /// No consultation date lies ahead (3.7 d).
    Consultation "consultation" Preconditions,
    /// Two thirds of those who take a stance support.
    TwoThirds "two_thirds" OneSide,
    /// Half of all seats support.
    HalfOfSeats "half_of_seats" OneSide,
    /// Fewer than half of the seats of each protected category block (CON-12).
    Protected "protected" OneSide,
    /// A protected category has no seat, so that it protected nobody; a note that goes with sufficient consensus.
    ProtectedWithoutSeats "protected_without_seats" OneSide,
}
