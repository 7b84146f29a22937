//! Documents through their only door, `Format::print`: what a reader finds in the file.

use aryk::documents::{Block, Document, Format, Inline, Level, Text, Wording, fingerprint, words};
use aryk::domain::lang::Lang;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// LNG-9.
const LETTERS: &str = "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ Ңң Өө Үү Ўў Oʻ Gʻ";

const HOSTILE: [&str; 22] = [
    "<script>alert(1)</script>",
    "]]></w:t></w:r><w:p/>",
    "&lt;b&gt; &#x6a; &amp",
    "[press](javascript:alert(1))",
    "![pixel](https://example.org/p.png)",
    "<https://example.org>",
    "[1]: https://example.org\n[1]",
    "[^1]: javascript:alert(1)",
    "# heading\n## another",
    "1. one\n2) two\n- three\n+ four\n* five",
    "title\n===\nsub\n---",
    "    code\n\tcode\n```\nfence\n~~~",
    "> quote\n: definition",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "*strong* __strong__ ~~gone~~ `code` $x$",
    "nul \u{0} bell \u{7} escape \u{1b} vertical \u{b} feed \u{c}",
    "not a character \u{FFFE}\u{FFFF}",
    "turned \u{202E}round\u{202C} \u{2066}isolated\u{2069}",
    "back\\slash at the end \\",
    "{{ symbol }} {% include \"/etc/passwd\" %} ${7*7}",
    "\r\n\r\n  \n\n",
    "",
];

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

/// The hostile words at every place where a person's words can stand.
fn everywhere(hostile: &str) -> Document {
    let text = || words(hostile);
    let own = || hostile.to_owned();
    let pieces = vec![
        Inline::Emphasis(own()),
        Inline::Bracket(vec![Wording { words: own(), by: Some(own()) }, Wording { words: own(), by: None }]),
        Inline::Words(own()),
        Inline::Footnote(own()),
    ];
    Document {
        lang: Lang::Ky,
        symbol: own(),
        title: own(),
        control: vec![(own(), own())],
        notices: vec![own()],
        blocks: vec![
            Block::Heading(Level::One, text()),
            Block::Heading(Level::Two, text()),
            Block::Heading(Level::Three, text()),
            Block::Paragraph(pieces),
            Block::Numbered(own(), text()),
            Block::Alternative(own(), text()),
            Block::List(vec![text(), text()]),
            Block::Note(text()),
        ],
        closing: vec![own()],
        fingerprint_label: own(),
    }
}

fn hostile() -> Vec<String> {
    let list = std::fs::read_to_string("../shared/data/hostile-dev/blns.txt").unwrap_or_default();
    HOSTILE.iter().copied().chain(list.lines()).map(str::to_owned).collect()
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
    let by = |words: &str, by: &str| Wording { words: words.to_owned(), by: Some(by.to_owned()) };
    let inclusion = Wording { words: "without delay".to_owned(), by: None };
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

#[test]
fn hostile_words_leave_every_part_well_formed_and_stay_words() {
    for hostile in hostile() {
        let document = everywhere(&hostile);
        for (name, xml) in parts(&document) {
            let tree = roxmltree::Document::parse(&xml);
            let tree = tree.unwrap_or_else(|error| panic!("{name} of {hostile:?}: {error}"));
            assert!(tree.descendants().filter_map(|node| node.text()).all(|text| !text.contains(acts)));
        }
        let printed = paragraphs(&part(&document, "word/document.xml"));
        assert_eq!(printed.len(), 14, "{hostile:?}");
        assert_eq!(printed[0], seen(&hostile), "{hostile:?}");
    }
}

#[test]
fn nothing_a_person_wrote_becomes_live_in_markdown() {
    for hostile in hostile() {
        let text = markdown(&everywhere(&hostile));
        for event in Parser::new_ext(&text, Options::all()) {
            let inert = match &event {
                Event::Start(tag) => matches!(
                    tag,
                    Tag::Paragraph
                        | Tag::Heading { .. }
                        | Tag::List(None)
                        | Tag::Item
                        | Tag::Emphasis
                        | Tag::BlockQuote(_)
                ),
                Event::End(_) | Event::Text(_) | Event::SoftBreak | Event::HardBreak | Event::Rule => true,
                _ => false,
            };
            assert!(inert, "{hostile:?} became {event:?} in\n{text}");
        }
        assert!(text.chars().all(|c| c == '\n' || !acts(c)), "{hostile:?}");
    }
}

#[test]
fn words_come_back_literally_from_markdown() {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for hostile in hostile() {
        let text = markdown(&document(words(&hostile)));
        let read = Parser::new(&text).map(|event| match event {
            Event::Text(words) => words.to_string(),
            _ => " ".to_owned(),
        });
        let read = one_line(&read.collect::<String>());
        assert!(read.contains(&one_line(&seen(&hostile))), "{hostile:?} became {read}");
    }
}

/// XML schemas are sequences, and Word repairs or refuses what is out of order.
#[test]
fn elements_stand_in_the_order_of_the_schema() {
    let orders: [(&str, &[&str]); 6] = [
        ("r", &["rPr", "t"]),
        ("p", &["pPr", "r"]),
        (
            "pPr",
            &[
                "pStyle",
                "keepNext",
                "keepLines",
                "numPr",
                "pBdr",
                "tabs",
                "spacing",
                "ind",
                "jc",
                "outlineLvl",
            ],
        ),
        ("rPr", &["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "vertAlign", "lang"]),
        ("sectPr", &["headerReference", "footerReference", "pgSz", "pgMar"]),
        ("style", &["name", "basedOn", "next", "qFormat", "pPr", "rPr"]),
    ];
    for (name, xml) in parts(&everywhere("words")) {
        let tree = roxmltree::Document::parse(&xml).unwrap();
        for node in tree.descendants() {
            let Some((parent, order)) = orders.iter().find(|(parent, _)| node.has_tag_name((WORD, *parent)))
            else {
                continue;
            };
            let children = node.children().filter(roxmltree::Node::is_element);
            let places = children.map(|child| order.iter().position(|name| *name == child.tag_name().name()));
            let known: Vec<_> = places.flatten().collect();
            assert!(known.is_sorted(), "{parent} in {name}: {known:?}");
        }
    }
}

#[test]
fn every_style_a_paragraph_names_exists() {
    let document = everywhere("words");
    let styles = part(&document, "word/styles.xml");
    for (_, xml) in parts(&document) {
        let tree = roxmltree::Document::parse(&xml).unwrap();
        let named = |node: &roxmltree::Node| {
            ["pStyle", "rStyle", "basedOn", "next"].contains(&node.tag_name().name())
        };
        for node in tree.descendants().filter(named) {
            let style = node.attribute((WORD, "val")).unwrap();
            assert!(styles.contains(&format!("w:styleId=\"{style}\"")), "{style}");
        }
    }
}

/// What may not reach a reader: characters that are not seen but act.
fn acts(c: char) -> bool {
    c != '\n' && (c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
}

/// The words as a reader should see them.
fn seen(words: &str) -> String {
    let words: String = words.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
    let words = words.replace(|c| acts(c) || c == '\u{FFFE}' || c == '\u{FFFF}', "");
    words.lines().collect::<Vec<_>>().join("\n")
}
