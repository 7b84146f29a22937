//! The summary of a session: what the record holds for its agenda items, and the rapporteur's words (practice 5.4, 7.2).

use super::{
    check::Decision,
    id::{BodyId, ItemId, SessionId, SummaryId},
    input::{FieldProblem, Problem, Problems, optional_lines},
    text::Count,
    time::Timestamp,
};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The most characters that one field takes.
pub const MOST: usize = 4000;

/// A summary without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Which summary.
    pub id: SummaryId,
    /// Of which session.
    pub session: SessionId,
    /// Whose.
    pub body: BodyId,
    /// Grows with every edit, counted from 1: an edit of another one is refused.
    pub revision: i64,
    /// When both keys were given for this revision; any edit clears it (SUM-3).
    pub approved_at: Option<Timestamp>,
    /// When it was last edited.
    pub changed_at: Timestamp,
}

/// What a summary says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// One for each agenda item, in the order of the agenda.
    pub topics: Vec<Topic>,
    /// What was decided, oldest first; it comes from the record.
    pub decisions: Vec<Decision>,
    /// The symbols of the texts that silence has adopted; likewise from the record.
    pub silences: Vec<String>,
    /// What prepares the next session.
    pub next_steps: String,
    /// When that will be; never closer than the month.
    pub next_month: Option<Month>,
}

/// What a summary says on one agenda item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Which item.
    pub item: ItemId,
    /// What the record holds.
    pub facts: Facts,
    /// The rapporteur's words, one for each of [`Part::ALL`] and in that order; empty where there is nothing to say.
    pub words: [String; Part::ALL.len()],
}

/// The sections that the rapporteur writes on an item (7.2, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What people need.
    Interests,
    /// Options that were considered.
    Options,
    /// Where views came together.
    Converged,
    /// Where they differ, and why.
    Apart,
    /// What it did to the text.
    Effect,
}

/// What the record holds on an item. It counts texts, never people (ANO-7).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// 1 to 5.
    pub stage: i64,
    /// Whether anybody posted a position.
    pub positions: bool,
    /// The revisions that were issued, oldest first.
    pub revisions: Vec<Issued>,
}

/// A revision that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Its symbol.
    pub symbol: String,
    /// What was open in it (TXT-10).
    pub count: Count,
}

/// A month of a year, such as `2021-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    /// Such as 2021.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

/// The fields of a summary as typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Typed {
    /// The revision that the form was made from.
    pub revision: i64,
    /// The words of all topics: [`Part::ALL`] of the first, then of the second …
    #[serde(default)]
    pub said: Vec<String>,
    /// See [`Contents::next_steps`].
    #[serde(default)]
    pub next_steps: String,
    /// See [`Contents::next_month`].
    #[serde(default)]
    pub next_month: String,
}

impl Part {
    /// All parts in the order of the document.
    pub const ALL: [Self; 5] = [Self::Interests, Self::Options, Self::Converged, Self::Apart, Self::Effect];

    /// The word in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Interests => "interests",
            Self::Options => "options",
            Self::Converged => "converged",
            Self::Apart => "apart",
            Self::Effect => "effect",
        }
    }
}

impl Topic {
    /// An item on which nothing is written yet.
    pub fn new(item: ItemId, facts: Facts) -> Self {
        Self { item, facts, words: Default::default() }
    }

    /// Every part with its words, written or not.
    pub fn parts(&self) -> impl Iterator<Item = (Part, &str)> {
        Part::ALL.into_iter().zip(self.words.iter().map(String::as_str))
    }
}

impl Contents {
    /// These contents with the words that were typed instead of its own.
    pub fn reworded(mut self, typed: &Typed) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let words = self.topics.iter_mut().flat_map(|topic| &mut topic.words);
        for (words, typed) in words.zip(typed.said.iter().map(String::as_str).chain(std::iter::repeat(""))) {
            *words = problems.check("said", optional_lines(typed, MOST)).unwrap_or_default();
        }
        let steps = optional_lines(&typed.next_steps, MOST);
        self.next_steps = problems.check("next_steps", steps).unwrap_or_default();
        let month = Some(typed.next_month.trim()).filter(|text| !text.is_empty());
        self.next_month = problems.check("next_month", month.map(str::parse).transpose());
        problems.or(self)
    }
}

impl From<(&Summary, &Contents)> for Typed {
    fn from((summary, contents): (&Summary, &Contents)) -> Self {
        Self {
            revision: summary.revision,
            said: contents.topics.iter().flat_map(|topic| topic.words.clone()).collect(),
            next_steps: contents.next_steps.clone(),
            next_month: contents.next_month.map(String::from).unwrap_or_default(),
        }
    }
}

impl FromStr for Month {
    type Err = Problem;
    fn from_str(text: &str) -> Result<Self, Problem> {
        let first =
            NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").map_err(|_| Problem::BadTime)?;
        Ok(Self { year: first.year(), month: first.month() })
    }
}

impl TryFrom<String> for Month {
    type Error = super::id::NotAnId;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| super::id::NotAnId)
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        format!("{:04}-{:02}", month.year, month.month)
    }
}
