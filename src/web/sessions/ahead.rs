//! A session that lies ahead: its plan.

use super::{Line, Opened, agenda, head::Head};
use crate::{
    actions::Refusal,
    domain::session::EARLY,
    web::{
        page::{Page, Section, html},
        visit::Reader,
    },
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "sessions/ahead.html")]
struct AheadPage {
    page: Page,
    head: Head,
    agenda: Vec<Line>,
    /// When people can come in.
    gathers: String,
}

/// The page.
pub(super) async fn page(reader: Reader, opened: Opened) -> Result<Response, Refusal> {
    let page = Page::for_reader(&reader, Section::Sessions);
    let session = opened.session();
    html(&AheadPage {
        head: Head::new(&reader, &page, session),
        agenda: agenda(&reader.look.viewer, session, page.lang()),
        gathers: page.both_clocks(session.starts_at.minus(EARLY)),
        page,
    })
}
