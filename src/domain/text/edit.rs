//! The moderators' editor: every change to a working copy is one small [`Edit`], so it works with plain forms (TXT-1).

use super::{Alternative, Body, Choice, Cut, Grounds, Kind, Paragraph, Runs, Text, Words, WordsError, limit};
use crate::domain::{
    id::{BracketId, ParagraphId, SideId},
    input::Problem,
    lang::Lang,
};
use serde::{Deserialize, Serialize};

/// One change to a working copy. Places in lists (gaps, options, alternatives) are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Names the text.
    Title(Words),
    /// Puts new paragraphs after one, or before all others.
    Add(Option<ParagraphId>, Vec<Words>),
    /// Puts one wording without brackets in place of all that a paragraph says, its number included.
    Replace(ParagraphId, Words),
    /// Takes a paragraph out.
    Remove(ParagraphId),
    /// Makes two new paragraphs of one that has no alternatives (TXT-8).
    Split(ParagraphId, Cut),
    /// Makes a new paragraph of one and the next, see [`Text::may_merge`].
    Merge(ParagraphId),
    /// Swaps a paragraph with the one before it; the first stays.
    MoveUp(ParagraphId),
    /// Swaps a paragraph with the one after it; the last stays.
    MoveDown(ParagraphId),
    /// Sets or removes the part title before a paragraph.
    Heading(ParagraphId, Option<Words>),
    /// Brackets the number: the paragraph as a whole is not agreed.
    BracketNumber(ParagraphId),
    /// Takes the brackets off the number.
    ClearNumber(ParagraphId),
    /// Replaces one of the texts around the brackets, see [`Runs::gaps`]; without brackets gap 0 is the whole wording.
    Rewrite(Place, usize, Option<Words>),
    /// Replaces a whole wording, whatever was open in it; without an alternative that of the whole paragraph.
    Reword(Place, Words),
    /// Brackets the words of the first option, which stand exactly once in the texts, as whole words.
    Bracket(Place, Opening),
    /// Inserts a bracket after words that stand exactly once, or at the end.
    Insert(Place, Option<Words>, Opening),
    /// Adds an option to a bracket.
    AddOption(BracketId, Choice),
    /// Replaces an option. Whether it is compromise language stays: whoever proposed it said so.
    ChangeOption(BracketId, usize, Choice),
    /// Removes an option; the last goes by settling only.
    RemoveOption(BracketId, usize),
    /// Sets anew why a bracket is open.
    Annotate(BracketId, Grounds),
    /// Closes a bracket: the words of the option become plain text; `None` leaves nothing in its place.
    Settle(BracketId, Option<usize>),
    /// Sets or removes the words before all alternatives.
    Lead(ParagraphId, Option<Words>),
    /// Adds an alternative, `None` for "no text"; what the paragraph says so far becomes the first.
    AddAlternative(ParagraphId, Option<Words>, Vec<SideId>),
    /// Sets who proposes an alternative.
    AttributeAlternative(ParagraphId, usize, Vec<SideId>),
    /// Marks an alternative as compromise language.
    MarkCompromise(ParagraphId, usize),
    /// Removes an alternative; two remain at least.
    RemoveAlternative(ParagraphId, usize),
    /// Sets anew why the alternatives are open.
    AnnotateAlternatives(ParagraphId, Grounds),
    /// Closes a set of alternatives on one; with "no text" the paragraph falls away.
    Choose(ParagraphId, usize),
}

/// One wording: a paragraph's only one, or that of an alternative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The paragraph.
    pub paragraph: ParagraphId,
    /// The alternative, counted from 0.
    pub alternative: Option<usize>,
}

/// A bracket to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// What is contested.
    pub kind: Kind,
    /// The competing words; only a placeholder may open without.
    pub options: Vec<Choice>,
    /// Why.
    pub grounds: Grounds,
}

/// What an edit takes from outside.
pub struct Pen<'a> {
    /// The number of the revision that is being prepared.
    pub revision: u32,
    /// Random bits for new ids.
    pub chance: &'a mut dyn FnMut() -> u128,
}

/// Why an edit changed nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The paragraph, bracket, option or alternative is not there (any more).
    #[error("not there")]
    Gone,
    /// All that was wished for is in brackets as it is.
    #[error("in brackets already")]
    Already,
    /// The words do not stand in the texts, or only inside other words.
    #[error("words not found")]
    NotFound,
    /// The words stand there several times; more of them are needed to tell which.
    #[error("words found {times} times")]
    Ambiguous {
        /// How often.
        times: usize,
    },
    /// The result would hold no words, or too many.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// The text would hold more paragraphs, options, brackets or alternatives than `max`.
    #[error("more than {max}")]
    TooMany {
        /// The most allowed.
        max: usize,
    },
    /// A bracket needs an option, a set two alternatives: settle it instead.
    #[error("fewer than {min}")]
    TooFew {
        /// The least allowed.
        min: usize,
    },
}

impl From<WordsError> for Problem {
    fn from(error: WordsError) -> Self {
        match error {
            WordsError::Empty => Self::Empty,
            WordsError::TooLong { max } => Self::TooLong(max),
            WordsError::Forbidden(_) => Self::Control,
        }
    }
}

impl From<EditError> for Problem {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Gone | EditError::NotFound => Self::NotInText,
            EditError::Already => Self::InBrackets,
            EditError::Ambiguous { times } => Self::Several(times),
            EditError::Words(error) => error.into(),
            EditError::TooMany { max } => Self::TooMany(max),
            EditError::TooFew { min } => Self::TooFew(min),
        }
    }
}

