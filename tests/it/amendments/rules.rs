//! The pure rules: what collides, what merges, what a wish makes of a text.

use crate::drafts::desk::words;
use aryk::domain::{
    amendment::{Proponent, Proposal, Wish, collide},
    id::{ParagraphId, SideId},
    text::{
        Alternative, Alternatives, Attribution, Body, Edit, Grounds, Kind, Paragraph, Pen, Text, merge_words,
    },
};
use proptest::prelude::*;

const BASE: &str = "Water is shared equally at the gate.";

fn paragraph(body: Body) -> Paragraph {
    Paragraph { body, ..Paragraph::new(ParagraphId::from_bits(1), words("Any.")) }
}

fn plain(text: &str) -> Paragraph {
    paragraph(Body::Runs(words(text).into()))
}

fn alternatives() -> Paragraph {
    let text = |typed| Alternative { runs: Some(words(typed).into()), sides: Vec::new(), compromise: false };
    let texts = vec![text("One wording."), text("Another wording.")];
    paragraph(Body::Alternatives(Alternatives {
        grounds: Grounds::default(),
        opened_in: 0,
        lead: None,
        texts,
    }))
}

fn proposal(base: Paragraph, wish: Wish) -> Proposal {
    let interest = "Fear.".to_owned();
    Proposal { base, number: 1, wish, interest, attribution: Attribution::Side, compromise: false }
}

fn reword(to: &str) -> Wish {
    Wish::Reword(None, words(to))
}

#[test]
fn two_amendments_collide_when_both_cannot_be_had() {
    let add = || Wish::Add(words("New."));
    for (one, other, collides) in [
        (
            reword("Water is shared by season at the gate."),
            reword("Water is shared by need at the gate."),
            true,
        ),
        (
            reword("Water is shared by season at the gate."),
            reword("Water is shared equally at the dam."),
            false,
        ),
        (
            reword("Water is shared by season at the gate."),
            reword("Water is shared by season at the gate."),
            false,
        ),
        (
            reword("Water is shared fully equally at the gate."),
            reword("Water is shared equally now at the gate."),
            false,
        ),
        (reword("Water is shared at the gate."), reword("Water is shared almost equally at the gate."), true),
        (reword("Water is shared by season at the gate."), Wish::Delete, true),
        (Wish::Delete, Wish::Delete, false),
        (add(), Wish::Delete, true),
        (add(), reword("Water is shared by season at the gate."), false),
        (add(), Wish::Add(words("Newer.")), false),
    ] {
        let (a, b) = (proposal(plain(BASE), one), proposal(plain(BASE), other));
        assert_eq!(collide(&a, &b), collides, "{:?} / {:?}", a.wish, b.wish);
        assert_eq!(collide(&b, &a), collides, "the other way round");
    }
}

#[test]
fn amendments_to_different_alternatives_do_not_collide_but_a_closing_text_does_with_each() {
    let of = |wish| proposal(alternatives(), wish);
    let first = of(Wish::Reword(Some(0), words("One other wording.")));
    let second = of(Wish::Reword(Some(1), words("Another one.")));
    let closing = of(reword("One for all."));
    assert!(!collide(&first, &second));
    assert!(collide(&first, &closing) && collide(&closing, &second));
    assert!(collide(&closing, &of(reword("Another for all."))));
}

#[test]
fn what_stands_on_another_base_does_not_collide_until_it_is_rebased() {
    let old = proposal(plain(BASE), reword("Water is shared by season at the gate."));
    let new = proposal(plain("Water is shared at the gate."), Wish::Delete);
    assert!(!collide(&old, &new));
}

fn phrase() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "water", "gate", "shared", "by", "season,", "need", "(daily)", "all", "вода", "и",
    ]);
    prop::collection::vec(word, 1..9).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// TXT-17.
    #[test]
    fn if_one_side_changed_nothing_the_merge_is_the_other(base in phrase(), other in phrase()) {
        prop_assert_eq!(merge_words(&base, &base, &other), Some(other.clone()));
        prop_assert_eq!(merge_words(&base, &other, &base), Some(other));
    }

    #[test]
    fn a_merge_is_the_same_both_ways_and_invents_no_word(base in phrase(), one in phrase(), other in phrase()) {
        let merged = merge_words(&base, &one, &other);
        prop_assert_eq!(&merged, &merge_words(&base, &other, &one));
        for word in merged.iter().flat_map(|merged| merged.split_whitespace()) {
            prop_assert!(one.split_whitespace().chain(other.split_whitespace()).any(|w| w == word), "{}", word);
        }
    }

    /// An option in brackets is exactly the author's words when settled on them, and what stood there else.
    #[test]
    fn settling_a_turned_amendment_gives_either_wording_back(base in phrase(), to in phrase()) {
        prop_assume!(base != to);
        let mut bits = 10;
        let mut chance = || { bits += 1; bits };
        let mut pen = Pen { revision: 1, chance: &mut chance };
        let mut text = Text::new(words("A text"), false);
        text.paragraphs.push(plain(&base));
        let uid = text.paragraphs[0].uid;
        let by = Proponent { side: Some(SideId::from_bits(7)), attribution: Attribution::Side, compromise: false };
        let open = reword(&to).bracket(&text, uid, by, &mut pen).unwrap();
        prop_assert_eq!(open.count().open(), 1);
        let closed = |edit: Edit, pen: &mut Pen<'_>| {
            open.apply(edit, pen).unwrap().paragraphs[0].clean_text().unwrap().to_owned()
        };
        let (mine, before) = match open.paragraphs[0].wordings().next().unwrap().brackets() {
            [] => (Edit::Choose(uid, 1), Edit::Choose(uid, 0)),
            [one] => match one.kind {
                Kind::Inclusion => (Edit::Settle(one.uid, Some(0)), Edit::Settle(one.uid, None)),
                Kind::Deletion => (Edit::Settle(one.uid, None), Edit::Settle(one.uid, Some(0))),
                _ => (Edit::Settle(one.uid, Some(1)), Edit::Settle(one.uid, Some(0))),
            },
            _ => panic!("one change, one bracket"),
        };
        prop_assert_eq!(closed(mine, &mut pen), to);
        prop_assert_eq!(closed(before, &mut pen), base);
    }
}
