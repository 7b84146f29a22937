//! A session that lies ahead: its plan, and what co-moderators do with it.

use super::{Line, Opened, agenda, head::Head};
use crate::{
    actions::{Refusal, rounds as asked},
    domain::{
        id::{SessionId, SideId},
        input::FieldProblem,
        round::{Plan, Subject},
        session::EARLY,
    },
    web::{
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        rounds::opening::{clocks, closing},
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "sessions/ahead.html")]
struct AheadPage {
    page: Page,
    head: Head,
    agenda: Vec<Line>,
    /// When people can come in.
    gathers: String,
    /// Whether the body has agreed on the plan.
    adopted: bool,
    clocks: Vec<(SideId, String)>,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

/// The page.
pub(super) fn page(reader: &Reader, opened: &Opened) -> Result<Response, Refusal> {
    html(&show(reader, opened, (Typed::default(), Vec::new())))
}

/// Gives the first key for a round that asks the body to agree on the plan.
pub(super) async fn propose(Named(id): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let opened = Opened::find(&mut reader, id).await?;
    let session = opened.session();
    let done = match closing(&reader.look.viewer.dialogue, &sent.form) {
        Ok(closes_at) => {
            let plan = Plan { subject: Subject::Agenda(session.proposal()), closes_at };
            asked::ask_to_open(&sent.visit.app, &sent.sender, session.body, plan).await
        }
        Err(problem) => Err(vec![("closes_on", problem)].into()),
    };
    match done {
        Err(Refusal::Invalid(problems)) => unprocessable(&show(&reader, &opened, (sent.form, problems))),
        done => Ok(path::go(done?).into_response()),
    }
}

fn show(reader: &Reader, opened: &Opened, (typed, problems): (Typed, Vec<FieldProblem>)) -> AheadPage {
    let page = Page::for_reader(reader, Section::Sessions);
    let (session, viewer) = (opened.session(), &reader.look.viewer);
    AheadPage {
        head: Head::new(reader, &page, session),
        agenda: agenda(viewer, session, page.lang()),
        gathers: page.both_clocks(session.starts_at.minus(EARLY)),
        adopted: session.is_adopted(),
        clocks: clocks(viewer, page.lang()),
        typed,
        problems,
        page,
    }
}
