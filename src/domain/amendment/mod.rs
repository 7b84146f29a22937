//! Amendments: one participant's wish for one paragraph, and what became of it (practice 2.5, TXT-17).

mod apply;
mod collision;
mod wish;

pub use apply::Proponent;
pub use collision::collide;
pub use wish::{INTEREST, Proposal, Wish};

use super::{dialogue::words, id::BodyId, text::Words};
use serde::{Deserialize, Serialize};

/// The most characters of a reason, or of the line beside an answer.
pub const LINE: usize = 300;
/// The most amendments of one author to one text that may wait at the same time.
pub const MOST_OPEN: i64 = 40;

/// Everything about an amendment that is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What the author filed.
    pub proposal: Proposal,
    /// What it was grouped under.
    pub heading: Option<Words>,
    /// Other words that the co-moderators offered or issued, and what the author says to them.
    pub offer: Option<Offer>,
    /// What the working copy has of it; for the co-moderators alone until it is issued (TXT-1).
    pub held: Option<Held>,
    /// A rebase that a co-moderator prepared; it waits for the author (TXT-17).
    pub prepared: Option<Prepared>,
}

/// Words that came back to the author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The words.
    pub words: Words,
    /// Whether they meet the author's interest; `None` until answered.
    pub answer: Option<Answer>,
}

/// What the author says to changed words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Whether they meet the interest.
    pub meets: Meets,
    /// A line beside it.
    pub line: Option<String>,
}

/// What the working copy has of an amendment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// The words as they went in, when they are not the author's own.
    pub words: Option<Words>,
    /// The reason that the author will read.
    pub line: Option<String>,
}

/// Words for a newer text, by a co-moderator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// For which revision.
    pub revision: i64,
    /// The words.
    pub words: Words,
}

/// How far an amendment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Status {
    /// Waits for the co-moderators.
    Filed,
    /// Waits under a heading with others.
    Grouped,
    /// Waits for later.
    Postponed,
    /// Its change was issued.
    Taken,
    /// It was issued as an option in brackets, or as an alternative.
    Bracketed,
    /// Another body deals with it.
    Referred,
    /// The co-moderators dropped it; that is no judgement of the group.
    Dropped,
    /// Its author withdrew it.
    Withdrawn,
}

/// In which form the working copy has an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// As text.
    Taken,
    /// As an option in brackets, or as an alternative.
    Bracketed,
}

/// Whether other words meet the author's interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meets {
    /// They do.
    Yes,
    /// A part of it.
    Partly,
    /// They do not.
    No,
}

/// What an amendment still asks of its author.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owed {
    /// To read what was decided.
    See,
    /// To say whether other words meet the interest.
    Answer,
}

/// One entry of an amendment's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It came to this status.
    Came(Status),
    /// The author put it on a newer text.
    Rebased,
    /// A co-moderator prepared words for a newer text.
    Prepared,
    /// The co-moderators offered other words.
    Offered,
    /// The author answered these.
    Answered,
}

/// What is said beside a step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// A reason, or a line beside an answer.
    pub line: Option<String>,
    /// The heading, the words offered or issued, or the author's words before a rebase.
    pub words: Option<Words>,
    /// Where it was referred to.
    pub body: Option<BodyId>,
    /// In which revision it was issued.
    pub revision: Option<i64>,
    /// What the author says.
    pub meets: Option<Meets>,
}

impl Status {
    /// All, those that wait first.
    pub const ALL: [Self; 8] = [
        Self::Filed,
        Self::Grouped,
        Self::Postponed,
        Self::Taken,
        Self::Bracketed,
        Self::Referred,
        Self::Dropped,
        Self::Withdrawn,
    ];

    /// Whether the author may still change it and the co-moderators decide.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Filed | Self::Grouped | Self::Postponed)
    }
}

impl Use {
    /// What an amendment becomes when the working copy is issued.
    pub const fn status(self) -> Status {
        match self {
            Self::Taken => Status::Taken,
            Self::Bracketed => Status::Bracketed,
        }
    }
}

impl Meets {
    /// The answers in the order of the form.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];
}

impl Step {
    /// The word in the database and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Came(status) => status.word(),
            Self::Rebased => "rebased",
            Self::Prepared => "prepared",
            Self::Offered => "offered",
            Self::Answered => "answered",
        }
    }
}

impl std::str::FromStr for Step {
    type Err = super::id::NotAnId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let other = [Self::Rebased, Self::Prepared, Self::Offered, Self::Answered];
        match other.into_iter().find(|step| step.word() == text) {
            Some(step) => Ok(step),
            None => text.parse().map(Self::Came),
        }
    }
}

words!(Status {
    Filed = "filed",
    Grouped = "grouped",
    Postponed = "postponed",
    Taken = "taken",
    Bracketed = "bracketed",
    Referred = "referred",
    Dropped = "dropped",
    Withdrawn = "withdrawn",
});
words!(Use { Taken = "taken", Bracketed = "bracketed" });
words!(Meets { Yes = "yes", Partly = "partly", No = "no" });
words!(Owed { See = "see", Answer = "answer" });
