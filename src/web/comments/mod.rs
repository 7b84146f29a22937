//! Comments on a paragraph: the section of its page, the form, and withdrawing one's own.

mod form;
mod section;

pub use section::Section;

use super::{
    form::Sent,
    path,
    visit::{Named, Shared},
};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, comments},
    domain::id::CommentId,
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};

/// All pages and forms about comments.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/paragraphs/{paragraph}/comments", get(form::page).post(form::send))
        .route("/comments/{id}/withdrawal", post(withdraw))
}

async fn withdraw(Named(id): Named<CommentId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(comments::withdraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}
