//! Who has come, in numbers that tell of nobody.

use crate::domain::{
    dialogue::{Dialogue, Function, Seat},
    id::SideId,
};
use std::collections::BTreeMap;

/// How many participants of each side are there; `None` where that of one side that is there would stand for fewer than
/// k people (ANO-3). A side without anybody is not in the map.
pub fn counts(dialogue: &Dialogue, present: &[Seat]) -> Option<BTreeMap<SideId, usize>> {
    let mut counts = BTreeMap::new();
    let participants = present.iter().filter(|seat| seat.function == Function::Participant);
    for side in participants.filter_map(|seat| seat.side) {
        *counts.entry(side).or_default() += 1;
    }
    let told = counts.values().all(|n: &usize| *n as i64 >= dialogue.terms.k);
    (told && !counts.is_empty()).then_some(counts)
}
