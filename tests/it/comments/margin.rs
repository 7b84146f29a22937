//! What the margin of a text says beside each paragraph.

use super::{FAILS, comment, press};
use crate::{
    client::Answer,
    drafts::desk::Desk,
    requests::{TWO, about, request},
    world::World,
};
use aryk::domain::text::{Cut, Edit};

#[tokio::test]
async fn the_margin_counts_what_people_said_and_leads_to_the_paragraph() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let path = about(&desk, 1).await;
    assert_eq!(margin(&world, &desk, "Maple", 1).await, "");
    comment(&world, "Walnut", &path, &[("says", FAILS)]).await;
    comment(&world, "Maple", &path, &[("says", "Nor for us.")]).await;
    let walnut = world.seat("Walnut");
    let form = format!("{path}/amendments/new");
    let amended = [("interest", "Upper villages run dry."), ("words", "Water is shared by the clock.")];
    let sent = walnut.submit(&format!("{form}?wish=reword"), &form, &amended).await;
    assert!(sent.location().starts_with("/amendments/"), "{}", sent.text());
    assert_eq!(margin(&world, &desk, "Heron", 1).await, "2 comments · 1 amendment waits");
    assert!(text(&world, &desk, "Heron").await.text().contains(&format!("<p><a href=\"{path}\">2 comments")));
    press(&world, "Maple", &path, "/withdrawal").await;
    assert_eq!(margin(&world, &desk, "Heron", 1).await, "1 comment · 1 amendment waits");
    assert_eq!(margin(&world, &desk, "Heron", 2).await, "");
}

#[tokio::test]
async fn a_request_that_waits_is_in_the_margin_of_the_co_moderators_and_a_placed_one_in_all() {
    // TXT-4
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let path = about(&desk, 2).await;
    request(&world, "Walnut", &path, &[("kind", "number")]).await;
    assert_eq!(margin(&world, &desk, "Lark", 2).await, "brackets requested");
    assert_eq!(margin(&world, &desk, "Maple", 2).await, "");
    press(&world, "Lark", &path, "/placing").await;
    assert_eq!(margin(&world, &desk, "Maple", 2).await, "brackets requested");
}

#[tokio::test]
async fn the_page_of_a_paragraph_that_was_split_leads_to_what_came_of_it_with_all_that_was_said() {
    // TXT-8
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared. The gauges are read.\n\nAnother.").await;
    let path = about(&desk, 1).await;
    comment(&world, "Walnut", &path, &[("says", FAILS)]).await;
    request(&world, "Walnut", &path, &[("kind", "number")]).await;
    let uid = desk.pen().await.paragraphs[0].uid;
    desk.edit(Edit::Split(uid, Cut::Sentence(0))).await;
    desk.issue().await;
    for number in [1, 2] {
        assert_eq!(margin(&world, &desk, "Lark", number).await, "1 comment · brackets requested");
        let page = world.seat("Walnut").page(&about(&desk, number).await).await;
        assert!(page.one("#brackets").contains("Brackets around the number"), "{number}");
    }
    assert_eq!(margin(&world, &desk, "Lark", 3).await, "");
    let ask = world.seat("Maple").page(&path).await.one(".ask");
    assert!(ask.contains("It was split or merged") && ask.contains("Paragraph 1Paragraph 2"), "{ask}");
}

/// The last line beside a paragraph, when it is a link.
async fn margin(world: &World, desk: &Desk<'_>, handle: &str, number: usize) -> String {
    text(world, desk, handle).await.all(&format!("#p{number} .notes a")).join("; ")
}

async fn text(world: &World, desk: &Desk<'_>, handle: &str) -> Answer {
    world.back(handle).await.page(&format!("/drafts/{}", desk.draft)).await
}
