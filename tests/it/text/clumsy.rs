//! Texts as many clumsy edits leave them.

use super::desk::{B, Desk, I, opening, option, words};
use aryk::domain::{
    id::ParagraphId,
    text::{Body, Choice, Cut, Edit, Kind, Place, Words},
    time::Timestamp,
};
use proptest::prelude::*;

/// One thing a moderator might try: what, where, which, and words.
pub(super) type Step = (u8, usize, usize, String);

pub(super) fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec("(вода|земля|urge|both|«край»|\"a\"|3\\.1|co-op|\\(да\\))[,.;]?", 1..9)
        .prop_map(|w| w.join(" "))
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    (0u8..23, 0usize..4, 0usize..4, sentence())
}

pub(super) fn moves() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 0..30)
}

/// Texts as many clumsy edits leave them.
pub(crate) fn desks() -> impl Strategy<Value = Desk> {
    (prop::collection::vec(sentence(), 1..4), moves()).prop_map(|(paragraphs, steps)| {
        let mut desk = Desk::new(&paragraphs.iter().map(String::as_str).collect::<Vec<_>>());
        for step in &steps {
            act(&mut desk, step);
        }
        if desk.text.paragraphs.is_empty() {
            desk.edit(Edit::Add(None, vec![words("вода")]));
        }
        desk
    })
}

/// Tries the step; refusals are part of life. Gives the paragraph that it names.
pub(super) fn act(desk: &mut Desk, (what, at, which, typed): &Step) -> Option<ParagraphId> {
    if desk.text.paragraphs.is_empty() {
        desk.edit(Edit::Add(None, vec![words(typed)]));
    }
    let paragraph = &desk.text.paragraphs[at % desk.text.paragraphs.len()];
    let uid = paragraph.uid;
    let alternative = matches!(paragraph.body, Body::Alternatives(_)).then_some(*which);
    let place = Place { paragraph: uid, alternative };
    let bracket =
        paragraph.wordings().flat_map(|runs| runs.brackets()).nth(*which).map(|bracket| bracket.uid);
    let first = typed.split(' ').next().unwrap_or(typed);
    let kind = match which {
        0 => Kind::Wording,
        1 => Kind::Inclusion,
        2 => Kind::Deletion,
        _ => Kind::Placeholder { owed: words(first), owner: None, due: Timestamp(0) },
    };
    let choice = Choice { compromise: *which == 0, ..option((typed, &[B])) };
    let edit = match (what, bracket) {
        (0..=2, _) => Edit::Bracket(place, opening(kind, &[(first, &[I]), (typed, &[])])),
        (3 | 4, _) => Edit::Insert(place, Some(words(first)), opening(kind, &[(typed, &[I])])),
        (5, _) => Edit::Insert(place, None, opening(kind, &[])),
        (6, _) => Edit::AddAlternative(uid, Some(words(typed)), vec![B]),
        (7, _) => Edit::AddAlternative(uid, None, vec![]),
        (8, _) => Edit::Choose(uid, *which),
        (9, _) => Edit::Lead(uid, Some(words(typed))),
        (10, _) => Edit::BracketNumber(uid),
        (11, _) => Edit::Rewrite(place, *which, Words::parse_optional(first, 99).unwrap()),
        (12, _) => Edit::Rewrite(place, *which, None),
        (13, _) => Edit::Add(Some(uid), vec![words(typed)]),
        (14, _) => Edit::MoveUp(uid),
        (15, _) => Edit::Remove(uid),
        (16, Some(bracket)) => Edit::AddOption(bracket, choice),
        (17, Some(bracket)) => Edit::Settle(bracket, None),
        (18, Some(bracket)) => Edit::Settle(bracket, Some(0)),
        (19, _) => Edit::Split(uid, Cut::Sentence(*which)),
        (20, _) => Edit::Split(uid, Cut::After(words(first))),
        (21, _) => Edit::Merge(uid),
        (22, _) => Edit::MarkCompromise(uid, *which),
        _ => Edit::Heading(uid, Some(words(typed))),
    };
    let _refused = desk.try_edit(edit);
    Some(uid)
}
