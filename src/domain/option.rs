//! Options of joint thinking: "Option 3", nobody's; and what each side would meet with one at home (PSW-1).

use super::{
    id::SideId,
    input::{FieldProblem, Problem, Problems, lines},
    lang::Lang,
};
use serde::{Deserialize, Serialize};

/// How long what people write may be, in characters.
pub mod limit {
    /// An option.
    pub const OPTION: usize = 400;
    /// A note of what a side would meet.
    pub const NOTE: usize = 300;
}

/// The most options on one item, withdrawn ones among them.
pub const MOST: i64 = 40;
/// The most notes on one option.
pub const MOST_NOTES: i64 = 20;

/// What somebody wrote, without who it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The words.
    pub says: String,
    /// In which language (LNG-1).
    pub lang: Lang,
}

/// What a side would meet with an option. It is the side's, not a person's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Which side.
    pub side: SideId,
    /// What it would meet.
    pub words: Words,
}

impl Words {
    /// Parses the words of a field, at most `max` characters, and the field `lang`.
    pub fn parse<'a>(
        typed: impl Fn(&'static str) -> &'a str,
        (field, max): (&'static str, usize),
    ) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let says = problems.check(field, lines(typed(field), max));
        let lang = typed("lang").parse().map_err(|_| vec![("lang", Problem::NotAChoice)])?;
        problems.or(Self { says, lang })
    }
}
