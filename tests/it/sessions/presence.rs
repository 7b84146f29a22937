//! Who is there, and for how long their sign-in lasts (practice 4.6, 4.7).

use super::{
    plan,
    running::{opened, press},
};
use crate::{client::Client, world::World};
use aryk::{
    chance::Chance,
    domain::{id::SignInId, time::Span},
    jobs,
    seal::sha256,
    store,
};
use axum::http::StatusCode;

/// A browser on a phone that several people use: it signs out after ten minutes.
async fn on_a_shared_phone(world: &World, handle: &str) -> Client {
    let token = data_encoding::BASE64URL_NOPAD.encode(&Chance.bytes::<24>());
    let id = (SignInId::from_bits(Chance.bits()), sha256(token.as_bytes()));
    let mut tx = world.app.db.write().await.unwrap();
    store::sign_ins::add(&mut tx, id, world.id(handle), Span::minutes(10), world.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    world.visitor().with_cookie("aryk-sign-in", &token)
}

#[tokio::test]
async fn who_is_in_a_session_may_listen_for_an_hour_also_on_a_shared_phone() {
    let world = World::new().await;
    let session = opened(&world).await;
    let walnut = on_a_shared_phone(&world, "Walnut").await;
    walnut.submit(&session, &format!("{session}/presence"), &[]).await;
    for _ in 0..2 {
        world.wait(Span::minutes(25));
        assert_eq!(walnut.get(&session).await.status, StatusCode::OK);
    }
    press(&world, "Lark", &session, "closing").await;
    world.wait(Span::minutes(11));
    assert_eq!(walnut.get(&session).await.location(), "/sign-in");
}

#[tokio::test]
async fn a_session_that_nobody_closes_is_closed_by_the_clock_and_forgets_who_was_there() {
    let world = World::new().await;
    let session = opened(&world).await;
    press(&world, "Walnut", &session, "presence").await;
    world.wait(Span::hours(13));
    jobs::once(&world.app).await.unwrap();
    let page = world.back("Walnut").await.page(&session).await.main();
    assert!(page.contains("Closed."), "{page}");
}

#[tokio::test]
async fn the_home_page_tells_of_a_session_a_day_before_and_asks_to_join_it_when_it_gathers() {
    let world = World::new().await;
    let session = plan(&world, "2021-10-20T12:30").await;
    let home = async |who: &str| world.back(who).await.page("/").await.main();
    assert!(home("Walnut").await.contains("begins: Wed 20 October 2021, 12:30 North"));
    assert!(!home("Kestrel").await.contains("begins"));
    world.wait(Span::hours(22));
    assert!(home("Walnut").await.contains("gathers: session 1"));
    world.wait(Span::minutes(30));
    let lark = world.back("Lark").await;
    lark.submit(&session, &format!("{session}/opening"), &[]).await;
    assert!(home("Walnut").await.contains("is held: session 1"));
}
