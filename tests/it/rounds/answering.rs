//! Answering a round, and what it comes to.

use super::*;
use crate::world::app;
use aryk::domain::round::ANSWERS_KEPT;
use axum::http::StatusCode;
use std::sync::Arc;

/// Practice 3.6.
#[tokio::test]
async fn a_round_passes_where_nobody_objects_and_every_side_consents() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    round.answers("consent", &["Walnut", "Almond", "Maple", "Heron"]).await;
    let concern = [("reply", "concern"), ("concern_note", "Harvest comes first.")];
    round.answer("Poplar", &concern).await;
    round.answers("consent", &["Willow"]).await;
    round.close().await;
    let page = round.seen_by("Basalt").await;
    assert_eq!(page.one("h1"), "Plenary · Consent roundHow we work: passed");
    assert!(page.main().contains("Nobody objected, and every side carried it."), "{}", page.main());
    assert!(page.main().contains("Harvest comes first.") && !page.main().contains("Poplar"));
}

/// Practice 3.6, CON-4, CON-8.
#[tokio::test]
async fn one_objection_stops_it_and_its_reason_is_shown_without_a_name_side_or_number() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH[1..]).await;
    let refused = round.answer("Maple", &[("reply", "objection")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "an objection has a reason");
    round.answer("Maple", &[("reply", "objection"), ("objection_reason", "The road is closed then.")]).await;
    round.close().await;
    for handle in ["Walnut", "Lark"] {
        let main = round.seen_by(handle).await.main();
        assert!(main.contains("not passed") && main.contains("Somebody objects."), "{main}");
        assert!(main.contains("The road is closed then."), "{main}");
        assert!(!main.contains("Maple") && !main.contains("South side") && !main.contains(" 7"), "{main}");
    }
}

/// Practice 3.6: a missing answer is not consent.
#[tokio::test]
async fn a_side_of_which_fewer_than_two_thirds_answer_does_not_carry_it() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH[..2]).await;
    round.close().await;
    let main = round.seen_by("Walnut").await.main();
    assert!(main.contains("not passed") && main.contains("missing on one"), "{main}");
}

/// CON-6.
#[tokio::test]
async fn while_answers_are_taken_nobody_sees_how_they_stand() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    let concern = [("reply", "concern"), ("concern_note", "Harvest comes first.")];
    round.answer("Walnut", &concern).await;
    round.answers("consent", &["Maple"]).await;
    for handle in ["Walnut", "Lark"] {
        let main = round.seen_by(handle).await.main();
        assert!(!main.contains("Harvest") && !main.contains("come in"), "{main}");
    }
    round.answers("consent", &["Heron"]).await;
    assert!(round.seen_by("Lark").await.main().contains("3 answers have come in."));
    assert!(round.seen_by("Walnut").await.main().contains("Your answer is recorded."));
}

/// Practice 3.5: changeable until the closing; only the last one counts.
#[tokio::test]
async fn the_last_answer_before_the_closing_counts_and_none_after_it() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    round.answer("Walnut", &[("reply", "objection"), ("objection_reason", "Too often.")]).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    world.wait(Span::days(1));
    let late = round.post("Maple", "consent").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.main().contains("Answers have ended."));
    jobs::once(&world.app).await.unwrap();
    let main = round.seen_by("Walnut").await.main();
    assert!(main.contains("passed") && !main.contains("Too often."), "{main}");
}

/// Practice 3.8.
#[tokio::test]
async fn a_procedural_question_needs_a_majority_on_each_side() {
    for (south, result) in [("for", "passed"), ("leave", "not passed"), ("against", "not passed")] {
        let world = World::new().await;
        let round = Round::open(&world, &DATE).await;
        round.answers("for", &NORTH).await;
        round.answers(south, &SOUTH[..1]).await;
        round.close().await;
        let title = round.seen_by("Walnut").await.one("h1");
        assert!(title.ends_with(&format!("Date of a meeting: {result}")), "{south}: {title}");
    }
}

