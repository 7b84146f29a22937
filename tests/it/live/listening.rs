//! What a stream tells, and from where it goes on.

use super::scene::{Instance, Stream, change, cookie, number};
use crate::world::World;
use axum::http::StatusCode;

#[tokio::test]
async fn a_change_is_told_as_a_number_and_with_nothing_else() {
    let world = World::new().await;
    let instance = Instance::new(&world.app);
    let mut maple = instance.stream(&world.scene.tokens["Maple"], world.scene.wg1).await;
    let mut other = instance.stream(&world.scene.tokens["Maple"], world.scene.plenary).await;
    assert_eq!(maple.status, StatusCode::OK);
    let retry = maple.block().await.unwrap();
    let pause: u64 = retry.strip_prefix("retry: ").unwrap().parse().unwrap();
    assert!((2_000..4_000).contains(&pause), "not everybody comes again at once: {retry}");
    change(&world, "Walnut").await;
    let n = number(&world, world.scene.wg1).await;
    assert_eq!(maple.block().await.unwrap(), format!("event: changed\nid: {n}\ndata: {n}"));
    assert!(maple.is_silent().await);
    assert!(other.is_silent().await, "what happens in one body is not told in another");
}

#[tokio::test]
async fn a_stream_is_neither_kept_nor_held_back_on_the_way() {
    let world = World::new().await;
    let path = format!("/bodies/{}/changes", world.scene.wg1);
    let headers = [("cookie", cookie(&world.scene.tokens["Maple"])), ("accept-encoding", "gzip, br".into())];
    let headers = headers.each_ref().map(|(name, value)| (*name, value.as_str()));
    let stream = Stream::open(&world.router, &path, &headers).await;
    let header = |name: &str| stream.headers.get(name).map(|value| value.to_str().unwrap());
    assert_eq!(header("content-type"), Some("text/event-stream"));
    assert_eq!(header("cache-control"), Some("no-store"));
    assert_eq!(header("x-accel-buffering"), Some("no"));
    assert_eq!(header("content-encoding"), None);
    assert_eq!(header("content-length"), None);
}

#[tokio::test]
async fn what_changed_between_the_page_and_its_stream_or_while_the_network_was_away_is_told_at_once() {
    let world = World::new().await;
    change(&world, "Walnut").await;
    let n = number(&world, world.scene.wg1).await;
    let open = async |query: &str, last: Option<i64>| {
        let path = format!("/bodies/{}/changes{query}", world.scene.wg1);
        let (cookie, last) = (cookie(&world.scene.tokens["Maple"]), last.map(|last| last.to_string()));
        let mut headers = vec![("cookie", cookie.as_str())];
        headers.extend(last.as_ref().map(|last| ("last-event-id", last.as_str())));
        Stream::open(&world.router, &path, &headers).await
    };
    assert!(open("", None).await.is_silent().await);
    assert!(open(&format!("?after={n}"), None).await.is_silent().await);
    assert_eq!(open(&format!("?after={}", n - 1), None).await.change().await, Some(n));
    assert_eq!(open("", Some(n - 1)).await.change().await, Some(n));
    assert!(open("?after=0", Some(n)).await.is_silent().await, "what came last counts");
    assert_eq!(
        open(&format!("?after={}", n + 5), None).await.change().await,
        Some(n),
        "a backup was restored"
    );
    assert!(open("?after=x", None).await.is_silent().await);
}

#[tokio::test]
async fn changes_that_follow_each_other_quickly_end_with_the_last() {
    let world = World::new().await;
    let instance = Instance::new(&world.app);
    let mut maple = instance.stream(&world.scene.tokens["Maple"], world.scene.wg1).await;
    for _ in 0..10 {
        change(&world, "Walnut").await;
    }
    let last = number(&world, world.scene.wg1).await;
    let mut heard = Vec::new();
    while heard.last() != Some(&last) {
        heard.push(maple.change().await.unwrap());
    }
    assert!(heard.is_sorted(), "{heard:?}");
}
