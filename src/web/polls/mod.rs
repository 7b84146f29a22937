//! Temperature checks and straw polls: their part of the page of a session, and the form that opens one.

mod new;
mod section;

pub use section::Section;

use super::{
    form::Sent,
    path,
    typed::Typed,
    visit::{Named, Shared},
};
use crate::{
    actions::{
        Refusal,
        polls::{self, Ending},
    },
    domain::{
        id::PollId,
        input::{Problem, choice},
    },
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;

/// All pages and forms about polls.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions/{id}/polls/{method}", get(new::page).post(new::open))
        .route("/polls/{id}/answer", post(answer))
        .route("/polls/{id}/closing", post(close))
}

/// How a poll is closed.
#[derive(Deserialize)]
struct Closing {
    results: String,
}

async fn answer(Named(id): Named<PollId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let chosen = sent.form.all("marks").map(choice).collect::<Result<Vec<usize>, Problem>>();
    let chosen = chosen.map_err(|problem| vec![("marks", problem)])?;
    Ok(path::go(polls::answer(&sent.visit.app, &sent.sender, id, &chosen).await?).into_response())
}

async fn close(Named(id): Named<PollId>, sent: Sent<Closing>) -> Result<Response, Refusal> {
    let ending = match sent.form.results.as_str() {
        "shown" => Ending::Shown,
        "unshown" => Ending::Unshown,
        _ => return Err(Refusal::Rule("form-unreadable")),
    };
    Ok(path::go(polls::close(&sent.visit.app, &sent.sender, id, ending).await?).into_response())
}
