//! The end: once, never early, by the server's clock; and what is said of it (SIL-5, SIL-6).

use super::scene::*;
use crate::world::{self, World};
use aryk::{
    actions::{Sender, seats, silences},
    chance::Chance,
    domain::{dialogue::Function, id::SignInId, place::Place, silence::SilenceState, time::Span},
    jobs, store,
};
use std::sync::Arc;

/// Four seats a side need two acknowledgements each.
#[tokio::test]
async fn unbroken_and_acknowledged_on_all_sides_it_is_adopted_and_never_said_to_be_agreed_by_all() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&["Walnut", "Almond", "Maple", "Heron"]).await;
    silence.ends().await;
    let label = "Adopted by silence procedure, acknowledged on all sides";
    let page = silence.seen_by("Sparrow").await;
    assert!(page.one("h1").contains(label), "{}", page.one("h1"));
    let draft = silence.draft_page("Sparrow").await;
    assert!(draft.one("h1").contains("Rev.1 · adopted"), "{}", draft.one("h1"));
    assert!(draft.one(".banks").contains(label), "{}", draft.one(".banks"));
    let home = world.back("Basalt").await.page("/").await.main();
    assert!(home.contains("TST/PL/DRAFT.1/Rev.1 is adopted by silence procedure"), "{home}");
    for text in [page.main(), draft.main(), home] {
        let text = text.to_lowercase();
        assert!(!text.contains("all agree") && !text.contains("consensus"), "{text}");
    }
    assert_eq!((silence.noted("silence-kept").await, silence.noted("text-adopted").await), (1, 1));
    let document = format!("/drafts/{}/revisions/1/export?format=md&lang=en", silence.draft);
    let document = world.back("Sparrow").await.page(&document).await.text();
    assert!(document.contains(label) && !document.to_lowercase().contains("consensus"), "{document}");
}

#[tokio::test]
async fn too_few_on_one_side_and_it_lapses_and_may_be_proposed_again() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&NORTH).await;
    silence.received_by(&["Maple"]).await;
    silence.ends().await;
    assert_eq!(silence.state().await, SilenceState::Lapsed);
    let walnut = silence.seen_by("Walnut").await.one(".banks");
    assert!(
        walnut.contains("A required condition on one side was not met") && !walnut.contains("South side"),
        "{walnut}"
    );
    let lark = silence.seen_by("Lark").await.one(".banks");
    assert!(lark.contains("South sidetoo few have received it"), "{lark}");
    assert!(silence.draft_page("Walnut").await.one("h1").contains("final draft"));
    assert_eq!((silence.noted("silence-lapsed").await, silence.noted("text-adopted").await), (1, 0));
    Silence::proposed_on(&world, silence.draft).await;
}

#[tokio::test]
async fn not_a_moment_early_also_when_the_clock_is_set_back_and_never_twice() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&["Walnut", "Almond", "Maple", "Heron"]).await;
    silence.at(ENDS_AT.minus(Span(1))).await;
    assert_eq!(silence.state().await, SilenceState::Running);
    silence.at(ENDS_AT.minus(Span::days(2))).await;
    assert_eq!(silence.state().await, SilenceState::Running);
    silence.at(ENDS_AT).await;
    assert_eq!(silence.state().await, SilenceState::Adopted);
    silence.at(ENDS_AT.minus(Span::days(2))).await;
    silence.at(ENDS_AT.plus(Span::days(1))).await;
    assert_eq!(silence.state().await, SilenceState::Adopted);
    assert_eq!((silence.noted("silence-kept").await, silence.noted("text-adopted").await), (1, 1));
}

/// Several instances on one database, of which some were down at the hour: each row is concluded by one of them.
#[tokio::test]
async fn two_instances_on_one_database_adopt_once() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&["Walnut", "Almond", "Maple", "Heron"]).await;
    let after = ENDS_AT.plus(Span::hours(3));
    world.wait(Span(after.0 - world.app.now().0));
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..2 {
        let instance = Arc::new(world::app(&world.url, after).await);
        for _ in 0..4 {
            let instance = instance.clone();
            running.spawn(async move { jobs::once(&instance).await });
        }
    }
    jobs::once(&world.app).await.unwrap();
    while let Some(done) = running.join_next().await {
        done.unwrap().unwrap();
    }
    assert_eq!(silence.state().await, SilenceState::Adopted);
    assert_eq!((silence.noted("silence-kept").await, silence.noted("text-adopted").await), (1, 1));
}

