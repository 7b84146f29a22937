//! Temperature checks and straw polls of a session that is held (practice 3.1, 5.1): a quick reading without names that
//! binds nobody, is no check, and is gone when the session closes.

use super::{
    dialogue::words,
    id::SideId,
    input::{FieldProblem, Problem, Problems, line, lines},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How long what moderators write may be, in characters.
pub mod limit {
    /// The question.
    pub const QUESTION: usize = 300;
    /// One option.
    pub const OPTION: usize = 200;
}

/// How many options a straw poll has, at least and at most.
pub const OPTIONS: std::ops::RangeInclusive<usize> = 2..=8;

/// What kind of answer is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// How people feel about something, in three values.
    Temperature,
    /// Which of some options people could go on with: any number of them.
    Straw,
}

/// A value of a temperature check. There are three, so that nobody takes it for a check (practice 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feeling {
    /// I am comfortable with it.
    Comfortable,
    /// I am not sure.
    Unsure,
    /// I am not comfortable with it.
    Uncomfortable,
}

words!(Method { Temperature = "temperature", Straw = "straw" });
words!(Feeling { Comfortable = "comfortable", Unsure = "unsure", Uncomfortable = "uncomfortable" });

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// The options of a straw poll; none in a temperature check.
    pub options: Vec<String>,
}

/// One person's answer: the side it counts for, and a 1 for each choice that was marked. All answers to a poll take the
/// same room once they are sealed, whatever they say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The person's side.
    pub side: SideId,
    marks: Vec<u8>,
}

/// What the answers of one side came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// How many answered.
    pub answers: i64,
    /// How many of them marked each choice, in its place.
    pub marks: Vec<i64>,
}

/// What became of the answers when a poll was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// What each side that has people came to.
    Shown(BTreeMap<SideId, Count>),
    /// Nothing can be shown: on one side too few have answered (ANO-9).
    TooFew,
    /// A co-moderator closed it without showing anything to anybody.
    Unshown,
}

impl Feeling {
    /// In the order of the form.
    pub const ALL: [Self; 3] = [Self::Comfortable, Self::Unsure, Self::Uncomfortable];
}

impl Asked {
    /// Parses the fields `question` and, for a straw poll, `options`: one a line.
    pub fn parse<'a>(
        method: Method,
        typed: impl Fn(&'static str) -> &'a str,
    ) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let question = problems.check("question", lines(typed("question"), limit::QUESTION));
        let options = match method {
            Method::Temperature => Vec::new(),
            Method::Straw => problems.check("options", options(typed("options"))),
        };
        problems.or(Self { question, options })
    }

    /// What kind of answer it asks for.
    pub const fn method(&self) -> Method {
        if self.options.is_empty() { Method::Temperature } else { Method::Straw }
    }

    /// An answer with these choices marked, each by its place from 0: exactly one in a temperature check, any number in
    /// a straw poll, also none. `None` for what cannot be answered here.
    pub fn answer(&self, side: SideId, chosen: &[usize]) -> Option<Answer> {
        let fits = match self.method() {
            Method::Temperature => chosen.len() == 1,
            Method::Straw => true,
        };
        let known = chosen.iter().all(|choice| *choice < self.choices());
        let marks = (0..self.choices()).map(|choice| u8::from(chosen.contains(&choice))).collect();
        (fits && known).then_some(Answer { side, marks })
    }

    /// What the answers came to on each of the `sides` that have people. Where one of them has fewer than `k` answers,
    /// nothing is shown of any (ANO-9).
    pub fn count(&self, sides: impl IntoIterator<Item = SideId>, answers: &[Answer], k: i64) -> Outcome {
        let none = || Count { answers: 0, marks: vec![0; self.choices()] };
        let mut counts: BTreeMap<_, _> = sides.into_iter().map(|side| (side, none())).collect();
        for answer in answers {
            let count = counts.entry(answer.side).or_insert_with(none);
            count.answers += 1;
            count.marks.iter_mut().zip(&answer.marks).for_each(|(sum, mark)| *sum += i64::from(*mark));
        }
        let enough = !counts.is_empty() && counts.values().all(|count| count.answers >= k);
        if enough { Outcome::Shown(counts) } else { Outcome::TooFew }
    }

    fn choices(&self) -> usize {
        match self.method() {
            Method::Temperature => Feeling::ALL.len(),
            Method::Straw => self.options.len(),
        }
    }
}

/// One option a line; empty lines do not count.
fn options(typed: &str) -> Result<Vec<String>, Problem> {
    let mut options = Vec::new();
    for typed in typed.lines().filter(|typed| !typed.trim().is_empty()) {
        let option = line(typed, limit::OPTION)?;
        if options.contains(&option) {
            return Err(Problem::Taken);
        }
        options.push(option);
    }
    match options.len() {
        0 => Err(Problem::Empty),
        n if n < *OPTIONS.start() => Err(Problem::TooFew(*OPTIONS.start())),
        n if n > *OPTIONS.end() => Err(Problem::TooMany(*OPTIONS.end())),
        _ => Ok(options),
    }
}
