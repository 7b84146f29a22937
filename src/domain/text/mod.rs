//! The single negotiating text: numbered paragraphs in which everything that is not agreed is data (TXT-2, TXT-3).
//!
//! A [`Text`] is one revision or one working copy and is stored whole. What it holds cannot contain a typed square
//! bracket: all words come in through [`Words`] and [`Runs`]. A working copy changes only by [`Text::apply`].

mod canonical;
mod compare;
mod count;
mod descent;
mod edit;
mod elements;
mod held;
pub mod import;
mod literal;
mod merge;
mod nested;
mod open;
mod runs;
mod skeleton;
mod words;

pub use compare::{Change, Comparison, Piece, Row, Standing, compare, compare_words, plain};
pub use count::{Count, State};
pub use descent::Cut;
pub use edit::{Edit, EditError, Opening, Pen, Place};
pub use held::{Element, Gained, Held};
pub use literal::Labels;
pub use merge::{Stretch, changes, merge_words};
pub use open::OpenParagraph;
pub use runs::{Run, Runs};
pub use words::{PasteError, Words, WordsError, split_paragraphs};

use super::{
    id::{BodyId, BracketId, ParagraphId, SideId},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

/// The most that a text may hold; lengths are in characters.
pub mod limit {
    /// A title or a part title.
    pub const TITLE: usize = 200;
    /// The words of a paragraph, or of one alternative, outside its brackets.
    pub const PARAGRAPH: usize = 4_000;
    /// One option of a bracket.
    pub const OPTION: usize = 1_000;
    /// The note to a bracket.
    pub const NOTE: usize = 500;
    /// Options of one bracket.
    pub const OPTIONS: usize = 8;
    /// Brackets in one paragraph or one alternative.
    pub const BRACKETS: usize = 24;
    /// Alternatives of one paragraph; fewer than two are none.
    pub const ALTERNATIVES: usize = 8;
    /// A text in its canonical form, that is all its words and a little more.
    pub const TEXT: usize = 300_000;
    /// Paragraphs of a text.
    pub const PARAGRAPHS: usize = 800;
}

/// One revision of a negotiating text, or the working copy of the next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// What the text is called.
    pub title: Words,
    /// Nothing is agreed until everything is agreed: clean paragraphs are only provisionally agreed.
    pub package: bool,
    /// In reading order; the number of a paragraph is its place, counted from 1.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph. Its id never changes, its number does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The same through all revisions.
    pub uid: ParagraphId,
    /// What it came out of by splits and merges, all of it, the oldest first (TXT-8). No part of what is agreed to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<ParagraphId>,
    /// The part title that stands before it.
    pub heading: Option<Words>,
    /// Brackets around the number: the paragraph as a whole is not agreed.
    pub number_bracketed: bool,
    /// What it says.
    pub body: Body,
}

/// What a paragraph says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    /// One wording, in which words may be bracketed.
    Runs(Runs),
    /// Competing wordings of the whole paragraph.
    Alternatives(Alternatives),
}

/// Competing wordings of a whole paragraph (TXT-3): one open element, whatever their number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternatives {
    /// Why they are open.
    pub grounds: Grounds,
    /// The revision in which they were opened.
    pub opened_in: u32,
    /// Words before all of them: "Until then, in the disputed areas:".
    pub lead: Option<Words>,
    /// At least two; "Alt 1" is the first.
    pub texts: Vec<Alternative>,
}

/// One of several competing wordings of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// `None` is the alternative "no text": the paragraph falls away.
    pub runs: Option<Runs>,
    /// Who proposes it; nobody for a wording of the moderators.
    pub sides: Vec<SideId>,
    /// Whether whoever proposes it calls it compromise language (practice 2.2); no part of what is agreed to.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub compromise: bool,
}

/// Words that are not agreed, inside a paragraph. Brackets do not nest: a further wish is a further option (TXT-3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bracket {
    /// Told apart from all brackets of the text.
    pub uid: BracketId,
    /// What is contested.
    pub kind: Kind,
    /// The competing words; at least one, but a placeholder may wait for its first.
    pub options: Vec<Choice>,
    /// Why it is open.
    pub grounds: Grounds,
    /// The revision in which it was opened.
    pub opened_in: u32,
}

