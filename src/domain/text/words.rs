//! Words as they may stand in a negotiated text.

use super::limit;
use crate::domain::invisible::is_invisible;
use serde::{Deserialize, Serialize};
use std::{fmt, ops::Deref};
use unicode_normalization::UnicodeNormalization;

/// One line of words, at least one character: composed (NFC), single spaces, none at the ends, no square bracket
/// (TXT-2), nothing invisible.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Words(String);

/// Stands for words whose place alone matters.
pub(super) const BLANK: &str = "…";

/// Why what was typed cannot stand in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// Nothing but blanks.
    #[error("empty")]
    Empty,
    /// Too long.
    #[error("longer than {max} characters")]
    TooLong {
        /// The most characters allowed.
        max: usize,
    },
    /// A control character, or one that turns the direction of the text or cannot be seen.
    #[error("forbidden character {0:?}")]
    Forbidden(char),
}

/// Which paragraph of a pasted text was refused, counted from 1, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("paragraph {number}: {error}")]
pub struct PasteError {
    /// Counted from 1 among the pasted ones.
    pub number: usize,
    /// What is wrong with it.
    pub error: WordsError,
}

impl Words {
    /// Reads what somebody typed: blanks and line ends become single spaces, square brackets round ones (TXT-2).
    /// `max` is in characters, see [`limit`].
    pub fn parse(typed: &str, max: usize) -> Result<Self, WordsError> {
        if let Some(bad) = typed.chars().find(|&c| forbidden(c)) {
            return Err(WordsError::Forbidden(bad));
        }
        let round: String = typed.nfc().map(round_bracket).collect();
        let words = round.split_whitespace().collect::<Vec<_>>().join(" ");
        match words.chars().count() {
            0 => Err(WordsError::Empty),
            n if n > max => Err(WordsError::TooLong { max }),
            _ => Ok(Self(words)),
        }
    }

    /// Puts the same sign in the place of whatever words.
    pub(super) fn blank(&mut self) {
        BLANK.clone_into(&mut self.0);
    }

    /// Like [`Words::parse`] for a field that may be left empty.
    pub fn parse_optional(typed: &str, max: usize) -> Result<Option<Self>, WordsError> {
        match Self::parse(typed, max) {
            Err(WordsError::Empty) => Ok(None),
            words => words.map(Some),
        }
    }
}

/// The paragraphs of a pasted text, which blank lines part. A number before a paragraph stays: it may mean something.
pub fn split_paragraphs(pasted: &str) -> Result<Vec<Words>, PasteError> {
    let mut paragraphs = vec![String::new()];
    for line in pasted.lines() {
        match (line.trim().is_empty(), paragraphs.last_mut()) {
            (false, Some(paragraph)) => paragraph.extend([line, "\n"]),
            _ => paragraphs.push(String::new()),
        }
    }
    paragraphs
        .iter()
        .filter(|paragraph| !paragraph.is_empty())
        .enumerate()
        .map(|(at, paragraph)| {
            Words::parse(paragraph, limit::PARAGRAPH).map_err(|error| PasteError { number: at + 1, error })
        })
        .collect()
}

/// Control characters (but for blanks) and invisible ones.
fn forbidden(c: char) -> bool {
    (c.is_control() && !c.is_whitespace()) || is_invisible(c)
}

fn round_bracket(c: char) -> char {
    match c {
        '[' | '［' => '(',
        ']' | '］' => ')',
        c => c,
    }
}

impl Deref for Words {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl TryFrom<String> for Words {
    type Error = WordsError;
    fn try_from(stored: String) -> Result<Self, WordsError> {
        Self::parse(&stored, limit::PARAGRAPH)
    }
}
