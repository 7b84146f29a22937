//! The page of the notes: for the rapporteur with the form, for all others to read.

use super::section::Section;
use crate::{
    actions::{Refusal, notes},
    domain::{
        id::{ItemId, NoteId, SessionId},
        input::{FieldProblem, Problem, Problems, choice, lines},
        note::{WORDS, Warning},
    },
    web::{
        form::{Nothing, Sent},
        page::{self, Page, html, unprocessable},
        path,
        sessions::{Line, Opened, agenda},
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "notes/page.html")]
struct NotesPage {
    page: Page,
    session: SessionId,
    number: i64,
    section: Section,
    /// The parts of the agenda that a note can be on; empty for who does not write.
    parts: Vec<Line>,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

impl NotesPage {
    /// Whether a handle slipped in, so that one more press is needed.
    fn warns(&self) -> bool {
        self.problems.iter().any(|(_, problem)| *problem == Problem::Handle)
    }
}

/// The page.
pub(super) async fn page(reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    html(&show(reader, id, (Typed::default(), Vec::new())).await?)
}

/// Takes a note, or shows the form again with a warning or what is wrong.
pub(super) async fn write(Named(id): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let warning = if sent.form.has("warned", "yes") { Warning::Read } else { Warning::Unread };
    let written = match parse(&sent.form) {
        Ok(new) => notes::write(&sent.visit.app, &sent.sender, id, new, warning).await,
        Err(problems) => Err(problems.into()),
    };
    match written {
        Err(Refusal::Invalid(problems)) => {
            unprocessable(&show(sent.reader().await?, id, (sent.form, problems)).await?)
        }
        written => Ok(path::go(written?).into_response()),
    }
}

/// Takes a note out.
pub(super) async fn remove(
    Named((session, note)): Named<(SessionId, NoteId)>,
    sent: Sent<Nothing>,
) -> Result<Response, Refusal> {
    Ok(path::go(notes::remove(&sent.visit.app, &sent.sender, session, note).await?).into_response())
}

fn parse(typed: &Typed) -> Result<(ItemId, String), Vec<FieldProblem>> {
    let item = choice(typed.get("item")).map_err(|problem| vec![("item", problem)])?;
    let mut problems = Problems::default();
    let words = problems.check("noted", lines(typed.get("noted"), WORDS));
    problems.or((item, words))
}

async fn show(
    mut reader: Reader,
    id: SessionId,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<NotesPage, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let page = Page::for_reader(&reader, page::Section::Sessions);
    let section = Section::of(&mut reader, &page, &opened).await?;
    let (viewer, session) = (&reader.look.viewer, opened.session());
    let in_time = session.course.opened_at.is_some() && opened.listed.approved_at.is_none();
    let writes = in_time && !session.is_off_record() && viewer.may_report(session.body).is_some();
    let mut parts = if writes { agenda(viewer, session, page.lang()) } else { Vec::new() };
    parts.retain(|line| !session.plan.is_off_record(line.id));
    let current = session.current().map(|entry| entry.item.to_string());
    Ok(NotesPage {
        session: id,
        number: session.number,
        section,
        parts,
        typed: typed.and(Typed::default().with("item", current.unwrap_or_default())),
        problems,
        page,
    })
}
