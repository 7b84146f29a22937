//! What each format becomes.

use super::*;
use aryk::domain::text::{Kind, import::adopt};

#[test]
fn blank_lines_part_plain_text_and_so_do_numbers_behind_a_finished_line() {
    let source = plain(
        "Water is\nshared.\n\n9bis. Roads are open:\n(a) by day;\n  (b) by night.\nIn 2003. nothing\n[12.] Ends",
    );
    let read = text(&source);
    let said = [
        "Water is shared.",
        "9bis. Roads are open:",
        "(a) by day;",
        "(b) by night. In 2003. nothing [12.] Ends",
    ];
    assert_eq!(lines(&read.text), said);
}

#[test]
fn markdown_keeps_titles_numbers_footnotes_and_the_words_of_everything_else() {
    let source = markdown(
        "# One *text*\n\n## Part A\n\n3. Third **word**[^n]\n4. Fourth\n   1. nested\n\n- bullet <b>raw</b>\n\n\
         `code` and [a site](https://example.org/x) and [shall](a)\n\n<div>html</div>\n\n    [indented]\n\n[^n]: A note.\n\n# End",
    );
    let said = [
        "One text · Part A # 3. Third word († A note.)",
        "4. Fourth",
        "1. nested",
        "bullet <b>raw</b>",
        "code and a site (https://example.org/x) and [shall](a)",
        "<div>html</div>",
        "[indented]",
        "End",
    ];
    assert_eq!(lines(&text(&source).text), said);
    assert_eq!(source.left_out().notes, 1);
}