#[tokio::test]
async fn an_answer_of_the_other_kind_or_from_outside_the_roll_is_not_taken() {
    let world = World::new().await;
    let round = Round::open(&world, &DATE).await;
    assert_eq!(round.post("Walnut", "consent").await.status, StatusCode::CONFLICT);
    for handle in ["Lark", "Slate", "Kestrel"] {
        assert_eq!(round.post(handle, "for").await.status, StatusCode::NOT_FOUND, "{handle}");
    }
    world.seat("Lark").follow(&confirmation(&world), &confirmation(&world), &[]).await;
    let refused = round.post("Thyme", "for").await;
    assert!(refused.main().contains("frozen before you joined"), "{}", refused.main());
}

#[tokio::test]
async fn two_instances_count_a_round_once() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    world.wait(Span::days(1));
    let other = Arc::new(app(&world.url, world.app.now()).await);
    let (one, two) = tokio::join!(jobs::once(&world.app), jobs::once(&other));
    one.and(two).unwrap();
    jobs::once(&other).await.unwrap();
    assert_eq!(noted(&world, "round-closed").await, 1);
    assert!(round.seen_by("Walnut").await.main().contains("not passed"));
}

/// Practice 3.6: what was agreed on is looked at again.
#[tokio::test]
async fn on_the_day_of_the_review_the_moderators_are_asked_until_one_notes_it() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    round.close().await;
    let asks = async |handle| world.back(handle).await.page("/").await.main().contains("looked at again");
    assert!(!asks("Lark").await);
    world.wait(Span::days(32));
    assert!(asks("Lark").await && asks("Tern").await && !asks("Walnut").await);
    let (page, form) = (round.path(), format!("{}/review", round.path()));
    let reviewed = world.back("Tern").await.follow(&page, &form, &[]).await.main();
    assert!(reviewed.contains("Looked at again"), "{reviewed}");
    assert!(!asks("Lark").await);
    assert_eq!(noted(&world, "round-reviewed").await, 1);
}

/// Practice 4.7.
#[tokio::test]
async fn thirty_days_after_the_count_nobody_can_tell_who_answered_what() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    round.close().await;
    assert_eq!(kept(&round).await, 8);
    world.wait(ANSWERS_KEPT);
    jobs::once(&world.app).await.unwrap();
    assert_eq!(kept(&round).await, 0);
    assert!(round.seen_by("Walnut").await.main().contains("Nobody objected"));
}

/// How many answers are kept.
async fn kept(round: &Round<'_>) -> usize {
    let mut look = round.world.app.look(sender(&round.world.token("Lark").await).token_hash).await.unwrap();
    let stored = store::rounds::find(&mut look.tx, round.id).await.unwrap().unwrap();
    store::rounds::roll(&mut look.tx, &look.keys, &stored).await.unwrap().len()
}

fn confirmation(world: &World) -> String {
    format!("/seats/{}/confirmation", world.id("Thyme"))
}

/// Practice 3.5: who leaves takes their answer along; who comes next was not there when the roll was frozen.
#[tokio::test]
async fn a_seat_that_is_emptied_leaves_the_roll_with_its_answer() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    round.answers("consent", &NORTH[1..]).await;
    round.answers("consent", &SOUTH).await;
    round.answer(NORTH[0], &[("reply", "objection"), ("objection_reason", "Not by road.")]).await;
    let seat = format!("/seats/{}", world.id(NORTH[0]));
    world.seat("Convenor").follow(&seat, &format!("{seat}/replacement"), &[]).await;
    let count = round.seen_by("Lark").await.main();
    assert!(count.contains("7 "), "{count}");
    round.close().await;
    let main = round.seen_by("Lark").await.main();
    assert!(main.contains(": passed") && !main.contains("Not by road."), "{main}");
}

/// ITD-6: an answer that was given in another capacity is forgotten; the person may answer again.
#[tokio::test]
async fn who_changes_capacity_answers_anew() {
    let world = World::new().await;
    let round = Round::open(&world, &[]).await;
    round.answers("consent", &NORTH).await;
    round.answers("consent", &SOUTH).await;
    round.answer("Heron", &[("reply", "objection"), ("objection_reason", "Not by road.")]).await;
    crate::capacity::declare(&world, "Heron", &[]).await;
    assert!(round.seen_by("Lark").await.main().contains("7 "));
    round.answers("consent", &["Heron"]).await;
    assert!(round.seen_by("Lark").await.main().contains("8 "));
    crate::capacity::declare(&world, "Maple", &[]).await;
    round.close().await;
    assert!(round.seen_by("Lark").await.main().contains(": passed"));
}
