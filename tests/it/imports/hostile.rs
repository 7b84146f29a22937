//! Files that are broken or made to harm are refused in words, before they take memory or time.

use super::*;
use std::{fs, time::Instant};

fn refused(bytes: Vec<u8>) -> NotRead {
    let start = Instant::now();
    let refused = file(bytes).unwrap_err();
    assert!(start.elapsed().as_secs() < 10, "{refused:?} took {:?}", start.elapsed());
    refused
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

#[test]
fn entities_and_document_types_are_never_expanded() {
    let bomb = "<!DOCTYPE lol [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:p>&b;</w:p>";
    assert_eq!(refused(packed(&[("word/document.xml", bomb)])), NotRead::Damaged);
    for entry in fs::read_dir("../shared/data/hostile-dev/xml-bombs").into_iter().flatten() {
        let xml = fs::read_to_string(entry.unwrap().path()).unwrap();
        let refused = file(packed(&[("word/document.xml", &xml)]));
        assert!(refused.is_err(), "{xml:.60}");
    }
}

#[test]
fn what_inflates_without_end_is_cut_off() {
    let much = paragraph(&"a ".repeat(20 * 1024 * 1024));
    let bytes = docx(&much, &[]);
    assert!(bytes.len() < 200_000);
    assert_eq!(refused(bytes), NotRead::TooLarge);
    let runs = "<w:r><w:t>a</w:t></w:r>".repeat(200_000);
    assert_eq!(refused(docx(&format!("<w:p>{runs}</w:p>"), &[])), NotRead::TooLarge);
}

#[test]
fn elements_without_end_in_each_other_are_refused() {
    let deep = |name: &str, n: usize| format!("<w:{name}>").repeat(n) + &format!("</w:{name}>").repeat(n);
    assert_eq!(refused(docx(&deep("p", 150_000), &[])), NotRead::Damaged);
    assert_eq!(
        refused(docx(&deep("tbl", 5_000), &[])),
        NotRead::NotTaken(aryk::domain::text::import::NotTaken::Empty)
    );
    let boxes = "<w:p><w:r><w:pict><w:txbxContent>".repeat(20)
        + &paragraph("once")
        + &"</w:txbxContent></w:pict></w:r></w:p>".repeat(20);
    assert_eq!(lines(&text(&file(docx(&boxes, &[])).unwrap()).text), ["once"]);
}

#[test]
fn a_tag_without_end_and_styles_in_a_circle_take_no_time() {
    let tag: String = (0..300_000).map(|n| format!(" a{n}=\"\"")).collect();
    assert_eq!(refused(docx(&format!("<w:p{tag}/>"), &[])), NotRead::Damaged);
    let circle = format!(
        "<w:styles {WORD}><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style><w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"
    );
    let body = "<w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>words</w:t></w:r></w:p>";
    assert_eq!(lines(&text(&file(docx(body, &[("word/styles.xml", &circle)])).unwrap()).text), ["words"]);
}

#[test]
fn what_is_no_text_is_refused_for_what_it_is() {
    let taken = |error| NotRead::NotTaken(error);
    use aryk::domain::text::import::NotTaken;
    for (bytes, why) in [
        (b"\xD0\xCF\x11\xE0 old".to_vec(), NotRead::Locked),
        (b"%PDF-1.7".to_vec(), NotRead::Format),
        ((0..=255).collect(), NotRead::Format),
        (b"PK\x03\x04 no zip".to_vec(), NotRead::Damaged),
        (packed(&[("content.xml", "<x/>")]), NotRead::Format),
        (packed(&[("word/document.xml", "<w:p>")]), NotRead::Damaged),
        (docx("", &[]), taken(NotTaken::Empty)),
        (b" \n\n ".to_vec(), taken(NotTaken::Empty)),
        (vec![b'a'; 4_001], taken(NotTaken::LongParagraph)),
        ("a word\n\n".repeat(60_000).into_bytes(), taken(NotTaken::Large)),
        (vec![b'a'; 3 * 1024 * 1024], NotRead::TooLarge),
    ] {
        assert_eq!(refused(bytes), why);
    }
}

#[test]
fn the_files_at_hand_are_read_or_refused_and_never_worse() {
    for folder in ["docx", "zip"] {
        for entry in fs::read_dir(format!("../shared/data/hostile-dev/{folder}")).into_iter().flatten() {
            let path = entry.unwrap().path();
            if let Ok(source) = file(fs::read(&path).unwrap()) {
                text(&source);
            }
        }
    }
    let words = |name: &str| {
        let bytes = fs::read(format!("../shared/data/hostile-dev/docx/{name}.docx")).ok()?;
        Some(lines(&text(&file(bytes).unwrap()).text).join("\n"))
    };
    for (name, said) in
        [("mammoth-tables", "Top left | Top right"), ("mammoth-footnotes", "†"), ("mammoth-endnotes", "†")]
    {
        assert!(words(name).is_none_or(|words| words.contains(said)), "{name}: {:?}", words(name));
    }
}
