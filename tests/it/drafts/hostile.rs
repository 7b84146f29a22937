//! Words that mean harm stay words.

use super::Desk;
use crate::world::World;
use aryk::domain::text::{Words, limit};
use axum::http::StatusCode;

const OWN: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% include \"x\" %} %s %n",
    "'; DROP TABLE drafts; --",
    "a\u{0}b",
    "\u{202e}backwards",
];

/// TXT-2: each comes back as it was typed, square brackets round, or is refused at its field.
#[tokio::test]
async fn hostile_lines_come_back_literally_or_are_refused_at_the_field() {
    let world = World::new().await;
    let lark = world.seat("Lark");
    let listed = std::fs::read_to_string("../shared/data/hostile-dev/blns.txt").unwrap_or_default();
    let lines: Vec<_> =
        OWN.into_iter().chain(listed.lines()).filter(|line| !line.trim().is_empty()).collect();
    let (words, refused): (Vec<_>, Vec<_>) =
        lines.iter().partition(|line| Words::parse(line, limit::PARAGRAPH).is_ok());
    let pen = format!("/drafts/{}/pen", Desk::begin(&world, "A text").await.draft);
    for line in refused {
        let answer = lark.submit(&pen, &format!("{pen}/paragraphs"), &[("words", line)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{line:?}");
    }
    for part in words.chunks(limit::PARAGRAPHS) {
        let desk = Desk::begin(&world, "A text").await;
        let pen = format!("/drafts/{}/pen", desk.draft);
        lark.follow(&pen, &format!("{pen}/paragraphs"), &[("words", &part.join("\n\n"))]).await;
        desk.issue().await;
        let page = world.seat("Maple").page(&format!("/drafts/{}", desk.draft)).await;
        for (line, shown) in part.iter().zip(page.all(".para__t")) {
            assert_eq!(*shown, *Words::parse(line, limit::PARAGRAPH).unwrap());
        }
    }
}

#[tokio::test]
async fn hostile_titles_and_remarks_are_shown_as_words_too() {
    let world = World::new().await;
    let (desk, lark) = (Desk::issued(&world, "Water is shared.").await, world.seat("Lark"));
    let pen = format!("/drafts/{}/pen", desk.draft);
    let at = format!("{pen}/{}", desk.pen().await.paragraphs[0].uid);
    lark.follow(&pen, &format!("{pen}/title"), &[("title", OWN[0])]).await;
    let opening = [("words", "shared"), ("note", OWN[1])];
    let page = lark.follow(&at, &format!("{at}/bracket"), &opening).await;
    assert_eq!(page.one(".notes .q"), OWN[1]);
    assert!(lark.page(&pen).await.one("h1").ends_with(OWN[0]));
    let too_long = "x".repeat(limit::TITLE + 1);
    let refused = lark.submit(&pen, &format!("{pen}/title"), &[("title", &too_long)]).await;
    assert_eq!(refused.one(".err li"), "Title: at most 200 characters.");
    assert!(refused.text().contains(&too_long));
}
