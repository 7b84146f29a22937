//! While people think together nobody takes a stand on a text about the item (PSW-1).

use super::*;
use crate::{
    checks::scene::{Check, ask},
    drafts::desk::{Desk, words},
    requests::about,
};
use aryk::{
    actions::drafts::{self, Beginning},
    domain::{
        lang::Lang,
        text::{Edit, split_paragraphs},
    },
};

/// A final text of the plenary about its item.
async fn text(world: &World) -> Desk<'_> {
    let new = Beginning {
        body: world.scene.plenary,
        item: Some(item(world)),
        lang: Lang::En,
        title: words("A text"),
        package: true,
        knows_early: true,
    };
    let Place::Pen(draft) = drafts::begin(&world.app, &world.sender("Lark"), new).await.unwrap() else {
        panic!("no pen")
    };
    let desk = Desk { world, draft };
    for paragraph in ["Water is shared by season.", "One joint record is kept."] {
        desk.edit(Edit::Add(None, split_paragraphs(paragraph).unwrap())).await;
        desk.issue().await;
    }
    desk
}

#[tokio::test]
async fn controls_of_checks_silence_and_brackets_are_hidden_and_come_back() {
    let world = World::new().await;
    let desk = text(&world).await;
    let (draft, paragraph) = (format!("/drafts/{}", desk.draft), about(&desk, 1).await);
    let offered = async || {
        let lark = world.seat("Lark").page(&draft).await.values("main a");
        let walnut = world.seat("Walnut").page(&paragraph).await.values("main a");
        let offers = |links: &[String], end: &str| links.iter().any(|link| link.contains(end));
        [offers(&lark, "checks/new"), offers(&lark, "silences/new"), offers(&walnut, "/requests")]
    };
    assert_eq!(offered().await, [true; 3]);
    thinking(&world).await;
    assert_eq!(offered().await, [false; 3]);
    assert!(
        world.seat("Walnut").page(&draft).await.main().contains("People think together about this item now.")
    );
    switch(&world, "drafting").await;
    assert_eq!(offered().await, [true; 3]);
}

#[tokio::test]
async fn no_check_is_opened_and_no_brackets_are_requested_meanwhile() {
    let world = World::new().await;
    let desk = text(&world).await;
    let paragraph = about(&desk, 1).await;
    thinking(&world).await;
    let refused = ask(&world, desk.draft, &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.main());
    let form = format!("{paragraph}/requests");
    let walnut = world.seat("Walnut");
    let filed = walnut.get(&form).await;
    assert_ne!(filed.status, StatusCode::OK, "the form is not there either");
    let proposed = forge(&world, "Lark", &format!("/drafts/{}/silences", desk.draft), &[]).await;
    assert_ne!(proposed.status, StatusCode::SEE_OTHER);
}

/// Nobody who was asked finds the door closed.
#[tokio::test]
async fn thinking_together_does_not_begin_while_a_check_takes_answers() {
    let world = World::new().await;
    let desk = text(&world).await;
    let check = Check::of(&world, desk.draft, &[]).await;
    let refused = switch(&world, "thinking").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("Thinking together can begin once it has ended."));
    check.close().await;
    assert_eq!(switch(&world, "thinking").await.status, StatusCode::CONFLICT, "it cools");
    assert_eq!(switch(&world, "constraints").await.status, StatusCode::SEE_OTHER);
}
