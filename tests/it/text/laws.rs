//! What holds for every text that edits can make.

use super::{
    clumsy::{act, desks, moves, sentence, step},
    desk::{B, Desk, I, LABELS, opening, option, words},
};
use aryk::domain::{
    lang::Lang,
    text::{
        Attribution, Change, Choice, Comparison, Cut, Edit, Grounds, Kind, Labels, Paragraph, Piece, Text,
        Words, compare, compare_words, limit,
    },
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Same and in are the newer text, same and out the older one: applied to the older one, the comparison gives the newer.
pub(crate) fn hold(old: &Text, new: &Text, comparison: &Comparison) {
    let literals = |text: &Text| -> Vec<_> { text.paragraphs.iter().map(|p| p.literal(&LABELS)).collect() };
    let there: Vec<_> = comparison.rows.iter().filter(|row| row.after.is_some()).collect();
    let applied: Vec<_> = there.iter().map(|row| sides(&row.body).1.trim_end().to_owned()).collect();
    assert_eq!(applied, literals(new));
    let numbers: Vec<_> = there.iter().filter_map(|row| Some(row.after?.number)).collect();
    assert_eq!(numbers, (1..=new.paragraphs.len()).collect::<Vec<_>>());
    let headings: Vec<_> = there.iter().map(|row| sides(&row.heading).1).collect();
    let titles = |p: &Paragraph| p.heading.as_deref().map(str::to_owned).unwrap_or_default();
    assert_eq!(headings, new.paragraphs.iter().map(titles).collect::<Vec<_>>());
    let was = comparison.rows.iter().map(|row| sides(&row.body).0).collect::<String>();
    assert_eq!(letters(&was), letters(&literals(old).concat()));
    let told: BTreeSet<_> = comparison.rows.iter().flat_map(|row| &row.before).map(|s| s.number).collect();
    assert_eq!(told, (1..=old.paragraphs.len()).collect());
    for row in comparison.rows.iter().filter(|row| !matches!(row.change, Change::Split | Change::Merged)) {
        let was = old.paragraph(row.uid).map(|(_, p)| p.literal(&LABELS)).unwrap_or_default();
        assert_eq!(sides(&row.body).0, was);
    }
}

/// Everything but blanks, whatever its order.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<_> = text.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_stored_text_is_the_text(desk in desks()) {
        let stored = serde_json::to_string(&desk.text).unwrap();
        prop_assert_eq!(serde_json::from_str::<Text>(&stored).unwrap(), desk.text);
    }

    /// TXT-10: readers can count the brackets themselves.
    #[test]
    fn the_count_is_what_is_drawn(desk in desks()) {
        let count = desk.text.count();
        let drawn: String = desk.text.paragraphs.iter().map(|p| p.literal(&LABELS) + "\n").collect();
        let drawn = drawn.replace(": {compromise: ", ": ").replace("{compromise: ", "[").replace('}', "]");
        let brackets = drawn.matches('[').count() - drawn.matches("][").count();
        let alternatives = drawn.lines().filter(|line| line.starts_with("Alt 1")).count();
        let placeholders = drawn.matches("[placeholder: ").count();
        let numbers = desk.text.paragraphs.iter().filter(|p| p.number_bracketed).count();
        prop_assert_eq!(brackets + alternatives + numbers, count.open());
        prop_assert_eq!((alternatives, placeholders), (count.alternatives, count.placeholders));
        let clean = desk.text.paragraphs.iter().filter(|p| p.clean_text().is_some()).count();
        prop_assert_eq!((clean, desk.text.paragraphs.len()), (count.clean, count.paragraphs));
    }

    /// TXT-10: where a text stands is the same told by paragraph as told as a whole.
    #[test]
    fn what_is_open_by_paragraph_adds_up_to_the_count(desk in desks()) {
        let (open, count) = (desk.text.open_paragraphs(), desk.text.count());
        prop_assert_eq!(open.iter().map(|p| p.count.open()).sum::<usize>(), count.open());
        prop_assert_eq!(open.len() + count.clean, count.paragraphs);
        let clusters = desk.text.clusters();
        let all: Vec<_> = clusters.iter().flatten().collect();
        let different: std::collections::BTreeSet<_> = all.iter().collect();
        prop_assert_eq!(all.len(), different.len());
    }

    /// TXT-2
    #[test]
    fn a_typed_bracket_never_changes_the_count(desk in desks(), typed in "[\\[\\]а-дA-D ,.\u{7f}«»]{1,40}") {
        let mut desk = desk;
        let before = desk.text.count();
        if let Ok(typed) = Words::parse(&typed, limit::PARAGRAPH) {
            desk.edit(Edit::Heading(desk.uid(1), Some(typed.clone())));
            desk.edit(Edit::Add(None, vec![typed]));
            prop_assert_eq!(desk.text.count().open(), before.open());
            prop_assert!(!desk.literal(1).contains(['[', ']']));
        }
    }

    /// TXT-8: a split takes no word and no open element away, and merging what was split gives the words back.
    #[test]
    fn a_split_that_is_merged_reads_as_before(desk in desks(), which in 0usize..4) {
        let mut desk = desk;
        for paragraph in desk.text.paragraphs.clone() {
            let (at, _) = desk.text.paragraph(paragraph.uid).unwrap();
            let before = desk.text.clone();
            if desk.try_edit(Edit::Split(paragraph.uid, Cut::Sentence(which))).is_ok() {
                let open = desk.text.count().open() - usize::from(paragraph.number_bracketed);
                prop_assert_eq!(open, before.count().open());
                let both: Vec<_> = desk.text.successors(paragraph.uid).map(|(number, _)| number).collect();
                prop_assert_eq!(both, [at, at + 1]);
                desk.edit(Edit::Merge(desk.uid(at)));
                prop_assert_eq!(desk.literal(at), paragraph.literal(&LABELS));
                prop_assert_eq!(desk.text.canonical(Lang::Ru), before.canonical(Lang::Ru));
            }
        }
    }

    #[test]
    fn a_comparison_holds_both_texts(old in desks(), edits in moves()) {
        let mut new = old.clone();
        for edit in &edits {
            act(&mut new, edit);
        }
        hold(&old.text, &new.text, &compare(&old.text, &new.text, &LABELS));
        let same = compare(&old.text, &old.text, &LABELS);
        prop_assert_eq!((same.words_in, same.words_out), (0, 0));
    }

    #[test]
    fn compared_words_hold_both_strings(old in "[аб ,.\n]{0,30}", new in "[аб ,.\n]{0,30}") {
        let pieces = compare_words(&old, &new);
        prop_assert_eq!(sides(&pieces), (old, new));
        prop_assert!(pieces.iter().all(|piece| !piece.text().is_empty()));
    }

    #[test]
    fn an_edit_leaves_all_other_paragraphs_alone(desk in desks(), step in step()) {
        let mut desk = desk;
        let before = desk.text.paragraphs.clone();
        let named = act(&mut desk, &step);
        let merged: Vec<_> = desk.text.paragraphs.iter().flat_map(|p| p.derived_from.clone()).collect();
        for paragraph in before.iter().filter(|p| Some(p.uid) != named && !merged.contains(&p.uid)) {
            prop_assert_eq!(desk.text.paragraph(paragraph.uid).map(|(_, p)| p), Some(paragraph));
        }
    }

    /// Bracketing words and settling on them again gives the same text to the letter; so does inserting for nothing.
    #[test]
    fn opening_takes_no_words_away(sentence in sentence(), from in 0usize..8, len in 1usize..4) {
        let mut desk = Desk::new(&[&sentence]);
        let before = desk.text.clone();
        let some: Vec<_> = sentence.split(' ').skip(from).take(len).collect();
        let place = desk.place(1);
        let typed = some.join(" ");
        if !typed.is_empty() && desk.try_edit(Edit::Bracket(place, opening(Kind::Wording, &[(&typed, &[])]))).is_ok() {
            prop_assert_eq!(desk.literal(1).replace(['[', ']'], ""), sentence);
            let uid = desk.text.paragraphs[0].wordings().next().unwrap().brackets()[0].uid;
            desk.settle(uid, 0);
            prop_assert_eq!(&desk.text, &before);
            let inserted = desk.insert(1, &typed, Kind::Inclusion, &[("и ещё", &[])]);
            desk.edit(Edit::Settle(inserted, None));
            prop_assert_eq!(desk.text, before);
        }
    }

    /// TXT-9
    #[test]
    fn one_other_character_makes_another_canonical_form(sentence in sentence(), at in 0usize..200, other in "[а-яa-z.,;]") {
        let mut changed: Vec<char> = sentence.chars().collect();
        let at = at % changed.len();
        changed[at] = other.chars().next().unwrap();
        let changed: String = changed.into_iter().collect();
        let (one, two) = (Desk::new(&[&sentence]), Desk::new(&[&changed]));
        let same = one.literal(1) == two.literal(1);
        prop_assert_eq!(one.text.canonical(Lang::Ru) == two.text.canonical(Lang::Ru), same);
        let paragraph = |desk: &Desk| desk.text.paragraphs[0].canonical(Lang::Ru);
        prop_assert_eq!(paragraph(&one) == paragraph(&two), same);
    }

    /// Texts of any shape share their canonical form only if they read the same.
    #[test]
    fn an_equal_canonical_form_means_an_equal_reading(one in desks(), two in desks()) {
        let read = |p: &Paragraph| (p.number_bracketed, p.literal(&UNATTRIBUTED));
        for (a, b) in one.text.paragraphs.iter().zip(&two.text.paragraphs) {
            if a.canonical(Lang::En) == b.canonical(Lang::En) {
                prop_assert_eq!(read(a), read(b));
            }
        }
    }
}

