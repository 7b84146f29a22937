//! Hostile words: they come back as they are, or are refused as they are; nothing fails and nothing is executed.

use super::{fill_in, item};
use crate::{
    client::{Answer, Client},
    world::World,
};
use aryk::domain::{
    input::{self, Problem},
    invisible::is_invisible,
};
use axum::http::StatusCode;
use scraper::{Html, Selector};
use unicode_normalization::UnicodeNormalization;

const OWN: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "</textarea></p></main>'\"`",
    "&lt;b&gt; &amp;amp; &#0; {{ page.t }} {% include \"base.html\" %}",
    "'; DROP TABLE positions; -- $1 ?1 %s %n",
    "null undefined NaN -1 1e999 ../../etc/passwd",
    "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ Ңң Өө Үү Ўў Oʻ Gʻ",
    "🙂 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢ ﷽ x\u{2028}\u{fffe}",
    "no \u{200b} width",
    "two words\u{2060}joined",
    "byte order \u{feff} mark",
    "tagged \u{e0041}",
    "nul \u{0} here",
    "\u{202e}reversed\u{202c}",
    "bell \u{7} escape \u{1b}[31m next line \u{85}",
    "form \u{c} feed",
];

/// Every line of the collections, where they are at hand, and the ones above always.
fn lines() -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/hostile-dev");
    let mut files: Vec<_> =
        std::fs::read_dir(format!("{root}/fuzzdb")).into_iter().flatten().flatten().collect();
    files.sort_by_key(std::fs::DirEntry::path);
    let files = files.into_iter().map(|file| file.path()).chain([format!("{root}/blns.txt").into()]);
    let texts = files.filter_map(|path| std::fs::read(path).ok());
    let lines = texts.flat_map(|bytes| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        text.split('\n').map(str::to_owned).collect::<Vec<_>>()
    });
    OWN.iter().map(|line| (*line).to_owned()).chain(lines).filter(|line| !line.trim().is_empty()).collect()
}

/// A line that no field takes: it has a control character, an invisible one, or is too long.
fn is_refused(line: &str) -> bool {
    let kept = line.trim().trim_end_matches('\r');
    kept.chars().any(|c| (c.is_control() && !"\r\t".contains(c)) || is_invisible(c))
        || kept.nfc().count() > 1000
}

/// The lines in portions that one field takes.
fn portions(lines: Vec<String>) -> Vec<String> {
    let mut portions = vec![String::new()];
    for line in lines {
        let line = line.replace('\r', "\n").replace('\t', " ");
        match portions.last_mut() {
            Some(last) if last.nfc().count() + line.nfc().count() < 990 => *last += &format!("\n{line}"),
            _ => portions.push(line),
        }
    }
    portions.into_iter().map(|text| text.trim().to_owned()).collect()
}

/// The bare text of the elements that match, with white space as it is.
fn bare(answer: &Answer, selector: &str) -> Vec<String> {
    let page = Html::parse_document(&answer.text());
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|element| element.text().collect::<String>()).collect()
}

async fn comes_back(seat: &Client, address: &str, fields: &[(&str, &str)], shown_in: &str) -> String {
    let answer = fill_in(seat, address, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fields:?}");
    let page = seat.page(&answer.location()).await;
    let shown = bare(&page, shown_in);
    for (_, text) in fields {
        let text = text.nfc().collect::<String>();
        assert!(shown.contains(&text), "{text:?} is not among {shown:?}");
    }
    assert!(bare(&page, "script, img, iframe, svg[onload], [onerror], [onclick]").is_empty());
    answer.location()
}

#[tokio::test]
async fn hostile_words_come_back_literally_from_positions_and_restatements() {
    let world = World::new().await;
    let (walnut, new) = (world.seat("Walnut"), format!("{}/new", item(&world)));
    let words: Vec<_> = lines().into_iter().filter(|line| !is_refused(line)).collect();
    assert!(words.len() >= 8);
    let portions = portions(words);
    for four in portions.chunks(4) {
        let text = |n: usize| four.get(n).unwrap_or(&four[0]).as_str();
        let fields =
            [("position", text(0)), ("interest", text(1)), ("concern", text(2)), ("proposal", text(3))];
        let position = comes_back(&walnut, &new, &fields, ".pos__t, .pos dd").await;
        for (handle, text) in ["Maple", "Heron", "Willow", "Basalt"].iter().zip(four) {
            let address = format!("{position}/restatement");
            comes_back(&world.seat(handle), &address, &[("restatement", text)], ".held__q").await;
        }
        assert_eq!(walnut.page(&item(&world)).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn words_that_cannot_be_kept_are_refused_with_the_words_kept() {
    let world = World::new().await;
    let (walnut, new) = (world.seat("Walnut"), format!("{}/new", item(&world)));
    let refused: Vec<_> = lines().into_iter().filter(|line| is_refused(line)).collect();
    assert!(refused.len() >= 4);
    for four in refused.chunks(4) {
        let text = |n: usize| four.get(n).unwrap_or(&four[0]).as_str();
        let fields =
            [("position", text(0)), ("interest", text(1)), ("concern", text(2)), ("proposal", text(3))];
        let answer = fill_in(&walnut, &new, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert_eq!(answer.all(".err li").len(), 4, "{fields:?}");
        // What a browser shows of the two characters that HTML itself cannot carry.
        let typed = four.iter().map(|text| text.replace('\0', "\u{fffd}").replace('\r', "\n"));
        let shown = bare(&answer, "textarea");
        typed.for_each(|text| assert!(shown.contains(&text), "{text:?} is not among {shown:?}"));
    }
    assert!(walnut.page(&item(&world)).await.all(".pos").is_empty());
}

/// TXT-9: words that look the same are the same, in every field as in a negotiated text.
#[test]
fn no_field_takes_a_character_that_nobody_sees() {
    for c in ['\u{200b}', '\u{200d}', '\u{202e}', '\u{2060}', '\u{2066}', '\u{61c}', '\u{feff}', '\u{e0041}']
    {
        assert_eq!(input::line(&format!("wa{c}ter"), 20), Err(Problem::Control), "{c:?}");
        assert_eq!(input::lines(&format!("wa{c}ter"), 20), Err(Problem::Control), "{c:?}");
    }
}
