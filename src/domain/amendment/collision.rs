//! When two amendments cannot both be had.

use super::{Proposal, Wish};
use crate::domain::text::merge_words;

/// Whether one of the two would take away what the other changes: both are on the same words of the same paragraph and
/// cannot be merged, or one of them deletes it. Of the same wish filed twice, neither stands in the other's way; those
/// on different bases cannot be told and do not collide until they are rebased.
pub fn collide(one: &Proposal, other: &Proposal) -> bool {
    let same_base = one.base.uid == other.base.uid && one.base.body == other.base.body;
    if !same_base || one.wish == other.wish {
        return false;
    }
    match (&one.wish, &other.wish) {
        (Wish::Delete, _) | (_, Wish::Delete) => true,
        (Wish::Add(_), _) | (_, Wish::Add(_)) => false,
        (Wish::Reword(Some(a), _), Wish::Reword(Some(b), _)) if a != b => false,
        (Wish::Reword(a, mine), Wish::Reword(b, theirs)) => {
            let base = if a == b { one.base.plain(*a) } else { None };
            base.and_then(|base| merge_words(base, mine, theirs)).is_none()
        }
    }
}
