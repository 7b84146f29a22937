//! The event stream of a body: that something has changed, and for how many times now; never what (ANO-9). A page reads
//! what it shows anew under the ordinary rules.

use super::visit::{Asked, Named, Reader, Shared, Visit, token_hash};
use crate::{
    actions::Refusal,
    domain::id::BodyId,
    store,
    streams::{Heard, Stream},
};
use axum::{
    Router,
    http::{HeaderMap, HeaderName, header::CACHE_CONTROL},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
    routing::get,
};
use futures_util::stream;
use serde::Deserialize;
use std::{convert::Infallible, time::Duration};

/// Silence after which a stream says that it still lives, before a proxy or a mobile network forgets it.
const KEEP_ALIVE: Duration = Duration::from_secs(20);
/// Milliseconds after which a browser comes again: at least so many, and by chance up to as many more, so that not
/// everybody comes at once after an instance has ended.
const RETRY: u64 = 2_000;
/// The same for a stream that gave way to a newer one of the same sign-in.
const RETRY_DISPLACED: u64 = 60_000;

/// The event streams.
pub fn routes() -> Router<Shared> {
    Router::new().route("/bodies/{id}/changes", get(changes))
}

#[derive(Deserialize, Default)]
struct After {
    /// The number that the page was made at, which the browser does not know by itself at first.
    after: Option<i64>,
}

async fn changes(
    visit: Visit,
    Named(body): Named<BodyId>,
    Asked(After { after }): Asked<After>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let app = visit.app.clone();
    let token_hash = token_hash(&app, &headers).ok_or(Refusal::SignedOut)?;
    let ear = app.streams.ear(body);
    let Reader { mut look, .. } = Reader::glance(visit, token_hash).await?;
    let permit = look.viewer.may_read(body).ok_or(Refusal::NotFound)?;
    let number = store::changes::number(&mut look.tx, &permit).await?;
    let stream = app.streams.open(ear, look.sign_in.id, number).ok_or(Refusal::TooMany)?;
    let known = last_heard(&headers).or(after).unwrap_or(number);
    Ok(answer(stream, [Some(pause(app.chance.bits(), RETRY)), (known != number).then(|| changed(number))]))
}

/// What a browser says it heard last, when it comes again.
fn last_heard(headers: &HeaderMap) -> Option<i64> {
    headers.get("last-event-id")?.to_str().ok()?.parse().ok()
}

fn answer(stream: Stream, first: [Option<Event>; 2]) -> Response {
    let first = stream::iter(first.into_iter().flatten().map(Ok::<_, Infallible>));
    let rest = stream::unfold(Some(stream), async |stream| {
        let mut stream = stream?;
        match stream.next().await {
            Heard::Changed(number) => Some((Ok(changed(number)), Some(stream))),
            Heard::Displaced => Some((Ok(pause(0, RETRY_DISPLACED)), None)),
            Heard::Over => None,
        }
    });
    let events =
        Sse::new(stream::StreamExt::chain(first, rest)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE));
    let unbuffered = HeaderName::from_static("x-accel-buffering");
    ([(CACHE_CONTROL, "no-store"), (unbuffered, "no")], events).into_response()
}

fn changed(number: i64) -> Event {
    // Browsers drop an event without data.
    Event::default().event("changed").id(number.to_string()).data(number.to_string())
}

fn pause(chance: u128, least: u64) -> Event {
    Event::default().retry(Duration::from_millis(least + (chance % u128::from(least)) as u64))
}
