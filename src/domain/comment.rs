//! Comments on a paragraph (TXT-1). They ask what fails and what would mend it (TXT-1b); nobody agrees or disagrees here.

use super::{
    dialogue::Function,
    id::{BodyId, SeatId, SideId},
    input::{FieldProblem, Problem, Problems, lines, optional_lines},
    lang::Lang,
    text::Attribution,
};
use serde::{Deserialize, Serialize};

/// The most characters of each answer.
pub const MOST: usize = 1_000;

/// What somebody has to say about a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// Which of their interests the paragraph fails, or what else they see in it.
    pub says: String,
    /// The smallest change that would mend it.
    pub fix: Option<String>,
    /// In which language (LNG-1).
    pub lang: Lang,
}

/// A comment as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// What it says.
    pub remark: Remark,
    /// All that others see of its author.
    pub by: By,
}

/// What others see of an author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// Nothing.
    Nobody,
    /// The side.
    Side(SideId),
    /// What somebody without a side does in the body.
    Role(Function),
}

/// What decides who may withdraw a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// Who wrote it; shown to nobody but them.
    pub author: SeatId,
    /// In which body.
    pub body: BodyId,
    /// Whether it was withdrawn before.
    pub withdrawn: bool,
}

impl Remark {
    /// Parses the fields `says`, `fix` and `lang`.
    pub fn parse<'a>(typed: impl Fn(&'static str) -> &'a str) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let says = problems.check("says", lines(typed("says"), MOST));
        let fix = problems.check("fix", optional_lines(typed("fix"), MOST));
        let lang = typed("lang").parse().map_err(|_| vec![("lang", Problem::NotAChoice)])?;
        problems.or(Self { says, fix, lang })
    }
}

impl By {
    /// As the author wishes to be shown: never more than the side, or the role of somebody who has none.
    pub fn of(attribution: Attribution, side: Option<SideId>, role: Function) -> Self {
        match (attribution, side) {
            (Attribution::None, _) => Self::Nobody,
            (Attribution::Side, Some(side)) => Self::Side(side),
            (Attribution::Side, None) => Self::Role(role),
        }
    }
}
