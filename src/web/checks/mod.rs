//! Consensus checks: answering, what was found, declaring, opening.

mod answer;
mod asks;
mod declare;
mod found;
mod lines;
mod moderating;
mod news;
mod opening;
mod page;
mod preview;
mod reopening;
mod stale;
mod states;
mod timeline;
mod wording;

pub(super) use asks::asks;
pub use found::concern_in_words;
pub use lines::{Line, of_draft};
pub(super) use news::news;
pub use preview::{of_declaration, of_opening};
pub use reopening::of_reopening;
pub use states::paragraph_states;

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// All pages and forms about checks.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/checks/new", get(opening::page))
        .route("/drafts/{id}/checks", post(opening::ask))
        .route("/checks/{id}", get(page::page))
        .route("/checks/{id}/stance", post(answer::answer))
        .route("/checks/{id}/reopening", post(reopening::ask))
        .route("/checks/{id}/renewal", post(stale::renew))
        .route("/checks/{id}/withdrawal", post(stale::withdraw))
        .route("/checks/{id}/confirmation", post(declare::confirm))
        .route("/checks/{id}/refusal", post(declare::refuse))
        .route("/checks/{id}/declaration", post(declare::ask))
}
