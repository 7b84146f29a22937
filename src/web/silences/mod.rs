//! The silence procedure: proposing it, objecting to using it, starting, acknowledging, breaking, extending.

mod asks;
mod ends;
mod forms;
mod page;
mod preview;
mod propose;
mod section;

pub(super) use asks::on_home;
pub use preview::{of_extension, of_start};
pub use section::{Section, of_draft};

use super::visit::Shared;
use axum::{
    Router,
    routing::{get, post},
};

/// All pages and forms about silence.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/silences/new", get(propose::page))
        .route("/drafts/{id}/silences", post(propose::propose))
        .route("/silences/{id}", get(page::page))
        .route("/silences/{id}/opposition", post(forms::oppose))
        .route("/silences/{id}/withdrawal", post(forms::withdraw))
        .route("/silences/{id}/start", post(ends::start))
        .route("/silences/{id}/extension", post(ends::extend))
        .route("/silences/{id}/receipt", post(forms::receive))
        .route("/silences/{id}/breach", post(forms::break_it))
}
