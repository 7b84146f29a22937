//! The form that draws groups, and the one with which a reporter reports back.

use crate::{
    actions::{Refusal, breakouts},
    domain::{
        breakout::{POINTS, State, points, question},
        id::{BreakoutId, SessionId},
        input::FieldProblem,
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
#[template(path = "breakouts/new.html")]
struct NewPage {
    page: Page,
    session: SessionId,
    number: i64,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

#[derive(Template)]
#[template(path = "breakouts/report.html")]
struct ReportPage {
    page: Page,
    id: BreakoutId,
    session: SessionId,
    question: String,
    /// One field a point.
    points: Vec<String>,
    problems: Vec<FieldProblem>,
}

/// The form that draws groups.
pub(super) async fn new(reader: Reader, Named(session): Named<SessionId>) -> Result<Response, Refusal> {
    html(&show_new(reader, session, (Typed::default(), Vec::new())).await?)
}

/// Draws them, or shows the form again.
pub(super) async fn draw(Named(session): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    match question(|field| sent.form.get(field)) {
        Ok(question) => {
            let place = breakouts::draw(&sent.visit.app, &sent.sender, session, question).await?;
            Ok(path::go(place).into_response())
        }
        Err(problems) => {
            unprocessable(&show_new(sent.reader().await?, session, (sent.form, problems)).await?)
        }
    }
}

/// The form of a reporter.
pub(super) async fn report(reader: Reader, Named(id): Named<BreakoutId>) -> Result<Response, Refusal> {
    html(&show_report(reader, id, None).await?)
}

/// Keeps what they report, or shows the form again.
pub(super) async fn reported(Named(id): Named<BreakoutId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    match points(sent.form.all("points")) {
        Ok(points) => {
            let place = breakouts::report(&sent.visit.app, &sent.sender, id, points).await?;
            Ok(path::go(place).into_response())
        }
        Err(problems) => {
            unprocessable(&show_report(sent.reader().await?, id, Some((sent.form, problems))).await?)
        }
    }
}

async fn show_new(
    mut reader: Reader,
    session: SessionId,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<NewPage, Refusal> {
    let look = &mut reader.look;
    let found = store::sessions::find(&mut look.tx, &look.keys, &look.viewer, session).await?;
    let found = found.ok_or(Refusal::NotFound)?.session;
    look.viewer.may_moderate(found.body).ok_or(Refusal::NotFound)?;
    let page = Page::for_reader(&reader, Section::Sessions);
    Ok(NewPage { session, number: found.number, typed, problems, page })
}

async fn show_report(
    mut reader: Reader,
    id: BreakoutId,
    sent: Option<(Typed, Vec<FieldProblem>)>,
) -> Result<ReportPage, Refusal> {
    let look = &mut reader.look;
    let stored = store::breakouts::find(&mut look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let breakout = stored.open(&look.keys)?;
    let seat = look.viewer.may_decide(stored.body_id).ok_or(Refusal::NotFound)?.seat();
    let meets = breakout.state == State::Open;
    let group = breakout.draw.groups.iter().find(|group| meets && group.reporter == seat);
    let kept = group.ok_or(Refusal::NotFound)?.points.clone();
    let (mut points, problems) = match sent {
        Some((typed, problems)) => (typed.all("points").map(str::to_owned).collect(), problems),
        None => (kept, Vec::new()),
    };
    points.resize(POINTS.max(points.len()), String::new());
    let page = Page::for_reader(&reader, Section::Sessions);
    Ok(ReportPage { id, session: stored.session_id, question: breakout.question, points, problems, page })
}
