//! Trials with published texts, where they are at hand: three bracketed drafts of a climate agreement, and a
//! constitution in Russian and English through its versions.

use super::*;
use aryk::domain::text::{
    Comparison, compare,
    import::{Matched, adopt, words_in},
};
use roxmltree::Document;
use std::{
    fs,
    io::Read,
    time::{Duration, Instant},
};
use zip::ZipArchive;

const PARIS: &str = "../shared/data/paris-drafts-dev";
const CONSTITUTION: &str = "../shared/data/debian-constitution-dev";

fn source(path: &str) -> Option<Source> {
    let bytes = fs::read(path).ok()?;
    let markup = if path.ends_with("md") { Markup::Markdown } else { Markup::Plain };
    Some(read(&Upload { bytes, markup }).unwrap())
}

fn words(source: &Source) -> Vec<String> {
    source.blocks().iter().flat_map(|block| words_in(block.text())).collect()
}

/// Two versions as texts, the later one continuing the earlier.
fn versions(earlier: &str, later: &str) -> Option<(Comparison, Matched)> {
    let old = text(&source(earlier)?).text;
    let (new, matched) = adopt(&old, with(&source(later)?, Brackets::Open, 1_000_000).text);
    Some((compare(&old, &new, &LABELS), matched))
}

#[test]
fn no_word_of_a_published_markdown_is_lost() {
    let paris = ["v1-23-oct-2015", "v2-4-dec-2015", "v3-9-dec-2015"].map(|name| format!("{PARIS}/{name}.md"));
    let russian = [0, 1, 2, 3].map(|n| format!("{CONSTITUTION}/ru/constitution.1.{n}.ru.md"));
    for path in paris.iter().chain(&russian) {
        let Some(source) = source(path) else { continue };
        let written = fs::read_to_string(path).unwrap();
        let plain = written.replace("](", "] (").replace("]:", "] ").replace(['*', '\\', '`'], "");
        let mut written: Vec<_> = plain.split_inclusive(' ').flat_map(words_in).collect();
        let mut kept: Vec<_> = words(&source).iter().map(|word| word.replace('*', "")).collect();
        written.retain(|word| !is_reference(word));
        kept.retain(|word| !is_reference(word));
        written.sort();
        kept.sort();
        let lost: Vec<_> = written.iter().filter(|word| kept.binary_search(word).is_err()).collect();
        assert!(lost.is_empty() && written.len() == kept.len(), "{path}: {lost:?}");
        text(&source);
    }
}

/// `1`: the label of a footnote is no word of the text, and so neither is a number that looks like it.
fn is_reference(word: &str) -> bool {
    word.len() <= 2 && word.chars().all(|c| c.is_ascii_digit())
}

#[test]
fn no_word_of_a_docx_is_lost_and_computed_numbers_are_added() {
    let paris = ["v1-23-oct-2015", "v3-9-dec-2015"].map(|name| format!("{PARIS}/{name}.docx"));
    let russian = [0, 1, 2, 3].map(|n| format!("{CONSTITUTION}/ru/constitution.1.{n}.ru.docx"));
    for path in paris.iter().chain(&russian) {
        let Some(source) = source(path) else { continue };
        let kept = words(&source);
        let mut kept = kept.iter();
        for word in shown(path) {
            assert!(kept.any(|next| *next == word), "{path}: {word}");
        }
        text(&source);
    }
}

/// The words that Word shows, without numbers that it computes.
fn shown(path: &str) -> Vec<String> {
    let mut zip = ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut xml = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let document = Document::parse(&xml).unwrap();
    let paragraphs = document.descendants().filter(|node| node.tag_name().name() == "p");
    let line = |paragraph: roxmltree::Node<'_, '_>| -> String {
        let runs = paragraph.descendants().map(|node| match node.tag_name().name() {
            "t" => node.text().unwrap_or_default(),
            "br" | "tab" => " ",
            _ => "",
        });
        runs.collect()
    };
    paragraphs.flat_map(|paragraph| words_in(&line(paragraph)).collect::<Vec<_>>()).collect()
}

#[test]
fn successive_versions_are_matched_and_compared_in_time() {
    let start = Instant::now();
    let Some((comparison, matched)) =
        versions(&format!("{PARIS}/v1-23-oct-2015.md"), &format!("{PARIS}/v2-4-dec-2015.md"))
    else {
        return;
    };
    eprintln!(
        "two drafts of 120 KB and 107 KB read, matched and compared in {:?}: {matched:?}",
        start.elapsed()
    );
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    assert!(matched.same >= 150 && matched.same + matched.changed >= 300, "{matched:?}");
    assert_eq!(
        comparison.rows.iter().filter(|row| !row.before.is_empty() && row.after.is_some()).count(),
        matched.same + matched.changed
    );
    for (lang, end, known) in [("ru", "ru.docx", 150), ("ru", "ru.md", 150), ("en", "txt", 160)] {
        for n in 0..3 {
            let path = |n: usize| format!("{CONSTITUTION}/{lang}/constitution.1.{n}.{end}");
            let (_, matched) = versions(&path(n), &path(n + 1)).unwrap();
            eprintln!("{lang} {end} 1.{n}: {matched:?}");
            assert!(matched.same + matched.changed >= known, "{lang} {n}: {matched:?}");
        }
    }
    let (_, matched) =
        versions(&format!("{PARIS}/v2-4-dec-2015.md"), &format!("{PARIS}/v3-9-dec-2015.md")).unwrap();
    eprintln!("{matched:?}");
}
