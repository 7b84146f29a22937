//! What this system can and cannot protect, said to everybody (SEC-1).

use super::{
    page::{Page, Section, html},
    visit::{Reader, Shared, Visit},
};
use crate::actions::Refusal;
use askama::Template;
use axum::{Router, response::Response, routing::get};

/// What each loss gives away, in the order in which it is likely; the ends of keys in `locales/`.
const LOSSES: [&str; 8] = ["server", "disk", "phone", "mailbox", "moderator", "network", "export", "people"];

/// One page, signed in or not.
pub fn routes() -> Router<Shared> {
    Router::new().route("/protection", get(page))
}

#[derive(Template)]
#[template(path = "protection/page.html")]
struct ProtectionPage {
    page: Page,
}

async fn page(visit: Visit, reader: Option<Reader>) -> Result<Response, Refusal> {
    let page = reader.as_ref().map(|reader| Page::for_reader(reader, Section::Other));
    html(&ProtectionPage { page: page.unwrap_or_else(|| Page::for_visitor(&visit)) })
}
