//! Which styles are headings, and which carry a number.

use super::{child, is, value};
use roxmltree::{Document, Node};
use std::collections::HashMap;

/// How far a style may be based on others.
const DEPTH: usize = 16;

/// The paragraph styles of a document.
#[derive(Default)]
pub(super) struct Styles(HashMap<String, Style>);

#[derive(Default)]
struct Style {
    based_on: Option<String>,
    heading: Option<bool>,
    numbering: Option<(String, usize)>,
}

impl Styles {
    pub(super) fn read(part: &Document<'_>) -> Self {
        let styles = part.descendants().filter(|node| is(node, "style"));
        let styles =
            styles.filter_map(|node| Some((super::attribute(&node, "styleId")?.to_owned(), style(&node))));
        Self(styles.collect())
    }

    /// Whether paragraphs of this style are headings.
    pub(super) fn is_heading(&self, id: &str) -> bool {
        self.line(id).find_map(|style| style.heading).unwrap_or_default()
    }

    /// The list and the level, from 0, that paragraphs of this style belong to.
    pub(super) fn numbering(&self, id: &str) -> Option<(&str, usize)> {
        self.line(id).find_map(|style| style.numbering.as_ref()).map(|(list, level)| (list.as_str(), *level))
    }

    /// The style and those it is based on.
    fn line(&self, id: &str) -> impl Iterator<Item = &Style> {
        let next = |style: &&Style| style.based_on.as_ref().and_then(|id| self.0.get(id));
        std::iter::successors(self.0.get(id), next).take(DEPTH)
    }
}

fn style(node: &Node<'_, '_>) -> Style {
    let properties = child(node, "pPr");
    let outline = properties.and_then(|properties| outline(&properties));
    let named = value(node, "name").is_some_and(|name| name.to_lowercase().starts_with("heading "));
    Style {
        based_on: value(node, "basedOn").map(str::to_owned),
        heading: outline.or(named.then_some(true)),
        numbering: properties.and_then(|properties| numbering(&properties)),
    }
}

/// Whether an outline level makes a heading; 9 is "body text".
pub(super) fn outline(properties: &Node<'_, '_>) -> Option<bool> {
    value(properties, "outlineLvl").map(|level| level != "9")
}

/// The list and level that paragraph properties name.
pub(super) fn numbering(properties: &Node<'_, '_>) -> Option<(String, usize)> {
    let properties = child(properties, "numPr")?;
    let level = value(&properties, "ilvl").and_then(|level| level.parse().ok()).unwrap_or_default();
    value(&properties, "numId").map(|list| (list.to_owned(), level))
}
