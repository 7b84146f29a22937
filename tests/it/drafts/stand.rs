//! Where a text stands (TXT-10, TXT-11): counts of the text, never of people.

use super::{
    Desk,
    desk::{bracket, signed_in},
};
use crate::{client::Answer, world::World};
use aryk::domain::{
    text::{Attribution, Edit, Grounds, Kind, Reason},
    time::Span,
};

const THREE: &str = "Water is shared fairly.\n\nBoth sides read the gauges.\n\nA record is kept.";

async fn page(desk: &Desk<'_>, handle: &str) -> Answer {
    signed_in(desk.world, handle).await.page(&format!("/drafts/{}/stand", desk.draft)).await
}

#[tokio::test]
async fn what_is_open_is_told_by_paragraph_with_its_age_and_the_sides_that_it_lies_between() {
    let world = World::new().await;
    let desk = Desk::issued(&world, THREE).await;
    let [north, south] = world.scene.sides;
    let two = [("fairly", &[north][..]), ("by area", &[south][..])];
    desk.edit(bracket(&desk.pen().await, 1, Kind::Wording, &two)).await;
    desk.issue().await;
    desk.edit(bracket(&desk.pen().await, 3, Kind::Deletion, &[("kept", &[])])).await;
    desk.edit(Edit::BracketNumber(desk.pen().await.paragraphs[2].uid)).await;
    desk.issue().await;
    world.wait(Span::days(3));
    let stand = page(&desk, "Maple").await;
    assert_eq!(
        stand.all("#open ~ .rows li").iter().map(|row| row.as_str()).collect::<Vec<_>>(),
        [
            "Paragraph 1 S N 1 wording · open since Rev.1 of Tue 19 October 2021 (3 days)",
            "Paragraph 3 1 deletion, 1 bracketed number · open since Rev.2 of Tue 19 October 2021 (3 days)",
        ]
    );
    assert!(stand.main().contains("Rev.2: 3 paragraphs, 1 clean; 3 open elements"), "{}", stand.main());
    assert!(!stand.main().contains('%'), "never a share (TXT-11)");
    assert!(stand.one(".ask").contains("a small change from you"));
    assert!(
        page(&desk, "Lark").await.one(".ask").contains("open longest"),
        "moderators change nothing of their own"
    );
}

/// The picture says the same as the numbers: each revision has a row, and each paragraph its place in it.
#[tokio::test]
async fn the_picture_shows_which_paragraphs_were_open_in_which_revision_and_says_its_numbers_in_words() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared fairly.\n\nA record is kept.").await;
    desk.edit(bracket(&desk.pen().await, 2, Kind::Deletion, &[("kept", &[])])).await;
    desk.edit(Edit::Add(None, aryk::domain::text::split_paragraphs("A new beginning.").unwrap())).await;
    desk.issue().await;
    let stand = page(&desk, "Maple").await;
    let rows = stand.all(".bank");
    assert!(rows[0].starts_with("Rev.11 open element"), "{rows:?}");
    assert!(rows[0].ends_with("1 deletion"), "{rows:?}");
    assert!(rows[1].starts_with("first issuenothing open"), "{rows:?}");
    let source = stand.text();
    let drawn: Vec<_> =
        source.split("<rect class=\"").skip(1).map(|rest| &rest[..rest.find(" height").unwrap()]).collect();
    let third = |class: &str, at: &str| format!(r#"{class}" x="{at}%" width="33.33%""#);
    let newest = [third("l2", "0.00"), third("l2", "33.33"), third("l5", "66.67")];
    assert_eq!(drawn[..3], newest, "each paragraph of the newest revision");
    assert_eq!(drawn[3], third("l2", "33.33"), "the first issue did not have the new one");
}

/// TXT-7
#[tokio::test]
async fn a_side_that_asked_not_to_be_shown_is_not_named() {
    let world = World::new().await;
    let desk = Desk::issued(&world, THREE).await;
    desk.edit(bracket(&desk.pen().await, 1, Kind::Wording, &[("fairly", &world.scene.sides[..1])])).await;
    let uid = desk.pen().await.paragraphs[0].wordings().next().unwrap().brackets()[0].uid;
    let silent = Grounds { attribution: Attribution::None, ..Grounds::default() };
    desk.edit(Edit::Annotate(uid, silent)).await;
    desk.issue().await;
    assert_eq!(page(&desk, "Maple").await.all("main .side"), [""; 0]);
}

#[tokio::test]
async fn paragraphs_that_wait_for_each_other_are_named_together() {
    let world = World::new().await;
    let desk = Desk::issued(&world, THREE).await;
    desk.edit(bracket(&desk.pen().await, 1, Kind::Deletion, &[("fairly", &[])])).await;
    let pen = desk.pen().await;
    let bracket = pen.paragraphs[0].wordings().next().unwrap().brackets()[0].uid;
    let reason = Reason::Linked { paragraph: pen.paragraphs[2].uid };
    desk.edit(Edit::Annotate(bracket, Grounds { reason, ..Grounds::default() })).await;
    desk.issue().await;
    assert!(page(&desk, "Maple").await.main().contains("Paragraphs 1, 3 are kept open together."));
}

#[tokio::test]
async fn who_may_not_read_the_text_finds_nothing_of_where_it_stands() {
    let world = World::new().await;
    let desk = Desk::issued(&world, THREE).await;
    let begun = Desk::begin(&world, "Not issued").await;
    for (handle, draft) in
        [("Kestrel", desk.draft), ("Convenor", desk.draft), ("Maple", begun.draft), ("Lark", begun.draft)]
    {
        let answer = world.seat(handle).get(&format!("/drafts/{draft}/stand")).await;
        assert_eq!(answer.status, axum::http::StatusCode::NOT_FOUND, "{handle}");
    }
}
