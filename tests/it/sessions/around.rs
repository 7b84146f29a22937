//! What a session starts from, what it leaves, and what of it may stand in a calendar.

use super::{
    plan,
    running::{opened, press},
};
use crate::{exports::issue, world::World};
use axum::http::{StatusCode, header};

/// SEC-1, practice 5.1: no body, no topic, no place, no person.
#[tokio::test]
async fn the_calendar_file_says_when_and_nothing_else() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-20T09:00").await;
    let file = world.seat("Walnut").page(&format!("{session}/calendar.ics")).await;
    assert_eq!(file.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"calendar.ics\"");
    let text = file.text();
    for said in ["DTSTART:20211020T040000Z", "DTEND:20211020T050000Z", "SUMMARY:Meeting", "BEGIN:VEVENT"] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let known =
        ["BEGIN", "END", "VERSION", "PRODID", "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"];
    for line in text.lines() {
        assert!(known.iter().any(|name| line.starts_with(name)), "{line}");
    }
    let outside = world.seat("Kestrel").get(&format!("{session}/calendar.ics")).await;
    assert_eq!(outside.status, StatusCode::NOT_FOUND);
}

/// ITD-5.
#[tokio::test]
async fn a_session_starts_from_the_open_texts_of_its_body_and_from_what_has_changed() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-20T09:00").await;
    let (wg1, item) = (world.scene.wg1, world.scene.items[0]);
    let draft = issue(&world, wg1, item, "They urge both.\n\nThey meet.").await.draft;
    let carried = format!("{session}/carry-over");
    let page = world.seat("Walnut").page(&carried).await;
    assert!(page.values("#texts + ul a").contains(&format!("/drafts/{draft}")), "{}", page.text());
    assert!(page.main().contains("One revision was issued."), "{}", page.main());
    assert_eq!(world.seat("Kestrel").get(&carried).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_closes_reads_what_comes_before_it_and_all_know_the_next_date_in_both_clocks() {
    let world = World::new().await;
    let session = opened(&world).await;
    plan(&world, "2021-11-02T09:00").await;
    let next = "The group meets next: Tue 2 November 2021, 09:00 North · 10:00 South.";
    let closing = world.seat("Lark").page(&session).await.main();
    assert!(closing.contains("reads the points of the summary aloud") && closing.contains(next), "{closing}");
    press(&world, "Lark", &session, "closing").await;
    let over = world.seat("Maple").page(&session).await.main();
    assert!(over.contains("Tue 2 November 2021, 10:00 South · 09:00 North"), "{over}");
}

#[tokio::test]
async fn the_text_on_the_current_item_lies_open_with_a_way_to_each_paragraph() {
    let world = World::new().await;
    let (wg1, item) = (world.scene.wg1, world.scene.items[0]);
    let draft = issue(&world, wg1, item, "They urge both.\n\nThey meet.").await.draft;
    let session = opened(&world).await;
    let now = world.seat("Lark").page(&session).await;
    assert_eq!(now.values(".now .strip a").len(), 2);
    assert!(now.values(".now a").contains(&format!("/drafts/{draft}")));
}

/// QUE-4.
#[tokio::test]
async fn without_a_script_the_page_loads_itself_again_only_for_who_asks_for_it() {
    let world = World::new().await;
    let session = opened(&world).await;
    let every = |text: &str| text.contains("http-equiv=\"refresh\" content=\"20\"");
    assert!(!every(&world.seat("Lark").page(&session).await.text()));
    let again = world.seat("Lark").page(&format!("{session}?every=20")).await;
    assert!(every(&again.text()) && again.main().contains("Stop refreshing by itself"));
}
