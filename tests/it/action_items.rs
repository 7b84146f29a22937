//! Action items: roles, never people; they hold once the body has consented to all of them (practice 5.1).

use crate::{
    client::Answer,
    parked::send,
    rounds::{NORTH, Round, SOUTH},
    sessions::opened,
    world::World,
};
use axum::http::StatusCode;

const WHAT: &str = "Measure the gate on both mornings.";
/// A day after the session, by the clock of North.
const CLOSES: &str = "2021-10-20T14:00";

/// Slate writes down what a role does by 1 November.
async fn written(world: &World, session: &str, who: &str, what: &str) -> Answer {
    let fields = [("who", who), ("what", what), ("by_day", "2021-11-01")];
    send(world, "Slate", &format!("{session}/action-items"), &fields).await
}

async fn asked(world: &World, session: &str) -> Answer {
    let clock = world.scene.sides[0].to_string();
    let fields = [("closes_on", CLOSES), ("clock", clock.as_str())];
    send(world, "Lark", &format!("{session}/action-items/round"), &fields).await
}

async fn list(world: &World, who: &str, session: &str) -> Answer {
    world.back(who).await.page(&format!("{session}/action-items")).await
}

/// Presses a button beside the item with these words.
async fn end(world: &World, who: &str, session: &str, (what, state): (&str, &str)) -> Answer {
    let page = list(world, "Slate", session).await;
    let at = page.all(".rows > li > .pre").iter().position(|words| words == what).unwrap();
    let form = page.values(&format!(".rows > li:nth-child({}) form", at + 1)).remove(0);
    send(world, who, &form, &[("state", state)]).await
}

async fn asks_at_home(world: &World, who: &str) -> bool {
    world.back(who).await.page("/").await.main().contains("Action items are to be done: 1.")
}

/// Two items, of which North does one and the co-moderators the other; a round about both is open.
async fn in_a_round(world: &World) -> (String, Round<'_>) {
    let session = opened(world).await;
    let north = world.scene.sides[0].to_string();
    assert_eq!(written(world, &session, &north, WHAT).await.status, StatusCode::SEE_OTHER);
    assert_eq!(written(world, &session, "interpreter", WHAT).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let act = asked(world, &session).await;
    assert_eq!(act.status, StatusCode::SEE_OTHER, "{}", act.text());
    let shown = world.back("Tern").await.page(&act.location()).await.main();
    assert!(
        shown.contains("North side: Measure the gate on both mornings. (by Mon 1 November 2021)"),
        "{shown}"
    );
    let round = Round::agreed(world, &act).await;
    (session, round)
}

#[tokio::test]
async fn items_hold_for_their_role_once_a_consent_round_has_adopted_them() {
    let world = World::new().await;
    let (session, round) = in_a_round(&world).await;
    assert!(round.seen_by("Heron").await.main().contains(WHAT));
    assert!(list(&world, "Heron", &session).await.main().contains("a round asks for consent"));
    assert!(!asks_at_home(&world, "Walnut").await);
    round.answers("consent", &[NORTH, SOUTH].concat()).await;
    round.close().await;
    assert!(list(&world, "Heron", &session).await.main().contains("all consent; to be done"));
    for (who, is_asked) in [("Walnut", true), ("Lark", true), ("Heron", false), ("Slate", false)] {
        assert_eq!(asks_at_home(&world, who).await, is_asked, "{who}");
    }
    assert_eq!(end(&world, "Walnut", &session, (WHAT, "done")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(end(&world, "Slate", &session, (WHAT, "done")).await.status, StatusCode::SEE_OTHER);
    assert!(!asks_at_home(&world, "Walnut").await);
    assert!(list(&world, "Walnut", &session).await.main().contains("· done"));
}

/// Practice 3.6: an objection stops them, and they can be dropped or asked for anew.
#[tokio::test]
async fn items_that_somebody_objects_to_do_not_hold() {
    let world = World::new().await;
    let (session, round) = in_a_round(&world).await;
    round.answers("consent", &[&NORTH, &SOUTH[1..]].concat()).await;
    round.answer(SOUTH[0], &[("reply", "objection"), ("objection_reason", "Not without us.")]).await;
    round.close().await;
    assert!(list(&world, "Heron", &session).await.main().contains("nobody was asked yet"));
    assert!(!asks_at_home(&world, "Walnut").await);
    assert_eq!(end(&world, "Slate", &session, (WHAT, "dropped")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        asked(&world, &session).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "the closing has passed"
    );
}

/// MOD-1: the second key opens exactly what was asked for.
#[tokio::test]
async fn an_item_that_was_dropped_between_the_keys_is_not_asked_about() {
    let world = World::new().await;
    let session = opened(&world).await;
    assert_eq!(asked(&world, &session).await.status, StatusCode::CONFLICT, "there is none yet");
    written(&world, &session, "moderator", WHAT).await;
    let act = asked(&world, &session).await.location();
    assert_eq!(end(&world, "Tern", &session, (WHAT, "done")).await.status, StatusCode::CONFLICT);
    assert_eq!(end(&world, "Tern", &session, (WHAT, "dropped")).await.status, StatusCode::SEE_OTHER);
    let agreed = world.back("Tern").await.submit(&act, &format!("{act}/agreement"), &[]).await;
    assert_eq!(agreed.status, StatusCode::CONFLICT, "{}", agreed.text());
}

#[tokio::test]
async fn moderators_and_the_rapporteur_write_items_and_every_word_is_kept_when_a_date_is_wrong() {
    let world = World::new().await;
    let session = opened(&world).await;
    let form = format!("{session}/action-items");
    for who in ["Walnut", "Reed", "Kestrel"] {
        let fields = [("who", "moderator"), ("what", WHAT), ("by_day", "2021-11-01")];
        assert_eq!(send(&world, who, &form, &fields).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    for day in ["", "2021-10-18", "2024-01-01", "soon"] {
        let fields = [("who", "moderator"), ("what", WHAT), ("by_day", day)];
        let answer = send(&world, "Tern", &form, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        assert_eq!((answer.values(".err a"), answer.one("#what")), (vec!["#by_day".into()], WHAT.into()));
    }
    let today = [("who", "moderator"), ("what", WHAT), ("by_day", "2021-10-19")];
    assert_eq!(send(&world, "Tern", &form, &today).await.status, StatusCode::SEE_OTHER);
}
