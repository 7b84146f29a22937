//! Paragraphs that come out of others: split in two, or merged into one (TXT-8).

use super::{
    Alternatives, Body, EditError, Paragraph, Reason, Runs, Text, Words,
    edit::{at_most, only},
    limit,
};
use crate::domain::id::ParagraphId;
use serde::{Deserialize, Serialize};

/// Where a paragraph is split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cut {
    /// After one of [`Runs::sentences`], counted from 0.
    Sentence(usize),
    /// After words that stand exactly once in the texts, as whole words.
    After(Words),
}

impl Text {
    /// What became of a paragraph, with the numbers: itself, or all that came out of it by splits and merges; nothing
    /// when it was removed. Whatever is attached to a paragraph belongs to these.
    pub fn successors(&self, uid: ParagraphId) -> impl Iterator<Item = (usize, &Paragraph)> {
        let numbered = self.paragraphs.iter().enumerate().map(|(at, paragraph)| (at + 1, paragraph));
        numbered.filter(move |(_, paragraph)| paragraph.lineage().any(|known| known == uid))
    }

    /// Makes two paragraphs of one. Both are new ones, so that no answer to the old one counts for them (TXT-8).
    pub(super) fn split(
        &mut self,
        uid: ParagraphId,
        cut: &Cut,
        mut draw: impl FnMut() -> u128,
    ) -> Result<(), EditError> {
        let at = self.at(uid)?;
        let old = &self.paragraphs[at];
        let Body::Runs(runs) = &old.body else { return Err(EditError::Gone) };
        let spot = match cut {
            Cut::Sentence(n) => *runs.sentence_ends().get(*n).ok_or(EditError::Gone)?,
            Cut::After(words) => only(runs.find(words))?,
        };
        let (first, second) = runs.clone().cut(spot)?;
        let mut child = |heading, runs| Paragraph {
            uid: ParagraphId::from_bits(draw()),
            derived_from: old.lineage().collect(),
            heading,
            number_bracketed: old.number_bracketed,
            body: Body::Runs(runs),
        };
        let new = [child(old.heading.clone(), first), child(None, second)];
        self.relink(uid, new[0].uid);
        self.paragraphs.splice(at..=at, new);
        at_most(self.paragraphs.len(), limit::PARAGRAPHS)
    }

    /// Makes one new paragraph of one and the next.
    pub(super) fn merge(&mut self, uid: ParagraphId, drawn: u128) -> Result<(), EditError> {
        let at = self.at(uid)?;
        let (one, next) = self.mergeable(at).ok_or(EditError::Gone)?;
        let (Body::Runs(start), Body::Runs(end)) = (&one.body, &next.body) else {
            return Err(EditError::Gone);
        };
        let runs = start.clone().followed_by(end.clone())?;
        at_most(runs.brackets().len(), limit::BRACKETS)?;
        let mut derived_from: Vec<_> = one.lineage().chain(next.lineage()).collect();
        let mut seen = std::collections::BTreeSet::new();
        derived_from.retain(|uid| seen.insert(*uid));
        let new = Paragraph {
            uid: ParagraphId::from_bits(drawn),
            derived_from,
            heading: one.heading.clone(),
            number_bracketed: one.number_bracketed || next.number_bracketed,
            body: Body::Runs(runs),
        };
        for parent in [one.uid, next.uid] {
            self.relink(parent, new.uid);
        }
        self.paragraphs.splice(at..=at + 1, [new]);
        Ok(())
    }

    /// Whether a paragraph can be merged with the next: neither has alternatives, and no part title stands between.
    pub fn may_merge(&self, uid: ParagraphId) -> bool {
        self.at(uid).is_ok_and(|at| self.mergeable(at).is_some())
    }

    fn mergeable(&self, at: usize) -> Option<(&Paragraph, &Paragraph)> {
        let (one, next) = (&self.paragraphs[at], self.paragraphs.get(at + 1)?);
        let plain = |paragraph: &Paragraph| matches!(paragraph.body, Body::Runs(_));
        (plain(one) && plain(next) && next.heading.is_none()).then_some((one, next))
    }

    /// What was kept open together with `old` is now kept open together with `new`.
    fn relink(&mut self, old: ParagraphId, new: ParagraphId) {
        for paragraph in &mut self.paragraphs {
            if let Body::Alternatives(Alternatives { grounds, .. }) = &mut paragraph.body {
                relink(&mut grounds.reason, old, new);
            }
            for bracket in paragraph.wordings_mut().flat_map(Runs::brackets_mut) {
                relink(&mut bracket.grounds.reason, old, new);
            }
        }
    }
}

impl Paragraph {
    /// The paragraph's id after all those that it came out of.
    pub fn lineage(&self) -> impl Iterator<Item = ParagraphId> {
        self.derived_from.iter().copied().chain([self.uid])
    }
}

fn relink(reason: &mut Reason, old: ParagraphId, new: ParagraphId) {
    if let Reason::Linked { paragraph } = reason
        && *paragraph == old
    {
        *paragraph = new;
    }
}