/// What is contested about bracketed words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// How it is worded.
    Wording,
    /// Whether the words come in.
    Inclusion,
    /// Whether the words go out.
    Deletion,
    /// Content that somebody owes by a date (TXT-6).
    Placeholder {
        /// What is owed: "composition and quorum".
        owed: Words,
        /// The body that owes it.
        owner: Option<BodyId>,
        /// When it is due; nothing closes by itself then.
        due: Timestamp,
    },
}

/// One option of a bracket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The words that would stand in the text.
    pub words: Words,
    /// Who proposes them; nobody for a bridging option of the moderators.
    pub sides: Vec<SideId>,
    /// Whether whoever proposes them calls them compromise language (practice 2.2); no part of what is agreed to.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub compromise: bool,
}

/// Why something is open, and how it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// Whether readers see who proposes what.
    pub attribution: Attribution,
    /// What keeps it open.
    pub reason: Reason,
    /// A free remark; no part of the text.
    pub note: Option<Words>,
}

/// What readers inside the room see of the proponents (TXT-7); an export may show less, never more.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attribution {
    /// The side.
    #[default]
    Side,
    /// Nothing.
    None,
}

/// What keeps an element open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The matter itself.
    #[default]
    Plain,
    /// Another paragraph: it is kept open for trading.
    Linked {
        /// That paragraph.
        paragraph: ParagraphId,
    },
    /// A side consults at home (TXT-6).
    AwaitingConsultation {
        /// The day on which it is asked again; it never closes by itself.
        until: Timestamp,
    },
}

impl Text {
    /// A text without paragraphs.
    pub fn new(title: Words, package: bool) -> Self {
        Self { title, package, paragraphs: Vec::new() }
    }

    /// The paragraph with its number.
    pub fn paragraph(&self, uid: ParagraphId) -> Option<(usize, &Paragraph)> {
        self.paragraphs.iter().position(|p| p.uid == uid).map(|at| (at + 1, &self.paragraphs[at]))
    }
}

impl Text {
    /// The bracket, wherever it stands.
    pub fn bracket(&self, uid: BracketId) -> Option<&Bracket> {
        let mut brackets = self.paragraphs.iter().flat_map(Paragraph::wordings).flat_map(Runs::brackets);
        brackets.find(|bracket| bracket.uid == uid)
    }
}

impl Paragraph {
    /// Where its wordings stand, in the order of [`Paragraph::wordings`].
    pub fn places(&self) -> Vec<Place> {
        let at = |alternative| Place { paragraph: self.uid, alternative };
        match &self.body {
            Body::Runs(_) => vec![at(None)],
            Body::Alternatives(set) => {
                let texts = set.texts.iter().enumerate();
                texts.filter(|(_, text)| text.runs.is_some()).map(|(n, _)| at(Some(n))).collect()
            }
        }
    }

    /// A new paragraph without anything open.
    pub fn new(uid: ParagraphId, words: Words) -> Self {
        let body = Body::Runs(words.into());
        Self { uid, derived_from: Vec::new(), heading: None, number_bracketed: false, body }
    }

    /// Its only wording, or that of one alternative counted from 0.
    pub fn wording(&self, alternative: Option<usize>) -> Option<&Runs> {
        match (&self.body, alternative) {
            (Body::Runs(runs), None) => Some(runs),
            (Body::Alternatives(set), Some(at)) => set.texts.get(at)?.runs.as_ref(),
            _ => None,
        }
    }

    /// The words of that wording when they have no bracket.
    pub fn plain(&self, alternative: Option<usize>) -> Option<&str> {
        let runs = self.wording(alternative).filter(|runs| runs.brackets().is_empty())?;
        runs.gaps().first().map(String::as_str)
    }

    /// All wordings of the paragraph: one, or each alternative that has words.
    pub fn wordings(&self) -> impl Iterator<Item = &Runs> {
        let (one, several) = match &self.body {
            Body::Runs(runs) => (Some(runs), [].as_slice()),
            Body::Alternatives(set) => (None, set.texts.as_slice()),
        };
        one.into_iter().chain(several.iter().filter_map(|alternative| alternative.runs.as_ref()))
    }
}
