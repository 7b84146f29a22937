//! Objections: the list of a text, one objection with its ladder, and what everybody can do about it (practice 3.6).

mod asks;
mod deeds;
mod lines;
mod list;
mod offer;
mod page;
mod preview;
mod readiness;

pub(super) use asks::asks;
pub use lines::{Line, of_paragraph, open_by_paragraph, open_in_words};
pub use preview::of_ruling;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// All pages and forms about objections.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/objections", get(list::page))
        .route("/objections/{id}", get(page::page))
        .route("/objections/{id}/hearings/{hearing}", post(deeds::answer))
        .route("/objections/{id}/{deed}", post(deeds::act))
}
