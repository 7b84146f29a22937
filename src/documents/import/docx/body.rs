//! Paragraphs and tables of a DOCX in reading order.

use super::{Notes, Numbering, Styles, attribute, child, is_on, styles, value};
use crate::{
    documents::import::NotRead,
    domain::text::{
        import::{Block, LeftOut, words_in},
        limit,
    },
};
use roxmltree::Node;
use std::mem::take;

/// How deep elements may stand in each other: tables in tables, fields in links.
const DEPTH: usize = 100;

/// The blocks that were read so far.
pub(super) struct Body<'a> {
    styles: &'a Styles,
    numbering: Numbering,
    notes: Notes,
    left_out: &'a mut LeftOut,
    blocks: Vec<Block>,
    depth: usize,
}

/// A paragraph that is being read.
#[derive(Default)]
struct Line {
    words: String,
    /// Text boxes in it: they come after.
    after: Vec<Block>,
}

impl<'a> Body<'a> {
    pub(super) fn new(
        styles: &'a Styles,
        numbering: Numbering,
        notes: Notes,
        left_out: &'a mut LeftOut,
    ) -> Self {
        Self { styles, numbering, notes, left_out, blocks: Vec::new(), depth: 0 }
    }

    pub(super) fn done(self) -> Vec<Block> {
        self.blocks
    }

    /// Reads all paragraphs and tables below a node.
    pub(super) fn blocks_of(&mut self, node: Node<'_, '_>) -> Result<(), NotRead> {
        self.deeper(|body| {
            for node in node.children().filter(Node::is_element) {
                match node.tag_name().name() {
                    "p" => body.paragraph(node)?,
                    "tbl" => body.table(node)?,
                    "del" | "moveFrom" => body.deleted(node),
                    _ => body.blocks_of(node)?,
                }
            }
            Ok(())
        })
    }

    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Result<(), NotRead>) -> Result<(), NotRead> {
        self.depth += 1;
        let done = if self.depth > DEPTH { Err(NotRead::Damaged) } else { read(self) };
        self.depth -= 1;
        done
    }

    fn paragraph(&mut self, node: Node<'_, '_>) -> Result<(), NotRead> {
        let mut line = Line::default();
        self.inline(node, &mut line)?;
        let properties = child(&node, "pPr");
        let style = properties.and_then(|properties| value(&properties, "pStyle")).unwrap_or_default();
        let own = properties.and_then(|properties| styles::outline(&properties));
        let heading = own.unwrap_or_else(|| self.styles.is_heading(style));
        let words = match line.words.trim() {
            "" => String::new(),
            words => self.label(properties, style) + words,
        };
        self.blocks.push(if heading { Block::Heading(words) } else { Block::Paragraph(words) });
        self.blocks.extend(line.after);
        Ok(())
    }

    fn label(&mut self, properties: Option<Node<'_, '_>>, style: &str) -> String {
        let own = properties.and_then(|properties| styles::numbering(&properties));
        let list = own.or_else(|| self.styles.numbering(style).map(|(list, level)| (list.to_owned(), level)));
        match list.map(|(list, level)| self.numbering.next(&list, level)) {
            Some(label) if !label.is_empty() => label + " ",
            _ => String::new(),
        }
    }

    /// A row is a paragraph with its cells one after the other, unless that is too long for one.
    fn table(&mut self, node: Node<'_, '_>) -> Result<(), NotRead> {
        let before = take(&mut self.blocks);
        let mut rows = Vec::new();
        for row in node.children().filter(|child| super::is(child, "tr")) {
            let mut cells = Vec::new();
            for cell in row.children().filter(Node::is_element) {
                self.blocks_of(cell)?;
                let words: Vec<_> =
                    take(&mut self.blocks).iter().map(|block| block.text().to_owned()).collect();
                cells.push(words.join(" "));
            }
            cells.retain(|cell| !cell.trim().is_empty());
            match cells.join(" | ") {
                long if long.chars().count() > limit::PARAGRAPH => rows.extend(cells),
                row => rows.push(row),
            }
        }
        self.blocks = before;
        self.blocks.extend(rows.into_iter().map(Block::Paragraph));
        Ok(())
    }

    fn inline(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), NotRead> {
        self.deeper(|body| {
            for node in node.children().filter(Node::is_element) {
                body.piece(node, line)?;
            }
            Ok(())
        })
    }

    fn piece(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), NotRead> {
        match node.tag_name().name() {
            "t" => line.words += node.text().unwrap_or_default(),
            "tab" | "br" | "cr" => line.words.push(' '),
            "noBreakHyphen" => line.words.push('-'),
            "footnoteReference" | "endnoteReference" => self.note(node, line),
            "del" | "moveFrom" => self.deleted(node),
            "r" if child(&node, "rPr").is_some_and(|run| is_on(&run, "vanish")) => self.left_out.hidden += 1,
            "r" => {
                let struck = |run: Node<'_, '_>| is_on(&run, "strike") || is_on(&run, "dstrike");
                self.left_out.struck += usize::from(child(&node, "rPr").is_some_and(struck));
                self.inline(node, line)?;
            }
            "drawing" | "pict" | "object" => self.picture(node, line)?,
            "AlternateContent" => {
                let chosen = child(&node, "Choice").or_else(|| child(&node, "Fallback"));
                chosen.map_or(Ok(()), |chosen| self.inline(chosen, line))?;
            }
            "pPr" | "rPr" | "instrText" | "delText" | "delInstrText" => {}
            _ => self.inline(node, line)?,
        }
        Ok(())
    }

    fn note(&mut self, node: Node<'_, '_>, line: &mut Line) {
        let kind =
            if super::is(&node, "footnoteReference") { "footnoteReference" } else { "endnoteReference" };
        let id = attribute(&node, "id").unwrap_or_default().to_owned();
        if let Some(words) = self.notes.get(&(kind, id)).filter(|words| !words.trim().is_empty()) {
            line.words += &format!(" († {})", words.trim());
            self.left_out.notes += 1;
        }
    }

    fn deleted(&mut self, node: Node<'_, '_>) {
        let texts = node.descendants().filter(|node| super::is(node, "delText") || super::is(node, "t"));
        let text: String = texts.filter_map(|node| node.text()).collect();
        let words = words_in(&text).count();
        self.left_out.deletions += usize::from(words > 0);
        self.left_out.deleted_words += words;
    }

    /// Text boxes have words, other drawings are pictures.
    fn picture(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), NotRead> {
        let is_box = |node: &Node<'_, '_>| super::is(node, "txbxContent");
        let within = |inner: &Node<'_, '_>| {
            inner.ancestors().skip(1).take_while(|around| *around != node).any(|n| is_box(&n))
        };
        let mut boxes = node.descendants().filter(|node| is_box(node) && !within(node)).peekable();
        if boxes.peek().is_none() {
            self.left_out.pictures += 1;
        }
        for content in boxes {
            let before = take(&mut self.blocks);
            self.blocks_of(content)?;
            line.after.extend(std::mem::replace(&mut self.blocks, before));
        }
        Ok(())
    }
}
