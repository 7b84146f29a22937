//! Sessions of a body.

use crate::{client::Answer, world::World};
use aryk::domain::id::BodyId;
use axum::http::StatusCode;

/// Lark plans a session of WG1 on both of its items.
pub async fn plan(world: &World, starts: &str) -> String {
    let answer = planned(world, "Lark", world.scene.wg1, starts, "").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location()
}

async fn planned(world: &World, who: &str, body: BodyId, starts: &str, clock: &str) -> Answer {
    let path = format!("/sessions/plan/{body}");
    let mut fields = world.seat(who).form(&path, &path).await;
    fields.retain(|(name, _)| name != "starts" && (name != "clock" || clock.is_empty()));
    fields.push(("starts".into(), starts.into()));
    if !clock.is_empty() {
        fields.push(("clock".into(), clock.into()));
    }
    let places = [("place-1".to_owned(), "1"), ("place-1.1".to_owned(), "2")];
    fields.retain(|(name, _)| places.iter().all(|(place, _)| place != name));
    fields.extend(places.map(|(name, value)| (name, value.to_owned())));
    world.seat(who).post(&path, &fields).await
}

#[tokio::test]
async fn a_moderator_plans_a_session_and_members_see_it_in_both_clocks_own_first() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-20T09:00").await;
    let north = world.seat("Walnut").page(&session).await;
    assert_eq!(north.one("h1 .k"), "Wed 20 October 2021, 09:00 North · 10:00 South");
    assert!(north.one("h1").ends_with("Session 1 · Group on water"));
    assert_eq!(north.all("main .rows li a"), ["1 Water".to_owned(), "1.1 Sharing at the gate".to_owned()]);
    let south = world.seat("Maple").page("/sessions").await;
    assert_eq!(south.all(".rows h2"), ["Session 1 · Group on water"]);
    assert!(south.main().contains("Wed 20 October 2021, 10:00 South · 09:00 North"));
}

#[tokio::test]
async fn the_time_of_a_session_is_read_by_the_clock_that_was_named() {
    let world = World::new().await;
    let south = world.scene.sides[1].to_string();
    let answer = planned(&world, "Lark", world.scene.wg1, "2021-10-20T09:00", &south).await;
    let session = world.seat("Walnut").page(&answer.location()).await;
    assert!(session.main().contains("08:00 North · 09:00 South"));
}

#[tokio::test]
async fn sessions_are_numbered_within_their_body() {
    let world = World::new().await;
    plan(&world, "2021-10-20T09:00").await;
    plan(&world, "2021-11-20T09:00").await;
    let rows = world.seat("Walnut").page("/sessions").await.all(".rows h2");
    assert_eq!(rows, ["Session 2 · Group on water", "Session 1 · Group on water"]);
}

#[tokio::test]
async fn a_session_of_another_body_is_not_there() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-20T09:00").await;
    for outsider in ["Kestrel", "Thyme", "Convenor"] {
        assert_eq!(world.seat(outsider).get(&session).await.status, StatusCode::NOT_FOUND, "{outsider}");
        assert!(!world.seat(outsider).page("/sessions").await.main().contains("Group on water"));
    }
}

#[tokio::test]
async fn only_a_moderator_of_the_body_plans_and_only_what_the_body_works_on() {
    let world = World::new().await;
    let (wg1, wg2) = (world.scene.wg1, world.scene.wg2);
    for who in ["Walnut", "Slate", "Reed"] {
        let answer = world.seat(who).get(&format!("/sessions/plan/{wg1}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
    }
    let of_another_group = planned(&world, "Lark", wg2, "2021-10-20T09:00", "").await;
    assert_eq!(of_another_group.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(of_another_group.one(".err").contains("Items on the agenda"));
}

#[tokio::test]
async fn a_mistake_keeps_what_was_typed() {
    let world = World::new().await;
    let path = format!("/sessions/plan/{}", world.scene.wg1);
    let filled = [("starts", "soon"), ("place-1.1", "7"), ("minutes-1.1", "20")];
    let answer = world.seat("Lark").submit(&path, &path, &filled).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.one(".err").contains("Begins"));
    let kept = crate::client::fields_of(&answer, &path);
    for (name, value) in filled {
        assert!(kept.contains(&(name.into(), value.into())), "{name}");
    }
}
