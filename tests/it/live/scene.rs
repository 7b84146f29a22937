//! A browser's end of event streams.

use crate::world::World;
use aryk::{
    actions::{App, Refusal, Sender, people::Token, positions},
    domain::{
        id::{BodyId, ItemId},
        place::Place,
        position::Statement,
    },
    jobs,
    seal::sha256,
    store,
    web::router,
};
use axum::{
    Router,
    body::{Body, BodyDataStream},
    http::{HeaderMap, Request, StatusCode},
};
use futures_util::StreamExt;
use std::{sync::Arc, time::Duration};
use tokio::{task::JoinHandle, time::timeout};
use tower::ServiceExt;

/// Far longer than anything takes that comes at all.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// An instance that tells its streams of changes by itself, until it is dropped.
pub struct Instance {
    pub router: Router,
    live: JoinHandle<()>,
}

impl Instance {
    pub fn new(app: &Arc<App>) -> Self {
        let live = tokio::spawn(jobs::live::run(app.clone()));
        Self { router: router(app.clone()), live }
    }

    /// The stream of a body from now on, for the person with this token.
    pub async fn stream(&self, token: &Token, body: BodyId) -> Stream {
        Stream::open(&self.router, &format!("/bodies/{body}/changes"), &[("cookie", &cookie(token))]).await
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.live.abort();
    }
}

pub fn cookie(token: &Token) -> String {
    format!("aryk-sign-in={}", token.0)
}

/// An open stream, or the refusal of one.
pub struct Stream {
    pub status: StatusCode,
    pub headers: HeaderMap,
    data: BodyDataStream,
    unread: String,
}

impl Stream {
    pub async fn open(router: &Router, path: &str, headers: &[(&str, &str)]) -> Self {
        let request =
            headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
        let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let (status, headers) = (parts.status, parts.headers);
        Self { status, headers, data: body.into_data_stream(), unread: String::new() }
    }

    /// The next block of lines as it was sent; `None` at the end.
    pub async fn block(&mut self) -> Option<String> {
        while !self.unread.contains("\n\n") {
            let data = timeout(PATIENCE, self.data.next()).await.expect("nothing came and nothing ended")?;
            self.unread.push_str(std::str::from_utf8(&data.unwrap()).unwrap());
        }
        let (block, rest) = self.unread.split_once("\n\n").unwrap();
        let (block, rest) = (block.to_owned(), rest.to_owned());
        self.unread = rest;
        Some(block)
    }

    /// The number of the next change; `None` at the end.
    pub async fn change(&mut self) -> Option<i64> {
        loop {
            let block = self.block().await?;
            if let Some(id) = block.lines().find_map(|line| line.strip_prefix("id: ")) {
                return Some(id.parse().unwrap());
            }
        }
    }

    /// Whether no change comes for a moment.
    pub async fn is_silent(&mut self) -> bool {
        timeout(Duration::from_millis(400), self.change()).await.is_err()
    }
}

/// The number of changes of a body, as a moderator's page would carry it.
pub async fn number(world: &World, body: BodyId) -> i64 {
    let token = &world.scene.tokens["Lark"];
    let mut look = world.app.look(sha256(token.0.as_bytes())).await.unwrap();
    let permit = look.viewer.may_read(body).unwrap();
    store::changes::number(&mut look.tx, &permit).await.unwrap()
}

/// Somebody posts a position, which changes what the first working group sees.
pub async fn change(world: &World, by: &str) -> Place {
    post(&world.app, &world.sender(by), world.scene.items[0]).await.unwrap()
}

pub async fn post(app: &App, by: &Sender, item: ItemId) -> Result<Place, Refusal> {
    let words = |field: &str| if field == "lang" { "en" } else { "The gauge is read by both." };
    positions::post(app, by, item, &Statement::parse(words).unwrap()).await
}
