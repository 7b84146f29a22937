//! Negotiating texts: the list, the text as members read it, comparisons, and the co-moderators' working copy.

pub mod about;
mod asked;
pub mod compare;
pub mod concordance;
pub mod count;
pub mod desk;
pub mod edit_form;
pub mod form;
pub mod list;
pub mod margin;
pub mod offer;
pub mod page;
pub mod paragraph;
pub mod pen;
pub mod preview;
pub mod reading;
pub mod stand;
pub mod stretches;
pub mod text;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// All pages and forms about texts.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts", get(list::page).post(list::begin))
        .route("/drafts/{id}", get(page::newest))
        .route("/drafts/{id}/compare", get(compare::revisions))
        .route("/drafts/{id}/paragraphs/{paragraph}", get(about::page))
        .route("/drafts/{id}/stand", get(stand::page))
        .route("/drafts/{id}/pen", get(pen::page))
        .route("/drafts/{id}/pen/title", post(pen::set_title))
        .route("/drafts/{id}/pen/paragraphs", post(pen::add))
        .route("/drafts/{id}/pen/issue", post(pen::ask_to_issue))
        .route("/drafts/{id}/pen/corrigendum", post(pen::ask_to_correct))
        .route("/drafts/{id}/pen/discard", post(pen::discard))
        .route("/drafts/{id}/pen/{paragraph}", get(paragraph::page))
        .route("/drafts/{id}/pen/{paragraph}/{purpose}", post(paragraph::edit))
        .route("/drafts/{id}/pen/compare", get(compare::working_copy))
        .route("/drafts/{id}/revisions/{number}", get(page::revision))
}
