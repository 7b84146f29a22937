//! A negotiating text through its revisions: its symbol and its state (practice 2.4).

use super::{
    dialogue::Item,
    text::{Paragraph, State, Text},
};
use std::fmt;

/// The first revision: the first issue, an elements text, whose symbol has no suffix.
pub const FIRST: i64 = 0;
/// What stands for the newest revision while none was issued.
pub const NOT_ISSUED: i64 = -1;
/// The stage of an item from which on a text is usual; before it, beginning one is warned about (STG-3).
const USUAL_STAGE: i64 = 4;

/// How far a text has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftState {
    /// Nothing was issued yet; only the co-moderators know of it (TXT-1).
    Begun,
    /// The first issue: everything collected, not yet negotiated.
    Elements,
    /// Rev.1 and later, with open elements, after a silence on it was broken (SIL-3), or reopened.
    Negotiation,
    /// Rev.1 or later without an open element (TXT-15): it may be put to a check as a whole.
    Final,
    /// Adopted while somebody's confirmation from home is still awaited; its text does not change any more.
    AdoptedAdReferendum,
    /// Adopted; its text does not change any more.
    Adopted,
}

/// How firmly something was agreed to (practice 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firmness {
    /// A confirmation from home is still awaited.
    AdReferendum,
    /// Nothing is awaited.
    Full,
}

impl DraftState {
    /// The state in which issuing revision `number` with `open` open elements leaves a text.
    pub const fn when_issued(number: i64, open: usize) -> Self {
        match (number, open) {
            (FIRST, _) => Self::Elements,
            (_, 0) => Self::Final,
            _ => Self::Negotiation,
        }
    }

    /// The state in which adoption leaves a text.
    pub const fn when_adopted(firmness: Firmness) -> Self {
        match firmness {
            Firmness::AdReferendum => Self::AdoptedAdReferendum,
            Firmness::Full => Self::Adopted,
        }
    }

    /// How firmly the text was adopted; `None` before that.
    pub const fn adopted(self) -> Option<Firmness> {
        match self {
            Self::AdoptedAdReferendum => Some(Firmness::AdReferendum),
            Self::Adopted => Some(Firmness::Full),
            Self::Begun | Self::Elements | Self::Negotiation | Self::Final => None,
        }
    }

    /// Whether the text was adopted, however firmly: it does not change any more.
    pub const fn rests(self) -> bool {
        self.adopted().is_some()
    }

    /// Whether it may be put to a check as a whole (TXT-15): also anew, while confirmations are missing.
    pub const fn may_be_checked(self) -> bool {
        matches!(self, Self::Final | Self::AdoptedAdReferendum)
    }

    /// The word in the database and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Elements => "elements",
            Self::Negotiation => "negotiation",
            Self::Final => "final",
            Self::AdoptedAdReferendum => "adopted_ad_referendum",
            Self::Adopted => "adopted",
        }
    }
}

impl std::str::FromStr for DraftState {
    type Err = super::id::NotAnId;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        [
            Self::Begun,
            Self::Elements,
            Self::Negotiation,
            Self::Final,
            Self::AdoptedAdReferendum,
            Self::Adopted,
        ]
        .into_iter()
        .find(|state| state.word() == text)
        .ok_or(super::id::NotAnId)
    }
}

/// How far one paragraph has come (practice 2.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphState {
    /// Collected in the first issue, not yet negotiated.
    UnderDiscussion,
    /// It has an open element.
    Bracketed,
    /// It has none.
    Clean,
    /// Its wording passed a check, or the whole text was adopted, and somebody's confirmation from home is still awaited.
    AgreedAdReferendum,
    /// Its wording passed a check, in a text of which nothing is agreed until everything is agreed.
    ProvisionallyAgreed,
    /// Its wording passed a check, or the whole text was adopted.
    Agreed,
}

impl ParagraphState {
    /// How far a paragraph of a text has come. `whole` is how firmly that revision of the text was adopted, `alone` how
    /// firmly this wording of the paragraph passed a check. Nothing of a package is agreed until everything is agreed.
    pub fn of(
        (text, revision): (&Text, i64),
        paragraph: &Paragraph,
        (whole, alone): (Option<Firmness>, Option<Firmness>),
    ) -> Self {
        match (whole, alone) {
            (Some(firmness), _) => Self::when_agreed(firmness),
            (None, Some(Firmness::Full)) if text.package => Self::ProvisionallyAgreed,
            (None, Some(firmness)) => Self::when_agreed(firmness),
            (None, None) => Self::by_words(paragraph, revision),
        }
    }

    const fn when_agreed(firmness: Firmness) -> Self {
        match firmness {
            Firmness::AdReferendum => Self::AgreedAdReferendum,
            Firmness::Full => Self::Agreed,
        }
    }

    fn by_words(paragraph: &Paragraph, revision: i64) -> Self {
        match (paragraph.state(), revision) {
            (State::Bracketed, _) => Self::Bracketed,
            (State::Clean, FIRST) => Self::UnderDiscussion,
            (State::Clean, _) => Self::Clean,
        }
    }

    /// The end of its keys in `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::UnderDiscussion => "discussed",
            Self::Bracketed => "open",
            Self::Clean => "clean",
            Self::AgreedAdReferendum => "agreed_ad_referendum",
            Self::ProvisionallyAgreed => "agreed_provisionally",
            Self::Agreed => "agreed",
        }
    }
}

/// The name by which a revision is cited: `IBD/PL/DRAFT.1` for the first issue, `IBD/PL/DRAFT.1/Rev.2` later,
/// `IBD/PL/DRAFT.1/Rev.2/Corr.1` when it was corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbol<'a> {
    /// The dialogue's code.
    pub process: &'a str,
    /// The body's code.
    pub body: &'a str,
    /// The text among those of its body, counted from 1.
    pub draft: i64,
    /// The revision; without suffix up to the first issue.
    pub revision: i64,
    /// The correction under which it reads (TXT-13); without suffix for 0.
    pub corr: i64,
}

impl fmt::Display for Symbol<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { process, body, draft, revision, corr } = self;
        write!(f, "{process}/{body}/DRAFT.{draft}")?;
        if *revision > FIRST {
            write!(f, "/Rev.{revision}")?;
        }
        if *corr > 0 { write!(f, "/Corr.{corr}") } else { Ok(()) }
    }
}

/// The revision that a working copy becomes when it is issued after `newest`.
pub fn prepared(newest: i64) -> u32 {
    u32::try_from(newest + 1).unwrap_or_default()
}

/// Whether a text on this item comes early: allowed, but both moderators tick that they know (STG-3).
pub const fn is_early(item: &Item) -> bool {
    item.stage < USUAL_STAGE
}
