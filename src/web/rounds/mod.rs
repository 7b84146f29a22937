//! Rounds: the list, one round, the form that opens one.

mod asks;
mod list;
pub mod opening;
mod page;
mod preview;

pub use asks::asks;
pub use preview::of_opening;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// All pages and forms about rounds.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/rounds", get(list::page))
        .route("/rounds/new/{body}", get(opening::page).post(opening::ask))
        .route("/rounds/{id}", get(page::page))
        .route("/rounds/{id}/answer", post(page::answer))
        .route("/rounds/{id}/review", post(page::review))
}
