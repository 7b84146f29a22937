//! All objections to one text.

use super::{
    lines::{self, Line},
    readiness,
};
use crate::{
    actions::Refusal,
    domain::id::DraftId,
    web::{
        drafts::page::{Head, Opened},
        page::{Page, Section, html},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "objections/list.html")]
struct ListPage {
    page: Page,
    head: Head,
    lines: Vec<Line>,
    /// Whether any is open.
    waits: bool,
    /// How many are open, in words.
    open: String,
    /// How far the text is from a final check, for who moderates.
    readiness: Option<&'static str>,
}

/// The list.
pub(super) async fn page(mut reader: Reader, Named(id): Named<DraftId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let newest = opened.draft.revision;
    let text = opened.revision(&mut reader, newest).await?.text;
    let lines = lines::of_draft(&mut reader, &opened.permit, (id, &text)).await?;
    let readiness = readiness::in_words(&mut reader, &opened.permit, id).await?;
    let page = Page::for_reader(&reader, Section::Drafts);
    let waiting = lines.iter().filter(|line| line.open).count();
    html(&ListPage {
        head: Head::new(&reader, &opened.draft, newest, text.title.to_string()),
        open: page.t.n("objections-open", waiting),
        waits: waiting > 0,
        lines,
        readiness,
        page,
    })
}
