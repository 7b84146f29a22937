//! The one script: ours, small, and asked for by live pages only.

use super::scene::number;
use crate::{
    client::Client,
    sessions::{opened, press},
    world::World,
};
use aryk::{domain::time::Span, web::assets};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};

#[tokio::test]
async fn the_script_is_small_and_stays_out_of_caches_like_everything_else() {
    let world = World::new().await;
    let script = world.visitor().page(assets::js_path()).await;
    assert!(script.bytes.len() <= 4096, "{} bytes", script.bytes.len());
    assert_eq!(script.headers["content-type"], "text/javascript; charset=utf-8");
    assert_eq!(script.headers["cache-control"], "no-store");
    let policy = script.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"), "{policy}");
}

#[tokio::test]
async fn a_running_session_names_its_stream_its_number_and_its_part_and_an_idle_page_does_not() {
    let world = World::new().await;
    let session = opened(&world).await;
    press(&world, "Walnut", &session, "presence").await;
    let page = world.seat("Walnut").page(&session).await.text();
    let n = number(&world, world.scene.wg1).await;
    let marks = format!(
        r#"data-changes="/bodies/{}/changes" data-number="{n}" data-fragment="{session}/now""#,
        world.scene.wg1
    );
    assert!(page.contains(&marks), "{page}");
    assert!(page.contains(&format!(r#"<script src="{}" type="module"></script>"#, assets::js_path())));
    for idle in [format!("{session}?every=20"), "/".into()] {
        let page = world.seat("Walnut").page(&idle).await.text();
        assert!(!page.contains("<script") && !page.contains("data-changes"), "{idle}");
    }
}

/// Whoever leaves the telephone on the table is signed out as if the page were not live (NET-4).
#[tokio::test]
async fn what_a_page_asks_for_by_itself_keeps_no_sign_in_awake() {
    let world = World::new().await;
    let by_itself = async |client: Client| {
        let request = Request::get("/").header("aryk-live", "1").body(Body::empty()).unwrap();
        client.send(request).await.status
    };
    world.wait(Span::minutes(40));
    assert_eq!(world.seat("Walnut").get("/").await.status, StatusCode::OK);
    assert_eq!(by_itself(world.seat("Maple")).await, StatusCode::OK);
    assert_eq!(
        world.seat("Heron").get(&format!("/bodies/{}/changes?after=x", world.scene.wg2)).await.status,
        404
    );
    world.wait(Span::minutes(40));
    assert_eq!(world.seat("Walnut").get("/").await.status, StatusCode::OK);
    for quiet in ["Maple", "Heron"] {
        assert_eq!(world.seat(quiet).get("/").await.location(), "/sign-in", "{quiet}");
    }
}
