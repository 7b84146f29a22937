//! Who hears nothing, or nothing any more.

use super::scene::{Instance, Stream, change, cookie};
use crate::world::{self, World};
use aryk::{
    actions::{App, people, seats},
    clock::Clock,
    config::Config,
    domain::{dialogue::SeatState, time::Span},
    seal::Key,
    store::{
        self,
        db::{Db, Statement},
    },
};
use axum::http::StatusCode;
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// From the moment on at which somebody may read no longer.
const AT_MOST: Duration = Duration::from_secs(5);

#[tokio::test]
async fn who_may_not_read_a_body_hears_nothing_of_it() {
    let world = World::new().await;
    for (who, body) in [
        ("Kestrel", world.scene.wg1.to_string()),
        ("Thyme", world.scene.wg1.to_string()),
        ("Convenor", world.scene.plenary.to_string()),
        ("Walnut", world.scene.wg2.to_string()),
        ("Walnut", "aaaaaaaaaaaaaaaaaaaaaaaaaa".into()),
        ("Walnut", "1".into()),
    ] {
        let answer = world.seat(who).get(&format!("/bodies/{body}/changes")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who} of {body}");
        assert_eq!(answer.one("h1"), "There is no such page");
    }
    let visitor = world.visitor().get(&format!("/bodies/{}/changes", world.scene.wg1)).await;
    assert_eq!(visitor.location(), "/sign-in");
}

/// The stream of Maple in the first group ends in time after `leave`, and tells nothing of a change after it.
async fn ends_after(leave: impl AsyncFnOnce(&World)) {
    let world = World::new().await;
    let instance = Instance::new(&world.app);
    let mut maple = instance.stream(&world.scene.tokens["Maple"], world.scene.wg1).await;
    let mut heron = instance.stream(&world.scene.tokens["Heron"], world.scene.wg1).await;
    change(&world, "Walnut").await;
    assert!(maple.change().await.is_some() && heron.change().await.is_some());
    leave(&world).await;
    let left = Instant::now();
    change(&world, "Walnut").await;
    assert_eq!(maple.change().await, None);
    assert!(left.elapsed() < AT_MOST, "{:?}", left.elapsed());
    assert!(heron.change().await.is_some(), "the others hear on");
}

#[tokio::test]
async fn signing_out_ends_the_stream() {
    ends_after(async |world| {
        people::sign_out(&world.app, &world.sender("Maple")).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_locked_seat_hears_nothing() {
    ends_after(async |world| {
        seats::lock(&world.app, &world.sender("Lark"), world.id("Maple")).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_removed_seat_hears_nothing() {
    ends_after(async |world| {
        let mut tx = world.app.db.write().await.unwrap();
        store::seats::set_state(&mut tx, world.id("Maple"), SeatState::Removed).await.unwrap();
        touch(world, tx).await;
    })
    .await;
}

#[tokio::test]
async fn who_left_the_body_hears_nothing() {
    ends_after(async |world| {
        let leave = Statement("DELETE FROM members WHERE body_id = $1 AND seat_id = $2");
        let mut tx = world.app.db.write().await.unwrap();
        leave.bind(world.scene.wg1).bind(world.id("Maple")).run(&mut tx).await.unwrap();
        touch(world, tx).await;
    })
    .await;
}

async fn touch(world: &World, mut tx: store::db::WriteTx) {
    let dialogue = world.app.look(world.sender("Lark").token_hash).await.unwrap().viewer.dialogue.id;
    store::dialogues::touch(&mut tx, dialogue).await.unwrap();
    tx.commit().await.unwrap();
}

/// Nothing changes, nobody is told: only the clock ends the sign-in.
#[tokio::test]
async fn a_sign_in_that_ends_by_the_clock_takes_its_stream_along() {
    let world = World::new().await;
    let instance = Instance::new(&world.app);
    let mut maple = instance.stream(&world.scene.tokens["Maple"], world.scene.wg1).await;
    world.wait(Span::minutes(61));
    let left = Instant::now();
    assert_eq!(maple.change().await, None);
    assert!(left.elapsed() < AT_MOST, "{:?}", left.elapsed());
}

#[tokio::test]
async fn streams_end_when_it_cannot_be_said_who_may_be_told() {
    let world = World::new().await;
    let instance = Instance::new(&world.app);
    let mut maple = instance.stream(&world.scene.tokens["Maple"], world.scene.wg1).await;
    world.app.db.close().await;
    let left = Instant::now();
    assert_eq!(maple.change().await, None);
    assert!(left.elapsed() < AT_MOST, "{:?}", left.elapsed());
}

/// It may be the stream of a telephone that lost its network and has come again.
#[tokio::test]
async fn the_oldest_stream_of_a_sign_in_gives_way_to_a_fifth_and_is_slow_to_come_again() {
    let world = World::new().await;
    let instance = Instance::new(&world.app);
    let mut streams = Vec::new();
    for _ in 0..5 {
        streams.push(instance.stream(&world.scene.tokens["Maple"], world.scene.wg1).await);
    }
    let mut oldest = streams.remove(0);
    assert!(oldest.block().await.unwrap().starts_with("retry: "));
    let pause = oldest.block().await.unwrap();
    assert!(pause.strip_prefix("retry: ").unwrap().parse::<u64>().unwrap() >= 60_000, "{pause}");
    assert_eq!(oldest.block().await, None);
    change(&world, "Walnut").await;
    for mut stream in streams {
        assert!(stream.change().await.is_some());
    }
}

#[tokio::test]
async fn there_are_no_more_streams_than_the_settings_allow() {
    let world = World::new().await;
    let env = |name: &str| (name == "ARYK_LIMITS_STREAMS").then(|| "1".to_owned());
    let db = Db::open(&world.url).await.unwrap();
    let clock = Clock::standing_at(world::START);
    let app = App::new(Config::load(None, env).unwrap(), db, Key::from_bytes([7; 32]), clock).unwrap();
    let router = aryk::web::router(Arc::new(app));
    let path = format!("/bodies/{}/changes", world.scene.wg1);
    let open = async |who: &str| {
        Stream::open(&router, &path, &[("cookie", &cookie(&world.scene.tokens[who]))]).await
    };
    let first = open("Maple").await;
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(open("Walnut").await.status, StatusCode::TOO_MANY_REQUESTS);
    drop(first);
    assert_eq!(open("Walnut").await.status, StatusCode::OK);
}
