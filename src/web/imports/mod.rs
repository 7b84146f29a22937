//! Bringing in a text that was written elsewhere: the form, and what it would make of the working copy.

pub mod form;
pub mod preview;

use super::visit::Shared;
use crate::documents::import::LARGEST;
use axum::{Router, extract::DefaultBodyLimit, routing::get};

/// The most that comes with a file: what was pasted beside it, and the form around both.
const BESIDE: usize = 1024 * 1024;

/// The two pages.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/pen/import", get(form::page).post(form::bring))
        .route("/drafts/{id}/pen/import/{import}", get(preview::page).post(preview::keep))
        .layer(DefaultBodyLimit::max(LARGEST + BESIDE))
}
