//! The light that tells the co-moderators how far a text is from a final check.

/// What the co-moderators see of how far a text is from a final check (practice 3.6): a light, never an adoption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// Ready for a final check, or for sufficient consensus.
    Ready,
    /// An objection is neither met nor answered nor withdrawn.
    Objections,
    /// Every objection is dealt with, but no majority supports on some side.
    Rough,
    /// No check of the whole text has been counted.
    Unchecked,
}

impl Readiness {
    /// From the number of open objections, and from whether no side was in the rough in the last check, if there was one.
    pub const fn of(open: usize, no_side_in_the_rough: Option<bool>) -> Self {
        match (open, no_side_in_the_rough) {
            (_, None) => Self::Unchecked,
            (1.., _) => Self::Objections,
            (0, Some(true)) => Self::Ready,
            (0, Some(false)) => Self::Rough,
        }
    }

    /// The end of its key in `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Objections => "objections",
            Self::Rough => "rough",
            Self::Unchecked => "unchecked",
        }
    }
}
