//! One trial with a real text: a Russian constitution of thirty paragraphs and more is issued, bracketed, revised and
//! compared.

use super::desk::signed_in;
use crate::world::World;
use aryk::domain::time::Span;

const PUBLISHED: &str = "../shared/data/debian-constitution-dev/ru/constitution.1.0.ru.md";
const PARAGRAPHS: usize = 36;

#[tokio::test]
async fn a_russian_constitution_is_issued_bracketed_revised_and_compared() {
    let world = World::new().await;
    let (lark, tern) = (world.seat("Lark"), world.seat("Tern"));
    let source = constitution();
    let word = source[3].split(' ').find(|word| appears_once(word, &source[3])).unwrap().to_owned();
    let begin = [("title", "Устав объединения"), ("lang", "ru"), ("package", "on")];
    let pen = lark.submit("/drafts", "/drafts", &begin).await.location();
    let outline = lark.follow(&pen, &format!("{pen}/paragraphs"), &[("words", &source.join("\n\n"))]).await;
    assert_eq!(outline.all("ol.rows a").len(), PARAGRAPHS);

    let issue = async |lark: &crate::client::Client, tern: &crate::client::Client| {
        let act = lark.submit(&pen, &format!("{pen}/issue"), &[]).await.location();
        tern.follow(&act, &format!("{act}/agreement"), &[]).await
    };
    let first = issue(&lark, &tern).await;
    for (shown, typed) in first.all(".para__t").iter().zip(&source) {
        assert_eq!(shown, typed, "every word comes through");
    }

    world.wait(Span::minutes(50));
    let at = link(&outline.text(), &format!("{pen}/"), 3);
    let [north, south] = world.scene.sides.map(|side| side.to_string());
    lark.follow(&at, &format!("{at}/bracket"), &[("words", word.as_str()), ("sides", &north)]).await;
    let bracket = lark.page(&at).await.text();
    let bracket = format!("{at}{}", &bracket[bracket.find("?bracket=").unwrap()..][..35]);
    lark.follow(&bracket, &format!("{at}/add-option"), &[("words", "иначе"), ("sides", &south)]).await;
    let third = link(&outline.text(), &format!("{pen}/"), 2);
    let longer = format!("{} Об этом сообщается обеим сторонам.", source[2]);
    lark.follow(&third, &format!("{third}/rewrite"), &[("words", &longer)]).await;
    let gone = link(&outline.text(), &format!("{pen}/"), 0);
    lark.follow(&gone, &format!("{gone}/remove"), &[]).await;
    let second = issue(&lark, &tern).await;
    assert!(
        second.main().contains("Rev.1: 35 paragraphs, 34 clean; 1 open element (first issue: 0): 1 wording.")
    );
    assert!(second.text().contains("<div lang=\"ru\">"));

    let walnut = signed_in(&world, "Walnut").await;
    let compare = walnut.page(&format!("{}/compare", pen.trim_end_matches("/pen"))).await;
    let facts = compare.all("dl.facts dd");
    assert_eq!(facts[..5], ["2–3", "none", "1", "none", "1, 4–35"]);
    let came_in = compare.all("ins").join(" ");
    assert!(came_in.contains("сообщается обеим сторонам") && came_in.contains("[иначе (S)]"), "{came_in}");
    let sizes = [first, second, compare].map(|page| page.text().len());
    let words: usize = source.iter().map(String::len).sum();
    assert!(sizes.iter().all(|size| *size < 2 * words + 30_000), "{sizes:?} for {words}");
}

/// The published text where it is at hand, as plain paragraphs; otherwise one of our own.
fn constitution() -> Vec<String> {
    let published = std::fs::read_to_string(PUBLISHED).unwrap_or_default();
    let plain = |paragraph: &str| {
        let words = paragraph.trim_start_matches(['#', '-', '*', '>', ' ']);
        words.replace('[', "(").replace(']', ")").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let long = |paragraph: &String| paragraph.chars().filter(|c| c.is_alphabetic()).count() > 60;
    let found: Vec<_> = published.split("\n\n").map(plain).filter(long).take(PARAGRAPHS).collect();
    if found.len() == PARAGRAPHS { found } else { (1..=PARAGRAPHS).map(own).collect() }
}

fn own(n: usize) -> String {
    format!(
        "Статья {n}. Члены объединения решают вместе; голос каждой стороны весит одинаково, и решение {n} \
        принимается, когда его поддержали обе стороны."
    )
}

fn appears_once(word: &str, text: &str) -> bool {
    word.chars().all(char::is_alphabetic) && word.chars().count() > 4 && text.matches(word).count() == 1
}

/// The n-th link of the outline that leads below `below`, counted from 0.
fn link(html: &str, below: &str, n: usize) -> String {
    let links = html.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|to| to.starts_with(below)).nth(n).unwrap().to_owned()
}
