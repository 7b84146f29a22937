//! What has to go on standing until those concerned close it (TXT-5): each open element as others have read it.

use super::{Attribution, Body, Bracket, Grounds, Kind, Paragraph, Run, Runs, Text};
use crate::domain::id::{BracketId, ParagraphId, SideId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One open element of a text; there are as many as [`super::Count::open`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Element {
    /// A bracket among words, or a placeholder.
    Bracket(BracketId),
    /// The alternatives of a paragraph.
    Alternatives(ParagraphId),
    /// The brackets around the number of a paragraph.
    Number(ParagraphId),
}

/// An open element with the words that others have read in it. More options may come in; none of these may go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Where it stands.
    pub paragraph: ParagraphId,
    /// Which.
    pub element: Element,
    /// The sides that are named in its options.
    pub sides: Vec<SideId>,
    /// Whether readers see them (TXT-7).
    pub attribution: Attribution,
    words: Vec<Reading>,
}

/// The words of an option, or of an alternative with what is open in it.
type Reading = Vec<Bit>;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Bit {
    Words(String),
    Bracket(BracketId),
}

impl Text {
    /// All open elements, in reading order.
    pub fn held(&self) -> Vec<Held> {
        self.paragraphs.iter().flat_map(Paragraph::held).collect()
    }

    /// The open elements that `other` does not have: how many in each paragraph, by its number here.
    pub fn open_beyond(&self, other: &Self) -> BTreeMap<usize, usize> {
        let there: Vec<_> = other.held().into_iter().map(|held| held.element).collect();
        let here = (1..).zip(&self.paragraphs).map(|(number, paragraph)| {
            let new = paragraph.held().iter().filter(|held| !there.contains(&held.element)).count();
            (number, new)
        });
        here.filter(|(_, new)| *new > 0).collect()
    }
}

impl Paragraph {
    /// Its open elements: the number, the alternatives, then the brackets.
    pub fn held(&self) -> Vec<Held> {
        let number = self.number_bracketed.then(|| self.hold(Element::Number(self.uid)));
        let set = match &self.body {
            Body::Alternatives(set) => {
                let mut held = self.hold(Element::Alternatives(self.uid)).on(&set.grounds);
                held.sides = distinct(set.texts.iter().flat_map(|text| &text.sides));
                held.words = self.readings(|_| true);
                Some(held)
            }
            Body::Runs(_) => None,
        };
        let brackets = self.wordings().flat_map(|runs| runs.brackets()).map(|bracket| {
            let mut held = self.hold(Element::Bracket(bracket.uid)).on(&bracket.grounds);
            held.sides = distinct(bracket.options.iter().flat_map(|option| &option.sides));
            held.words = bracket.readings();
            held
        });
        number.into_iter().chain(set).chain(brackets).collect()
    }

    fn hold(&self, element: Element) -> Held {
        let (sides, words) = (Vec::new(), Vec::new());
        Held { paragraph: self.uid, element, sides, attribution: Attribution::Side, words }
    }

    /// Its alternatives; brackets that are not `known` read as the words that stood there before them.
    fn readings(&self, known: impl Fn(BracketId) -> bool + Copy) -> Vec<Reading> {
        let Body::Alternatives(set) = &self.body else { return Vec::new() };
        let read = |runs: &Option<Runs>| runs.as_ref().map(|runs| reading(runs, known)).unwrap_or_default();
        set.texts.iter().map(|alternative| read(&alternative.runs)).collect()
    }
}

impl Held {
    /// Whether the text still has the element with all these words in it: where it stood, or in what came out of that
    /// paragraph by splits and merges (TXT-8). Brackets around a number go on around the number of each part.
    pub fn stands_in(&self, text: &Text) -> bool {
        let there = |words: &[Reading]| self.words.iter().all(|word| words.contains(word));
        match self.element {
            Element::Number(uid) => {
                let mut heirs = text.successors(uid).peekable();
                heirs.peek().is_some() && heirs.all(|(_, paragraph)| paragraph.number_bracketed)
            }
            Element::Bracket(uid) => text.bracket(uid).is_some_and(|bracket| there(&bracket.readings())),
            Element::Alternatives(uid) => text.successors(uid).any(|(_, paragraph)| {
                matches!(paragraph.body, Body::Alternatives(_))
                    && there(&paragraph.readings(|bracket| self.knows(bracket)))
            }),
        }
    }

    /// What `after` has more of than `before` in one paragraph: a new element or, when there is none, new words in an
    /// old one.
    pub fn gained(before: &Text, after: &Text, paragraph: ParagraphId) -> Option<Gained> {
        let of = |text: &Text| text.paragraph(paragraph).map(|(_, p)| p.held()).unwrap_or_default();
        let (before, after) = (of(before), of(after));
        let old = |held: &Held| before.iter().find(|old| old.element == held.element);
        if let Some(new) = after.iter().find(|held| old(held).is_none()) {
            return Some(Gained::Opened(new.clone()));
        }
        after.iter().find_map(|held| {
            let words = &old(held)?.words;
            let more: Vec<_> = held.words.iter().filter(|word| !words.contains(word)).cloned().collect();
            (!more.is_empty()).then(|| Gained::Joined(Self { words: more, ..held.clone() }))
        })
    }

    fn on(self, grounds: &Grounds) -> Self {
        Self { attribution: grounds.attribution, ..self }
    }

    fn knows(&self, bracket: BracketId) -> bool {
        self.words.iter().flatten().any(|bit| *bit == Bit::Bracket(bracket))
    }
}

/// What came of one wish for brackets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gained {
    /// An element of its own.
    Opened(Held),
    /// Further words in one that was open before (TXT-3).
    Joined(Held),
}

impl Gained {
    /// What has to stand.
    pub const fn held(&self) -> &Held {
        let (Self::Opened(held) | Self::Joined(held)) = self;
        held
    }
}

impl Bracket {
    fn readings(&self) -> Vec<Reading> {
        self.options.iter().map(|option| vec![Bit::Words(letters(&option.words))]).collect()
    }
}

fn reading(runs: &Runs, known: impl Fn(BracketId) -> bool) -> Reading {
    let mut bits = Vec::new();
    let mut words = String::new();
    for run in runs.iter() {
        match run {
            Run::Text(text) => words += &letters(text),
            Run::Bracket(bracket) if known(bracket.uid) => {
                bits.extend([Bit::Words(std::mem::take(&mut words)), Bit::Bracket(bracket.uid)]);
            }
            Run::Bracket(bracket) => words += &stood_before(bracket),
        }
    }
    bits.push(Bit::Words(words));
    bits
}

/// The words around which a bracket was put; none when it was inserted.
fn stood_before(bracket: &Bracket) -> String {
    let around = matches!(bracket.kind, Kind::Wording | Kind::Deletion);
    let first = bracket.options.first().filter(|_| around);
    first.map(|option| letters(&option.words)).unwrap_or_default()
}

/// Without blanks: opening and closing brackets moves them.
fn letters(words: &str) -> String {
    words.split_whitespace().collect()
}

fn distinct<'a>(sides: impl Iterator<Item = &'a SideId>) -> Vec<SideId> {
    sides.copied().collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}
