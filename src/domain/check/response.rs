//! What one person answers: a stance, with exactly the words that this stance asks for (practice 3.1).

use super::{AdReferendum, Home};
use crate::domain::{
    attribution::By,
    consensus::{Answer, Stance},
    input::{Problem, day_end},
    time::{Span, Timestamp},
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How long what people write may be, in characters.
pub mod limit {
    /// A reservation (RES-1), and a minor point.
    pub const RESERVATION: usize = 300;
    /// The words that a reservation or an objection concerns.
    pub const WORDS: usize = 200;
    /// The harm that an objection fears, and what would meet it.
    pub const OBJECTION: usize = 1_500;
}

/// The longest consultation of "not ready" (practice 3.5).
pub(super) const CONSULT: Span = Span::days(21);

/// An answer to a check. Only support can be ad referendum, only an objection has a ground, and so on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Response {
    /// G1, G2, G3.
    Support {
        /// How whole-heartedly.
        with: Support,
        /// What it waits for, if for anything.
        ad_referendum: Option<AdReferendum>,
    },
    /// G4.
    Abstain,
    /// G5.
    NotReady {
        /// The end of the day until which the person must consult; `None` asks for more discussion.
        consults_until: Option<Timestamp>,
    },
    /// G6.
    StandAside,
    /// G7.
    Object(Objection),
}

/// The degrees of support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Support {
    /// G1.
    Whole,
    /// G2, with a minor point for the co-moderators.
    MinorPoint(Option<String>),
    /// G3, with a reservation on record.
    Reserved(Reservation),
}

/// A reservation. What leaves is printed without attribution, whatever its author picked (RES-4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reservation {
    /// What it concerns.
    pub concern: Concern,
    /// At most [`limit::RESERVATION`] characters.
    pub text: String,
    /// By whom, as far as they let other members see.
    pub by: By,
}

/// An objection (CON-7). It is shown without name or side (CON-8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// What it concerns.
    pub concern: Concern,
    /// On what it rests.
    pub ground: Ground,
    /// The harm feared.
    pub harm: String,
    /// The change that would meet it.
    pub change: Option<String>,
}

/// What a reservation or an objection concerns: the whole text, a paragraph, some words (RES-1).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// The number of the paragraph in the text that is checked.
    pub paragraph: Option<usize>,
    /// The words.
    pub words: Option<String>,
}

/// The ground of an objection (CON-7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ground {
    /// Harm to people or their safety.
    Safety,
    /// An interest of a community.
    Interest,
    /// A principle.
    Principle,
    /// A fact.
    Fact,
    /// How it came about.
    Process,
    /// How it is worded.
    Wording,
}

impl Response {
    /// The stance on the scale.
    pub const fn stance(&self) -> Stance {
        match self {
            Self::Support { with: Support::Whole, .. } => Stance::G1,
            Self::Support { with: Support::MinorPoint(_), .. } => Stance::G2,
            Self::Support { with: Support::Reserved(_), .. } => Stance::G3,
            Self::Abstain => Stance::G4,
            Self::NotReady { .. } => Stance::G5,
            Self::StandAside => Stance::G6,
            Self::Object(_) => Stance::G7,
        }
    }

    /// The answer as it is counted.
    pub fn answer(&self) -> Answer {
        let stands = Answer::of(self.stance());
        match self {
            Self::Support { ad_referendum: Some(_), .. } => {
                Answer::ad_referendum(self.stance()).unwrap_or(stands)
            }
            _ => stands,
        }
    }

    /// Who is awaited at home and until when.
    pub fn awaited(&self) -> Option<(Timestamp, Home)> {
        match self {
            Self::Support { ad_referendum: Some(waits), .. } => waits.awaited(),
            _ => None,
        }
    }

    /// The same once it was confirmed from home; `None` when it did not wait for that.
    pub fn confirmed(self) -> Option<Self> {
        self.heard_from_home(None)
    }

    /// The same once home has refused; `None` when it did not wait for that.
    pub fn refused(self) -> Option<Self> {
        self.heard_from_home(Some(AdReferendum::Refused))
    }

    fn heard_from_home(self, ad_referendum: Option<AdReferendum>) -> Option<Self> {
        self.awaited()?;
        match self {
            Self::Support { with, .. } => Some(Self::Support { with, ad_referendum }),
            _ => None,
        }
    }

    /// Whether one may still move to it in the cooling interval (CON-13): not ready, or an objection.
    pub const fn stops_adoption(&self) -> bool {
        matches!(self, Self::NotReady { .. } | Self::Object(_))
    }

    /// The number of the paragraph that it concerns.
    pub const fn paragraph(&self) -> Option<usize> {
        match self {
            Self::Support { with: Support::Reserved(reservation), .. } => reservation.concern.paragraph,
            Self::Object(objection) => objection.concern.paragraph,
            _ => None,
        }
    }

    /// The same about the paragraph under another number; only for an answer that concerns a paragraph.
    #[must_use]
    pub fn about(mut self, number: usize) -> Self {
        match &mut self {
            Self::Support { with: Support::Reserved(Reservation { concern, .. }), .. }
            | Self::Object(Objection { concern, .. }) => concern.paragraph = Some(number),
            _ => {}
        }
        self
    }
}

impl Ground {
    /// All grounds, in the order of the form.
    pub const ALL: [Self; 6] =
        [Self::Safety, Self::Interest, Self::Principle, Self::Fact, Self::Process, Self::Wording];

    /// The word in forms and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Interest => "interest",
            Self::Principle => "principle",
            Self::Fact => "fact",
            Self::Process => "process",
            Self::Wording => "wording",
        }
    }
}

/// The text was not the word of a ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a ground of an objection")]
pub struct NotAGround;

impl FromStr for Ground {
    type Err = NotAGround;
    fn from_str(text: &str) -> Result<Self, NotAGround> {
        Self::ALL.into_iter().find(|ground| ground.word() == text).ok_or(NotAGround)
    }
}

/// The last second of the day `date` by the clock of `zone`: today, or a day that begins within 21 days (practice 3.5).
pub fn consult_until(date: &str, zone: Tz, now: Timestamp) -> Result<Timestamp, Problem> {
    let ends = day_end(date, zone)?;
    let within = now < ends && ends < now.plus(CONSULT).plus(Span::days(1));
    if within { Ok(ends) } else { Err(Problem::BadTime) }
}
