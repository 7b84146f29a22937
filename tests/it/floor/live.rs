//! Asking for the floor and giving it, on the page of a session.

use super::scene::{NORTH, Sitting, button};
use crate::{client::fields_of, sessions::press as do_to_session, world::World};
use aryk::domain::time::Span;
use axum::http::StatusCode;

#[tokio::test]
async fn who_asks_sees_their_place_and_the_sides_alternate_whoever_was_first() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut", "Almond", "Maple"]).await;
    assert_eq!(sitting.queue().await, ["Walnut", "Maple", "Almond"]);
    assert!(sitting.page("Almond").await.main().contains("You would speak third."));
    let seen = sitting.page("Maple").await.all(".queue .who");
    assert_eq!(seen[0], "N expert, Walnut");
    assert_eq!(seen[1], "S expert, Maple · you");
    sitting.press("Walnut", "Do not speak after all").await;
    assert_eq!(sitting.queue().await, ["Almond", "Maple"]);
}

#[tokio::test]
async fn the_time_that_is_left_is_an_hour_on_both_clocks() {
    // QUE-3, QUE-4
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut"]).await;
    sitting.press("Lark", "Give the floor to Walnut").await;
    let now = sitting.page("Maple").await.one("#floor");
    assert!(
        now.contains("N expert, Walnut") && now.contains("until 15:03:00 South · 14:03:00 North"),
        "{now}"
    );
    world.wait(Span::seconds(150));
    assert!(sitting.floor().await.contains("Less than half a minute is left."));
    world.wait(Span::seconds(60));
    assert!(sitting.floor().await.contains("The time is over: please finish your thought."));
    sitting.press("Tern", "Add one minute").await;
    assert!(sitting.floor().await.contains("until 14:04:30 North"));
    sitting.press("Tern", "Stop the clock").await;
    assert!(sitting.floor().await.contains("The clock stands."));
    sitting.press("Lark", "End the turn").await;
    assert_eq!(sitting.floor().await, "Nobody has the floor.");
}

#[tokio::test]
async fn two_moderators_who_press_next_at_once_make_one_turn() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut", "Maple", "Almond"]).await;
    let pages = [sitting.page("Lark").await, sitting.page("Tern").await];
    for (who, page) in ["Lark", "Tern"].into_iter().zip(&pages) {
        let given = sitting.press_on(page, who, "Give the floor to Walnut", &[]).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER);
    }
    assert!(sitting.floor().await.contains("Walnut"));
    assert_eq!(sitting.queue().await, ["Maple", "Almond"]);
}

#[tokio::test]
async fn a_page_that_is_no_longer_true_skips_nobody_and_says_so() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut", "Almond"]).await;
    let old = sitting.page("Lark").await;
    sitting.press("Walnut", "Do not speak after all").await;
    sitting.ask(&["Maple"]).await;
    let given = sitting.press_on(&old, "Lark", "Give the floor to Walnut", &[]).await;
    assert_eq!(given.status, StatusCode::CONFLICT);
    assert!(given.main().contains("Somebody else is next by now."));
    assert_eq!(sitting.floor().await, "Nobody has the floor.");
    assert_eq!(sitting.queue().await, ["Almond", "Maple"]);
}

#[tokio::test]
async fn a_form_that_is_sent_twice_or_from_two_windows_gives_one_request() {
    // NET-2
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    let [first, other] = [sitting.page("Walnut").await, sitting.page("Walnut").await];
    for _ in 0..2 {
        let again = sitting.press_on(&first, "Walnut", "Ask for the floor", &[]).await;
        assert_eq!(again.location(), sitting.path);
    }
    let twice = sitting.press_on(&other, "Walnut", "Ask for the floor", &[]).await;
    assert!(twice.main().contains("You are on the list already."));
    assert_eq!(sitting.queue().await, ["Walnut"]);
}

#[tokio::test]
async fn only_participants_ask_and_only_moderators_lead() {
    // practice 1.7
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    for who in ["Lark", "Slate", "Reed"] {
        assert_eq!(button(&sitting.page(who).await, "Ask for the floor"), None, "{who}");
    }
    assert_eq!(button(&sitting.page("Reed").await, "I cannot hear or understand"), None);
    let page = sitting.page("Walnut").await;
    let fields = fields_of(&page, &format!("{}/floor/wish", sitting.path));
    for (who, verb, sent) in [("Walnut", "lead", "round"), ("Walnut", "lead", "followed")] {
        let fields = [fields.clone(), vec![("do".into(), sent.into())]].concat();
        let answer = world.seat(who).post(&format!("{}/floor/{verb}", sitting.path), &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who} {sent}");
    }
    let slate = sitting.page("Slate").await;
    assert_eq!(sitting.send(&slate, "Slate", &[("do", "floor")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn who_has_left_neither_waits_nor_asks() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut"]).await;
    let old = sitting.page("Almond").await;
    for who in ["Walnut", "Almond"] {
        do_to_session(&world, who, &sitting.path, "absence").await;
    }
    assert_eq!(sitting.queue().await, [""; 0]);
    let asked = sitting.press_on(&old, "Almond", "Ask for the floor", &[]).await;
    assert!(asked.main().contains("Come into the session first"));
}

#[tokio::test]
async fn moving_on_empties_the_list_and_tells_who_waited() {
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&["Walnut", "Maple"]).await;
    sitting.press("Lark", "Give the floor to Walnut").await;
    do_to_session(&world, "Lark", &sitting.path, "entry").await;
    assert_eq!((sitting.queue().await.len(), sitting.floor().await.as_str()), (0, "Nobody has the floor."));
    assert!(sitting.page("Maple").await.main().contains("The session moved on before your turn came."));
    assert!(!sitting.page("Walnut").await.main().contains("The session moved on"));
}

#[tokio::test]
async fn the_list_is_sealed_while_the_session_is_held_and_gone_when_it_closes() {
    // practice 4.7; docs/decisions/0013
    let world = World::new().await;
    let sitting = Sitting::open(&world).await;
    sitting.ask(&NORTH).await;
    assert_eq!(sitting.rows().await, 1);
    let again = world.restarted().await;
    let after_a_restart = Sitting { world: &again, path: sitting.path.clone() };
    assert_eq!(after_a_restart.queue().await.len(), NORTH.len(), "nothing that was acknowledged is lost");
    let old = sitting.page("Maple").await;
    do_to_session(&world, "Lark", &sitting.path, "closing").await;
    assert_eq!(sitting.rows().await, 0);
    let late = sitting.press_on(&old, "Maple", "Ask for the floor", &[]).await;
    assert!(late.main().contains("The session is not being held at this moment."));
    assert_eq!(sitting.rows().await, 0);
}