#[tokio::test]
async fn a_break_before_the_instant_counts_and_one_at_the_instant_is_too_late() {
    for (before, state) in [(1, SilenceState::Broken), (0, SilenceState::Adopted)] {
        let world = World::new().await;
        let silence = Silence::running(&world).await;
        silence.received_by(&["Walnut", "Almond", "Maple", "Heron"]).await;
        world.wait(Span(ENDS_AT.0 - world.app.now().0 - before));
        // The job has not run yet: the server's clock decides, not the order in which they come.
        let answer = silence.post("Heron", "breach", &[("breach", "Whose record?")]).await;
        assert_eq!(answer.text().contains("came too late"), before == 0, "{}", answer.text());
        silence.ends().await;
        assert_eq!(silence.state().await, state);
    }
}

#[tokio::test]
async fn a_break_and_the_expiry_at_once_leave_one_outcome() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&["Walnut", "Almond", "Maple", "Heron"]).await;
    world.wait(Span(ENDS_AT.0 - world.app.now().0 - 1));
    let other = world::app(&world.url, ENDS_AT).await;
    let (_, job) =
        tokio::join!(silence.post("Heron", "breach", &[("breach", "Whose record?")]), jobs::once(&other));
    job.unwrap();
    let (kept, broken) = (silence.noted("silence-kept").await, silence.noted("silence-broken").await);
    assert_eq!(kept + broken, 1);
    assert_eq!(silence.noted("text-adopted").await, kept);
    assert_eq!(silence.state().await == SilenceState::Adopted, kept == 1);
}

/// Whoever leaves is off the roll, with what they acknowledged; three seats still need two.
#[tokio::test]
async fn who_leaves_is_off_the_roll() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&["Walnut", "Almond", "Maple", "Heron"]).await;
    leave(&world, "Maple").await;
    silence.ends().await;
    assert_eq!(silence.state().await, SilenceState::Lapsed);
}

/// What the person before has acknowledged is not the next one's word.
#[tokio::test]
async fn a_seat_that_the_convenor_empties_leaves_the_roll() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    silence.received_by(&["Walnut", "Almond", "Maple", "Heron"]).await;
    seats::replace(&world.app, &convenor(&world).await, world.id("Maple")).await.unwrap();
    silence.ends().await;
    assert_eq!(silence.state().await, SilenceState::Lapsed);
}

/// ITD-6: what was acknowledged in another capacity is acknowledged anew, or not at all.
#[tokio::test]
async fn who_changes_capacity_acknowledges_anew() {
    for again in [&["Maple"][..], &[]] {
        let world = World::new().await;
        let silence = Silence::running(&world).await;
        silence.received_by(&["Walnut", "Almond", "Maple", "Heron"]).await;
        crate::capacity::declare(&world, "Maple", &[]).await;
        silence.received_by(again).await;
        silence.ends().await;
        let kept = silence.state().await == SilenceState::Adopted;
        assert_eq!(kept, !again.is_empty());
    }
}

#[tokio::test]
async fn a_side_that_is_emptied_lets_it_lapse_at_once() {
    let world = World::new().await;
    let silence = Silence::running(&world).await;
    for handle in SOUTH {
        assert_eq!(silence.state().await, SilenceState::Running);
        leave(&world, handle).await;
    }
    assert_eq!(silence.state().await, SilenceState::Lapsed);
    assert!(silence.draft_page("Walnut").await.one("h1").contains("final draft"));
}

/// The convenor in a sign-in that begins now.
async fn convenor(world: &World) -> Sender {
    let token = world.token("Lark").await;
    let dialogue = world.app.look(world::sender(&token).token_hash).await.unwrap().viewer.dialogue;
    let convenor = dialogue.seats.iter().find(|seat| seat.function == Function::Convenor).unwrap();
    let (id, hash) = (SignInId::from_bits(Chance.bits()), Chance.bytes::<32>());
    let mut tx = world.app.db.write().await.unwrap();
    let idle = Span::hours(1);
    store::sign_ins::add(&mut tx, (id, hash), convenor.id, idle, world.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    Sender { token_hash: hash, ticket: Chance.bytes::<16>().to_vec() }
}

async fn leave(world: &World, handle: &str) {
    let mut change = world.app.change(&world::sender(&world.token("Lark").await)).await.unwrap();
    silences::leave(&mut change, world.id(handle)).await.unwrap();
    change.done(Place::Home).await.unwrap();
}
