//! The seven-point scale: every value has one consequence (practice 3.1).

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A gradient of agreement, from support to block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Stance {
    /// I support it.
    G1,
    /// I support it, with a minor point.
    G2,
    /// I can live with it, with a reservation on record.
    G3,
    /// I abstain.
    G4,
    /// Not ready: more discussion, or I must consult.
    G5,
    /// I stand aside: I do not support it and will not stop it.
    G6,
    /// I object (block).
    G7,
}

/// What a stance does to the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Counts for the text.
    Support,
    /// Takes no stance; too many make a side hollow.
    Abstain,
    /// Stops adoption until the person is ready.
    NotReady,
    /// Is recorded and lets the others go on.
    Aside,
    /// Stops adoption and creates an objection.
    Block,
}

impl Stance {
    /// The whole scale, in order.
    pub const ALL: [Self; 7] = [Self::G1, Self::G2, Self::G3, Self::G4, Self::G5, Self::G6, Self::G7];

    /// The code in forms, files and the database: `G1` … `G7`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::G1 => "G1",
            Self::G2 => "G2",
            Self::G3 => "G3",
            Self::G4 => "G4",
            Self::G5 => "G5",
            Self::G6 => "G6",
            Self::G7 => "G7",
        }
    }

    /// What the stance does to the result.
    pub const fn class(self) -> Class {
        match self {
            Self::G1 | Self::G2 | Self::G3 => Class::Support,
            Self::G4 => Class::Abstain,
            Self::G5 => Class::NotReady,
            Self::G6 => Class::Aside,
            Self::G7 => Class::Block,
        }
    }

    /// Whether the form must ask for words: the reservation of G3, the objection of G7.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::G3 | Self::G7)
    }
}

/// The text was not a code of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a stance from G1 to G7")]
pub struct NotAStance;

impl FromStr for Stance {
    type Err = NotAStance;
    fn from_str(text: &str) -> Result<Self, NotAStance> {
        Self::ALL.into_iter().find(|stance| stance.code() == text).ok_or(NotAStance)
    }
}

impl TryFrom<String> for Stance {
    type Error = NotAStance;
    fn try_from(text: String) -> Result<Self, NotAStance> {
        text.parse()
    }
}

impl From<Stance> for String {
    fn from(stance: Stance) -> Self {
        stance.code().to_owned()
    }
}

/// A stance as it is counted; only support can be ad referendum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    stance: Stance,
    ad_referendum: bool,
}

/// Only support (G1–G3) can wait for a confirmation from home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("only support (G1, G2, G3) can be ad referendum")]
pub struct NotSupport;

impl Answer {
    /// An answer that stands.
    pub const fn of(stance: Stance) -> Self {
        Self { stance, ad_referendum: false }
    }

    /// Support that waits for a confirmation from home; once confirmed it is counted as [`Answer::of`].
    pub fn ad_referendum(stance: Stance) -> Result<Self, NotSupport> {
        match stance.class() {
            Class::Support => Ok(Self { stance, ad_referendum: true }),
            _ => Err(NotSupport),
        }
    }

    /// The stance on the scale.
    pub const fn stance(self) -> Stance {
        self.stance
    }

    /// Whether the support is still unconfirmed.
    pub const fn is_ad_referendum(self) -> bool {
        self.ad_referendum
    }
}
