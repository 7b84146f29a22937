//! What a correction changes, word by word.

use crate::{
    domain::{
        dialogue::Dialogue,
        text::{Change, Piece, Row, Text, compare},
    },
    web::drafts::text::with_labels,
    words::Words,
};

/// Words that read differently: those of a paragraph under its number, or the title of the text.
pub(super) struct Difference {
    /// The number of the paragraph; none for the title.
    pub(super) number: Option<usize>,
    /// The part title and the words.
    pub(super) pieces: Vec<Piece>,
}

/// All of them, the title first.
pub(super) fn differences(t: &'static Words, dialogue: &Dialogue, old: &Text, new: &Text) -> Vec<Difference> {
    let found = with_labels(t, dialogue, |labels| compare(old, new, labels));
    let title = (old.title != new.title).then_some(Difference { number: None, pieces: found.title });
    let changed = found.rows.into_iter().filter(|row| row.change != Change::Unchanged);
    title.into_iter().chain(changed.map(of_row)).collect()
}

fn of_row(row: Row) -> Difference {
    let number = row.stands().map(|standing| standing.number);
    let mut pieces = row.heading;
    if !pieces.is_empty() {
        pieces.push(Piece::Same("\n".into()));
    }
    pieces.extend(row.body);
    Difference { number, pieces }
}
