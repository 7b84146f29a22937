//! The ground rules: read, accept, write first, ask for another version.

mod page;
pub mod wording;
mod write;

pub use page::ask;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// All pages and forms about the ground rules.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/rules", get(page::page))
        .route("/rules/acceptance", post(page::accept))
        .route("/rules/first", get(write::first).post(write::write))
        .route("/rules/proposal", get(write::another).post(write::propose))
}