#[test]
fn the_canonical_form_holds_what_is_agreed_to_and_nothing_else() {
    // TXT-9
    let mut desk = Desk::new(&["Water is shared fairly.", "Roads are open."]);
    let uid = desk.bracket(1, Kind::Wording, &[("fairly", &[I]), ("equally", &[B])]);
    let canonical = |desk: &Desk| desk.text.paragraphs[0].canonical(Lang::En);
    let before = canonical(&desk);
    let after = |edit: Edit| {
        let mut other = desk.clone();
        other.edit(edit);
        canonical(&other)
    };
    let hidden =
        Grounds { attribution: Attribution::None, note: Some(words("a note")), ..Grounds::default() };
    assert_eq!(after(Edit::Annotate(uid, hidden)), before);
    assert_eq!(after(Edit::ChangeOption(uid, 0, option(("fairly", &[B])))), before);
    let marked = Choice { compromise: true, ..option(("both", &[B])) };
    let plain = Edit::AddOption(uid, option(("both", &[B])));
    assert_eq!(
        after(Edit::AddOption(uid, marked)),
        after(plain),
        "a compromise or not: the words are agreed to"
    );
    assert_eq!(after(Edit::Heading(desk.uid(1), Some(words("I. Water")))), before);
    assert_eq!(after(Edit::MoveDown(desk.uid(2))), before);
    for edit in [
        Edit::ChangeOption(uid, 1, option(("equallY", &[B]))),
        Edit::RemoveOption(uid, 1),
        Edit::Settle(uid, Some(0)),
        Edit::BracketNumber(desk.uid(1)),
        Edit::AddAlternative(desk.uid(1), None, vec![]),
        Edit::Rewrite(desk.place(1), 0, Some(words("Water is, shared"))),
    ] {
        assert_ne!(after(edit), before);
    }
    assert_ne!(desk.text.paragraphs[0].canonical(Lang::Tg), before);
    let whole = desk.text.canonical(Lang::En);
    for edit in [
        Edit::Heading(desk.uid(1), Some(words("I. Water"))),
        Edit::MoveUp(desk.uid(2)),
        Edit::Title(words("B")),
    ] {
        let mut other = desk.clone();
        other.edit(edit);
        assert_ne!(other.text.canonical(Lang::En), whole);
    }
}

const UNATTRIBUTED: Labels<'static> = Labels {
    side: &|_| None,
    alternative: "Alt",
    no_text: "no text",
    placeholder: "placeholder",
    compromise: "compromise",
};

fn sides(pieces: &[Piece]) -> (String, String) {
    let (mut old, mut new) = (String::new(), String::new());
    for piece in pieces {
        match piece {
            Piece::Same(text) => {
                old += text;
                new += text;
            }
            Piece::In(text) => new += text,
            Piece::Out(text) => old += text,
        }
    }
    (old, new)
}
