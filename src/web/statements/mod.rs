//! The annex of an adopted text: what participants stated about it, and the form for one's own (practice 2.6).

mod page;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// The page and its forms.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/statements", get(page::page).post(page::file))
        .route("/statements/{id}/withdrawal", post(page::withdraw))
}
