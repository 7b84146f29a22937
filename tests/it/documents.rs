//! Documents through their only door, `Format::print`: what a reader finds in the file.

mod hostile;

use aryk::documents::{Block, Document, Format, Inline, Level, Text, Wording, fingerprint, words};
use aryk::domain::lang::Lang;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// LNG-9.
const LETTERS: &str = "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ Ңң Өө Үү Ўў Oʻ Gʻ";

fn document(text: Text) -> Document {
    Document {
        lang: Lang::Tg,
        symbol: "IBD/PL/DRAFT.1/Rev.2".to_owned(),
        title: "Memorandum".to_owned(),
        control: vec![("Date".to_owned(), "9 November 2021".to_owned())],
        notices: vec!["Not for publication".to_owned()],
        blocks: vec![Block::Paragraph(text)],
        closing: vec!["Approved by both co-moderators".to_owned()],
        fingerprint_label: "Fingerprint".to_owned(),
    }
}

fn markdown(document: &Document) -> String {
    String::from_utf8(Format::Markdown.print(document).unwrap()).unwrap()
}

/// Name and content of every part of the DOCX.
fn parts(document: &Document) -> Vec<(String, String)> {
    let mut zip = ZipArchive::new(Cursor::new(Format::Docx.print(document).unwrap())).unwrap();
    let count = zip.len();
    let part = |at| {
        let mut file = zip.by_index(at).unwrap();
        let mut xml = String::new();
        file.read_to_string(&mut xml).unwrap();
        (file.name().unwrap().into_owned(), xml)
    };
    (0..count).map(part).collect()
}

fn part(document: &Document, name: &str) -> String {
    parts(document).into_iter().find(|(part, _)| part == name).unwrap().1
}

/// The paragraphs of a part as Word would show them.
fn paragraphs(xml: &str) -> Vec<String> {
    let tree = roxmltree::Document::parse(xml).unwrap();
    let paragraph = |p: roxmltree::Node| {
        p.descendants()
            .filter_map(|node| match node.tag_name().name() {
                "t" => node.text(),
                "tab" if node.parent_element()?.tag_name().name() == "r" => Some("\t"),
                "br" => Some("\n"),
                _ => None,
            })
            .collect()
    };
    tree.descendants().filter(|node| node.has_tag_name((WORD, "p"))).map(paragraph).collect()
}

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

#[test]
fn every_letter_of_the_region_survives_in_every_format_lng_9() {
    let document = document(words(LETTERS));
    assert!(markdown(&document).contains(LETTERS));
    assert!(paragraphs(&part(&document, "word/document.xml")).contains(&LETTERS.to_owned()));
}

#[test]
fn a_text_with_brackets_reads_as_in_the_room() {
    let by = |words: &str, by: &str| Wording { words: format!("[{words}]"), by: Some(by.to_owned()) };
    let inclusion = Wording { words: "[without delay]".to_owned(), by: None };
    let mut document = document(words("They met."));
    document.blocks.extend([
        Block::Heading(Level::One, words("I. Delimitation")),
        Block::Numbered(
            "[2].".to_owned(),
            vec![
                Inline::Words("They ".to_owned()),
                Inline::Bracket(vec![by("urge", "A"), by("invite", "B")]),
                Inline::Words(" both governments ".to_owned()),
                Inline::Bracket(vec![inclusion]),
                Inline::Emphasis(" to go on".to_owned()),
                Inline::Footnote("One reservation.".to_owned()),
            ],
        ),
        Block::Alternative("Alt 1".to_owned(), words("a zone")),
        Block::List(vec![words("land"), words("water")]),
        Block::Note(words("line\nline")),
    ]);
    let text = markdown(&document);
    let body = "IBD/PL/DRAFT.1/Rev.2\n\n# Memorandum\n\n- Date: 9 November 2021\n\n---\n\nNot for publication\n\n\
        They met.\n\n## I. Delimitation\n\n\
        [2].\u{a0}They [urge] (A) [invite] (B) both governments [without delay] *to go on*¹\n\n\
        - Alt 1: a zone\n\n- land\n- water\n\n> line  \n> line\n\n¹\u{a0}One reservation.\n\n\
        Approved by both co-moderators\n\n";
    assert_eq!(text, format!("{body}Fingerprint: {}\n", document.fingerprint()));
    let fingerprint = format!("Fingerprint: {}", document.fingerprint());
    let printed = paragraphs(&part(&document, "word/document.xml"));
    let expected = [
        "Memorandum",
        "Date\t9 November 2021",
        "Not for publication",
        "They met.",
        "I. Delimitation",
        "[2].\tThey [urge] (A) [invite] (B) both governments [without delay] to go on",
        "Alt 1\ta zone",
        "land",
        "water",
        "line\nline",
        "Approved by both co-moderators",
        &fingerprint,
    ];
    assert_eq!(printed, expected);
    assert!(part(&document, "word/footnotes.xml").contains("One reservation."));
    assert!(part(&document, "word/header.xml").contains("IBD/PL/DRAFT.1/Rev.2"));
}