impl Text {
    /// The text after one edit. Nothing but what the edit names changes.
    pub fn apply(&self, edit: Edit, pen: &mut Pen<'_>) -> Result<Self, EditError> {
        let mut text = self.clone();
        text.edit(edit, pen)?;
        if text.canonical(Lang::En).chars().count() > limit::TEXT {
            return Err(WordsError::TooLong { max: limit::TEXT }.into());
        }
        Ok(text)
    }

    fn edit(&mut self, edit: Edit, pen: &mut Pen<'_>) -> Result<(), EditError> {
        match edit {
            Edit::Title(title) => self.title = title,
            Edit::Add(after, paragraphs) => return self.add(after, paragraphs, pen),
            Edit::Replace(uid, words) => {
                let paragraph = self.paragraph_mut(uid)?;
                paragraph.body = Body::Runs(words.into());
                paragraph.number_bracketed = false;
            }
            Edit::Remove(uid) => _ = self.paragraphs.remove(self.at(uid)?),
            Edit::Split(uid, cut) => return self.split(uid, &cut, &mut *pen.chance),
            Edit::Merge(uid) => return self.merge(uid, (pen.chance)()),
            Edit::MoveUp(uid) => {
                let at = self.at(uid)?;
                self.paragraphs.swap(at, at.saturating_sub(1));
            }
            Edit::MoveDown(uid) => {
                let (at, last) = (self.at(uid)?, self.paragraphs.len() - 1);
                self.paragraphs.swap(at, last.min(at + 1));
            }
            Edit::Heading(uid, heading) => self.paragraph_mut(uid)?.heading = heading,
            Edit::BracketNumber(uid) => self.paragraph_mut(uid)?.number_bracketed = true,
            Edit::ClearNumber(uid) => self.paragraph_mut(uid)?.number_bracketed = false,
            Edit::Rewrite(place, gap, words) => {
                let runs = self.wording_mut(place)?;
                runs.gaps().get(gap).ok_or(EditError::Gone)?;
                *runs = runs.clone().rewrite(gap, words.as_ref())?;
            }
            Edit::Reword(Place { paragraph, alternative: None }, words) => {
                self.paragraph_mut(paragraph)?.body = Body::Runs(words.into());
            }
            Edit::Reword(place, words) => *self.wording_mut(place)? = words.into(),
            Edit::Bracket(place, opening) => {
                let words = opening.options.first().ok_or(EditError::TooFew { min: 1 })?.words.clone();
                let runs = self.wording_mut(place)?;
                let spot = only(runs.find(&words))?;
                put(runs, runs.clone().enclose(spot, opening.bracket(pen)?)?)?;
            }
            Edit::Insert(place, after, opening) => {
                let runs = self.wording_mut(place)?;
                let spot = after.map(|words| only(runs.find(&words))).transpose()?;
                put(runs, runs.clone().insert(spot, opening.bracket(pen)?)?)?;
            }
            Edit::AddOption(uid, choice) => self.bracket_mut(uid)?.add(choice)?,
            Edit::ChangeOption(uid, at, choice) => {
                let option = self.bracket_mut(uid)?.options.get_mut(at).ok_or(EditError::Gone)?;
                *option = Choice { compromise: option.compromise, ..choice };
            }
            Edit::RemoveOption(uid, at) => self.bracket_mut(uid)?.remove(at)?,
            Edit::Annotate(uid, grounds) => self.bracket_mut(uid)?.grounds = grounds,
            Edit::Settle(uid, on) => self.settle(uid, on)?,
            Edit::Lead(uid, lead) => self.alternatives_mut(uid)?.lead = lead,
            Edit::AddAlternative(uid, words, sides) => {
                let alternative = Alternative { runs: words.map(Runs::from), sides, compromise: false };
                self.paragraph_mut(uid)?.add_alternative(alternative, pen)?;
            }
            Edit::AttributeAlternative(uid, at, sides) => {
                self.alternatives_mut(uid)?.texts.get_mut(at).ok_or(EditError::Gone)?.sides = sides;
            }
            Edit::MarkCompromise(uid, at) => {
                self.alternatives_mut(uid)?.texts.get_mut(at).ok_or(EditError::Gone)?.compromise = true;
            }
            Edit::RemoveAlternative(uid, at) => self.alternatives_mut(uid)?.remove(at)?,
            Edit::AnnotateAlternatives(uid, grounds) => self.alternatives_mut(uid)?.grounds = grounds,
            Edit::Choose(uid, alternative) => self.choose(uid, alternative)?,
        }
        Ok(())
    }

    fn add(
        &mut self,
        after: Option<ParagraphId>,
        paragraphs: Vec<Words>,
        pen: &mut Pen<'_>,
    ) -> Result<(), EditError> {
        let at = after.map_or(Ok(0), |uid| self.at(uid).map(|at| at + 1))?;
        let mut new = |words| Paragraph::new(ParagraphId::from_bits((pen.chance)()), words);
        let new: Vec<_> = paragraphs.into_iter().map(&mut new).collect();
        self.paragraphs.splice(at..at, new);
        at_most(self.paragraphs.len(), limit::PARAGRAPHS)
    }
}

fn put(runs: &mut Runs, changed: Runs) -> Result<(), EditError> {
    at_most(changed.brackets().len(), limit::BRACKETS)?;
    *runs = changed;
    Ok(())
}

pub(super) fn only<T>(mut found: Vec<T>) -> Result<T, EditError> {
    match found.len() {
        0 | 1 => found.pop().ok_or(EditError::NotFound),
        times => Err(EditError::Ambiguous { times }),
    }
}

pub(super) fn at_most(n: usize, max: usize) -> Result<(), EditError> {
    if n > max { Err(EditError::TooMany { max }) } else { Ok(()) }
}
