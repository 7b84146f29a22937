//! What holds for every sequence of placing and closing.

use aryk::domain::{
    closing::{Closing, Outcome, held},
    id::{SeatId, SideId},
    request::{Asked, Request, Wish},
    text::{Body, Cut, Edit, Grounds, Labels, Pen, Text, Words, limit},
};
use proptest::prelude::*;

const LABELS: Labels<'static> = Labels {
    side: &|_| None,
    alternative: "Alt",
    no_text: "no text",
    placeholder: "placeholder",
    compromise: "compromise",
};

type Step = (u8, usize, usize, usize);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// TXT-4, TXT-10: what is counted is what is drawn, and one held element for each.
    #[test]
    fn the_count_is_what_is_drawn_after_any_wishes_and_closings(steps in prop::collection::vec((0u8..8, 0usize..2, 0usize..9, 0usize..9), 0..20)) {
        let mut text = begin();
        for step in &steps {
            text = act(&text, step).unwrap_or(text);
            let drawn: String = text.paragraphs.iter().map(|p| p.literal(&LABELS) + "\n").collect();
            let brackets = drawn.matches('[').count() - drawn.matches("][").count();
            let sets = drawn.lines().filter(|line| line.starts_with("Alt 1")).count();
            let numbers = text.paragraphs.iter().filter(|p| p.number_bracketed).count();
            prop_assert_eq!(brackets + sets + numbers, text.count().open());
            prop_assert_eq!(text.held().len(), text.count().open());
        }
    }

    /// TXT-5: whatever is placed takes nothing away, and whatever closes something is noticed.
    #[test]
    fn placing_holds_everything_and_no_closing_passes_unseen(steps in prop::collection::vec((0u8..8, 0usize..2, 0usize..9, 0usize..9), 0..20)) {
        let mut text = begin();
        for step in &steps {
            let Some(next) = act(&text, step) else { continue };
            let held = held(Some(&text), &[], &[]);
            let gone = held.iter().any(|held| !held.stands_in(&next));
            let edit = Edit::BracketNumber(text.paragraphs[0].uid);
            let closing = Closing::of(SeatId::from_bits(1), &edit, [&text, &next], &held);
            prop_assert_eq!(closing.is_some(), gone);
            if step.0 < 6 {
                prop_assert!(!gone, "a wish took something away: {:?}", step);
            } else {
                prop_assert!(next.count().open() >= text.count().open() || gone);
            }
            text = next;
        }
    }

    /// TXT-5, TXT-8: what stands in a part of a paragraph, or in what it was merged into, is not closed.
    #[test]
    fn splits_and_merges_take_nothing_away(
        wishes in prop::collection::vec((0u8..6, 0usize..2, 0usize..9, 0usize..9), 0..8),
        moves in prop::collection::vec((0usize..6, 0usize..10, any::<bool>()), 1..8),
    ) {
        let mut text = wishes.iter().fold(begin(), |text, wish| act(&text, wish).unwrap_or(text));
        let held = text.held();
        for (paragraph, after, together) in moves {
            let Some(place) = text.paragraphs.get(paragraph) else { continue };
            let cut = Cut::After(words(LETTERS[after]));
            let edit = if together { Edit::Merge(place.uid) } else { Edit::Split(place.uid, cut) };
            text = text.apply(edit, &mut pen(&mut bits())).unwrap_or(text);
            for held in &held {
                prop_assert!(held.stands_in(&text), "{:?}", held);
            }
        }
    }

    /// TXT-5: clearing the number of one part closes what stood around the number of the whole.
    #[test]
    fn clearing_the_number_of_a_part_is_noticed(after in 0usize..4, second in any::<bool>()) {
        let whole = act(&begin(), &(4, 0, 0, 0)).unwrap();
        let cut = Cut::After(words(LETTERS[after]));
        let parts = whole.apply(Edit::Split(whole.paragraphs[0].uid, cut), &mut pen(&mut bits())).unwrap();
        let cleared = Edit::ClearNumber(parts.paragraphs[usize::from(second)].uid);
        let after = parts.apply(cleared.clone(), &mut pen(&mut bits())).unwrap();
        prop_assert!(!whole.held()[0].stands_in(&after));
        let closing = Closing::of(SeatId::from_bits(1), &cleared, [&parts, &after], &whole.held()).unwrap();
        prop_assert!(matches!(closing.outcome, Outcome::Paragraph(Some(left)) if !left.number_bracketed));
    }
}

fn begin() -> Text {
    let mut text = Text::new(words("A text"), false);
    let paragraphs = vec![words("a b c d e"), words("f g h i j")];
    text = text.apply(Edit::Add(None, paragraphs), &mut pen(&mut bits())).unwrap();
    text
}

/// A wish of somebody, or a bracket settled, or an alternative chosen; `None` where that is refused.
fn act(text: &Text, &(what, paragraph, from, other): &Step) -> Option<Text> {
    let place = text.paragraphs.get(paragraph)?;
    let (some, more) = (words(LETTERS[(from + paragraph * 5) % 10]), words(LETTERS[other % 10]));
    let asked = match what {
        0 => Asked::Wording { words: some, instead: Some(more) },
        1 => Asked::Wording { words: some, instead: None },
        2 => Asked::Inclusion { after: Some(some), words: more },
        3 => Asked::Deletion { words: some },
        4 => Asked::Number,
        5 => Asked::Alternative((other > 2).then_some(more)),
        6 => {
            let bracket = place.wordings().flat_map(|runs| runs.brackets()).nth(from)?;
            let on = (other > 0).then(|| other % bracket.options.len());
            return text.apply(Edit::Settle(bracket.uid, on), &mut pen(&mut bits())).ok();
        }
        _ => {
            matches!(place.body, Body::Alternatives(_)).then_some(())?;
            return text.apply(Edit::Choose(place.uid, other % 3), &mut pen(&mut bits())).ok();
        }
    };
    let wish = Wish { paragraph: place.uid, asked, grounds: Grounds::default(), compromise: false };
    let request =
        Request { author: SeatId::from_bits(1), side: Some(SideId::from_bits(2)), wish, gained: None };
    let placed = request.wish.apply(text, request.side, &mut pen(&mut bits())).ok()?;
    Some(placed.0)
}

const LETTERS: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

fn words(typed: &str) -> Words {
    Words::parse(typed, limit::PARAGRAPH).unwrap()
}

fn bits() -> impl FnMut() -> u128 {
    || aryk::chance::Chance.bits()
}

fn pen(chance: &mut dyn FnMut() -> u128) -> Pen<'_> {
    Pen { revision: 1, chance }
}
