//! What single edits do, and what they refuse.

use super::desk::{B, Desk, I, LABELS, body, opening, option, words};
use aryk::domain::{
    id::{BracketId, ParagraphId},
    text::{
        Attribution, Body, Cut, Edit, EditError, Grounds, Kind, PasteError, Place, Reason, Words, WordsError,
        limit, split_paragraphs,
    },
    time::Timestamp,
};

#[test]
fn a_typed_square_bracket_becomes_a_round_one() {
    // TXT-2
    for (typed, kept) in [
        ("[shall]", "(shall)"),
        ("[[a] b", "((a) b"),
        ("［вода］", "(вода)"),
        ("  two\r\n lines\t ", "two lines"),
        ("и\u{306}", "й"),
    ] {
        assert_eq!(&*words(typed), kept);
    }
}

#[test]
fn invisible_and_turning_characters_are_refused() {
    for c in ['\0', '\u{1b}', '\u{202E}', '\u{2066}', '\u{200B}', '\u{FEFF}', '\u{E0041}'] {
        assert_eq!(Words::parse(&format!("a{c}b"), 9), Err(WordsError::Forbidden(c)));
    }
    assert_eq!(Words::parse(" \n", 9), Err(WordsError::Empty));
    assert_eq!(Words::parse("десять букв", 10), Err(WordsError::TooLong { max: 10 }));
}

#[test]
fn stored_words_are_parsed_again() {
    let mut desk = Desk::new(&["Water is shared."]);
    desk.bracket(1, Kind::Wording, &[("shared", &[])]);
    let stored = serde_json::to_string(&desk.text).unwrap();
    assert_eq!(serde_json::from_str::<aryk::domain::text::Text>(&stored).unwrap(), desk.text);
    for forged in [stored.replace("Water is", "Water\u{202E}is"), stored.replace("\".\"", "\".\",\"x\"")] {
        assert!(serde_json::from_str::<aryk::domain::text::Text>(&forged).is_err());
    }
    let bracketed = stored.replace("Water is", "Water [is]");
    let read: aryk::domain::text::Text = serde_json::from_str(&bracketed).unwrap();
    assert_eq!(read.paragraphs[0].literal(&LABELS), "Water (is) [shared].");
}

#[test]
fn a_pasted_text_is_parted_by_blank_lines_and_keeps_its_numbers() {
    let pasted = "1. Вода\nобщая.\r\n\r\n   \n2. Учёт общий.\n";
    assert_eq!(split_paragraphs(pasted).unwrap(), [words("1. Вода общая."), words("2. Учёт общий.")]);
    let long = format!("short\n\n{}", "x".repeat(limit::PARAGRAPH + 1));
    let error = WordsError::TooLong { max: limit::PARAGRAPH };
    assert_eq!(split_paragraphs(&long), Err(PasteError { number: 2, error }));
}

#[test]
fn only_whole_words_that_stand_once_are_bracketed() {
    let mut desk = Desk::new(&["A surge of water and of water; they urge."]);
    let mut attempt = |typed: &str| {
        let place = desk.place(1);
        desk.try_edit(Edit::Bracket(place, opening(Kind::Wording, &[(typed, &[])])))
    };
    assert_eq!(attempt("of water"), Err(EditError::Ambiguous { times: 2 }));
    assert_eq!(attempt("wat"), Err(EditError::NotFound));
    assert_eq!(attempt("urge"), Ok(()));
    assert_eq!(desk.literal(1), "A surge of water and of water; they [urge].");
    let mut desk = Desk::new(&["So day by day by day."]);
    let place = desk.place(1);
    let overlapping = Edit::Bracket(place, opening(Kind::Wording, &[("day by day", &[])]));
    assert_eq!(desk.try_edit(overlapping), Err(EditError::Ambiguous { times: 2 }));
}

