//! Requests for brackets (TXT-4): the form with its preview, and what becomes of a request.

mod asks;
mod form;
mod lines;
mod new;

pub(super) use asks::asks;
pub use lines::{Line, Section, contest};

use super::{form::Sent, path, visit::Named, visit::Shared};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, requests},
    domain::id::RequestId,
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};

/// All pages and forms about requests.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/paragraphs/{paragraph}/requests", get(new::page).post(new::send))
        .route("/requests/{id}/placing", post(place))
        .route("/requests/{id}/withdrawal", post(withdraw))
}

async fn place(Named(id): Named<RequestId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(requests::place(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn withdraw(Named(id): Named<RequestId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(requests::withdraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}
