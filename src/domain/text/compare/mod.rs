//! What changed between any two revisions (TXT-14): per paragraph, word by word, readable without colour.

mod kin;
mod words;

pub use words::{Piece, compare_words, plain};

use super::{Labels, Paragraph, State, Text};
use crate::domain::id::ParagraphId;
use kin::{Kin, ancestors, kin, part};
use similar::{Algorithm, DiffTag, capture_diff_slices};

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

/// What became of one paragraph, or which ones it came out of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The paragraph, as the newer text calls it.
    pub uid: ParagraphId,
    /// How it stood in the older text; none if it is new, several if they were merged.
    pub before: Vec<Standing>,
    /// How it stands in the newer text; `None` if it was removed.
    pub after: Option<Standing>,
    /// Whether its words, its part title or the brackets around its number changed.
    pub change: Change,
    /// Whether it stands elsewhere among the paragraphs that both texts have. A new number alone is no move.
    pub moved: bool,
    /// The part title before it; empty if there is none in either text.
    pub heading: Vec<Piece>,
    /// Its literal text. Where paragraphs were split or merged, what went out stands where it fell away.
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
    /// It was a part of the older one (TXT-8).
    Split,
    /// It was several (TXT-8).
    Merged,
}

impl Row {
    /// How it stands in the newer text, or stood in the older one when it was removed.
    pub fn stands(&self) -> Option<Standing> {
        self.after.or(self.before.first().copied())
    }
}

/// Compares two revisions of one text, or any two texts, as they read with these labels.
pub fn compare(old: &Text, new: &Text, labels: &Labels<'_>) -> Comparison {
    let groups = kin(old, new);
    let of = |member: &dyn Fn(&Kin) -> bool| groups.iter().position(member).unwrap_or(groups.len());
    let before: Vec<_> = (0..old.paragraphs.len()).map(|at| of(&|kin| kin.old.contains(&at))).collect();
    let after: Vec<_> = (0..new.paragraphs.len()).map(|at| of(&|kin| kin.new.contains(&at))).collect();
    let two = Two { old, new, labels };
    let mut known: Vec<_> = groups.iter().map(|kin| two.rows(kin).into_iter()).collect();
    let mut rows = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let gone = before[op.old_range()].iter().filter(|group| !after.contains(group));
        rows.extend(gone.filter_map(|&group| known[group].next()));
        let moved = |group: usize| {
            op.tag() != DiffTag::Equal && groups[group].is_single() && !groups[group].old.is_empty()
        };
        let here = after[op.new_range()].iter();
        rows.extend(here.filter_map(|&group| Some(Row { moved: moved(group), ..known[group].next()? })));
    }
    let pieces = || rows.iter().flat_map(|row| row.heading.iter().chain(&row.body));
    let count = |text: fn(&Piece) -> &str| pieces().map(|piece| words_in(text(piece))).sum();
    let (words_in, words_out) = (count(Piece::only_new), count(Piece::only_old));
    Comparison { title: compare_words(&old.title, &new.title), rows, words_in, words_out }
}

struct Two<'a> {
    old: &'a Text,
    new: &'a Text,
    labels: &'a Labels<'a>,
}

impl Two<'_> {
    /// One row for each newer paragraph of a group, in their order; one for what was removed.
    fn rows(&self, kin: &Kin) -> Vec<Row> {
        let old: Vec<_> = kin.old.iter().map(|&at| &self.old.paragraphs[at]).collect();
        let new: Vec<_> = kin.new.iter().map(|&at| &self.new.paragraphs[at]).collect();
        let literal = |paragraphs: &[&Paragraph]| -> Vec<String> {
            paragraphs.iter().map(|paragraph| paragraph.literal(self.labels)).collect()
        };
        let (was, is) = (literal(&old), literal(&new));
        let pieces = compare_words(&was.join(" "), &is.join(" "));
        let titles = |paragraphs: &[&Paragraph]| {
            let titles = paragraphs.iter().filter_map(|paragraph| paragraph.heading.as_deref());
            titles.collect::<Vec<_>>().join(" ")
        };
        let Some((&first, others)) = new.split_first() else {
            return old.first().map(|&gone| self.removed(gone, titles(&old), pieces)).into_iter().collect();
        };
        let lengths: Vec<_> = is.iter().map(String::len).collect();
        let headings =
            [(titles(&old), first)].into_iter().chain(others.iter().map(|&one| (String::new(), one)));
        let heading = |(was, one): (String, &Paragraph)| compare_words(&was, &titles(&[one]));
        let parts = headings.map(heading).zip(part(&pieces, &lengths));
        new.iter().zip(parts).map(|(paragraph, (heading, body))| self.row(paragraph, heading, body)).collect()
    }

    fn row(&self, paragraph: &Paragraph, heading: Vec<Piece>, body: Vec<Piece>) -> Row {
        let before: Vec<_> =
            ancestors(self.old, paragraph).into_iter().map(|at| standing(self.old, at)).collect();
        let after = self.new.paragraph(paragraph.uid).map(|(number, _)| standing(self.new, number - 1));
        let same = |pieces: &[Piece]| pieces.iter().all(|piece| matches!(piece, Piece::Same(_)));
        let number_bracketed = before.first().is_some_and(|standing| standing.number_bracketed);
        let itself = self.old.paragraph(paragraph.uid).is_some();
        let change = match before.len() {
            0 => Change::New,
            1 if !itself => Change::Split,
            1 if number_bracketed == paragraph.number_bracketed && same(&heading) && same(&body) => {
                Change::Unchanged
            }
            1 => Change::Changed,
            _ => Change::Merged,
        };
        Row { uid: paragraph.uid, before, after, change, moved: false, heading, body }
    }

    fn removed(&self, paragraph: &Paragraph, title: String, body: Vec<Piece>) -> Row {
        let before = self.old.paragraph(paragraph.uid).map(|(number, _)| standing(self.old, number - 1));
        Row {
            uid: paragraph.uid,
            before: before.into_iter().collect(),
            after: None,
            change: Change::Removed,
            moved: false,
            heading: compare_words(&title, ""),
            body,
        }
    }
}

/// How the paragraph at this place, counted from 0, stands in a text.
fn standing(text: &Text, at: usize) -> Standing {
    let paragraph = &text.paragraphs[at];
    Standing { number: at + 1, number_bracketed: paragraph.number_bracketed, state: paragraph.state() }
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
