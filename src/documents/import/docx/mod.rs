//! DOCX: paragraphs, part titles, numbering labels, tables row by row, footnotes in place; tracked changes as accepted.

mod body;
mod numbering;
mod package;
mod styles;

use super::NotRead;
use crate::domain::text::import::{Block, LeftOut};
use body::Body;
use numbering::Numbering;
use package::{Package, parse};
use roxmltree::{Document, Node};
use std::collections::HashMap;
use styles::Styles;

/// Footnotes and endnotes by the element that refers to them and their id.
type Notes = HashMap<(&'static str, String), String>;

/// The part titles and paragraphs in reading order.
pub(super) fn read(bytes: &[u8], left_out: &mut LeftOut) -> Result<Vec<Block>, NotRead> {
    let mut package = Package::open(bytes)?;
    let main = package.part("word/document.xml")?.ok_or(NotRead::Format)?;
    let numbering = package.part("word/numbering.xml")?.unwrap_or_default();
    let styles = package.part("word/styles.xml")?.unwrap_or_default();
    let notes = [
        ("footnoteReference", package.part("word/footnotes.xml")?.unwrap_or_default()),
        ("endnoteReference", package.part("word/endnotes.xml")?.unwrap_or_default()),
    ];
    let comments = package.part("word/comments.xml")?.unwrap_or_default();
    left_out.comments = count(&parse(&comments)?, "comment");
    left_out.margins = package.margins();
    let styles = Styles::read(&parse(&styles)?);
    let mut texts = Notes::new();
    for (reference, part) in &notes {
        let part = parse(part)?;
        for note in part.descendants().filter(|node| is(node, "footnote") || is(node, "endnote")) {
            let mut body = Body::new(&styles, Numbering::default(), Notes::new(), left_out);
            body.blocks_of(note)?;
            let words: Vec<_> = body.done().iter().map(|block| block.text().to_owned()).collect();
            texts.insert((reference, attribute(&note, "id").unwrap_or_default().to_owned()), words.join(" "));
        }
    }
    let numbering = Numbering::read(&parse(&numbering)?);
    let main = parse(&main)?;
    let mut body = Body::new(&styles, numbering, texts, left_out);
    body.blocks_of(main.root_element())?;
    Ok(body.done())
}

fn count(part: &Document<'_>, name: &str) -> usize {
    part.descendants().filter(|node| is(node, name)).count()
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn child<'a, 'x>(node: &Node<'a, 'x>, name: &str) -> Option<Node<'a, 'x>> {
    node.children().find(|child| is(child, name))
}

/// An attribute by its local name: all that is read here is in Word's own namespace.
fn attribute<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The `val` of a child, `<w:ilvl w:val="1"/>`.
fn value<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|child| attribute(&child, "val"))
}

/// Whether a child switches something on: it is there and does not say that it is off.
fn is_on(node: &Node<'_, '_>, name: &str) -> bool {
    let off = |child: Node<'_, '_>| matches!(attribute(&child, "val"), Some("0" | "false" | "off"));
    child(node, name).is_some_and(|child| !off(child))
}
