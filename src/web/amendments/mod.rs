//! Amendments: filed to one paragraph, read by all members of the body, decided by the co-moderators (practice 2.5).

pub mod all;
pub mod asks;
pub mod card;
pub mod copy;
pub mod decide;
pub mod history;
pub mod list;
pub mod page;
pub mod rebase;
pub mod section;
pub mod take;
pub mod write;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// All pages and forms about amendments.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/amendments", get(list::page))
        .route("/drafts/{id}/paragraphs/{paragraph}/amendments/new", get(write::page).post(write::file))
        .route("/amendments/{id}", get(page::page))
        .route("/amendments/{id}/answer", post(page::answer))
        .route("/amendments/{id}/seen", post(page::see))
        .route("/amendments/{id}/withdrawal", post(page::withdraw))
        .route("/amendments/{id}/decision", post(decide::decide))
        .route("/amendments/{id}/rebase", get(rebase::page).post(rebase::rebase))
        .route("/amendments/{id}/preparation", post(rebase::prepare))
        .route("/amendments/{id}/taking", get(take::page).post(take::take))
}
