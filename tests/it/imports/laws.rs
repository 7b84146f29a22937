//! What holds for every text.

use super::*;
use aryk::domain::text::import::{adopt, words_in};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Printed and imported, a text of words and clear brackets has the same open elements and the same words.
    #[test]
    fn a_printed_text_comes_back_as_it_was(paragraphs in prop::collection::vec(paragraph(), 1..6)) {
        let first = text(&plain(&paragraphs.join("\n\n")));
        let printed: Vec<_> = first.text.paragraphs.iter().map(|p| p.literal(&LABELS)).collect();
        let again = text(&plain(&printed.join("\n\n")));
        prop_assert_eq!(first.text.count(), again.text.count());
        prop_assert_eq!(lines(&first.text), lines(&again.text));
        prop_assert!(first.warnings.is_empty() && again.warnings.is_empty());
        prop_assert_eq!(printed, paragraphs);
    }

    /// TXT-2: whatever is typed, what is drawn as a bracket is an open element, and no word is lost (see `with`).
    #[test]
    fn any_brackets_at_all_keep_every_word(typed in "[\\[\\]а-вA-C ,./:1-3\n-]{1,120}", markup in prop::bool::ANY) {
        prop_assume!(typed.chars().any(char::is_alphanumeric));
        let source = if markup { markdown(&typed) } else { plain(&typed) };
        let read = text(&source);
        let drawn = lines(&read.text).join("\n");
        prop_assert_eq!(drawn.matches('[').count() - drawn.matches("][").count(), read.text.count().open());
        prop_assert_eq!(with(&source, Brackets::Literal, 0).text.count().open(), 0);
        if !markup {
            let words = |text: &str| words_in(text).collect::<Vec<_>>();
            prop_assert_eq!(words(&typed), words(&source.blocks().iter().map(|b| b.text().to_owned() + "\n").collect::<String>()));
        }
    }

    #[test]
    fn a_text_continues_itself_whole(paragraphs in prop::collection::vec(paragraph(), 1..8)) {
        let source = plain(&paragraphs.join("\n\n"));
        let old = text(&source).text;
        let (new, matched) = adopt(&old, with(&source, Brackets::Open, 1_000).text);
        prop_assert_eq!((matched.same, matched.gone), (old.paragraphs.len(), 0));
        prop_assert_eq!(new, old);
    }
}

/// Words and clear brackets, as they print.
fn paragraph() -> impl Strategy<Value = String> {
    let words = "(вода|земля|urge|both|«край»|3\\.1)( (вода|земля|urge|both)){0,3}";
    let bracket = prop::collection::vec(words, 1..4).prop_map(|options| format!("[{}]", options.join("][")));
    let deletion = words.prop_map(|words| format!("[-{words}-]"));
    let piece =
        (words, prop_oneof![bracket, deletion]).prop_map(|(words, bracket)| format!("{words} {bracket}"));
    prop::collection::vec(piece, 1..4).prop_map(|pieces| pieces.join(" и ") + ".")
}
