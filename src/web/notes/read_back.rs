//! What is read aloud before people leave (practice 5.1): for who keeps the minutes.

use super::section::Section as Notes;
use crate::{
    actions::Refusal,
    domain::id::SessionId,
    web::{
        action_items::section::Section as Actions,
        page::{Page, Section, html},
        parked::section::Section as Parked,
        sessions::{Opened, follows},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "notes/read_back.html")]
struct ReadBackPage {
    page: Page,
    session: SessionId,
    number: i64,
    notes: Notes,
    actions: Actions,
    parked: Parked,
    /// When the body meets next, in the local times of all sides.
    next: Option<String>,
}

/// The page.
pub(super) async fn page(mut reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let (number, body) = (opened.session().number, opened.session().body);
    reader.look.viewer.may_keep(body).ok_or(Refusal::NotFound)?;
    let page = Page::for_reader(&reader, Section::Sessions);
    let next = follows(&mut reader, &page, opened.session()).await?;
    html(&ReadBackPage {
        session: id,
        number,
        notes: Notes::of(&mut reader, &page, &opened).await?,
        actions: Actions::of(&mut reader, &page, &opened).await?,
        parked: Parked::of(&mut reader, &page, &opened).await?,
        next,
        page,
    })
}
