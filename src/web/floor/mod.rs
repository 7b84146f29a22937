//! Who speaks in a session: the section of its page, and the two forms of it.

mod form;
mod lead;
mod own;
mod section;

pub use section::Section;

use super::{
    form::Sent,
    path,
    typed::Typed,
    visit::{Named, Shared},
};
use crate::{
    actions::{Refusal, floor},
    domain::id::SessionId,
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::post,
};

/// The forms about the floor.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions/{id}/floor/wish", post(wish))
        .route("/sessions/{id}/floor/lead", post(lead))
}

async fn wish(Named(id): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let wish = form::wish(&sent.form)?;
    let place = floor::wish(&sent.visit.app, &sent.sender, id, wish).await?;
    Ok(path::go(place).into_response())
}

async fn lead(Named(id): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let deed = form::deed(&sent.form)?;
    let place = floor::lead(&sent.visit.app, &sent.sender, id, deed).await?;
    Ok(path::go(place).into_response())
}
