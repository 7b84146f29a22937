//! Action items of a body, in a session.

mod asks;
mod page;
pub mod section;

pub use asks::asks;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// The page and its forms.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions/{id}/action-items", get(page::page).post(page::write))
        .route("/sessions/{id}/action-items/round", post(page::ask))
        .route("/sessions/{id}/action-items/{item}/end", post(page::end))
}
