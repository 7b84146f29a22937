//! A session while it is held.

use super::plan;
use crate::{client::Answer, world::World};
use aryk::domain::time::Span;
use axum::http::StatusCode;

/// In half an hour, in North; it lasts an hour.
const SOON: &str = "2021-10-19T14:30";

/// Sends one of the session's forms that holds nothing to fill.
pub async fn press(world: &World, who: &str, session: &str, verb: &str) -> Answer {
    world.seat(who).submit(session, &format!("{session}/{verb}"), &[]).await
}

/// A session that Lark has opened.
pub async fn opened(world: &World) -> String {
    let session = plan(world, SOON).await;
    assert_eq!(press(world, "Lark", &session, "opening").await.status, StatusCode::SEE_OTHER);
    session
}

#[tokio::test]
async fn members_gather_within_the_hour_join_once_and_go_again() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-19T15:30").await;
    let early = world.seat("Walnut").page(&session).await;
    assert!(early.values("form").iter().all(|action| !action.contains("presence")));
    world.wait(Span::minutes(31));
    let lobby = world.seat("Walnut").page(&session).await;
    assert!(lobby.one("#level").contains("Inside this room"), "CNF-1");
    for _ in 0..2 {
        let fields = crate::client::fields_of(&lobby, &format!("{session}/presence"));
        let joined = world.seat("Walnut").post(&format!("{session}/presence"), &fields).await;
        assert_eq!(joined.location(), session);
    }
    assert!(world.seat("Walnut").page(&session).await.main().contains("You have joined."));
    press(&world, "Walnut", &session, "absence").await;
    assert!(world.seat("Walnut").page(&session).await.main().contains("Join the session"));
}

#[tokio::test]
async fn a_session_is_opened_moved_on_interrupted_and_closed_by_one_moderator() {
    let world = World::new().await;
    let session = opened(&world).await;
    let now = world.seat("Lark").page(&session).await;
    assert_eq!(now.one(".now__t"), "1 Water");
    assert_eq!(now.all(".line li b"), ["1 Water", "1.1 Sharing at the gate"]);
    assert!(now.one(".now").contains("Until 14:30 North · 15:30 South."), "QUE-4: {}", now.one(".now"));
    press(&world, "Lark", &session, "entry").await;
    let now = world.seat("Lark").page(&session).await;
    assert_eq!(now.one(".now__t"), "1.1 Sharing at the gate");
    press(&world, "Lark", &session, "break").await;
    let rests = world.seat("Lark").page(&session).await;
    assert!(rests.one(".now").contains("Break until 14:10 North · 15:10 South."));
    press(&world, "Lark", &session, "resumption").await;
    press(&world, "Lark", &session, "closing").await;
    assert!(world.seat("Lark").page(&session).await.main().contains("Closed."));
    let again = world.seat("Lark").get(&format!("{session}/now")).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_changes_is_answered_alone_to_who_is_in_and_to_nobody_else() {
    let world = World::new().await;
    let session = opened(&world).await;
    let now = format!("{session}/now");
    assert_eq!(world.seat("Walnut").get(&now).await.status, StatusCode::NOT_FOUND);
    assert!(world.seat("Walnut").page(&session).await.main().contains("The session is held."));
    press(&world, "Walnut", &session, "presence").await;
    let part = world.seat("Walnut").page(&now).await;
    assert_eq!(part.all("html > head > title"), [""; 0]);
    assert_eq!(part.one(".now__t"), "1 Water");
    let page = world.seat("Walnut").page(&session).await;
    assert!(page.one("#now .now").contains("Water"));
    for outsider in ["Kestrel", "Thyme", "Convenor"] {
        assert_eq!(world.seat(outsider).get(&session).await.status, StatusCode::NOT_FOUND, "{outsider}");
        assert_eq!(world.seat(outsider).get(&now).await.status, StatusCode::NOT_FOUND, "{outsider}");
    }
}

#[tokio::test]
async fn only_a_moderator_manages_a_session() {
    let world = World::new().await;
    let session = opened(&world).await;
    press(&world, "Walnut", &session, "presence").await;
    let page = world.seat("Walnut").page(&session).await;
    for verb in ["entry", "break", "closing"] {
        assert!(!page.values("form").contains(&format!("{session}/{verb}")), "{verb}");
    }
    let mut fields = crate::client::fields_of(&page, &format!("{session}/absence"));
    fields.push(("entry".into(), "1".into()));
    let forged = world.seat("Walnut").post(&format!("{session}/entry"), &fields).await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn counts_of_sides_are_shown_only_where_each_that_is_there_has_k_people() {
    let world = World::new().await;
    let session = opened(&world).await;
    let present = async |who: &str| world.seat(who).page(&session).await.one(".banks");
    for north in ["Walnut", "Almond", "Poplar"] {
        assert!(present("Lark").await.contains("not shown"), "ANO-3");
        press(&world, north, &session, "presence").await;
    }
    assert!(present("Lark").await.contains("North side: 3"), "{}", present("Lark").await);
    press(&world, "Maple", &session, "presence").await;
    assert!(present("Lark").await.contains("not shown"), "ANO-3");
}
