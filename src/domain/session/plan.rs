//! What is planned for a session: parts of an agenda with minutes and level, a working language, interpretation.

use crate::domain::{
    dialogue::words,
    id::{ItemId, SessionId},
    input::Problem,
    lang::Lang,
    level::Level,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// The most minutes that a session takes: three hours online in a day (practice 5.1).
pub const LONGEST: i64 = 180;

/// What is planned for a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The parts of the agenda, in their order; never empty.
    pub entries: Vec<Entry>,
    /// The language in which the session works.
    pub working: Lang,
    /// How it is interpreted.
    pub interpretation: Interpretation,
}

/// One part of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What is talked about.
    pub item: ItemId,
    /// How long, by the clock on the wall.
    pub minutes: i64,
    /// The level of confidentiality that was announced for it (CNF-1).
    pub level: Level,
    /// A higher one to which a co-moderator has raised it since.
    pub raised: Option<Level>,
}

/// A plan as it is put to a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Of which session.
    pub session: SessionId,
    /// Which revision of its plan.
    pub revision: i64,
    /// When the session begins.
    pub starts_at: Timestamp,
    /// What is planned.
    pub plan: Plan,
}

/// How a session is interpreted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Interpretation {
    /// Everybody speaks the working language.
    None,
    /// The interpreter speaks after the speaker: a turn takes twice its time.
    Consecutive,
    /// The interpreter speaks at the same time.
    Simultaneous,
}

words!(Interpretation { None = "none", Consecutive = "consecutive", Simultaneous = "simultaneous" });

impl Interpretation {
    /// In the order of a form.
    pub const ALL: [Self; 3] = [Self::None, Self::Consecutive, Self::Simultaneous];

    /// How many times as long a turn takes: consecutive interpretation doubles it (practice 5.1).
    pub const fn factor(self) -> i64 {
        match self {
            Self::None | Self::Simultaneous => 1,
            Self::Consecutive => 2,
        }
    }
}

impl Entry {
    /// How long it takes.
    pub const fn length(&self) -> Span {
        Span::minutes(self.minutes)
    }

    /// The level that holds now.
    pub fn level(&self) -> Level {
        self.raised.map_or(self.level, |raised| raised.max(self.level))
    }

    /// The same at another level; `None` for one below what was announced: people spoke relying on that (CNF-1).
    pub fn at(self, level: Level) -> Option<Self> {
        let fits = level.fits_a_session() && level >= self.level;
        fits.then(|| Self { raised: (level > self.level).then_some(level), ..self })
    }
}

impl Plan {
    /// How long all of it takes.
    pub fn length(&self) -> Span {
        Span::minutes(self.minutes())
    }

    /// The same in minutes.
    pub fn minutes(&self) -> i64 {
        self.entries.iter().map(|entry| entry.minutes).sum()
    }

    /// Whether an item is on the agenda.
    pub fn has(&self, item: ItemId) -> bool {
        self.entries.iter().any(|entry| entry.item == item)
    }

    /// Whether nothing that is said on an item may be stored (CNF-2).
    pub fn is_off_record(&self, item: ItemId) -> bool {
        let on_item = |entry: &&Entry| entry.item == item;
        self.entries.iter().filter(on_item).any(|entry| entry.level() == Level::OffRecord)
    }

    /// The field of a form that cannot stay as it is, and why: an agenda has parts, each of at least a minute, and ends
    /// within [`LONGEST`].
    pub fn problem(&self) -> Option<(&'static str, Problem)> {
        let fits = |entry: &Entry| (1..=LONGEST).contains(&entry.minutes) && entry.level.fits_a_session();
        if self.entries.is_empty() {
            Some(("items", Problem::Empty))
        } else if !self.entries.iter().all(fits) {
            Some(("items", Problem::NotAChoice))
        } else {
            (self.minutes() > LONGEST).then_some(("items", Problem::TooMany(LONGEST as usize)))
        }
    }
}
