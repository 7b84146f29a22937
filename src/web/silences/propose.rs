//! The page on which a co-moderator proposes silence, with what must hold for it.

use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, silences},
    domain::id::DraftId,
    web::{
        drafts::page::{Head, Opened},
        form::Sent,
        page::{Page, Section, html},
        path,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "silences/new.html")]
struct NewPage {
    page: Page,
    head: Head,
    hours: i64,
}

/// What silence is and what it needs, with the button.
pub(super) async fn page(mut reader: Reader, Named(id): Named<DraftId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    reader.look.viewer.may_moderate(opened.draft.body_id).ok_or(Refusal::NotFound)?;
    let title = opened.draft.title(&reader.look.keys)?.to_string();
    html(&NewPage {
        head: Head::new(&reader, &opened.draft, opened.draft.revision, title),
        hours: reader.visit.app.config.silence.objection_hours,
        page: Page::for_reader(&reader, Section::Drafts),
    })
}

/// Proposes it.
pub(super) async fn propose(Named(id): Named<DraftId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(silences::propose(&sent.visit.app, &sent.sender, id).await?).into_response())
}