#[test]
fn a_docx_keeps_titles_computed_labels_rows_and_footnotes_and_says_what_it_drops() {
    let p = |properties: &str, runs: &str| format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>");
    let r = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    let item = |level: usize| format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", p("", &r(words)));
    let body = [
        p("<w:pStyle w:val=\"Title1\"/>", &r("Part A")),
        p(
            &item(0),
            &(r("First ")
                + "<w:ins w:author=\"Somebody\">"
                + &r("new")
                + "</w:ins><w:del><w:r><w:delText>old words</w:delText></w:r></w:del>"),
        ),
        p(&item(1), &r("inner")),
        p(&item(1), &(r("inner") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")),
        p(
            &item(0),
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r>",
        ),
        p("", &r("9bis. typed")),
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}</w:tr></w:tbl>", cell("a"), cell("b"), cell("c")),
    ];
    let level = |at: usize, format: &str, text: &str| {
        format!("<w:lvl w:ilvl=\"{at}\"><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>")
    };
    let numbering = format!(
        "<w:numbering {WORD}><w:abstractNum w:abstractNumId=\"7\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>",
        level(0, "decimal", "%1."),
        level(1, "lowerRoman", "%1.%2)")
    );
    let styles = format!(
        "<w:styles {WORD}><w:style w:styleId=\"Title1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
    );
    let notes = format!(
        "<w:footnotes {WORD}><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        p("", &r("A note."))
    );
    let comments = format!(
        "<w:comments {WORD}><w:comment w:author=\"Somebody\">{}</w:comment></w:comments>",
        p("", &r("Really?"))
    );
    let bytes = docx(
        &body.concat(),
        &[
            ("word/numbering.xml", numbering.as_str()),
            ("word/styles.xml", styles.as_str()),
            ("word/footnotes.xml", notes.as_str()),
            ("word/comments.xml", comments.as_str()),
        ],
    );
    let source = file(bytes).unwrap();
    let said = [
        "Part A # 1. First new",
        "1.i) inner",
        "1.ii) inner († A note.)",
        "2. struck",
        "9bis. typed",
        "a | b",
        "c",
    ];
    assert_eq!(lines(&text(&source).text), said);
    let out = source.left_out();
    assert_eq!(
        (out.notes, out.deletions, out.deleted_words, out.comments, out.hidden, out.struck),
        (1, 1, 2, 1, 1, 1)
    );
    assert!(!serde_json::to_string(&source).unwrap().contains("Somebody"));
}

/// TXT-2, TXT-3
#[test]
fn clear_brackets_become_open_elements_and_all_others_stay_in_the_words() {
    let read = text(&plain(
        "They [urge][invite] both [and all / or none] [, soon,] and [-late-].\n\n[3.] Whole.\n\n\
         4. [All [of it] is open.];\n\nx [a [b] c] [d]\n\n[open here\n\nclosed] there\n\n[]\n\nword[s]\n\n[placeholder: composition]",
    ));
    let said = [
        "They [urge][invite] both [and all][or none] [, soon,] and [-late-].",
        "[n] 3. Whole.",
        "[n] 4. All [of it] is open.;",
        "x 〚a 〚b〛 c〛 [d]",
        "〚open here",
        "closed〛 there",
        "〚〛",
        "word〚s〛",
        "〚placeholder: composition〛",
    ];
    assert_eq!(lines(&read.text), said);
    let count = read.text.count();
    assert_eq!((count.wording, count.inclusion, count.deletion, count.numbers), (2, 3, 1, 2));
    let doubts = [
        (4, "nested"),
        (5, "unbalanced"),
        (6, "unbalanced"),
        (7, "empty"),
        (8, "inside"),
        (9, "placeholder"),
    ];
    assert_eq!(why(&read), doubts);
}

#[test]
fn options_in_their_order_become_alternatives_of_one_paragraph() {
    let read = text(&plain("Вариант 1: Да, [скоро].\nВариант 2: нет текста.\n\nOption 1:\n\nLater."));
    assert_eq!(lines(&read.text), ["Alt 1: Да, [скоро].\nAlt 2: no text", "Option 1:", "Later."]);
    assert_eq!(read.text.count().open(), 2);
}

/// TXT-2
#[test]
fn a_moderator_may_keep_every_bracket_literal() {
    let source = plain("They [urge] both.\n\nOption 1: a\n\nOption 2: b");
    let read = with(&source, Brackets::Literal, 0);
    assert_eq!(lines(&read.text), ["They 〚urge〛 both.", "Option 1: a", "Option 2: b"]);
    assert_eq!((read.text.count().open(), read.warnings.len()), (0, 0));
}

#[test]
fn a_later_version_continues_the_paragraphs_and_brackets_that_it_keeps() {
    let old = text(&plain(
        "Water is [shared] fairly among all villages.\n\nRoads stay open by day.\n\nBoth sides meet every month in Isfara.",
    ));
    let new = plain(
        "A new beginning.\n\nBoth sides meet every month in Isfara.\n\nWater is [shared] fairly among all the villages.\n\nNothing else.",
    );
    let (new, matched) = adopt(&old.text, with(&new, Brackets::Open, 1_000).text);
    let uid = |at: usize| old.text.paragraphs[at].uid;
    assert_eq!((new.paragraphs[1].uid, new.paragraphs[2].uid), (uid(2), uid(0)));
    let bracket =
        |text: &Text, at: usize| text.paragraphs[at].wordings().next().unwrap().brackets()[0].clone();
    assert_eq!(bracket(&new, 2), bracket(&old.text, 0));
    assert_eq!(bracket(&new, 2).kind, Kind::Inclusion);
    assert_eq!((matched.same, matched.changed, matched.new, matched.gone), (1, 1, 2, 1));
}

#[test]
fn characters_that_nobody_sees_go_and_an_old_russian_file_is_read() {
    let source = plain("wa\u{200B}ter \u{AD}is\u{FEFF} shared");
    assert_eq!(
        (lines(&text(&source).text), source.left_out().invisible),
        (vec!["water is shared".to_owned()], 3)
    );
    let (old, _, _) = encoding_rs::WINDOWS_1251.encode("Вода общая.");
    let source = file(old.to_vec()).unwrap();
    assert_eq!(
        (lines(&text(&source).text), source.left_out().other_encoding),
        (vec!["Вода общая.".to_owned()], 1)
    );
}
