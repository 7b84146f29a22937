//! The ground rules of a dialogue: versioned, and accepted by each person for each version (practice 1.2, 3.7, 5.3).

use super::{
    input::{self, Problem},
    lang::Lang,
    names::Names,
};
use serde::{Deserialize, Serialize};

/// How many characters the rules may have in one language.
pub const MAX: usize = 6_000;

/// One version. What is counted and what is protected stands in the terms and does not change once people have come;
/// the thresholds are the product's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundRules {
    /// Counted from 1.
    pub number: i64,
    /// The words, one rule a line, in each language that has them.
    pub words: Names,
    /// Whether the fallback of practice 3.7 is switched on.
    pub sufficient_consensus: bool,
}

impl GroundRules {
    /// Whether this version switches on what `before` had off. That needs the consent of all sides before any draft
    /// exists (practice 3.7).
    pub fn switches_on(&self, before: Option<&Self>) -> bool {
        self.sufficient_consensus && !before.is_some_and(|before| before.sufficient_consensus)
    }
}

/// The words as they were typed in some languages, at least in one.
pub fn words<'a>(typed: impl IntoIterator<Item = (Lang, &'a str)>) -> Result<Names, Problem> {
    let mut words = Names::default();
    for (lang, text) in typed {
        if let Some(text) = input::optional_lines(text, MAX)? {
            words.0.insert(lang, text);
        }
    }
    if words.0.is_empty() { Err(Problem::Empty) } else { Ok(words) }
}
