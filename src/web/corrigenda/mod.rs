//! Corrections of issued revisions: what they change, and the word that one of them is substantive (TXT-13).

mod asks;
mod differences;
mod notice;
mod page;
mod preview;

pub(super) use asks::on_home;
pub use notice::{Notice, of_draft, offered};
pub use preview::preview;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// The page of a correction, and its form.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/corrigenda/{revision}/{number}", get(page::page))
        .route("/drafts/{id}/corrigenda/{revision}/{number}/objection", post(page::undo))
}
