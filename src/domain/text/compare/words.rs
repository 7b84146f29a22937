//! Two strings word by word.

use similar::{DiffOp, DiffTag, TextDiff};
use std::{mem::take, time::Duration};

/// A paragraph that takes longer is hostile; the rest of it then counts as replaced.
const PATIENCE: Duration = Duration::from_millis(50);

/// A stretch of a comparison. `Same` and `In` together are the newer text, `Same` and `Out` the older one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Only in the newer.
    In(String),
    /// Only in the older.
    Out(String),
}

/// Compares two strings word by word; a replaced phrase is one stretch out and one in.
pub fn compare_words(old: &str, new: &str) -> Vec<Piece> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_unicode_words(old, new);
    let before: Vec<_> = diff.iter_old_slices().collect();
    let after: Vec<_> = diff.iter_new_slices().collect();
    let mut merge = Merge::default();
    for &op in diff.ops() {
        merge.push(op, before[op.old_range()].concat(), after[op.new_range()].concat());
    }
    merge.done()
}

/// The comparison without colour: `«+what came in+»`, `«-what went out-»`.
pub fn plain(pieces: &[Piece]) -> String {
    let mark = |piece: &Piece| match piece {
        Piece::Same(text) => text.clone(),
        Piece::In(text) => format!("«+{text}+»"),
        Piece::Out(text) => format!("«-{text}-»"),
    };
    pieces.iter().map(mark).collect()
}

impl Piece {
    /// The words, wherever they stand.
    pub fn text(&self) -> &str {
        let (Self::Same(text) | Self::In(text) | Self::Out(text)) = self;
        text
    }

    /// Other words in the same text or texts.
    pub(super) fn with(&self, text: &str) -> Self {
        match self {
            Self::Same(_) => Self::Same(text.to_owned()),
            Self::In(_) => Self::In(text.to_owned()),
            Self::Out(_) => Self::Out(text.to_owned()),
        }
    }

    pub(super) fn only_new(&self) -> &str {
        if let Self::In(text) = self { text } else { "" }
    }
    pub(super) fn only_old(&self) -> &str {
        if let Self::Out(text) = self { text } else { "" }
    }
}

/// Gathers neighbouring changes, also across a blank that happens to be the same.
#[derive(Default)]
struct Merge {
    pieces: Vec<Piece>,
    old: String,
    new: String,
    blank: String,
}

impl Merge {
    fn push(&mut self, op: DiffOp, old: String, new: String) {
        let open = !(self.old.is_empty() && self.new.is_empty());
        if op.tag() != DiffTag::Equal {
            let blank = take(&mut self.blank);
            self.old += &(blank.clone() + &old);
            self.new += &(blank + &new);
        } else if open && new.trim().is_empty() {
            self.blank = new;
        } else {
            self.flush(&new);
        }
    }

    fn flush(&mut self, same: &str) {
        let same = take(&mut self.blank) + same;
        let (old, new) = (take(&mut self.old), take(&mut self.new));
        let pieces = [Piece::Out(old), Piece::In(new), Piece::Same(same)];
        self.pieces.extend(pieces.into_iter().filter(|piece| !piece.text().is_empty()));
    }

    fn done(mut self) -> Vec<Piece> {
        self.flush("");
        self.pieces
    }
}
