//! The page of the parking lot: the points, what becomes of them, and the form that sets one aside.

use super::section::Section;
use crate::{
    actions::{Refusal, parked},
    domain::{
        id::{ParkedId, SessionId},
        input::{FieldProblem, Problems, lines},
        parked::{Disposition, Parked, WORDS},
    },
    web::{
        form::Sent,
        page::{self, Page, html, unprocessable},
        path, roles,
        sessions::Opened,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "parked/page.html")]
struct ParkedPage {
    page: Page,
    session: SessionId,
    number: i64,
    section: Section,
    /// Who may look after a point; empty for who cannot set one aside now.
    roles: Vec<(String, String)>,
    /// Whether the reader says what becomes of points.
    keeps: bool,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

/// The page.
pub(super) async fn page(reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    html(&show(reader, id, (Typed::default(), Vec::new())).await?)
}

/// Takes a point, or shows the form again.
pub(super) async fn park(Named(id): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let body = Opened::find(&mut reader, id).await?.session().body;
    let mut problems = Problems::default();
    let words = problems.check("parked", lines(sent.form.get("parked"), WORDS));
    let owner = problems.check(
        "looks_after",
        roles::chosen(&reader.look.viewer, body, sent.form.get("looks_after")).map(Some),
    );
    match problems.or(owner) {
        Ok(owner) => {
            drop(reader);
            let point = Parked { words, owner: owner.ok_or(Refusal::NotFound)? };
            Ok(path::go(parked::park(&sent.visit.app, &sent.sender, id, &point).await?).into_response())
        }
        Err(problems) => unprocessable(&show(reader, id, (sent.form, problems)).await?),
    }
}

/// Takes what becomes of a point.
pub(super) async fn dispose(
    Named((session, point)): Named<(SessionId, ParkedId)>,
    sent: Sent<Typed>,
) -> Result<Response, Refusal> {
    let disposition: Disposition = sent.form.choice("disposition")?;
    let place = parked::dispose(&sent.visit.app, &sent.sender, (session, point), disposition).await?;
    Ok(path::go(place).into_response())
}

async fn show(
    mut reader: Reader,
    id: SessionId,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<ParkedPage, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let page = Page::for_reader(&reader, page::Section::Sessions);
    let section = Section::of(&mut reader, &page, &opened).await?;
    let (viewer, session) = (&reader.look.viewer, opened.session());
    let held = session.is_on_record();
    let parks = viewer.may_park(session.body).filter(|_| held);
    Ok(ParkedPage {
        session: id,
        number: session.number,
        section,
        roles: parks.map(|_| roles::choices(viewer, session.body, &page)).unwrap_or_default(),
        keeps: held && viewer.may_keep(session.body).is_some(),
        typed,
        problems,
        page,
    })
}
