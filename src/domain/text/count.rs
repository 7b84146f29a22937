//! The count of open elements (TXT-10): a thermometer, not a score (TXT-11).

use super::{Body, Kind, Paragraph, Text};
use serde::{Deserialize, Serialize};
use std::ops::Add;

/// What is open in a text, by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// All paragraphs.
    pub paragraphs: usize,
    /// Paragraphs without an open element.
    pub clean: usize,
    /// Brackets about wording; one, whatever the number of its options.
    pub wording: usize,
    /// Brackets about words that would come in.
    pub inclusion: usize,
    /// Brackets about words that would go out.
    pub deletion: usize,
    /// Sets of alternatives.
    pub alternatives: usize,
    /// Placeholders.
    pub placeholders: usize,
    /// Bracketed paragraph numbers.
    pub numbers: usize,
}

/// The state of a paragraph that follows from the text alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It has an open element.
    Bracketed,
    /// It has none.
    Clean,
}

impl Count {
    /// All open elements. A text becomes a final draft only at zero (TXT-15).
    pub const fn open(self) -> usize {
        self.wording + self.inclusion + self.deletion + self.alternatives + self.placeholders + self.numbers
    }
}

impl Text {
    /// The count of the whole text.
    pub fn count(&self) -> Count {
        self.paragraphs.iter().map(Paragraph::count).fold(Count::default(), Add::add)
    }
}

impl Paragraph {
    /// The count of this paragraph alone.
    pub fn count(&self) -> Count {
        let mut count = Count {
            paragraphs: 1,
            numbers: usize::from(self.number_bracketed),
            alternatives: usize::from(matches!(self.body, Body::Alternatives(_))),
            ..Count::default()
        };
        for bracket in self.wordings().flat_map(|runs| runs.brackets()) {
            *match bracket.kind {
                Kind::Wording => &mut count.wording,
                Kind::Inclusion => &mut count.inclusion,
                Kind::Deletion => &mut count.deletion,
                Kind::Placeholder { .. } => &mut count.placeholders,
            } += 1;
        }
        count.clean = usize::from(count.open() == 0);
        count
    }

    /// Whether anything in it is open.
    pub fn state(&self) -> State {
        if self.count().clean == 1 { State::Clean } else { State::Bracketed }
    }
}

impl Add for Count {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            paragraphs: self.paragraphs + other.paragraphs,
            clean: self.clean + other.clean,
            wording: self.wording + other.wording,
            inclusion: self.inclusion + other.inclusion,
            deletion: self.deletion + other.deletion,
            alternatives: self.alternatives + other.alternatives,
            placeholders: self.placeholders + other.placeholders,
            numbers: self.numbers + other.numbers,
        }
    }
}
