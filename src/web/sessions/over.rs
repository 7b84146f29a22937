//! A session that is over: what was on its agenda, and its summary.

use super::{Line, Opened, agenda, head::Head, summary};
use crate::{
    actions::Refusal,
    domain::{session::Session, time::Timestamp},
    store,
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
    /// When the body meets next, if that is planned.
    follows: Option<String>,
}

/// The page.
pub(super) async fn page(mut reader: Reader, opened: Opened) -> Result<Response, Refusal> {
    let page = Page::for_reader(&reader, Section::Sessions);
    let session = opened.session();
    let follows = follows(&mut reader, &page, session).await?;
    html(&OverPage {
        head: Head::new(&reader, &page, session),
        agenda: agenda(&reader.look.viewer, session, page.lang()),
        summary: summary::Section::of(&reader, &opened),
        follows,
        page,
    })
}

/// When the body meets after this session, in the local times of all sides; none where that is not planned.
pub async fn follows(reader: &mut Reader, page: &Page, session: &Session) -> Result<Option<String>, Refusal> {
    let next = store::sessions::time_of(&mut reader.look.tx, session).await?.end;
    Ok((next < Timestamp(i64::MAX)).then(|| page.both_clocks(next)))
}
