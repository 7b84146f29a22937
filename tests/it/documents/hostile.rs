//! What a hostile person writes stays words in every format, and every part stays in the shape that Word expects.

use super::{WORD, document, markdown, paragraphs, part, parts};
use aryk::documents::{Block, Document, Inline, Level, Wording, words};
use aryk::domain::lang::Lang;
use pulldown_cmark::{Event, Options, Parser, Tag};

const HOSTILE: [&str; 24] = [
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
    "joined\u{2060}words \u{200F}marked \u{200D}",
    "no\u{200B}width \u{FEFF}mark \u{E0041}tag",
    "back\\slash at the end \\",
    "{{ symbol }} {% include \"/etc/passwd\" %} ${7*7}",
    "\r\n\r\n  \n\n",
    "",
];

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

/// What may not reach a reader: characters that are not seen but act.
fn acts(c: char) -> bool {
    let unseen = matches!(c, '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}');
    let unseen = unseen || matches!(c, '\u{FEFF}' | '\u{E0000}'..='\u{E007F}');
    let turns =
        matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    c != '\n' && (c.is_control() || turns || unseen)
}

/// The words as a reader should see them.
fn seen(words: &str) -> String {
    let words: String = words.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
    let words = words.replace(|c| acts(c) || c == '\u{FFFE}' || c == '\u{FFFF}', "");
    words.lines().collect::<Vec<_>>().join("\n")
}