#[test]
fn a_settled_bracket_leaves_right_spaces() {
    for (before, bracketed, on, after) in [
        ("They urge both.", "urge", Some("urge"), "They urge both."),
        ("They urge both.", "urge", Some("call on"), "They call on both."),
        ("They urge both.", "urge", None, "They both."),
        ("Sections without delay, beginning here.", "without delay", None, "Sections, beginning here."),
        ("Now they meet.", "Now", None, "they meet."),
        ("They meet now", "now", None, "They meet"),
        ("A \"fair\" share.", "fair", Some("equal"), "A \"equal\" share."),
        ("Rule 3.1 holds.", "1", Some("1"), "Rule 3.1 holds."),
    ] {
        let mut desk = Desk::new(&[before]);
        let uid = desk.bracket(1, Kind::Wording, &[(bracketed, &[I])]);
        if let Some(choice) = on {
            desk.edit(Edit::AddOption(uid, option((choice, &[B]))));
        }
        desk.edit(Edit::Settle(uid, on.map(|_| 1)));
        assert_eq!(desk.text.paragraphs[0].clean_text(), Some(after), "{before} [{bracketed}]");
    }
}

#[test]
fn texts_around_brackets_are_rewritten_one_by_one() {
    let mut desk = Desk::new(&["They urge both governments."]);
    desk.bracket(1, Kind::Wording, &[("urge", &[])]);
    desk.rewrite(1, 0, "The participants,");
    desk.rewrite(1, 1, ", all of them, the governments.");
    assert_eq!(desk.literal(1), "The participants, [urge], all of them, the governments.");
    desk.rewrite(1, 0, "");
    assert_eq!(desk.literal(1), "[urge], all of them, the governments.");
    let gone = desk.try_edit(Edit::Rewrite(desk.place(1), 2, None));
    assert_eq!(gone, Err(EditError::Gone));
}

#[test]
fn brackets_never_touch_so_that_their_options_are_told_apart() {
    let mut desk = Desk::new(&["Water."]);
    desk.insert(1, "Water", Kind::Inclusion, &[("and land", &[I])]);
    desk.insert(1, "Water", Kind::Inclusion, &[("and roads", &[B])]);
    assert_eq!(desk.literal(1), "Water [and roads (B)] [and land (I)].");
    desk.rewrite(1, 1, "");
    assert_eq!(desk.literal(1), "Water [and roads (B)] [and land (I)].");
}

#[test]
fn attribution_deletion_and_no_text_are_drawn() {
    let mut desk = Desk::new(&["Cameras and gauges are installed."]);
    let uid = desk.bracket(1, Kind::Deletion, &[("Cameras and", &[I, B])]);
    assert_eq!(desk.literal(1), "[-Cameras and (I, B)-] gauges are installed.");
    let hidden = Grounds { attribution: Attribution::None, ..Grounds::default() }; // TXT-7
    desk.edit(Edit::Annotate(uid, hidden));
    desk.edit(Edit::AddAlternative(desk.uid(1), None, vec![B]));
    assert_eq!(
        desk.literal(1),
        "Alt 1: [-Cameras and-] gauges are installed.\nAlt 2 (B): no text" // TXT-3
    );
    let count = desk.text.count();
    assert_eq!((count.deletion, count.alternatives, count.open()), (1, 1, 2));
    desk.edit(Edit::BracketNumber(desk.uid(1)));
    assert_eq!(desk.text.count().numbers, 1);
}

#[test]
fn alternatives_are_attributed_annotated_and_removed_down_to_two() {
    let mut desk = Desk::new(&["First."]);
    let uid = desk.uid(1);
    desk.edit(Edit::AddAlternative(uid, Some(words("Second.")), vec![]));
    desk.edit(Edit::AddAlternative(uid, Some(words("Third.")), vec![B]));
    desk.edit(Edit::AttributeAlternative(uid, 0, vec![I]));
    desk.edit(Edit::RemoveAlternative(uid, 1));
    assert_eq!(desk.literal(1), "Alt 1 (I): First.\nAlt 2 (B): Third.");
    assert_eq!(desk.try_edit(Edit::RemoveAlternative(uid, 0)), Err(EditError::TooFew { min: 2 }));
    let hidden = Grounds { attribution: Attribution::None, ..Grounds::default() };
    desk.edit(Edit::AnnotateAlternatives(uid, hidden));
    assert_eq!(desk.literal(1), "Alt 1: First.\nAlt 2: Third.");
}

