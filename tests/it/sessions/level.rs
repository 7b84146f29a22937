//! How far what is said may travel (CNF-1).

use super::running::{opened, press};
use crate::{client::fields_of, world::World};
use axum::http::StatusCode;

#[tokio::test]
async fn one_moderator_raises_the_level_and_both_lower_it_again() {
    let world = World::new().await;
    let session = opened(&world).await;
    press(&world, "Walnut", &session, "presence").await;
    let form = format!("{session}/level");
    let level = async || world.seat("Walnut").page(&session).await.one(".now .note b");
    assert_eq!(level().await, "Inside this room");
    assert_eq!(world.seat("Lark").submit(&session, &form, &[("level", "c5")]).await.location(), session);
    assert_eq!(level().await, "Off the record");
    let asked = world.seat("Lark").submit(&session, &form, &[("level", "c3")]).await.location();
    assert_eq!(level().await, "Off the record", "one key alone lowers nothing");
    let act = world.seat("Tern").page(&asked).await;
    assert!(act.main().contains("Lower the level"), "{}", act.main());
    world.seat("Tern").submit(&asked, &format!("{asked}/agreement"), &[]).await;
    assert_eq!(level().await, "Inside this room");
}

#[tokio::test]
async fn the_level_of_a_part_never_goes_below_the_announced_one() {
    let world = World::new().await;
    let session = opened(&world).await;
    let form = format!("{session}/level");
    let page = world.seat("Lark").page(&session).await;
    assert_eq!(page.all("#level option"), ["Off the record"]);
    let mut fields = fields_of(&page, &form);
    fields.retain(|(name, _)| name != "level");
    fields.push(("level".into(), "c1".into()));
    let refused = world.seat("Lark").post(&form, &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.main().contains("never goes below"), "{}", refused.main());
}
