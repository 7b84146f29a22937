//! Markdown as CommonMark has it: headings become part titles, emphasis its words, HTML the characters it is written in.

use crate::domain::text::import::{Block, LeftOut};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::{collections::HashMap, ops::Range};

/// Stands for a square bracket that is none of a link's or a footnote's, so that brackets stay brackets.
const OPENS: char = '\u{FDD0}';

/// Footnotes by their labels.
type Notes = HashMap<String, String>;

/// The part titles and paragraphs; footnotes stand where they are referred to.
pub(super) fn blocks(text: &str, left_out: &mut LeftOut) -> Vec<Block> {
    let source = protect(&text.replace(OPENS, ""));
    let referred = run(&source, &Notes::new());
    let notes = referred.notes;
    let mut read = run(&source, &notes);
    left_out.notes = read.referred.len();
    let lost = notes.into_iter().filter(|(label, _)| !read.referred.contains(label));
    read.blocks.extend(lost.map(|(_, words)| Block::Paragraph(format!("(† {words})"))));
    read.blocks
}

/// Puts [`OPENS`] for each bracket that opens neither a footnote nor a link to an address.
fn protect(text: &str) -> String {
    let mut protected = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        protected.push(if c == '[' && !rest.starts_with("[^") && !is_link(rest) { OPENS } else { c });
    }
    protected
}

/// `[words](address)`, where the address looks like one: `(a)` behind a bracket is a label.
fn is_link(rest: &str) -> bool {
    let words = rest[1..].find(['[', ']', '\n']).map(|at| at + 1);
    let target = words.and_then(|end| rest[end..].strip_prefix("]("));
    let target = target.and_then(|target| target.find([')', '\n', ' ']).map(|end| &target[..end]));
    target.is_some_and(|target| target.contains(['.', '/', ':', '#']))
}

fn run(source: &str, notes: &Notes) -> Reading {
    let mut reading = Reading::default();
    for (event, range) in Parser::new_ext(source, Options::ENABLE_FOOTNOTES).into_offset_iter() {
        reading.event(event, &source[range.start..], range.clone(), notes);
    }
    reading.flush();
    reading
}

#[derive(Default)]
struct Reading {
    blocks: Vec<Block>,
    notes: Notes,
    /// The footnotes that were referred to.
    referred: Vec<String>,
    line: String,
    /// Where each open link leads.
    links: Vec<String>,
    heading: bool,
    /// The footnote that is being defined.
    defines: Option<String>,
}

impl Reading {
    fn event(&mut self, event: Event<'_>, source: &str, range: Range<usize>, notes: &Notes) {
        match event {
            Event::Start(tag) => self.start(&tag, source, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.line += &text.replace(OPENS, "[");
            }
            Event::SoftBreak | Event::HardBreak => self.line.push('\n'),
            Event::FootnoteReference(label) => {
                if let Some(words) = notes.get(&*label) {
                    self.line += &format!(" († {words})");
                    self.referred.push(label.to_string());
                }
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, source: &str, range: Range<usize>) {
        match tag {
            Tag::Item => {
                self.flush();
                self.line += marker(&source[..range.len()]);
            }
            Tag::Heading { .. } => {
                self.flush();
                self.heading = true;
            }
            Tag::FootnoteDefinition(label) => {
                self.flush();
                self.defines = Some(label.to_string());
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push(dest_url.replace(OPENS, "["));
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                if let CodeBlockKind::Fenced(info) = kind {
                    self.line = format!("{info}\n");
                }
            }
            Tag::Paragraph if is_labelled(&self.line) => {}
            Tag::Paragraph | Tag::HtmlBlock | Tag::List(_) => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link | TagEnd::Image => {
                let target = self.links.pop().unwrap_or_default();
                if !self.line.ends_with(&target) {
                    self.line += &format!(" ({target})");
                }
            }
            TagEnd::Heading(_) => {
                self.flush();
                self.heading = false;
            }
            TagEnd::FootnoteDefinition => {
                self.flush();
                self.defines = None;
            }
            TagEnd::CodeBlock | TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::Item => self.flush(),
            _ => {}
        }
    }

    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        let blank = |line: &str| line.trim().is_empty();
        match &self.defines {
            Some(label) if !blank(&line) => {
                let words = self.notes.entry(label.clone()).or_default();
                words.extend([" ", line.trim()]);
            }
            Some(_) => {}
            None if self.heading => self.blocks.push(Block::Heading(line)),
            None => {
                let paragraphs = line.split("\n\n").filter(|part| !blank(part));
                self.blocks.extend(paragraphs.map(|part| Block::Paragraph(part.to_owned())));
            }
        }
    }
}

/// The number of a list item as it was typed, `3.`; bullets are signs, no words.
fn marker(item: &str) -> &str {
    let end = item.find(|c: char| c.is_whitespace()).unwrap_or(item.len());
    if item.starts_with(|c: char| c.is_ascii_digit()) { item.get(..=end).unwrap_or(item) } else { "" }
}

/// Whether only the number of an item was read so far.
fn is_labelled(line: &str) -> bool {
    line.ends_with([' ', '\n', '\t']) && line.starts_with(|c: char| c.is_ascii_digit()) && line.len() <= 12
}
