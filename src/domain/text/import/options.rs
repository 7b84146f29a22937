//! "Option 1: … Option 2: …": paragraphs that compete, and part titles that stand before a paragraph.

use super::{Block, Brackets};
use crate::domain::text::limit;

/// How an alternative is called when words are counted.
pub(super) const NAME: &str = "Option";
/// The alternative without words.
pub(super) const NO_TEXT: &str = "No text";

/// What texts call an alternative, in lower case.
const NAMES: [&str; 5] = ["option", "alt", "alternative", "вариант", "альтернатива"];
/// What texts call the alternative without words, in lower case and without a stop.
const NO_TEXTS: [&str; 3] = ["no text", "нет текста", "без текста"];

/// A paragraph to be, after its part title.
pub(super) enum Item<'a> {
    Paragraph(Option<String>, &'a str),
    Alternatives(Option<String>, Vec<Option<&'a str>>),
}

/// The paragraphs that the blocks make, each with the part titles before it; titles at the end become paragraphs.
pub(super) fn items(blocks: &[Block], brackets: Brackets) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let mut titles: Vec<&str> = Vec::new();
    let mut rest = blocks;
    while let Some((block, after)) = rest.split_first() {
        rest = after;
        match block {
            Block::Heading(title) => titles.push(title),
            Block::Paragraph(words) => {
                let heading = heading(&mut titles, &mut items);
                let texts = if brackets == Brackets::Open { alternatives(words, after) } else { Vec::new() };
                if texts.is_empty() {
                    items.push(Item::Paragraph(heading, words));
                } else {
                    rest = &after[texts.len() - 1..];
                    items.push(Item::Alternatives(heading, texts));
                }
            }
        }
    }
    items.extend(titles.into_iter().map(|title| Item::Paragraph(None, title)));
    items
}

/// The titles as one, when they are short enough; else the first become paragraphs.
fn heading<'a>(titles: &mut Vec<&'a str>, items: &mut Vec<Item<'a>>) -> Option<String> {
    let length = |titles: &[&str]| titles.join(" · ").chars().count();
    while length(titles) > limit::TITLE {
        items.push(Item::Paragraph(None, titles.remove(0)));
    }
    let heading = titles.join(" · ");
    titles.clear();
    (!heading.is_empty()).then_some(heading)
}

/// The alternatives that begin here with the first, two at least; else none.
fn alternatives<'a>(first: &'a str, after: &'a [Block]) -> Vec<Option<&'a str>> {
    let paragraphs = after.iter().map_while(|block| match block {
        Block::Paragraph(words) => Some(words.as_str()),
        Block::Heading(_) => None,
    });
    let in_order = std::iter::once(first).chain(paragraphs).zip(1..=limit::ALTERNATIVES);
    let texts: Vec<_> = in_order.map_while(|(words, n)| option(words, n)).collect();
    if texts.len() < 2 { Vec::new() } else { texts }
}

/// The words of the `n`-th alternative, `Some(None)` for "no text".
fn option(words: &str, n: usize) -> Option<Option<&str>> {
    let (label, text) = words.split_once(':')?;
    let (name, number) = label.trim().rsplit_once(' ')?;
    let text = text.trim();
    let is_label =
        NAMES.contains(&name.trim_end_matches('.').to_lowercase().as_str()) && number.parse() == Ok(n);
    let no_text = NO_TEXTS.contains(&text.trim_end_matches('.').to_lowercase().as_str());
    (is_label && !text.is_empty()).then_some((!no_text).then_some(text))
}

/// Whether a line begins an alternative, so that a line end before it ends a paragraph.
pub fn begins_option(line: &str) -> bool {
    (1..=limit::ALTERNATIVES).any(|n| option(line, n).is_some())
}

/// The word by which two texts are compared: all names of an alternative are one, and so are all "no text".
pub(super) fn same_name(word: String) -> String {
    match word.to_lowercase().as_str() {
        "no" | "нет" | "без" => "no".into(),
        "text" | "текста" => "text".into(),
        name if NAMES.contains(&name) => NAME.into(),
        _ => word,
    }
}
