//! Why something was not done.

use crate::domain::{input::FieldProblem, place::Place};

/// Why something was not done. The words are chosen at the edge, in the reader's language.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Not there, or not yours: the same answer for both.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in, or the sign-in has ended.
    #[error("signed out")]
    SignedOut,
    /// The form was accepted before; this is where it led (NET-2).
    #[error("sent twice")]
    Again(Place),
    /// The form's once-only token is not one of ours, or too old.
    #[error("form expired")]
    Ticket,
    /// Fields to correct.
    #[error("invalid")]
    Invalid(Vec<FieldProblem>),
    /// A rule of the practice stands against it; the word is the end of its key in `locales/`.
    #[error("refused: {0}")]
    Rule(&'static str),
    /// The ground rules in force have to be accepted first.
    #[error("ground rules not accepted")]
    RulesFirst,
    /// Somebody else changed it first.
    #[error("changed meanwhile")]
    Stale,
    /// Too many attempts; try again later.
    #[error("too many attempts")]
    TooMany,
    /// The database or the machine failed.
    #[error("failed")]
    Failed(#[from] anyhow::Error),
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<Vec<FieldProblem>> for Refusal {
    fn from(problems: Vec<FieldProblem>) -> Self {
        Self::Invalid(problems)
    }
}

impl From<crate::seal::Unreadable> for Refusal {
    fn from(error: crate::seal::Unreadable) -> Self {
        Self::Failed(error.into())
    }
}
