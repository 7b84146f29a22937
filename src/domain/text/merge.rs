//! What one wording changes in another as stretches of it, and two such changes made together (TXT-17).

use super::{Piece, compare_words};
use std::ops::Range;

/// A stretch of the older words and what stands there in the newer ones. One of the two may be empty, not both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// In bytes of the older words.
    pub old: Range<usize>,
    /// The words instead.
    pub new: String,
}

/// The stretches of `old` that read differently in `new`, in reading order; between two of them something is the same.
pub fn changes(old: &str, new: &str) -> Vec<Stretch> {
    let (mut at, mut stretches) = (0, Vec::<Stretch>::new());
    for piece in compare_words(old, new) {
        let end = at + piece.text().len();
        match (piece, stretches.last_mut()) {
            (Piece::Same(_), _) => at = end,
            (Piece::Out(_), _) => {
                stretches.push(Stretch { old: at..end, new: String::new() });
                at = end;
            }
            (Piece::In(words), Some(last)) if last.old.end == at && last.new.is_empty() => last.new = words,
            (Piece::In(words), _) => stretches.push(Stretch { old: at..at, new: words }),
        }
    }
    stretches
}

/// What `one` and `other` make of `base` together; `None` when they change the same words, or words without a blank
/// between them. The same change on both sides counts once.
pub fn merge_words(base: &str, one: &str, other: &str) -> Option<String> {
    let (mut all, others) = (changes(base, one), changes(base, other));
    if all.iter().any(|a| others.iter().any(|b| a != b && !apart(base, &a.old, &b.old))) {
        return None;
    }
    all.extend(others);
    all.sort_by_key(|stretch| stretch.old.start);
    all.dedup();
    let (mut merged, mut at) = (String::new(), 0);
    for Stretch { old, new } in all {
        merged.push_str(&base[at..old.start]);
        merged.push_str(&new);
        at = old.end;
    }
    Some(merged + &base[at..])
}

/// Whether a blank parts the two stretches, so that no word of the result comes from both sides.
fn apart(base: &str, a: &Range<usize>, b: &Range<usize>) -> bool {
    let between = base.get(a.end..b.start).or_else(|| base.get(b.end..a.start));
    between.is_some_and(|words| words.contains(char::is_whitespace))
}
