//! The page of the action items: the list, the form that writes one down, the round that asks for consent.

use super::section::Section;
use crate::{
    actions::{Refusal, action_items},
    domain::{
        action_item::{ActionItem, State, WORDS, due_day},
        id::{ActionItemId, SessionId, SideId},
        input::{FieldProblem, Problems, lines},
        time::Timestamp,
    },
    web::{
        form::Sent,
        page::{self, Page, html, unprocessable},
        path, roles,
        rounds::opening::{clocks, closing},
        sessions::Opened,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "action_items/page.html")]
struct ActionsPage {
    page: Page,
    session: SessionId,
    number: i64,
    section: Section,
    /// Who may do something; empty for who cannot write an item down now.
    roles: Vec<(String, String)>,
    /// Whether the reader says what was done.
    keeps: bool,
    /// The clocks for the end of a round; empty for who does not ask for one.
    clocks: Vec<(SideId, String)>,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

/// The page.
pub(super) async fn page(reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    html(&show(reader, id, (Typed::default(), Vec::new())).await?)
}

/// Takes an item, or shows the form again.
pub(super) async fn write(Named(id): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let opened = Opened::find(&mut reader, id).await?;
    match parse(&reader, &opened, &sent.form) {
        Ok(item) => {
            drop(reader);
            Ok(path::go(action_items::write(&sent.visit.app, &sent.sender, id, &item).await?).into_response())
        }
        Err(problems) => unprocessable(&show(reader, id, (sent.form, problems)).await?),
    }
}

/// Takes the word that an item was done or dropped.
pub(super) async fn end(
    Named((session, item)): Named<(SessionId, ActionItemId)>,
    sent: Sent<Typed>,
) -> Result<Response, Refusal> {
    let state: State = sent.form.choice("state")?;
    let place = action_items::end(&sent.visit.app, &sent.sender, (session, item), state).await?;
    Ok(path::go(place).into_response())
}

/// Gives the first key for the round, or shows the form again.
pub(super) async fn ask(Named(id): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let reader = sent.reader().await?;
    let asked = match closing(&reader.look.viewer.dialogue, &sent.form) {
        Ok(at) => action_items::ask(&sent.visit.app, &sent.sender, id, at).await,
        Err(problem) => Err(vec![("closes_on", problem)].into()),
    };
    match asked {
        Err(Refusal::Invalid(problems)) => unprocessable(&show(reader, id, (sent.form, problems)).await?),
        asked => Ok(path::go(asked?).into_response()),
    }
}

fn parse(reader: &Reader, opened: &Opened, typed: &Typed) -> Result<ActionItem, Vec<FieldProblem>> {
    let (viewer, body) = (&reader.look.viewer, opened.session().body);
    let mut problems = Problems::default();
    let what = problems.check("what", lines(typed.get("what"), WORDS));
    let due = problems.check("by_day", due_day(typed.get("by_day"), reader.look.now).map(Some));
    let who = roles::chosen(viewer, body, typed.get("who")).map_err(|problem| vec![("who", problem)])?;
    problems.or(ActionItem { who, what, due: due.unwrap_or(Timestamp(0)) })
}

async fn show(
    mut reader: Reader,
    id: SessionId,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<ActionsPage, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let page = Page::for_reader(&reader, page::Section::Sessions);
    let section = Section::of(&mut reader, &page, &opened).await?;
    let (viewer, session) = (&reader.look.viewer, opened.session());
    let keeps = viewer.may_keep(session.body).is_some();
    let asks = viewer.may_moderate(session.body).is_some() && section.proposed() > 0;
    Ok(ActionsPage {
        session: id,
        number: session.number,
        section,
        roles: if keeps && session.is_on_record() {
            roles::choices(viewer, session.body, &page)
        } else {
            Vec::new()
        },
        keeps,
        clocks: if asks { clocks(viewer, page.lang()) } else { Vec::new() },
        typed,
        problems,
        page,
    })
}
