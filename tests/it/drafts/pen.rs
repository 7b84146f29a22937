//! Who holds the pen, and what the second key does to it.

use super::{
    Desk,
    desk::{bracket, words},
};
use crate::world::World;
use aryk::{
    actions::{Refusal, acts, drafts},
    domain::{
        draft::Firmness,
        place::Place,
        text::{Edit, Kind, State},
    },
};

const TWO: &str = "Water is shared.\n\nBoth sides read the gauges.";

#[tokio::test]
async fn issuing_needs_both_keys_from_two_moderators() {
    let world = World::new().await;
    let desk = Desk::begin(&world, "A text").await;
    desk.edit(Edit::Add(None, vec![words("Water is shared.")])).await;
    let act = desk.ask().await.unwrap();
    assert!(desk.revision(0).await.is_none());
    let own = acts::agree(&world.app, &world.sender("Lark"), act).await;
    assert!(matches!(own, Err(Refusal::Rule("act-same-key"))));
    let participant = acts::agree(&world.app, &world.sender("Walnut"), act).await;
    assert!(matches!(participant, Err(Refusal::NotFound)));
    acts::agree(&world.app, &world.sender("Tern"), act).await.unwrap();
    let issued = desk.revision(0).await.unwrap();
    assert_eq!(issued.text.paragraphs[0].state(), State::Clean);
    assert_eq!(issued.issue.issued_at, world.app.now());
}

#[tokio::test]
async fn a_working_copy_that_changed_since_the_first_key_is_not_issued() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    desk.edit(Edit::Title(words("Another title"))).await;
    let act = desk.ask().await.unwrap();
    desk.edit(Edit::Title(words("A third title"))).await;
    let refused = acts::agree(&world.app, &world.sender("Tern"), act).await;
    assert!(matches!(refused, Err(Refusal::Rule("draft-pen-moved"))));
    assert!(desk.revision(1).await.is_none());
}

#[tokio::test]
async fn what_is_empty_or_unchanged_is_not_issued() {
    let world = World::new().await;
    let desk = Desk::begin(&world, "A text").await;
    assert!(matches!(desk.ask().await, Err(Refusal::Rule("draft-empty"))));
    desk.edit(Edit::Add(None, vec![words("Water is shared.")])).await;
    desk.issue().await;
    assert!(matches!(desk.ask().await, Err(Refusal::Rule("draft-unchanged"))));
}

/// TXT-14.
#[tokio::test]
async fn an_issued_revision_never_changes() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let before = desk.revision(0).await.unwrap();
    desk.edit(Edit::Remove(before.text.paragraphs[0].uid)).await;
    desk.issue().await;
    let after = desk.revision(0).await.unwrap();
    assert_eq!(after.text, before.text);
    assert_eq!(after.text_mac, before.text_mac);
    assert_ne!(desk.revision(1).await.unwrap().text_mac, before.text_mac);
}

#[tokio::test]
async fn discarding_goes_back_to_the_newest_revision() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let issued = desk.pen().await;
    desk.edit(Edit::Title(words("Another title"))).await;
    drafts::discard(&world.app, &world.sender("Tern"), desk.copy().await).await.unwrap();
    assert_eq!(desk.pen().await, issued);
}

#[tokio::test]
async fn an_edit_of_an_older_working_copy_is_refused() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let copy = desk.copy().await;
    desk.edit(Edit::Title(words("Another title"))).await;
    let late = drafts::edit(&world.app, &world.sender("Tern"), copy, Edit::Title(words("Mine"))).await;
    assert!(matches!(late, Err(Refusal::Stale)));
    assert_eq!(&*desk.pen().await.title, "Another title");
}

/// TXT-15.
#[tokio::test]
async fn only_the_newest_revision_without_an_open_element_is_adopted_and_then_the_pen_rests() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    assert!(matches!(adopt(&desk, 0).await, Err(Refusal::Rule("draft-not-final"))), "an elements text");
    let opened = bracket(&desk.pen().await, 1, Kind::Wording, &[("shared", &[])]);
    desk.edit(opened).await;
    desk.issue().await;
    assert!(matches!(adopt(&desk, 1).await, Err(Refusal::Rule("draft-not-final"))), "one is open");
    let uid = desk.pen().await.paragraphs[0].wordings().next().unwrap().brackets()[0].uid;
    desk.agreed(Edit::Settle(uid, Some(0))).await;
    desk.issue().await;
    assert!(matches!(adopt(&desk, 1).await, Err(Refusal::Rule("draft-not-final"))), "an older revision");
    adopt(&desk, 2).await.unwrap();
    let late = Edit::Title(words("Another title"));
    let late = drafts::edit(&world.app, &world.sender("Lark"), desk.copy().await, late).await;
    assert!(matches!(late, Err(Refusal::Rule("draft-adopted"))));
    let page = world.seat("Walnut").page(&format!("/drafts/{}", desk.draft)).await;
    assert!(page.one("h1").contains("TST/PL/DRAFT.1/Rev.2 · adopted"));
}

async fn adopt(desk: &Desk<'_>, revision: i64) -> Result<(), Refusal> {
    let mut change = desk.world.app.change(&desk.world.sender("Lark")).await.unwrap();
    drafts::adopt(&mut change.tx, (desk.draft, revision), Firmness::Full).await?;
    change.done(Place::Draft(desk.draft)).await.map(drop)
}
