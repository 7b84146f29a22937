//! The edge cases of practice 3.5, one test each.

use super::scene::*;
use crate::world::World;
use aryk::{
    actions::seats,
    domain::{dialogue::SeatState, time::Span},
    jobs,
};
use axum::http::StatusCode;

const OBJECTION: [(&str, &str); 3] = [("stance", "G7"), ("ground", "safety"), ("harm", "The gate is mined.")];
const CONSULTS: [(&str, &str); 3] = [("stance", "G5"), ("ready", "consult"), ("consult_until", "2021-10-28")];

async fn empty(world: &World, handle: &str) {
    seats::replace(&world.app, &world.sender("Convenor"), world.id(handle)).await.unwrap();
}

async fn support(check: &Check<'_>) {
    check.answers("G1", &NORTH).await;
    check.answers("G1", &SOUTH).await;
}

/// Lark asks to take answers again until this, by the clock of the North side.
async fn ask_to_reopen(check: &Check<'_>, closes_on: &str) -> crate::client::Answer {
    let lark = check.world.back("Lark").await;
    lark.submit(&check.path(), &format!("{}/reopening", check.path()), &[("closes_on", closes_on)]).await
}

#[tokio::test]
async fn who_is_absent_answers_in_writing_before_and_is_bound_to_the_text_they_read() {
    let world = World::new().await;
    let (check, changed) = (Check::open(&world).await, Check::open(&world).await);
    support(&check).await;
    support(&changed).await;
    changed.issue_another().await;
    check.close().await;
    assert!(check.seen_by("Heron").await.one("h1").ends_with("Unanimity"));
    assert!(changed.seen_by("Heron").await.one("h1").contains("Not valid"));
}

#[tokio::test]
async fn who_did_not_answer_counts_against_the_quorum_of_the_side() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH[..2]).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    assert!(check.seen_by("Heron").await.one("h1").contains("Not valid"));
}

#[tokio::test]
async fn a_late_objection_within_48_hours_lets_both_moderators_reopen_once_and_never_by_itself() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH[1..]).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    let refused = check.seen_by("Lark").await;
    assert!(refused.all("#closes_on").is_empty(), "nobody has objected");
    world.wait(Span::hours(48));
    check.post("Walnut", &OBJECTION).await;
    jobs::once(&world.app).await.unwrap();
    let page = check.seen_by("Lark").await;
    assert!(page.one(".ask").contains("An objection came after the closing"), "{}", page.one(".ask"));
    assert!(page.one("h1").ends_with("Consensus") && !page.main().contains("mined"));
    assert!(check.seen_by("Maple").await.all("#closes_on").is_empty());
    assert_eq!(ask_to_reopen(&check, "2021-10-23T13:00").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let act = ask_to_reopen(&check, "2021-10-24T14:00").await.location();
    assert!(check.seen_by("Maple").await.one("h1").ends_with("Consensus"), "one key reopens nothing");
    world.back("Tern").await.follow(&act, &format!("{act}/agreement"), &[]).await;
    let walnut = world.back("Walnut").await.page("/").await.main();
    assert!(walnut.contains("Say how far you can agree"), "what came late is said again: {walnut}");
    check.answer("Walnut", &OBJECTION).await;
    world.wait(Span::hours(48));
    jobs::once(&world.app).await.unwrap();
    assert!(check.seen_by("Maple").await.one("h1").ends_with("No consensus"));
    assert_eq!((check.noted("check-reopened").await, check.noted("check-closed").await), (1, 2));
    assert!(check.seen_by("Lark").await.all("#closes_on").is_empty());
}

#[tokio::test]
async fn an_objection_after_48_hours_reopens_nothing() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH[1..]).await;
    check.answers("G1", &SOUTH).await;
    check.close().await;
    world.wait(Span::seconds(48 * 3600 + 1));
    check.post("Walnut", &OBJECTION).await;
    assert!(check.seen_by("Lark").await.all("#closes_on").is_empty());
}

