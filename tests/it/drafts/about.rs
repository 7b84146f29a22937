//! The page of one paragraph.

use super::Desk;
use crate::world::World;
use aryk::domain::text::{Edit, split_paragraphs};
use axum::http::StatusCode;

const TWO: &str = "Water is shared.\n\nBoth sides read the gauges.";

#[tokio::test]
async fn each_number_of_a_text_leads_to_the_page_of_its_paragraph() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let uid = desk.pen().await.paragraphs[1].uid;
    let path = format!("/drafts/{}/paragraphs/{uid}", desk.draft);
    let walnut = world.seat("Walnut");
    assert!(
        walnut.page(&format!("/drafts/{}", desk.draft)).await.text().contains(&format!("href=\"{path}\""))
    );
    let page = walnut.page(&path).await;
    assert!(page.one("h1").contains("TST/PL/DRAFT.1 · elements text"));
    assert!(page.one("h1").ends_with("Paragraph 2"));
    assert_eq!(page.one(".para__t"), "Both sides read the gauges.");
    assert!(page.one(".ask").contains("Nothing at the moment"));
    assert!(page.one(".banks").contains("No check has been held on this paragraph yet"));
}

#[tokio::test]
async fn a_paragraph_that_was_taken_out_is_shown_as_it_last_stood() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let uid = desk.pen().await.paragraphs[0].uid;
    desk.edit(Edit::Remove(uid)).await;
    desk.issue().await;
    let page = world.seat("Walnut").page(&format!("/drafts/{}/paragraphs/{uid}", desk.draft)).await;
    assert!(page.one(".ask").contains("no longer has this paragraph. The last that had it was first issue"));
    assert_eq!(page.one(".para__t"), "Water is shared.");
}

#[tokio::test]
async fn nobody_finds_a_paragraph_of_the_working_copy_or_of_another_body() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    desk.edit(Edit::Add(None, split_paragraphs("Not issued yet.").unwrap())).await;
    let text = desk.pen().await;
    let path = |at: usize| format!("/drafts/{}/paragraphs/{}", desk.draft, text.paragraphs[at].uid);
    assert_eq!(world.seat("Walnut").get(&path(0)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.seat("Kestrel").get(&path(1)).await.status, StatusCode::NOT_FOUND);
    world.seat("Walnut").page(&path(1)).await;
}
