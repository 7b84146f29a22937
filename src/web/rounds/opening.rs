//! The form with which a co-moderator asks to open a round on a question.

use crate::{
    actions::{Refusal, rounds},
    domain::{
        access::Viewer,
        dialogue::{Dialogue, Side},
        id::{BodyId, SideId},
        input::{FieldProblem, Problem, Problems, lines, local_time},
        lang::Lang,
        round::{Matter, Method, Plan, Subject, limit},
        time::Timestamp,
    },
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
#[template(path = "rounds/new.html")]
struct NewPage {
    page: Page,
    body: (BodyId, String),
    clocks: Vec<(SideId, String)>,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

/// The form.
pub(super) async fn page(reader: Reader, Named(body): Named<BodyId>) -> Result<Response, Refusal> {
    html(&new_page(&reader, body, (Typed::default(), Vec::new()))?)
}

/// Gives the first key, or shows the form again.
pub(super) async fn ask(Named(body): Named<BodyId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let reader = sent.reader().await?;
    let asked = match parse(&reader.look.viewer.dialogue, &sent.form) {
        Ok(plan) => rounds::ask_to_open(&sent.visit.app, &sent.sender, body, plan).await,
        Err(problems) => Err(problems.into()),
    };
    match asked {
        Err(Refusal::Invalid(problems)) => unprocessable(&new_page(&reader, body, (sent.form, problems))?),
        asked => Ok(path::go(asked?).into_response()),
    }
}

/// The instant in the fields `closes_on` and `clock`.
pub fn closing(dialogue: &Dialogue, typed: &Typed) -> Result<Timestamp, Problem> {
    local_time(typed.get("closes_on"), clock(dialogue, typed)?.facts.zone)
}

/// The places whose clock may be chosen, the viewer's own first.
pub fn clocks(viewer: &Viewer, lang: Lang) -> Vec<(SideId, String)> {
    let sides = viewer.dialogue.sides_from(viewer.seat().side);
    sides.iter().map(|side| (side.id, side.facts.places.get(lang).to_owned())).collect()
}

fn clock<'a>(dialogue: &'a Dialogue, typed: &Typed) -> Result<&'a Side, Problem> {
    typed.get("clock").parse().ok().and_then(|id| dialogue.side(id)).ok_or(Problem::NotAChoice)
}

fn parse(dialogue: &Dialogue, typed: &Typed) -> Result<Plan, Vec<FieldProblem>> {
    let matter = typed.choice("matter")?;
    let mut problems = Problems::default();
    let words = problems.check("question", lines(typed.get("question"), limit::QUESTION));
    let closes = problems.check("closes_on", closing(dialogue, typed).map(Some));
    let review_at = problems.check("review_on", review(dialogue, typed, matter));
    let subject = Subject::Question { matter, words, review_at };
    problems.or(Plan { subject, closes_at: closes.unwrap_or(Timestamp(0)) })
}

/// The day of the review: needed where a consent round asks, out of place elsewhere (practice 3.6).
fn review(dialogue: &Dialogue, typed: &Typed, matter: Matter) -> Result<Option<Timestamp>, Problem> {
    match (matter.method(), typed.get("review_on")) {
        (Method::Consent, "") => Err(Problem::Empty),
        (Method::Parallel, "") => Ok(None),
        (Method::Parallel, _) => Err(Problem::NotHere),
        (Method::Consent, day) => {
            local_time(&format!("{day}T00:00"), clock(dialogue, typed)?.facts.zone).map(Some)
        }
    }
}

fn new_page(
    reader: &Reader,
    body: BodyId,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<NewPage, Refusal> {
    let page = Page::for_reader(reader, Section::Overview);
    let viewer = &reader.look.viewer;
    viewer.may_moderate(body).ok_or(Refusal::NotFound)?;
    let named = viewer.dialogue.body(body).ok_or(Refusal::NotFound)?;
    let body = (body, page.name(&named.names).to_owned());
    Ok(NewPage { body, clocks: clocks(viewer, page.lang()), page, typed, problems })
}
