//! Which paragraphs of two texts belong together: the same ones, and those that came out of each other (TXT-8).

use super::Piece;
use crate::domain::text::{Paragraph, Text};

/// Paragraphs that belong together, by their places counted from 0: one of each text as a rule, several of one text
/// after a split or a merge, none of one text when it is new or was removed.
#[derive(Debug, Default)]
pub(super) struct Kin {
    pub(super) old: Vec<usize>,
    pub(super) new: Vec<usize>,
}

impl Kin {
    /// Whether nothing was split or merged here.
    pub(super) const fn is_single(&self) -> bool {
        self.old.len() <= 1 && self.new.len() <= 1
    }
}

/// Every paragraph of both texts in exactly one group.
pub(super) fn kin(old: &Text, new: &Text) -> Vec<Kin> {
    let mut groups: Vec<Kin> = Vec::new();
    for (at, paragraph) in new.paragraphs.iter().enumerate() {
        let mine = ancestors(old, paragraph);
        let mut own = Kin { old: mine.clone(), new: vec![at] };
        for known in groups.extract_if(.., |known| known.old.iter().any(|at| mine.contains(at))) {
            own.old.extend(known.old);
            own.new.extend(known.new);
        }
        own.old.sort_unstable();
        own.old.dedup();
        own.new.sort_unstable();
        groups.push(own);
    }
    let known: Vec<usize> = groups.iter().flat_map(|group| group.old.iter().copied()).collect();
    let gone = (0..old.paragraphs.len()).filter(|at| !known.contains(at));
    groups.extend(gone.map(|at| Kin { old: vec![at], new: Vec::new() }));
    groups
}

/// The places of the older paragraphs that a newer one is, came out of, or, when texts are compared backwards, went
/// into.
pub(super) fn ancestors(old: &Text, paragraph: &Paragraph) -> Vec<usize> {
    let related = |other: &Paragraph| {
        other.uid == paragraph.uid
            || paragraph.derived_from.contains(&other.uid)
            || other.derived_from.contains(&paragraph.uid)
    };
    let numbered = old.paragraphs.iter().enumerate();
    numbered.filter(|(_, other)| related(other)).map(|(at, _)| at).collect()
}

/// Parts a comparison where each newer paragraph ends, one space before the next; `lengths` are in bytes. That space
/// stays with the paragraph before where the older text has it, too, and falls away where it is new.
pub(super) fn part(pieces: &[Piece], lengths: &[usize]) -> Vec<Vec<Piece>> {
    let mut parts = vec![Vec::new(); lengths.len()];
    let (mut at, mut left) = (0, lengths.first().copied().unwrap_or_default());
    for piece in pieces {
        let mut rest = piece.text();
        let is_new = !matches!(piece, Piece::Out(_));
        while is_new && at + 1 < lengths.len() && rest.len() > left {
            let end = if matches!(piece, Piece::Same(_)) { left + 1 } else { left };
            parts[at].push(piece.with(&rest[..end]));
            rest = &rest[left + 1..];
            at += 1;
            left = lengths[at];
        }
        if is_new {
            left = left.saturating_sub(rest.len());
        }
        parts[at].push(piece.with(rest));
    }
    for part in &mut parts {
        part.retain(|piece| !piece.text().is_empty());
    }
    parts
}
