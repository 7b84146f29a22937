//! A text that was written elsewhere comes in, and no word of it is lost.

mod hostile;
mod laws;
mod pages;
mod reading;
mod trial;

use aryk::{
    documents::import::{Markup, NotRead, Upload, read},
    domain::text::{
        Labels, Paragraph, Pen, Text, Words,
        import::{Brackets, Imported, Source},
        limit,
    },
};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

const LABELS: Labels<'static> = Labels {
    side: &|_| None,
    alternative: "Alt",
    no_text: "no text",
    placeholder: "placeholder",
    compromise: "compromise",
};

fn plain(text: &str) -> Source {
    read(&Upload { bytes: text.into(), markup: Markup::Plain }).unwrap()
}

fn markdown(text: &str) -> Source {
    read(&Upload { bytes: text.into(), markup: Markup::Markdown }).unwrap()
}

fn file(bytes: Vec<u8>) -> Result<Source, NotRead> {
    read(&Upload { bytes, markup: Markup::Plain })
}

/// A DOCX whose body is this XML, with other parts by name.
fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let body = format!("<w:document {WORD}><w:body>{body}</w:body></w:document>");
    packed(&[&[("word/document.xml", body.as_str())], parts].concat())
}

const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn text(source: &Source) -> Imported {
    with(source, Brackets::Open, 0)
}

/// The source as a text; its ids come after `ids`.
fn with(source: &Source, brackets: Brackets, mut ids: u128) -> Imported {
    let mut chance = || {
        ids += 1;
        ids
    };
    let title = Words::parse("A text", limit::TITLE).unwrap();
    let imported = source.read(title, true, brackets, &mut Pen { revision: 0, chance: &mut chance }).unwrap();
    assert!(source.is_kept_by(&imported.text));
    imported
}

/// The paragraphs as they print, behind their part titles, with `[n]` where the number is bracketed.
fn lines(text: &Text) -> Vec<String> {
    let line = |paragraph: &Paragraph| {
        let heading = paragraph.heading.as_ref().map(|heading| format!("{heading} # ")).unwrap_or_default();
        let number = if paragraph.number_bracketed { "[n] " } else { "" };
        format!("{heading}{number}{}", paragraph.literal(&LABELS))
    };
    text.paragraphs.iter().map(line).collect()
}

fn why(imported: &Imported) -> Vec<(usize, &'static str)> {
    imported.warnings.iter().map(|warning| (warning.paragraph, warning.doubt.word())).collect()
}
