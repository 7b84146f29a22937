//! Two keys: what changes the shared record waits for both co-moderators (MOD-1). One mechanism for all of it.

use super::{
    consensus::ResultLabel,
    id::{CheckId, DraftId, ObjectionId, SessionId, SilenceId, SummaryId},
    level::Level,
    objection::Ruling,
    reopening::Reopening,
    round,
    text::Words,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// How long a first key waits for the second (MOD-1).
pub const LAPSE: Span = Span::hours(48);

/// The most characters of the reasons for declaring less than was computed.
pub const REASONS: usize = 1_000;

/// Exactly what will be done when the second key is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Issue the working copy as the next revision, to all sides in the same instant (TXT-1).
    IssueRevision {
        /// Which draft.
        draft: DraftId,
        /// The number it will have.
        number: i64,
        /// The working copy that was read when asking: another one is not issued.
        pen_rev: i64,
    },
    /// Issue the working copy as a correction of the newest revision, which does not change its meaning (TXT-13).
    IssueCorrigendum {
        /// Which draft.
        draft: DraftId,
        /// The revision that it corrects.
        revision: i64,
        /// The number it will have among the corrections of that.
        number: i64,
        /// The working copy that was read when asking: another one is not issued.
        pen_rev: i64,
    },
    /// Open a consensus check.
    OpenCheck(CheckPlan),
    /// Declare the result of a check (CON-1).
    Declare(Declaration),
    /// Take answers to a check again, once, after an objection that came late (practice 3.5).
    ReopenCheck {
        /// Which check.
        check: CheckId,
        /// When answers end.
        closes_at: Timestamp,
    },
    /// Start a silence procedure that nobody objected to (SIL-2).
    StartSilence {
        /// Which one.
        silence: SilenceId,
        /// The instant at which it ends.
        expires_at: Timestamp,
    },
    /// Let a silence run longer, once (SIL-4).
    ExtendSilence {
        /// Which one.
        silence: SilenceId,
        /// The later instant.
        expires_at: Timestamp,
    },
    /// Open a round in the body that the act belongs to.
    OpenRound(round::Plan),
    /// Take up an adopted text again (CON-13).
    ReopenText {
        /// Which text.
        draft: DraftId,
        /// The revision that is adopted.
        revision: i64,
        /// Why.
        why: Reopening,
    },
    /// Let the level of the current part of a session go back towards the announced one (CNF-1).
    LowerLevel {
        /// Which session.
        session: SessionId,
        /// Which part of its agenda, counted from 0.
        entry: i64,
        /// The level that will hold.
        level: Level,
    },
    /// Rule on an objection (practice 3.6).
    Rule {
        /// Which objection.
        objection: ObjectionId,
        /// The wording of it that was read.
        wording: i64,
        /// What is said.
        ruling: Ruling,
    },
    /// Approve a summary.
    ApproveSummary {
        /// Which summary.
        summary: SummaryId,
        /// The state of it that was read.
        revision: i64,
    },
}

impl Act {
    /// Whether both keys to it must be [`Key::Vouching`].
    pub const fn vouches(&self) -> bool {
        matches!(self, Self::IssueCorrigendum { .. })
    }
}

/// What a check is declared to have come to (CON-1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// Which check.
    pub check: CheckId,
    /// The computed label, or a lesser one.
    pub result: ResultLabel,
    /// Why not the computed one, for all members to read: at most [`REASONS`] characters.
    pub reasons: Option<String>,
}

/// A check that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckPlan {
    /// On which draft.
    pub draft: DraftId,
    /// On which issued revision of it.
    pub revision: i64,
    /// What exactly people answer (CON-14).
    pub object: CheckObject,
    /// When answers end.
    pub closes_at: Timestamp,
}

/// What a check is about (CON-14).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckObject {
    /// The whole text, which then has no open element.
    WholeText,
    /// A proposed closing text for one paragraph, without brackets.
    ClosingText {
        /// The paragraph it would replace.
        paragraph: super::id::ParagraphId,
        /// Its number in that revision, counted from 1.
        number: usize,
        /// The words.
        words: Words,
    },
    /// One paragraph as it stands in the newest revision, without an open element.
    Paragraph {
        /// Which paragraph.
        paragraph: super::id::ParagraphId,
        /// Its number in that revision, counted from 1.
        number: usize,
    },
}

impl CheckObject {
    /// The paragraph, where it is not the whole text.
    pub const fn paragraph(&self) -> Option<super::id::ParagraphId> {
        match self {
            Self::WholeText => None,
            Self::ClosingText { paragraph, .. } | Self::Paragraph { paragraph, .. } => Some(*paragraph),
        }
    }

    /// The number that paragraph has in the revision of the check.
    pub const fn paragraph_number(&self) -> Option<usize> {
        match self {
            Self::WholeText => None,
            Self::ClosingText { number, .. } | Self::Paragraph { number, .. } => Some(*number),
        }
    }
}

/// How a co-moderator gives a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Plainly.
    Plain,
    /// After reading a warning, with the word that they want to proceed (RES-5).
    Warned,
    /// With the word that the meaning of the text stays the same (TXT-13).
    Vouching,
}

/// How far an act has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActState {
    /// One key was given.
    Waiting,
    /// Both keys were given and it was done.
    Done,
    /// Taken back, or refused by the other moderator.
    Withdrawn,
    /// The second key did not come in time.
    Lapsed,
}

impl ActState {
    /// The word in the database and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::Withdrawn => "withdrawn",
            Self::Lapsed => "lapsed",
        }
    }
}

impl std::str::FromStr for ActState {
    type Err = super::id::NotAnId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [Self::Waiting, Self::Done, Self::Withdrawn, Self::Lapsed]
            .into_iter()
            .find(|state| state.word() == text)
            .ok_or(super::id::NotAnId)
    }
}