#[tokio::test]
async fn who_leaves_during_a_check_leaves_its_roll_and_the_record_gives_no_reason() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH[..3]).await;
    check.answers("G1", &SOUTH).await;
    check.answer("Sparrow", &OBJECTION).await;
    empty(&world, "Sparrow").await;
    assert_eq!(check.noted("roll-changed").await, 1);
    check.close().await;
    check.cool();
    let page = check.seen_by("Walnut").await;
    assert!(page.one("h1").ends_with("Unanimity"), "{}", page.one("h1"));
    assert_eq!(page.all(".bank__n"), ["3 of 3 support", "4 of 4 support"]);
}

#[tokio::test]
async fn a_check_in_which_a_side_has_nobody_left_is_void() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    support(&check).await;
    for handle in SOUTH {
        empty(&world, handle).await;
    }
    let page = check.seen_by("Walnut").await;
    assert!(page.one("h1").contains("Void: a side has no seat"), "{}", page.one("h1"));
    assert_eq!(check.noted("check-void").await, 1);
}

/// Whoever sits there next neither answers, nor moves, nor confirms what another person answered.
#[tokio::test]
async fn a_seat_that_is_filled_during_a_check_joins_the_next_one() {
    let world = World::new().await;
    let draft = final_draft(&world).await;
    let check = Check::of(&world, draft, &[("closes_on", "2021-10-19T15:00")]).await;
    support(&check).await;
    check.answer("Sparrow", &FROM_HOME).await;
    empty(&world, "Almond").await;
    set_state(&world, "Almond", SeatState::Active).await;
    assert_eq!(check.post("Almond", &[("stance", "G1")]).await.status, StatusCode::CONFLICT);
    world.wait(Span::minutes(50));
    world.seat("Convenor").page("/").await;
    world.wait(Span::minutes(10));
    empty(&world, "Sparrow").await;
    set_state(&world, "Sparrow", SeatState::Active).await;
    let page = check.seen_by("Sparrow").await;
    assert!(
        page.all("form.scale").is_empty() && page.one("h1").ends_with("(ad referendum)"),
        "{}",
        page.one("h1")
    );
    assert_eq!(check.post("Sparrow", &OBJECTION).await.status, StatusCode::CONFLICT);
    assert!(check.seen_by("Heron").await.one("h1").ends_with("(ad referendum)"), "the answer itself stands");
}

#[tokio::test]
async fn when_all_must_consult_the_check_pauses_once_until_the_latest_date() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answer("Walnut", &CONSULTS).await;
    check.answer("Maple", &[CONSULTS[0], CONSULTS[1], ("consult_until", "2021-10-25")]).await;
    check.close().await;
    for handle in ["Heron", "Lark"] {
        let page = check.seen_by(handle).await.one(".banks");
        assert!(page.contains("Paused for consultations until"), "{page}");
        assert!(page.contains("28 October 2021"), "{page}");
    }
    assert_eq!((check.noted("check-paused").await, check.noted("check-closed").await), (1, 0));
    check.answers("G1", &NORTH).await;
    world.wait(Span::days(9));
    jobs::once(&world.app).await.unwrap();
    assert!(check.seen_by("Walnut").await.one("h1").contains("Not valid"));
    assert_eq!(check.noted("check-closed").await, 1);
}

#[tokio::test]
async fn one_who_can_answer_now_is_enough_for_a_check_not_to_pause() {
    let world = World::new().await;
    let check = Check::open(&world).await;
    check.answer("Walnut", &CONSULTS).await;
    check.answer("Maple", &CONSULTS).await;
    check.answers("G1", &["Heron"]).await;
    check.close().await;
    assert_eq!((check.noted("check-paused").await, check.noted("check-closed").await), (0, 1));
}

/// One seat is the whole side: its answer is never shown by itself.
#[tokio::test]
async fn a_side_with_one_seat_is_shown_with_the_label_alone() {
    let world = World::new().await;
    for handle in &SOUTH[1..] {
        remove(&world, handle).await;
    }
    let check = Check::open(&world).await;
    check.answers("G1", &NORTH).await;
    check.answers("G1", &["Maple"]).await;
    check.close().await;
    check.cool();
    let page = check.seen_by("Walnut").await;
    assert!(page.one("h1").ends_with("Unanimity") && page.all("table, .grad").is_empty());
}
