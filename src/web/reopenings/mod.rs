//! Taking up an adopted text again: participants ask for it, the co-moderators give their reason and two keys.

mod asks;
mod page;
mod past;

pub(super) use asks::on_home;
pub use page::of_reopening;
pub use past::{Past, of_draft};

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// One page and its forms.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/reopening", get(page::page).post(page::ask_to_reopen))
        .route("/drafts/{id}/reopening/request", post(page::ask))
        .route("/drafts/{id}/reopening/withdrawal", post(page::take_back))
}
