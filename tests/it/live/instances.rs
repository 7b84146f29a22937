//! Several instances on one database: two on PostgreSQL, the one there can be on SQLite.

use super::scene::{Instance, change, number};
use crate::world::{self, World};
use aryk::{
    actions::people,
    store::db::{News, Statement},
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// The instance at which everything is done, and the one at which streams are open.
async fn here_and_there(world: &World) -> (Instance, Instance) {
    let there = match std::env::var("TEST_POSTGRES") {
        Ok(_) => Instance::new(&Arc::new(world::app(&world.url, world::START).await)),
        Err(_) => Instance::new(&world.app),
    };
    (Instance::new(&world.app), there)
}

#[tokio::test]
async fn a_change_is_told_at_every_instance_at_once() {
    let world = World::new().await;
    let (_here, there) = here_and_there(&world).await;
    let mut maple = there.stream(&world.scene.tokens["Maple"], world.scene.wg1).await;
    tokio::time::sleep(Duration::from_secs(1)).await; // until it hears what is announced, and is not helped by a beat
    for _ in 0..3 {
        change(&world, "Walnut").await;
        let done = Instant::now();
        assert_eq!(maple.change().await, Some(number(&world, world.scene.wg1).await));
        assert!(done.elapsed() < Duration::from_secs(2), "{:?}", done.elapsed());
    }
}

#[tokio::test]
async fn signing_out_at_one_instance_ends_the_stream_at_every_other() {
    let world = World::new().await;
    let (_here, there) = here_and_there(&world).await;
    let mut maple = there.stream(&world.scene.tokens["Maple"], world.scene.wg1).await;
    people::sign_out(&world.app, &world.sender("Maple")).await.unwrap();
    let left = Instant::now();
    change(&world, "Walnut").await;
    assert_eq!(maple.change().await, None);
    assert!(left.elapsed() < Duration::from_secs(5), "{:?}", left.elapsed());
}

#[tokio::test]
async fn a_listener_that_may_have_missed_something_says_so_and_hears_on() {
    let world = World::new().await;
    let mut listener = world.app.db.listen();
    if std::env::var("TEST_POSTGRES").is_ok() {
        assert_eq!(listener.next().await.unwrap(), News::Missed, "it began to listen");
    }
    change(&world, "Walnut").await;
    let wg1 = News::Of(world.scene.wg1.to_string());
    assert_eq!(listener.next().await.unwrap(), wg1);
    interrupt(&world).await;
    assert_eq!(heard(&mut listener).await, News::Missed);
    change(&world, "Walnut").await;
    while heard(&mut listener).await != wg1 {}
}

/// As the product does: an error is no end.
async fn heard(listener: &mut aryk::store::db::Listener) -> News {
    loop {
        match listener.next().await {
            Ok(news) => return news,
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

/// PostgreSQL ends all other connections to this database; on SQLite more is announced than a slow listener can hold.
async fn interrupt(world: &World) {
    let mut tx = world.app.db.write().await.unwrap();
    if std::env::var("TEST_POSTGRES").is_ok() {
        let end = Statement(
            "SELECT CAST(pid AS BIGINT), CAST(pg_terminate_backend(pid) AS TEXT) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
        let ended: Vec<(i64, String)> = end.query().all(&mut tx).await.unwrap();
        assert!(!ended.is_empty());
    } else {
        for _ in 0..2000 {
            tx.announce("noise".into()).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
}
