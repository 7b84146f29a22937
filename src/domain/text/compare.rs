//! What changed between any two revisions (TXT-14): per paragraph id, word by word, readable without colour.

use super::{Labels, Paragraph, State, Text};
use crate::domain::id::ParagraphId;
use similar::{Algorithm, DiffOp, DiffTag, TextDiff, capture_diff_slices};
use std::{mem::take, time::Duration};

/// A paragraph that takes longer is hostile; the rest of it then counts as replaced.
const PATIENCE: Duration = Duration::from_millis(50);

/// All differences between two revisions. Their numbers side by side are the concordance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The title.
    pub title: Vec<Piece>,
    /// The paragraphs in the order of the newer text; removed ones where they used to stand.
    pub rows: Vec<Row>,
    /// Words that came in, in part titles and paragraphs.
    pub words_in: usize,
    /// Words that went out.
    pub words_out: usize,
}

/// What became of one paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The paragraph.
    pub uid: ParagraphId,
    /// How it stood in the older text; `None` if it is new.
    pub before: Option<Standing>,
    /// How it stands in the newer text; `None` if it was removed.
    pub after: Option<Standing>,
    /// Whether its words, its part title or the brackets around its number changed.
    pub change: Change,
    /// Whether it stands elsewhere among the paragraphs that both texts have. A new number alone is no move.
    pub moved: bool,
    /// The part title before it; empty if there is none in either text.
    pub heading: Vec<Piece>,
    /// Its literal text.
    pub body: Vec<Piece>,
}

/// The number of a paragraph in one revision, and whether it was open there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Counted from 1.
    pub number: usize,
    /// Brackets around the number.
    pub number_bracketed: bool,
    /// Bracketed or clean.
    pub state: State,
}

/// What became of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It reads the same.
    Unchanged,
    /// It reads differently.
    Changed,
    /// Only the newer text has it.
    New,
    /// Only the older text has it.
    Removed,
}

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

/// Compares two revisions of one text, or any two texts, as they read with these labels.
pub fn compare(old: &Text, new: &Text, labels: &Labels<'_>) -> Comparison {
    let ids = |text: &Text| text.paragraphs.iter().map(|paragraph| paragraph.uid).collect::<Vec<_>>();
    let (before, after) = (ids(old), ids(new));
    let mut rows = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let moved = op.tag() != DiffTag::Equal;
        let gone = before[op.old_range()].iter().filter(|uid| !after.contains(uid));
        rows.extend(gone.filter_map(|&uid| row(uid, old.paragraph(uid), None, false, labels)));
        let here = after[op.new_range()].iter();
        rows.extend(here.filter_map(|&uid| row(uid, old.paragraph(uid), new.paragraph(uid), moved, labels)));
    }
    let pieces = || rows.iter().flat_map(|row| row.heading.iter().chain(&row.body));
    let count = |text: fn(&Piece) -> &str| pieces().map(|piece| words_in(text(piece))).sum();
    let (words_in, words_out) = (count(Piece::only_new), count(Piece::only_old));
    Comparison { title: compare_words(&old.title, &new.title), rows, words_in, words_out }
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

    fn only_new(&self) -> &str {
        if let Self::In(text) = self { text } else { "" }
    }
    fn only_old(&self) -> &str {
        if let Self::Out(text) = self { text } else { "" }
    }
}

type Numbered<'a> = Option<(usize, &'a Paragraph)>;

/// `None` if neither text has the paragraph.
fn row(
    uid: ParagraphId,
    old: Numbered<'_>,
    new: Numbered<'_>,
    out_of_order: bool,
    labels: &Labels<'_>,
) -> Option<Row> {
    let title = |side: Numbered<'_>| side.and_then(|(_, p)| p.heading.as_deref().map(str::to_owned));
    let literal = |side: Numbered<'_>| side.map(|(_, paragraph)| paragraph.literal(labels));
    let heading = compare_words(&title(old).unwrap_or_default(), &title(new).unwrap_or_default());
    let body = compare_words(&literal(old).unwrap_or_default(), &literal(new).unwrap_or_default());
    let (before, after) = (old.map(standing), new.map(standing));
    let same = |pieces: &[Piece]| pieces.iter().all(|piece| matches!(piece, Piece::Same(_)));
    let change = match (before, after) {
        (Some(a), Some(b)) if a.number_bracketed == b.number_bracketed && same(&heading) && same(&body) => {
            Change::Unchanged
        }
        (Some(_), Some(_)) => Change::Changed,
        (None, Some(_)) => Change::New,
        (Some(_), None) => Change::Removed,
        (None, None) => return None,
    };
    Some(Row { uid, before, after, change, moved: out_of_order && old.is_some(), heading, body })
}

fn standing((number, paragraph): (usize, &Paragraph)) -> Standing {
    Standing { number, number_bracketed: paragraph.number_bracketed, state: paragraph.state() }
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
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
