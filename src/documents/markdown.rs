//! Markdown that reads as plain text. Nothing a person wrote becomes live in it: no link, image, HTML, list or heading.

use super::{Block, Document, Inline, Level, Text, bracket, printable};

/// Characters that mean something to Markdown wherever they stand.
const MARKS: &str = r"\`*_~^<>&#|$";

/// Neighbours that would make a link, the definition of one, or an address that readers' programs make a link of.
const LINKS: [(&str, &str); 5] =
    [("](", r"]\("), ("]:", r"]\:"), ("[[", r"[\["), ("://", r":\//"), ("www.", r"www\.")];

/// The whole file: the body, and its fingerprint as the last line.
pub(super) fn print(document: &Document) -> String {
    format!("{}{}\n", body(document), paragraph(&line(&document.last_line())))
}

/// Everything but the last line. The fingerprint is taken over these bytes.
pub(super) fn body(document: &Document) -> String {
    let mut footnotes = Vec::new();
    let control = document.control.iter().map(|(label, value)| item(&escape(&format!("{label}: {value}"))));
    let mut parts = vec![paragraph(&escape(&document.symbol)), format!("# {}", line(&document.title))];
    parts.push(control.collect::<Vec<_>>().join("\n"));
    parts.push("---".to_owned());
    parts.extend(document.notices.iter().map(|notice| paragraph(&escape(notice))));
    parts.extend(document.blocks.iter().map(|block| print_block(block, &mut footnotes)));
    let notes = footnotes.iter().enumerate();
    parts.extend(notes.map(|(at, note)| paragraph(&format!("{}\u{A0}{}", raised(at + 1), escape(note)))));
    parts.extend(document.closing.iter().map(|closing| paragraph(&escape(closing))));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n\n"
}

fn print_block<'a>(block: &'a Block, footnotes: &mut Vec<&'a str>) -> String {
    match block {
        Block::Heading(level, text) => {
            let mark = match level {
                Level::One => "##",
                Level::Two => "###",
                Level::Three => "####",
            };
            format!("{mark} {}", one_line(&inline(text, footnotes)))
        }
        Block::Paragraph(text) => paragraph(&inline(text, footnotes)),
        // The no-break space keeps `7.` a number that is cited and not the start of a list that is counted anew.
        Block::Numbered(label, text) => {
            paragraph(&format!("{}\u{A0}{}", escape(label), inline(text, footnotes)))
        }
        Block::Alternative(label, text) => item(&format!("{}: {}", escape(label), inline(text, footnotes))),
        Block::List(items) => {
            let items = items.iter().map(|text| item(&inline(text, footnotes)));
            items.collect::<Vec<_>>().join("\n")
        }
        Block::Note(text) => format!("> {}", paragraph(&inline(text, footnotes)).replace('\n', "\n> ")),
    }
}

fn inline<'a>(text: &'a Text, footnotes: &mut Vec<&'a str>) -> String {
    let mut printed = String::new();
    for piece in text {
        match piece {
            Inline::Words(words) => printed += &escape(words),
            Inline::Emphasis(words) => printed += &emphasis(words),
            Inline::Bracket(options) => printed += &escape(&bracket(options)),
            Inline::Footnote(note) => {
                footnotes.push(note);
                printed += &raised(footnotes.len());
            }
        }
    }
    printed
}

/// Spaces stay outside the marks: Markdown knows no emphasis that starts or ends with one.
fn emphasis(words: &str) -> String {
    let words = escape(words);
    let core = words.trim();
    if core.is_empty() { words } else { words.replacen(core, &format!("*{core}*"), 1) }
}

fn raised(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}

fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars().filter_map(printable) {
        if MARKS.contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn line(words: &str) -> String {
    one_line(&escape(words))
}

fn one_line(escaped: &str) -> String {
    without_links(&escaped.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A paragraph of escaped text, its lines kept.
fn paragraph(escaped: &str) -> String {
    let lines = escaped.lines().map(str::trim).filter(|line| !line.is_empty()).map(tame);
    without_links(&lines.collect::<Vec<_>>().join("  \n"))
}

fn item(escaped: &str) -> String {
    format!("- {}", paragraph(escaped).replace('\n', "\n  "))
}

/// Escapes what would start a list, a heading's underline or a definition at the start of a line.
fn tame(line: &str) -> String {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = &line[..line.len() - rest.len()];
    let starts_block = match number {
        "" => rest.starts_with(['-', '+', '=', ':']),
        _ => rest.strip_prefix(['.', ')']).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')),
    };
    if starts_block { format!("{number}\\{rest}") } else { line.to_owned() }
}

fn without_links(escaped: &str) -> String {
    LINKS.iter().fold(escaped.to_owned(), |text, (live, inert)| text.replace(live, inert))
}
