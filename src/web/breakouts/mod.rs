//! Breakouts: their part of the page of a session, the form that draws one, and the form that reports back.

mod forms;
mod section;

pub use section::Section;

use super::{
    form::{Nothing, Sent},
    path,
    visit::{Named, Shared},
};
use crate::{
    actions::{Refusal, breakouts},
    domain::id::BreakoutId,
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};

/// All pages and forms about breakouts.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions/{id}/breakouts", get(forms::new).post(forms::draw))
        .route("/breakouts/{id}/redraw", post(redraw))
        .route("/breakouts/{id}/opening", post(open))
        .route("/breakouts/{id}/ending", post(end))
        .route("/breakouts/{id}/report", get(forms::report).post(forms::reported))
}

async fn redraw(Named(id): Named<BreakoutId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(breakouts::redraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn open(Named(id): Named<BreakoutId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(breakouts::open(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn end(Named(id): Named<BreakoutId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(breakouts::end(&sent.visit.app, &sent.sender, id).await?).into_response())
}