#[test]
fn choosing_no_text_drops_the_paragraph_and_only_that() {
    let mut desk = Desk::new(&["First.", "Second."]);
    desk.edit(Edit::AddAlternative(desk.uid(1), None, vec![]));
    desk.edit(Edit::Choose(desk.uid(1), 1));
    assert_eq!(desk.text.paragraphs.len(), 1);
    assert_eq!(desk.literal(1), "Second.");
}

#[test]
fn the_words_before_all_alternatives_stay_before_the_chosen_one() {
    let mut desk = Desk::new(&["the zone is joint."]);
    desk.edit(Edit::AddAlternative(desk.uid(1), Some(words("rules are agreed.")), vec![]));
    desk.edit(Edit::Lead(desk.uid(1), Some(words("Until then:"))));
    desk.edit(Edit::Choose(desk.uid(1), 1));
    assert_eq!(desk.literal(1), "Until then: rules are agreed.");
    assert!(matches!(body(&desk, 1), Body::Runs(_)));
}

#[test]
fn what_is_gone_too_few_or_too_many_is_refused() {
    let mut desk = Desk::new(&["Water is shared."]);
    let uid = desk.bracket(1, Kind::Wording, &[("shared", &[])]);
    let unknown = ParagraphId::from_bits(7);
    let owed = Kind::Placeholder { owed: words("quorum"), owner: None, due: Timestamp(0) };
    let none = |kind| Edit::Insert(Place { paragraph: unknown, alternative: None }, None, opening(kind, &[]));
    for (edit, error) in [
        (Edit::Remove(unknown), EditError::Gone),
        (Edit::Settle(BracketId::from_bits(7), None), EditError::Gone),
        (Edit::Settle(uid, Some(1)), EditError::Gone),
        (Edit::RemoveOption(uid, 0), EditError::TooFew { min: 1 }),
        (Edit::Lead(desk.uid(1), None), EditError::Gone),
        (none(owed), EditError::Gone),
        (Edit::Insert(desk.place(1), None, opening(Kind::Inclusion, &[])), EditError::TooFew { min: 1 }),
        (
            Edit::Add(None, vec![words(&"x".repeat(limit::PARAGRAPH)); limit::TEXT / limit::PARAGRAPH]),
            EditError::Words(WordsError::TooLong { max: limit::TEXT }),
        ),
        (Edit::Add(None, vec![words("x"); limit::PARAGRAPHS]), EditError::TooMany { max: limit::PARAGRAPHS }),
    ] {
        let before = desk.text.clone();
        assert_eq!(desk.try_edit(edit), Err(error));
        assert_eq!(desk.text, before);
    }
    for n in 2..=limit::OPTIONS {
        desk.edit(Edit::AddOption(uid, option((&format!("option {n}"), &[]))));
    }
    let one_more = desk.try_edit(Edit::AddOption(uid, option(("one more", &[]))));
    assert_eq!(one_more, Err(EditError::TooMany { max: limit::OPTIONS }));
    desk.rewrite(1, 0, "");
    desk.rewrite(1, 1, "");
    assert_eq!(desk.try_edit(Edit::Settle(uid, None)), Err(EditError::Words(WordsError::Empty)));
}

#[test]
fn a_bracket_remembers_its_revision_and_its_reason() {
    let mut desk = Desk::new(&["Water is shared.", "Roads are open."]);
    desk.revision = 4;
    let uid = desk.bracket(1, Kind::Wording, &[("shared", &[])]);
    let linked = Grounds { reason: Reason::Linked { paragraph: desk.uid(2) }, ..Grounds::default() };
    desk.edit(Edit::Annotate(uid, linked.clone()));
    let bracket = &desk.text.paragraphs[0].wordings().next().unwrap().brackets()[0];
    assert_eq!((bracket.opened_in, &bracket.grounds), (4, &linked));
}

#[test]
fn paragraphs_move_by_one_and_stop_at_the_ends() {
    let mut desk = Desk::new(&["one", "two", "three"]);
    let two = desk.uid(2);
    desk.edit(Edit::MoveUp(two));
    desk.edit(Edit::MoveUp(two));
    assert_eq!([desk.literal(1), desk.literal(2), desk.literal(3)], ["two", "one", "three"]);
    for _ in 0..3 {
        desk.edit(Edit::MoveDown(two));
    }
    assert_eq!(desk.literal(3), "two");
    assert_eq!(desk.text.paragraph(two).unwrap().0, 3);
}

