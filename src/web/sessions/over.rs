//! A session that is over: what was on its agenda, and its summary.

use super::{Line, Opened, agenda, head::Head, summary};
use crate::{
    actions::Refusal,
    web::{
        page::{Page, Section, html},
        visit::Reader,
    },
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "sessions/over.html")]
struct OverPage {
    page: Page,
    head: Head,
    agenda: Vec<Line>,
    summary: summary::Section,
}

/// The page.
pub(super) async fn page(reader: Reader, opened: Opened) -> Result<Response, Refusal> {
    let page = Page::for_reader(&reader, Section::Sessions);
    let session = opened.session();
    html(&OverPage {
        head: Head::new(&reader, &page, session),
        agenda: agenda(&reader.look.viewer, session, page.lang()),
        summary: summary::Section::of(&reader, &opened),
        page,
    })
}
