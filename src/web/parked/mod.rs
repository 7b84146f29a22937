//! The parking lot of a body, in a session.

mod page;
pub mod section;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// The page and its forms.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions/{id}/parked", get(page::page).post(page::park))
        .route("/sessions/{id}/parked/{point}/disposition", post(page::dispose))
}
