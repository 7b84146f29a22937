//! Negotiating texts: the list, the text as members read it, comparisons, and the co-moderators' working copy.

pub mod compare;
pub mod count;
pub mod list;
pub mod page;
pub mod preview;
pub mod text;

use super::visit::Shared;
use axum::{Router, routing::get};

/// All pages and forms about texts.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts", get(list::page).post(list::begin))
        .route("/drafts/{id}", get(page::newest))
        .route("/drafts/{id}/compare", get(compare::revisions))
        .route("/drafts/{id}/pen/compare", get(compare::working_copy))
        .route("/drafts/{id}/revisions/{number}", get(page::revision))
}
