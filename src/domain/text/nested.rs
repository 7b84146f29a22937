//! Wishes that fall inside a bracket: they become a further option of it (TXT-3).

use super::{EditError, Paragraph, Runs, Words, limit};
use crate::domain::id::BracketId;

impl Paragraph {
    /// The bracket with the one option in which the words stand, as whole words.
    ///
    /// # Errors
    /// [`EditError::NotFound`] when no option has them, [`EditError::Ambiguous`] when several do.
    pub fn option_with(&self, words: &Words) -> Result<(BracketId, &Words), EditError> {
        let brackets = self.wordings().flat_map(|runs| runs.brackets());
        let options =
            brackets.flat_map(|bracket| bracket.options.iter().map(|one| (bracket.uid, &one.words)));
        let mut found = options.filter(|(_, option)| option.times(words) > 0).collect::<Vec<_>>();
        match found.len() {
            0 | 1 => found.pop().ok_or(EditError::NotFound),
            times => Err(EditError::Ambiguous { times }),
        }
    }
}

impl Words {
    /// These words with others instead of `part`, which stands in them once.
    pub fn with(&self, part: &Self, instead: &str) -> Result<Self, EditError> {
        match self.times(part) {
            0 => Err(EditError::NotFound),
            1 => Ok(Self::parse(&self.replacen(&**part, instead, 1), limit::OPTION)?),
            times => Err(EditError::Ambiguous { times }),
        }
    }

    fn times(&self, part: &Self) -> usize {
        Runs::from(self.clone()).find(part).len()
    }
}
