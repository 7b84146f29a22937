//! What members read, and from when on.

use super::{
    Desk,
    desk::{bracket, rewrite, signed_in, words},
};
use crate::world::World;
use aryk::{
    actions::acts,
    domain::{
        text::{Attribution, Edit, Grounds, Kind, split_paragraphs},
        time::Span,
    },
};
use axum::http::StatusCode;

const TWO: &str = "Water is shared fairly.\n\nBoth sides read the gauges.";

/// TXT-1: the first key shows nothing to anybody; the second shows the same to all.
#[tokio::test]
async fn a_new_revision_reaches_all_sides_at_the_same_instant_and_no_address_gives_it_earlier() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    desk.edit(Edit::Add(None, split_paragraphs("Only now added.").unwrap())).await;
    let act = desk.ask().await.unwrap();
    let at = format!("/drafts/{}", desk.draft);
    let closed = [
        format!("{at}/revisions/1"),
        format!("{at}/compare?from=0&to=1"),
        format!("{at}/pen"),
        format!("{at}/pen/compare"),
        format!("/acts/{act}"),
    ];
    let everybody = ["Walnut", "Maple", "Slate"];
    for handle in everybody {
        for address in &closed {
            assert_eq!(world.seat(handle).get(address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
        assert!(!world.seat(handle).page(&at).await.text().contains("Only now added."));
        assert!(!world.seat(handle).page("/drafts").await.text().contains("Rev.1"));
    }
    acts::agree(&world.app, &world.sender("Tern"), act).await.unwrap();
    for handle in everybody {
        assert!(world.seat(handle).page(&at).await.main().contains("Only now added."));
    }
}

#[tokio::test]
async fn a_text_before_its_first_issue_and_texts_of_other_bodies_are_not_there() {
    let world = World::new().await;
    let begun = Desk::begin(&world, "A secret title").await;
    let address = format!("/drafts/{}", begun.draft);
    assert_eq!(world.seat("Walnut").get(&address).await.status, StatusCode::NOT_FOUND);
    assert!(!world.seat("Walnut").page("/drafts").await.text().contains("A secret title"));
    assert!(world.seat("Tern").page("/drafts").await.main().contains("A secret title"));
    let issued = Desk::issued(&world, TWO).await;
    let address = format!("/drafts/{}", issued.draft);
    for stranger in ["Kestrel", "Thyme", "Convenor", "Reed"] {
        assert_eq!(world.seat(stranger).get(&address).await.status, StatusCode::NOT_FOUND, "{stranger}");
    }
}

/// TXT-10, TXT-11, TXT-7.
#[tokio::test]
async fn open_elements_are_counted_shown_in_place_and_explained_in_the_margin() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let [north, south] = world.scene.sides;
    desk.edit(bracket(&desk.pen().await, 1, Kind::Wording, &[("fairly", &[north]), ("by area", &[south])]))
        .await;
    desk.issue().await;
    world.wait(Span::days(3));
    let page = signed_in(&world, "Maple").await.page(&format!("/drafts/{}", desk.draft)).await;
    assert!(page.one("h1").starts_with("TST/PL/DRAFT.1/Rev.1 · under negotiation"), "{}", page.one("h1"));
    assert!(
        page.main().contains("Rev.1: 2 paragraphs, 1 clean; 1 open element (first issue: 0): 1 wording.")
    );
    assert!(page.main().contains("(3 days). Open elements name 2 of 2 sides."), "{}", page.main());
    assert!(!page.main().contains('%'));
    assert_eq!(page.all(".alt"), ["wording of North side: [fairly]", "wording of South side: [by area]"]);
    assert_eq!(page.all("#p1 .notes p")[1], "Wording is contested, since Rev.1");
    assert_eq!(page.all(".strip .ok"), ["2 No open point"]);
    assert!(page.text().len() < 20_000, "{}", page.text().len());
}

/// TXT-7.
#[tokio::test]
async fn who_asked_not_to_be_shown_is_neither_marked_nor_counted() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let opened = bracket(&desk.pen().await, 1, Kind::Wording, &[("fairly", &world.scene.sides)]);
    desk.edit(opened).await;
    let uid = desk.pen().await.paragraphs[0].wordings().next().unwrap().brackets()[0].uid;
    let silent = Grounds { attribution: Attribution::None, ..Grounds::default() };
    desk.edit(Edit::Annotate(uid, silent)).await;
    desk.issue().await;
    let page = world.seat("Maple").page(&format!("/drafts/{}", desk.draft)).await;
    assert_eq!(page.one(".alt"), "contested wording: [fairly]");
    assert!(page.main().contains("Open elements name 0 of 2 sides."));
    assert_eq!(page.all(".text .side"), [""; 0]);
}

#[tokio::test]
async fn a_paragraph_that_moved_is_shown_with_its_old_number() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "One stays.\n\nTwo stays.\n\nThree moves.").await;
    let third = desk.pen().await.paragraphs[2].uid;
    desk.edit(Edit::MoveUp(third)).await;
    desk.edit(Edit::MoveUp(third)).await;
    desk.issue().await;
    let page = world.seat("Maple").page(&format!("/drafts/{}/compare", desk.draft)).await;
    assert_eq!(page.one(".para .para__t"), "Three moves.");
    assert_eq!(page.all(".notes p")[1], "It was paragraph 3");
    assert!(page.main().contains("Paragraphs 2–3 are unchanged"));
}

/// TXT-14: any two, word by word, as text without colour, too.
#[tokio::test]
async fn a_number_that_no_revision_can_have_is_not_found() {
    let world = World::new().await;
    let desk = Desk::issued(&world, "Water is shared.").await;
    let at = format!("/drafts/{}/compare?to={}", desk.draft, i64::MIN);
    assert_eq!(world.seat("Maple").get(&at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn any_two_revisions_are_compared() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let first = desk.pen().await;
    let uid = |at: usize| first.paragraphs[at].uid;
    desk.edit(rewrite(uid(0), "Water is shared by turns.")).await;
    desk.issue().await;
    desk.edit(Edit::Remove(uid(1))).await;
    desk.edit(Edit::Add(Some(uid(0)), vec![words("A new end.")])).await;
    desk.issue().await;
    let reader = world.seat("Walnut");
    let at = format!("/drafts/{}/compare", desk.draft);
    let page = reader.page(&format!("{at}?from=0&to=2")).await;
    assert_eq!(
        page.one("h1 > span + *, h1").split("What").last().unwrap(),
        " changed from first issue to Rev.2"
    );
    assert_eq!(page.all("ol.text del"), ["«-fairly-»", "«-Both sides read the gauges.-»"]);
    assert_eq!(page.all("ol.text ins"), ["«+by turns+»", "«+A new end.+»"]);
    assert_eq!(
        page.all("tbody td").chunks(3).map(|row| row.join(" ")).collect::<Vec<_>>(),
        ["1 1 Changed", "2 – Removed", "– 2 New"]
    );
    let newest = reader.page(&at).await;
    assert!(newest.main().contains("Paragraph 1 is unchanged"));
    let plain = reader.page(&format!("{at}?from=0&to=1&form=text")).await;
    assert_eq!(plain.headers["content-type"], "text/plain; charset=utf-8");
    assert!(plain.text().contains("1 → 1. Water is shared «-fairly-»«+by turns+»."));
    assert_eq!(reader.get(&format!("{at}?from=0&to=3")).await.status, StatusCode::NOT_FOUND);
}
