//! DOCX: a zip of small XML parts with real styles, and no person, host or time in them (ANO-8).

use super::{Block, Document, Inline, Level, NotPrinted, Text, bracket, printable};
use crate::domain::lang::Lang;
use askama::Template;
use std::io::{Cursor, Write};
use zip::{DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// The parts that are the same in every document.
const FIXED: [(&str, &str); 8] = [
    ("[Content_Types].xml", include_str!("../../templates/documents/docx/content_types.xml")),
    ("_rels/.rels", include_str!("../../templates/documents/docx/rels.xml")),
    ("word/_rels/document.xml.rels", include_str!("../../templates/documents/docx/document_rels.xml")),
    ("word/footer.xml", include_str!("../../templates/documents/docx/footer.xml")),
    ("word/numbering.xml", include_str!("../../templates/documents/docx/numbering.xml")),
    ("word/settings.xml", include_str!("../../templates/documents/docx/settings.xml")),
    ("word/fontTable.xml", include_str!("../../templates/documents/docx/font_table.xml")),
    ("word/theme.xml", include_str!("../../templates/documents/docx/theme.xml")),
];

/// The bytes of the file.
pub(super) fn print(document: &Document) -> Result<Vec<u8>, NotPrinted> {
    let (symbol, lang) = (document.symbol.as_str(), tag(document.lang));
    let Body { paragraphs, footnotes } = Body::of(document);
    let own = [
        ("docProps/core.xml", Core { symbol, lang }.render()?),
        ("word/document.xml", Main { paragraphs }.render()?),
        ("word/footnotes.xml", Footnotes { footnotes }.render()?),
        ("word/header.xml", Header { symbol }.render()?),
        ("word/styles.xml", Styles { lang }.render()?),
    ];
    let own = own.iter().map(|(name, xml)| (*name, xml.as_str()));
    Ok(pack(FIXED.into_iter().chain(own))?)
}

#[derive(Template)]
#[template(path = "documents/docx/document.xml")]
struct Main {
    paragraphs: Vec<Paragraph>,
}

#[derive(Template)]
#[template(path = "documents/docx/footnotes.xml")]
struct Footnotes {
    footnotes: Vec<Vec<Run>>,
}

#[derive(Template)]
#[template(path = "documents/docx/header.xml")]
struct Header<'a> {
    symbol: &'a str,
}

#[derive(Template)]
#[template(path = "documents/docx/core.xml")]
struct Core<'a> {
    symbol: &'a str,
    lang: &'static str,
}

#[derive(Template)]
#[template(path = "documents/docx/styles.xml")]
struct Styles {
    lang: &'static str,
}

/// A paragraph in one of the styles of `styles.xml`.
struct Paragraph {
    style: &'static str,
    runs: Vec<Run>,
}

enum Run {
    Words(String),
    /// Words in a character style.
    Styled(&'static str, String),
    Tab,
    Break,
    /// A reference by number, from 1.
    Footnote(usize),
}

/// The document as Word counts: nothing but paragraphs, and footnotes aside.
#[derive(Default)]
struct Body {
    paragraphs: Vec<Paragraph>,
    footnotes: Vec<Vec<Run>>,
}

impl Body {
    fn of(document: &Document) -> Self {
        let mut body = Self::default();
        body.add("Title", plain(&document.title));
        for (label, value) in &document.control {
            body.labelled("DocumentControl", label, plain(value));
        }
        for notice in &document.notices {
            body.add("Notice", plain(notice));
        }
        for block in &document.blocks {
            body.block(block);
        }
        for closing in &document.closing {
            body.add("ClosingLine", plain(closing));
        }
        body.add("ClosingLine", plain(&document.last_line()));
        body
    }

    fn block(&mut self, block: &Block) {
        let style = style(block);
        match block {
            Block::Heading(_, text) | Block::Paragraph(text) | Block::Note(text) => {
                let runs = self.runs(text);
                self.add(style, runs);
            }
            Block::Numbered(label, text) | Block::Alternative(label, text) => {
                let runs = self.runs(text);
                self.labelled(style, label, runs);
            }
            Block::List(items) => {
                for item in items {
                    let runs = self.runs(item);
                    self.add(style, runs);
                }
            }
        }
    }

    fn labelled(&mut self, style: &'static str, label: &str, runs: Vec<Run>) {
        let label = [Run::Styled("Label", label.to_owned()), Run::Tab];
        self.add(style, label.into_iter().chain(runs).collect());
    }

    fn add(&mut self, style: &'static str, runs: Vec<Run>) {
        self.paragraphs.push(Paragraph { style, runs });
    }

    fn runs(&mut self, text: &Text) -> Vec<Run> {
        let mut runs = Vec::new();
        for piece in text {
            match piece {
                Inline::Words(words) => runs.extend(plain(words)),
                Inline::Emphasis(words) => {
                    runs.extend(lines(words, |line| Run::Styled("Emphasis", line)));
                }
                Inline::Bracket(options) => {
                    runs.extend(plain(&bracket(options)));
                }
                Inline::Footnote(note) => {
                    self.footnotes.push(plain(note));
                    runs.push(Run::Footnote(self.footnotes.len()));
                }
            }
        }
        runs
    }
}

fn style(block: &Block) -> &'static str {
    match block {
        Block::Heading(Level::One, _) => "Heading1",
        Block::Heading(Level::Two, _) => "Heading2",
        Block::Heading(Level::Three, _) => "Heading3",
        Block::Paragraph(_) => "BodyText",
        Block::Numbered(..) => "NumberedParagraph",
        Block::Alternative(..) => "AlternativeParagraph",
        Block::List(_) => "ListBullet",
        Block::Note(_) => "Note",
    }
}

fn plain(words: &str) -> Vec<Run> {
    lines(words, Run::Words)
}

/// A line feed inside `w:t` would print as a space.
fn lines(words: &str, run: impl Fn(String) -> Run) -> Vec<Run> {
    let mut runs = Vec::new();
    for (at, line) in words.lines().enumerate() {
        if at > 0 {
            runs.push(Run::Break);
        }
        runs.push(run(line.to_owned()));
    }
    runs
}

/// The language tag by which Word finds its spelling and hyphenation.
const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-GB",
        Lang::Ky => "ky-KG",
        Lang::Ru => "ru-RU",
        Lang::Tg => "tg-Cyrl-TJ",
    }
}

fn pack<'a>(parts: impl Iterator<Item = (&'a str, &'a str)>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    for (name, xml) in parts {
        zip.start_file(name, options)?;
        zip.write_all(xml.chars().filter_map(printable).collect::<String>().as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