#[test]
fn the_fingerprint_is_of_the_text_before_the_last_line_and_the_same_in_all_formats() {
    let document = document(words("One text."));
    let text = markdown(&document);
    let (body, last) = text.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(last, format!("Fingerprint: {}", fingerprint(format!("{body}\n").as_bytes())));
    let printed = paragraphs(&part(&document, "word/document.xml"));
    assert_eq!(printed.last().map(String::as_str), Some(last));
}

#[test]
fn one_changed_word_changes_the_fingerprint() {
    assert_eq!(fingerprint(b"abc"), "ba78 16bf 8f01 cfea 4141 40de 5dae 2223");
    assert_ne!(document(words("shall")).fingerprint(), document(words("should")).fingerprint());
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for format in Format::ALL {
        let print = || format.print(&document(words(LETTERS))).unwrap();
        assert_eq!(print(), print());
    }
}

#[test]
fn a_docx_tells_no_person_host_or_time_ano_8() {
    let document = document(words("One text."));
    let mut zip = ZipArchive::new(Cursor::new(Format::Docx.print(&document).unwrap())).unwrap();
    for at in 0..zip.len() {
        let file = zip.by_index(at).unwrap();
        assert_eq!(file.last_modified(), Some(zip::DateTime::default()), "{:?}", file.name());
        assert!(file.comment().is_empty() && file.extra_data().unwrap_or_default().is_empty());
    }
    let core = part(&document, "docProps/core.xml");
    let tree = roxmltree::Document::parse(&core).unwrap();
    let told: Vec<_> = tree.root_element().children().filter_map(|node| node.text()).collect();
    assert_eq!(told, ["tg-Cyrl-TJ", "IBD/PL/DRAFT.1/Rev.2"]);
    for (name, xml) in parts(&document) {
        for word in
            ["creator", "lastModifiedBy", "rsid", "author", "w:date", "initials", "Application", "dcterms"]
        {
            assert!(!xml.contains(word), "{word} in {name}");
        }
    }
}

#[test]
fn a_file_name_is_symbol_and_language_ano_8() {
    let mut document = document(words("x"));
    document.symbol = "IBD/WG3/DRAFT.1/Rev.2".to_owned();
    document.lang = Lang::Ru;
    assert_eq!(document.file_name(Format::Docx), "IBD-WG3-DRAFT.1-Rev.2-RU.docx");
    document.symbol = "../..\\e:tc\u{0}/\"pass wd\"\r\n".to_owned();
    assert_eq!(document.file_name(Format::Markdown), "e-tc-pass-wd-RU.md");
}

#[test]
fn every_language_has_its_tag_in_the_styles() {
    let tags = [(Lang::En, "en-GB"), (Lang::Ky, "ky-KG"), (Lang::Ru, "ru-RU"), (Lang::Tg, "tg-Cyrl-TJ")];
    for (lang, tag) in tags {
        let document = Document { lang, ..document(words("x")) };
        assert!(part(&document, "word/styles.xml").contains(&format!("<w:lang w:val=\"{tag}\"")));
    }
}
