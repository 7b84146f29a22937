//! Comparison of any two revisions, word by word, readable without colour (TXT-14).

use super::{
    desk::{B, Desk, I, LABELS, words},
    memorandum::{rev2, rev3},
};
use aryk::domain::{
    id::ParagraphId,
    text::{
        Change, Comparison, Cut, Edit, Kind, Row, State, Text, compare, compare_words, plain,
        split_paragraphs,
    },
};

#[test]
fn a_replaced_phrase_is_one_stretch_out_and_one_in() {
    for (old, new, shown) in [
        (
            "a joint monitoring group of four",
            "a joint water group of six",
            "a joint «-monitoring-»«+water+» group of «-four-»«+six+»",
        ),
        (
            "вода делится поровну.",
            "вода делится по площади орошения.",
            "вода делится «-поровну-»«+по площади орошения+».",
        ),
        (
            "они призывают обе стороны",
            "они оба предлагают всем соседям",
            "они «-призывают обе стороны-»«+оба предлагают всем соседям+»",
        ),
        ("same", "same", "same"),
        ("", "new", "«+new+»"),
    ] {
        assert_eq!(plain(&compare_words(old, new)), shown);
    }
}

#[test]
fn rev2_and_rev3_are_told_paragraph_by_paragraph() {
    let (old, new) = (rev2().text, rev3().text);
    let comparison = compare(&old, &new, &LABELS);
    let changed: Vec<_> = comparison
        .rows
        .iter()
        .filter(|row| row.change == Change::Changed)
        .filter_map(|row| Some(row.after?.number))
        .collect();
    assert_eq!(changed, [2, 3, 4, 5, 7, 9, 11]);
    let ninth = &comparison.rows[8];
    assert_eq!(ninth.before[0].state, State::Bracketed);
    assert_eq!(ninth.after.unwrap().state, State::Clean);
    assert!(plain(&comparison.rows[10].body).contains("will not «-[-»and will ask"));
}

#[test]
fn numbers_flow_and_the_concordance_tells_the_old_ones() {
    let mut desk = Desk::new(&["one", "two", "three", "four", "five"]);
    let old = desk.text.clone();
    let (two, five) = (desk.uid(2), desk.uid(5));
    desk.edit(Edit::Add(Some(desk.uid(1)), vec![words("new")]));
    desk.edit(Edit::Remove(two));
    desk.edit(Edit::MoveUp(five));
    desk.edit(Edit::MoveUp(five));
    desk.edit(Edit::Heading(desk.uid(1), Some(words("I. Purpose"))));
    desk.edit(Edit::BracketNumber(desk.uid(5)));
    let rows: Vec<_> = compare(&old, &desk.text, &LABELS)
        .rows
        .into_iter()
        .map(|row| {
            (
                row.before.first().map(|s| s.number),
                row.after.map(|s| s.number),
                row.change,
                row.moved,
                plain(&row.heading),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            (Some(1), Some(1), Change::Changed, false, "«+I. Purpose+»".to_owned()),
            (Some(2), None, Change::Removed, false, String::new()),
            (None, Some(2), Change::New, false, String::new()),
            (Some(5), Some(3), Change::Unchanged, true, String::new()),
            (Some(3), Some(4), Change::Unchanged, false, String::new()),
            (Some(4), Some(5), Change::Changed, false, String::new()),
        ]
    );
}

/// TXT-8, TXT-14: each newer paragraph with those it came out of, the same in both directions.
#[test]
fn splits_and_merges_are_told_with_the_numbers_on_both_sides() {
    let mut desk = Desk::new(&["Water is shared. Gauges are read daily.", "A log is kept.", "Both read it."]);
    let old = desk.text.clone();
    desk.edit(Edit::Split(desk.uid(1), Cut::Sentence(0)));
    desk.rewrite(2, 0, "Gauges are read weekly.");
    desk.edit(Edit::Merge(desk.uid(3)));
    let told = |comparison: Comparison| -> Vec<_> {
        let numbers = |row: &Row| row.before.iter().map(|standing| standing.number).collect::<Vec<_>>();
        let row = |row: &Row| (numbers(row), row.after.unwrap().number, row.change, plain(&row.body));
        comparison.rows.iter().map(row).collect()
    };
    assert_eq!(
        told(compare(&old, &desk.text, &LABELS)),
        [
            (vec![1], 1, Change::Split, "Water is shared. ".to_owned()),
            (vec![1], 2, Change::Split, "Gauges are read «-daily-»«+weekly+».".to_owned()),
            (vec![2, 3], 3, Change::Merged, "A log is kept. Both read it.".to_owned()),
        ]
    );
    assert_eq!(
        told(compare(&desk.text, &old, &LABELS)),
        [
            (
                vec![1, 2],
                1,
                Change::Merged,
                "Water is shared. Gauges are read «-weekly-»«+daily+».".to_owned()
            ),
            (vec![3], 2, Change::Split, "A log is kept. ".to_owned()),
            (vec![3], 3, Change::Split, "Both read it.".to_owned()),
        ]
    );
}

#[test]
fn words_in_and_out_are_counted() {
    let mut desk = Desk::new(&["A group of four water users reads the gauges."]);
    let old = desk.text.clone();
    desk.bracket(1, Kind::Wording, &[("four", &[I]), ("six or more", &[B])]);
    desk.rewrite(1, 1, "users keeps a log.");
    let comparison = compare(&old, &desk.text, &LABELS);
    let shown = plain(&comparison.rows[0].body);
    assert_eq!(
        shown,
        "A group of «+[+»four «-water -»«+(I)][six or more (B)] +»users «-reads the gauges-»«+keeps a log+»."
    );
    assert_eq!((comparison.words_in, comparison.words_out), (7, 4));
}

/// A constitution in Russian through three revisions; a short one where the data is absent.
#[test]
fn a_constitution_is_pasted_and_compared_without_loss() {
    let versions: Vec<String> = ["1.1", "1.2", "1.3"]
        .iter()
        .enumerate()
        .map(|(at, version)| {
            let path = format!("../shared/data/debian-constitution-dev/ru/constitution.{version}.ru.md");
            std::fs::read_to_string(path).unwrap_or_else(|_| {
                format!("1. Проект — сообщество.\n\n2. Срок равен {at} неделям.\n\n3. Лидер [выборный].")
            })
        })
        .collect();
    let texts: Vec<Text> = versions.iter().map(|version| pasted(version)).collect();
    for (typed, text) in versions.iter().zip(&texts) {
        let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let read: String = text.paragraphs.iter().filter_map(|p| p.clean_text()).collect();
        assert_eq!(letters(&read), letters(typed));
        assert_eq!(text.count().open(), 0);
    }
    for pair in texts.windows(2) {
        let comparison = compare(&pair[0], &pair[1], &LABELS);
        super::laws::hold(&pair[0], &pair[1], &comparison);
        assert!(comparison.words_in > 0 && comparison.words_out > 0);
    }
}

/// Paragraphs at the same place count as the same.
fn pasted(typed: &str) -> Text {
    let mut desk = Desk::new(&[]);
    desk.edit(Edit::Add(None, split_paragraphs(typed).unwrap()));
    let mut text = desk.text;
    for (at, paragraph) in text.paragraphs.iter_mut().enumerate() {
        paragraph.uid = ParagraphId::from_bits(at as u128);
    }
    text
}
