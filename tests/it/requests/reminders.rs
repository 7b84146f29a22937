//! On its day something open is asked about, and it never closes by itself (TXT-6).

use super::{TWO, about, press, request};
use crate::{
    drafts::desk::{Desk, words},
    world::World,
};
use aryk::domain::{
    text::{Edit, Grounds, Kind, Opening, Place},
    time::Span,
};

#[tokio::test]
async fn the_side_that_consults_and_both_moderators_are_asked_on_the_day() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let at = about(&desk, 1).await;
    let fields =
        [("kind", "deletion"), ("words", "in time"), ("reason", "awaiting"), ("until", "2021-10-25")];
    request(&world, "Walnut", &at, &fields).await;
    press(&world, "Lark", &at, "/placing").await;
    desk.issue().await;
    world.wait(Span::days(5));
    assert!(!asked(&world, "Almond").await);
    world.wait(Span::days(2));
    for (handle, is) in [("Almond", true), ("Lark", true), ("Tern", true), ("Maple", false), ("Slate", false)]
    {
        assert_eq!(asked(&world, handle).await, is, "{handle}");
    }
    assert_eq!(desk.pen().await.count().open(), 1);
}

#[tokio::test]
async fn the_body_that_owes_a_placeholder_is_asked_on_its_day() {
    let world = World::new().await;
    let desk = Desk::issued(&world, TWO).await;
    let uid = desk.pen().await.paragraphs[0].uid;
    let due = world.app.now().plus(Span::days(3));
    let kind = Kind::Placeholder { owed: words("the shares"), owner: Some(world.scene.wg1), due };
    let opening = Opening { kind, options: Vec::new(), grounds: Grounds::default() };
    desk.edit(Edit::Insert(Place { paragraph: uid, alternative: None }, None, opening)).await;
    desk.issue().await;
    world.wait(Span::days(4));
    assert!(asked(&world, "Maple").await);
    assert!(asked(&world, "Lark").await);
}

async fn asked(world: &World, handle: &str) -> bool {
    world.back(handle).await.page("/").await.main().contains("The day has come")
}
