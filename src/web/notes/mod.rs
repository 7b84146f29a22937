//! The rapporteur's notes of a session, and what is read aloud before it closes.

mod page;
mod read_back;
pub mod section;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// The pages and their forms.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions/{id}/notes", get(page::page).post(page::write))
        .route("/sessions/{id}/notes/{note}/removal", post(page::remove))
        .route("/sessions/{id}/read-back", get(read_back::page))
}
