//! The agenda: proposed, changed, agreed on by the body (practice 5.1).

use super::plan;
use crate::{
    client::fields_of,
    rounds::{NORTH, Round, SOUTH},
    world::World,
};
use axum::http::StatusCode;

/// Lark proposes the agenda to WG1, and Tern gives the second key.
async fn proposed<'a>(world: &'a World, session: &str) -> Round<'a> {
    let action = format!("{session}/adoption");
    let closes = [("closes_on", "2021-10-20T14:00")];
    let asked = world.seat("Lark").submit(session, &action, &closes).await;
    Round::agreed(world, &asked).await
}

#[tokio::test]
async fn an_agenda_is_a_proposal_until_a_consent_round_of_the_body_has_agreed() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-25T09:00").await;
    assert!(world.seat("Walnut").page(&session).await.main().contains("has not agreed on it yet"));
    let round = proposed(&world, &session).await;
    let asked = round.seen_by("Walnut").await.main();
    for said in ["Begins: Mon 25 October 2021, 09:00 North · 10:00 South", "2. 1.1 Sharing at the gate"] {
        assert!(asked.contains(said), "{asked}");
    }
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    round.close().await;
    let page = world.back("Walnut").await.page(&session).await.main();
    assert!(page.contains("The group has agreed on this agenda."), "{page}");
}

#[tokio::test]
async fn a_plan_that_is_changed_while_the_round_runs_is_not_what_was_agreed_on() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-25T09:00").await;
    let round = proposed(&world, &session).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    let form = format!("{session}/plan");
    let changed = world.seat("Tern").submit(&form, &form, &[("minutes-1", "45")]).await;
    assert_eq!(changed.location(), session, "{}", changed.text());
    round.close().await;
    let found = round.seen_by("Walnut").await.main();
    assert!(found.contains("not passed") && found.contains("changed before the closing"), "{found}");
    let page = world.back("Walnut").await.page(&session).await.main();
    assert!(page.contains("45 minutes") && page.contains("has not agreed on it yet"), "{page}");
}

#[tokio::test]
async fn of_two_changes_of_one_plan_the_second_is_refused() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-25T09:00").await;
    let form = format!("{session}/plan");
    let read = world.seat("Lark").page(&form).await;
    world.seat("Tern").submit(&form, &form, &[("minutes-1", "45")]).await;
    let late = world.seat("Lark").post(&form, &fields_of(&read, &form)).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(world.seat("Lark").page(&session).await.main().contains("45 minutes"));
    assert_eq!(world.seat("Walnut").get(&form).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_session_takes_three_hours_at_most() {
    let world = World::new().await;
    let form = format!("/sessions/plan/{}", world.scene.wg1);
    let long = [("starts", "2021-10-25T09:00"), ("place-1", "1"), ("minutes-1", "181")];
    let refused = world.seat("Lark").submit(&form, &form, &long).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fits = [("starts", "2021-10-25T09:00"), ("place-1", "1"), ("minutes-1", "180")];
    assert_eq!(world.seat("Lark").submit(&form, &form, &fits).await.status, StatusCode::SEE_OTHER);
}
