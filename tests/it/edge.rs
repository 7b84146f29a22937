//! The edge that every answer passes.

use crate::{
    client::Client,
    world::{self, World},
};
use aryk::{actions::App, clock::Clock, config::Config, seal::Key, store::db::Db, web};
use axum::http::{Request, StatusCode};
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    sync::oneshot,
};

#[tokio::test]
async fn every_answer_is_strict_and_stays_out_of_caches() {
    let world = World::new().await;
    let (visitor, walnut) = (world.visitor(), world.seat("Walnut"));
    let forged = visitor.post("/sign-in", &[("ticket".into(), "x".into())]).await;
    for answer in
        [visitor.get("/sign-in").await, visitor.get("/nowhere").await, walnut.get("/").await, forged]
    {
        let header = |name: &str| answer.headers.get(name).unwrap().to_str().unwrap().to_owned();
        assert!(header("content-security-policy").starts_with("default-src 'none'"));
        assert!(!header("content-security-policy").contains("unsafe-inline"));
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin");
        assert_eq!(header("cross-origin-resource-policy"), "same-origin");
        assert!(answer.headers.get("strict-transport-security").is_none());
    }
}

#[tokio::test]
async fn a_page_that_is_not_there_is_refused_in_the_readers_words() {
    let world = World::new().await;
    for path in ["/nowhere", "/acts/not-an-id", "/acts/aaaaaaaaaaaaaaaaaaaaaaaaaa"] {
        let answer = world.seat("Lark").get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.one("h1"), "There is no such page", "{path}");
    }
}

#[tokio::test]
async fn the_language_that_was_chosen_is_kept_and_leads_nowhere_else() {
    let world = World::new().await;
    let visitor = world.visitor();
    assert_eq!(visitor.get("/language/ru?back=/left").await.location(), "/left");
    assert_eq!(visitor.page("/sign-in").await.all("html[lang=ru]").len(), 1);
    for back in [
        "//elsewhere.example",
        "https://elsewhere.example",
        "/\\elsewhere.example",
        "/%09/elsewhere.example",
        "/%0A/elsewhere.example",
        "",
    ] {
        assert_eq!(visitor.get(&format!("/language/en?back={back}")).await.location(), "/", "{back}");
    }
    assert_eq!(visitor.get("/language/xx").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let world = World::new().await;
    let fields = world.seat("Walnut").form("/", "/sign-out").await;
    let body = serde_html_form::to_string(fields).unwrap();
    let request =
        Request::post("/sign-out").header("sec-fetch-site", "cross-site").body(body.into()).unwrap();
    assert_eq!(world.seat("Walnut").send(request).await.status, StatusCode::FORBIDDEN);
    assert_eq!(world.seat("Walnut").get("/").await.status, StatusCode::OK);
}

/// Browsers that know no `Sec-Fetch-Site` send `Origin: null` from our pages, which tell no referrer (NET-1).
#[tokio::test]
async fn a_form_from_an_old_browser_is_taken() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let body = serde_html_form::to_string(walnut.form("/", "/sign-out").await).unwrap();
    let request = Request::post("/sign-out").header("origin", "null").body(body.into()).unwrap();
    assert_eq!(walnut.send(request).await.location(), "/left");
}

#[tokio::test]
async fn a_visitor_cannot_send_much_before_signing_in() {
    let world = World::new().await;
    let long = "x".repeat(17 * 1024);
    for (page, action, field) in [("/sign-in", "/sign-in", "passphrase"), ("/sign-in", "/code", "code")] {
        let answer = world.visitor().submit(page, action, &[(field, &long)]).await;
        assert_eq!(
            answer.one("main p.lede"),
            "The form is larger than can be taken. Please send it in parts."
        );
    }
}

#[tokio::test]
async fn over_tls_cookies_are_bound_to_the_host_and_browsers_are_told_to_stay_with_tls() {
    let env = |name: &str| (name == "ARYK_PUBLIC_URL").then(|| "https://aryk.example".to_owned());
    let app = app_with(Config::load(None, env).unwrap()).await;
    let answer = Client::new(web::router(app)).get("/sign-in").await;
    let cookie = answer.headers.get("set-cookie").unwrap().to_str().unwrap();
    assert!(cookie.starts_with("__Host-visit="), "{cookie}");
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(answer.headers.get("strict-transport-security").is_some());
}

#[tokio::test]
async fn a_connection_that_sends_its_headers_slowly_is_cut() {
    let (address, _end) = served("ARYK_LIMITS_HEADER_SECONDS", "1").await;
    let mut slow = TcpStream::connect(address).await.unwrap();
    slow.write_all(b"GET /healthz HTTP/1.1\r\nhost: a").await.unwrap();
    let mut rest = Vec::new();
    let cut = tokio::time::timeout(Duration::from_secs(5), slow.read_to_end(&mut rest)).await;
    assert!(cut.is_ok(), "still held after five seconds");
}

#[tokio::test]
async fn more_connections_than_the_cap_wait_their_turn() {
    let (address, _end) = served("ARYK_LIMITS_CONNECTIONS", "1").await;
    let first = TcpStream::connect(address).await.unwrap();
    let mut second = TcpStream::connect(address).await.unwrap();
    second.write_all(b"GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await.unwrap();
    let mut answer = [0; 12];
    let waits = tokio::time::timeout(Duration::from_millis(300), second.read_exact(&mut answer)).await;
    assert!(waits.is_err(), "answered beyond the cap");
    drop(first);
    second.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
}

async fn app_with(config: Config) -> Arc<App> {
    let db = Db::open(&world::fresh_database().await).await.unwrap();
    Arc::new(App::new(config, db, Key::from_bytes([7; 32]), Clock::standing_at(world::START)).unwrap())
}

/// The product on a free port, with one setting changed; it ends when the sender is dropped.
async fn served(name: &str, value: &str) -> (std::net::SocketAddr, oneshot::Sender<()>) {
    let settings = [(name, value), ("ARYK_LIMITS_STREAMS", "0")];
    let env = |variable: &str| {
        settings.iter().find(|(name, _)| variable == *name).map(|(_, value)| (*value).to_owned())
    };
    let app = app_with(Config::load(None, env).unwrap()).await;
    let listener = web::serve::listen("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = listener.local_addr().unwrap();
    let (end, ended) = oneshot::channel::<()>();
    tokio::spawn(async move {
        let end = async { drop(ended.await) };
        web::serve::serve(app, listener, end).await.unwrap();
    });
    (address, end)
}