/// TXT-8
#[test]
fn a_split_or_merge_makes_new_paragraphs_that_know_where_they_came_from() {
    let mut desk = Desk::new(&["Water is shared. Gauges are read.", "A log is kept."]);
    let [one, log] = [desk.uid(1), desk.uid(2)];
    let linked = Grounds { reason: Reason::Linked { paragraph: one }, ..Grounds::default() };
    let bracket = desk.bracket(2, Kind::Wording, &[("kept", &[])]);
    desk.edit(Edit::Annotate(bracket, linked));
    desk.edit(Edit::Heading(one, Some(words("I. Water"))));
    desk.edit(Edit::BracketNumber(one));
    desk.edit(Edit::Split(one, Cut::Sentence(0)));
    assert_eq!([desk.literal(1), desk.literal(2)], ["Water is shared.", "Gauges are read."]);
    let [first, second] = [desk.uid(1), desk.uid(2)];
    let kept =
        |desk: &Desk| desk.text.paragraphs.last().unwrap().wordings().next().unwrap().brackets()[0].clone();
    assert_eq!(kept(&desk).grounds.reason, Reason::Linked { paragraph: first });
    for paragraph in &desk.text.paragraphs[..2] {
        assert_eq!((&*paragraph.derived_from, paragraph.number_bracketed), ([one].as_slice(), true));
    }
    let titles: Vec<_> = desk.text.paragraphs.iter().map(|p| p.heading.as_deref()).collect();
    assert_eq!(titles, [Some("I. Water"), None, None]);
    desk.edit(Edit::Merge(second));
    assert_eq!(desk.literal(2), "Gauges are read. A log is [kept].");
    assert_eq!(desk.text.paragraphs[1].derived_from, [one, second, log]);
    assert!(desk.text.paragraphs[1].number_bracketed);
    assert_eq!(kept(&desk).uid, bracket);
    let of = |uid| desk.text.successors(uid).map(|(number, _)| number).collect::<Vec<_>>();
    assert_eq!([of(one), of(first), of(second), of(log)], [vec![1, 2], vec![1], vec![2], vec![2]]);
}

#[test]
fn what_cannot_be_split_or_merged_stays_as_it_is() {
    let mut desk = Desk::new(&["Water is shared; gauges, too.", "A log is kept.", "End."]);
    let [one, log, end] = [desk.uid(1), desk.uid(2), desk.uid(3)];
    let after = |typed: &str| Cut::After(words(typed));
    desk.edit(Edit::AddAlternative(log, None, vec![]));
    desk.edit(Edit::Add(Some(end), vec![words("Annex.")]));
    let annex = desk.uid(4);
    desk.edit(Edit::Heading(annex, Some(words("II. Annex"))));
    for (edit, error) in [
        (Edit::Split(one, Cut::Sentence(1)), EditError::Gone),
        (Edit::Split(one, after("gaug")), EditError::NotFound),
        (Edit::Split(one, after("Water is shared; gauges, too.")), EditError::Words(WordsError::Empty)),
        (Edit::Split(log, Cut::Sentence(0)), EditError::Gone),
        (Edit::Merge(one), EditError::Gone),
        (Edit::Merge(log), EditError::Gone),
        (Edit::Merge(end), EditError::Gone),
        (Edit::Merge(annex), EditError::Gone),
    ] {
        assert_eq!(desk.try_edit(edit), Err(error));
    }
    desk.edit(Edit::Split(one, after("is")));
    assert_eq!([desk.literal(1), desk.literal(2)], ["Water is", "shared; gauges, too."]);
}

/// Texts that were stored before paragraphs knew where they came from.
#[test]
fn an_older_text_opens() {
    let desk = Desk::new(&["Water is shared."]);
    let stored = serde_json::to_string(&desk.text).unwrap();
    assert!(!stored.contains("derived_from"));
    assert_eq!(serde_json::from_str::<aryk::domain::text::Text>(&stored).unwrap(), desk.text);
}
