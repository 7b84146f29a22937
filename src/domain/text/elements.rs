//! The open elements of a working copy: how they are found, grow, shrink and close.

use super::{
    Alternative, Alternatives, Body, Bracket, Choice, EditError, Grounds, Kind, Opening, Paragraph, Pen,
    Place, Runs, Text, edit::at_most, limit,
};
use crate::domain::id::{BracketId, ParagraphId};

impl Text {
    pub(super) fn at(&self, uid: ParagraphId) -> Result<usize, EditError> {
        self.paragraphs.iter().position(|paragraph| paragraph.uid == uid).ok_or(EditError::Gone)
    }

    pub(super) fn paragraph_mut(&mut self, uid: ParagraphId) -> Result<&mut Paragraph, EditError> {
        let at = self.at(uid)?;
        Ok(&mut self.paragraphs[at])
    }

    pub(super) fn alternatives_mut(&mut self, uid: ParagraphId) -> Result<&mut Alternatives, EditError> {
        match &mut self.paragraph_mut(uid)?.body {
            Body::Alternatives(set) => Ok(set),
            Body::Runs(_) => Err(EditError::Gone),
        }
    }

    pub(super) fn wording_mut(&mut self, place: Place) -> Result<&mut Runs, EditError> {
        let runs = match (&mut self.paragraph_mut(place.paragraph)?.body, place.alternative) {
            (Body::Runs(runs), None) => Some(runs),
            (Body::Alternatives(set), Some(at)) => set.texts.get_mut(at).and_then(|one| one.runs.as_mut()),
            _ => None,
        };
        runs.ok_or(EditError::Gone)
    }

    pub(super) fn bracket_mut(&mut self, uid: BracketId) -> Result<&mut Bracket, EditError> {
        let brackets =
            self.paragraphs.iter_mut().flat_map(Paragraph::wordings_mut).flat_map(Runs::brackets_mut);
        brackets.into_iter().find(|bracket| bracket.uid == uid).ok_or(EditError::Gone)
    }

    pub(super) fn settle(&mut self, uid: BracketId, on: Option<usize>) -> Result<(), EditError> {
        let words = on
            .map(|at| self.bracket_mut(uid)?.options.get(at).map(|o| o.words.clone()).ok_or(EditError::Gone))
            .transpose()?;
        for runs in self.paragraphs.iter_mut().flat_map(Paragraph::wordings_mut) {
            if let Some(at) = runs.brackets().iter().position(|bracket| bracket.uid == uid) {
                *runs = runs.clone().settle(at, words.as_ref())?;
                return Ok(());
            }
        }
        Err(EditError::Gone)
    }

    pub(super) fn choose(&mut self, uid: ParagraphId, alternative: usize) -> Result<(), EditError> {
        let set = self.alternatives_mut(uid)?;
        let chosen = set.texts.get(alternative).ok_or(EditError::Gone)?.runs.clone();
        let lead = set.lead.take();
        match (chosen, lead) {
            (None, _) => self.paragraphs.retain(|paragraph| paragraph.uid != uid),
            (Some(runs), None) => self.paragraph_mut(uid)?.body = Body::Runs(runs),
            (Some(runs), Some(lead)) => self.paragraph_mut(uid)?.body = Body::Runs(runs.led_by(&lead)?),
        }
        Ok(())
    }
}

impl Paragraph {
    /// Adds an alternative; what the paragraph says so far becomes the first.
    pub(super) fn add_alternative(&mut self, new: Alternative, pen: &Pen<'_>) -> Result<(), EditError> {
        match &mut self.body {
            Body::Alternatives(set) => {
                set.texts.push(new);
                at_most(set.texts.len(), limit::ALTERNATIVES)
            }
            Body::Runs(runs) => {
                let first = Alternative { runs: Some(runs.clone()), sides: Vec::new(), compromise: false };
                self.body = Body::Alternatives(Alternatives {
                    grounds: Grounds::default(),
                    opened_in: pen.revision,
                    lead: None,
                    texts: vec![first, new],
                });
                Ok(())
            }
        }
    }

    pub(super) fn wordings_mut(&mut self) -> impl Iterator<Item = &mut Runs> {
        let (one, several) = match &mut self.body {
            Body::Runs(runs) => (Some(runs), [].as_mut_slice()),
            Body::Alternatives(set) => (None, set.texts.as_mut_slice()),
        };
        one.into_iter().chain(several.iter_mut().filter_map(|alternative| alternative.runs.as_mut()))
    }
}

impl Opening {
    pub(super) fn bracket(self, pen: &mut Pen<'_>) -> Result<Bracket, EditError> {
        let Self { kind, options, grounds } = self;
        let uid = BracketId::from_bits((pen.chance)());
        let bracket = Bracket { uid, kind, options, grounds, opened_in: pen.revision };
        at_least(bracket.options.len(), bracket.fewest())?;
        at_most(bracket.options.len(), limit::OPTIONS)?;
        Ok(bracket)
    }
}

impl Bracket {
    pub(super) fn add(&mut self, option: Choice) -> Result<(), EditError> {
        self.options.push(option);
        at_most(self.options.len(), limit::OPTIONS)
    }

    pub(super) fn remove(&mut self, at: usize) -> Result<(), EditError> {
        remove(&mut self.options, at)?;
        at_least(self.options.len(), self.fewest())
    }

    /// Only a placeholder may wait for its first option.
    fn fewest(&self) -> usize {
        usize::from(!matches!(self.kind, Kind::Placeholder { .. }))
    }
}

impl Alternatives {
    pub(super) fn remove(&mut self, at: usize) -> Result<(), EditError> {
        remove(&mut self.texts, at)?;
        at_least(self.texts.len(), 2)
    }
}

fn remove<T>(list: &mut Vec<T>, at: usize) -> Result<(), EditError> {
    list.get(at).ok_or(EditError::Gone)?;
    list.remove(at);
    Ok(())
}

fn at_least(n: usize, min: usize) -> Result<(), EditError> {
    if n < min { Err(EditError::TooFew { min }) } else { Ok(()) }
}
