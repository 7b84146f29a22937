//! A long text in stretches, so that a page of it loads on a slow line. A short one is a single stretch.

use crate::domain::text::{Paragraph, Text};
use std::ops::Range;

/// The most that the paragraphs of one page weigh, in bytes of HTML.
const PAGE: usize = 40_000;
/// What a paragraph weighs beside its words: its number, its place in the strip, its margin.
const PARAGRAPH: usize = 500;
/// What the note on an open element weighs, with the marks around its options.
const ELEMENT: usize = 400;

/// A link to a stretch.
pub struct Stretch {
    /// Such as "61–118".
    pub name: String,
    /// Where it is; relative to the page.
    pub href: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// Where the stretches of a text lie, by places counted from 0. A new one begins at a part title where that leaves no
/// page nearly empty.
pub fn stretches(text: &Text) -> Vec<Range<usize>> {
    let weights: Vec<_> = text.paragraphs.iter().map(weight).collect();
    let (mut found, mut start, mut so_far) = (Vec::new(), 0, 0);
    let long = weights.iter().sum::<usize>() > PAGE;
    for (at, (paragraph, weight)) in text.paragraphs.iter().zip(weights).enumerate() {
        let titled = paragraph.heading.is_some() && so_far > PAGE / 2;
        if long && at > start && (titled || so_far + weight > PAGE) {
            found.push(start..at);
            (start, so_far) = (at, 0);
        }
        so_far += weight;
    }
    found.push(start..text.paragraphs.len());
    found
}

/// Links to all stretches, read in the same way as the page at `href`; `shown` lies in the one that is shown. None for
/// a single stretch.
pub fn links(stretches: &[Range<usize>], shown: &Range<usize>, href: &str) -> Vec<Stretch> {
    let link = |one: &Range<usize>| Stretch {
        name: format!("{}–{}", one.start + 1, one.end),
        href: format!("{href}&from={}", one.start + 1),
        current: one == shown,
    };
    if stretches.len() > 1 { stretches.iter().map(link).collect() } else { Vec::new() }
}

fn weight(paragraph: &Paragraph) -> usize {
    let words = paragraph.canonical(crate::domain::lang::Lang::En).len();
    PARAGRAPH + words + paragraph.count().open() * ELEMENT
}
