//! The form with which a co-moderator opens a temperature check or a straw poll.

use crate::{
    actions::{Refusal, polls},
    domain::{
        id::SessionId,
        input::FieldProblem,
        poll::{Asked, Method},
    },
    store,
    web::{
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "polls/new.html")]
struct NewPage {
    page: Page,
    session: SessionId,
    number: i64,
    method: Method,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

type Which = (SessionId, Method);

/// The form.
pub(super) async fn page(reader: Reader, Named(which): Named<Which>) -> Result<Response, Refusal> {
    html(&show(reader, which, (Typed::default(), Vec::new())).await?)
}

/// Opens the poll, or shows the form again.
pub(super) async fn open(Named(which): Named<Which>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    match Asked::parse(which.1, |field| sent.form.get(field)) {
        Ok(asked) => {
            let place = polls::open(&sent.visit.app, &sent.sender, which.0, asked).await?;
            Ok(path::go(place).into_response())
        }
        Err(problems) => {
            unprocessable(&show(sent.reader().await?, which, (sent.form.clone(), problems)).await?)
        }
    }
}

async fn show(
    mut reader: Reader,
    (session, method): Which,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<NewPage, Refusal> {
    let look = &mut reader.look;
    let found = store::sessions::find(&mut look.tx, &look.keys, &look.viewer, session).await?;
    let found = found.ok_or(Refusal::NotFound)?.session;
    look.viewer.may_moderate(found.body).ok_or(Refusal::NotFound)?;
    let page = Page::for_reader(&reader, Section::Sessions);
    Ok(NewPage { session, number: found.number, method, typed, problems, page })
}
