//! The page on which people ask that an adopted text be taken up again, and the co-moderators say why they do.

use crate::{
    actions::{Refusal, reopenings},
    domain::{
        id::DraftId,
        input::{FieldProblem, Problems, choice, lines, optional_lines},
        reopening::{Cause, Reopening, limit},
    },
    store,
    web::{
        acts::Preview,
        drafts::page::{Head, Opened},
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
#[template(path = "reopenings/page.html")]
struct ReopeningPage {
    page: Page,
    head: Head,
    /// Whether the reader asks for it already; `None` when it is not theirs to ask.
    asks: Option<bool>,
    /// What it may rest on, for who holds a key.
    causes: Vec<Cause>,
    /// What those who ask wrote, for who holds a key, once more than a third of one side do.
    lines: Vec<String>,
    form: Typed,
    problems: Vec<FieldProblem>,
}

/// The page.
pub(super) async fn page(reader: Reader, Named(id): Named<DraftId>) -> Result<Response, Refusal> {
    html(&show(reader, id, (Typed::default(), Vec::new())).await?)
}

/// A participant asks for it.
pub(super) async fn ask(Named(id): Named<DraftId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let asked = match optional_lines(sent.form.get("reopening_line"), limit::LINE) {
        Ok(line) => reopenings::ask(&sent.visit.app, &sent.sender, id, line).await,
        Err(problem) => Err(vec![("reopening_line", problem)].into()),
    };
    answer(sent, id, asked).await
}

/// A participant takes that back.
pub(super) async fn take_back(Named(id): Named<DraftId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    Ok(path::go(reopenings::take_back(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// A co-moderator gives the first key.
pub(super) async fn ask_to_reopen(Named(id): Named<DraftId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let asked = match parse(&sent.form) {
        Ok(why) => reopenings::ask_to_reopen(&sent.visit.app, &sent.sender, id, why).await,
        Err(problems) => Err(problems.into()),
    };
    answer(sent, id, asked).await
}

/// What the second key will do.
pub async fn of_reopening(
    reader: &mut Reader,
    (id, revision): (DraftId, i64),
    why: &Reopening,
) -> Result<Preview, Refusal> {
    let draft = store::drafts::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let t = reader.visit.t;
    let symbol = draft.symbol(&reader.look.viewer.dialogue, revision).to_string();
    Ok(Preview {
        title: t.say("reopening-what").set("symbol", symbol).to_string(),
        facts: vec![
            ("field-cause", t.pick("reopening-cause", why.cause.word()).to_owned()),
            ("field-reopening_reason", why.reason.clone()),
            ("check-fact-follows", t.get("reopening-follows").to_owned()),
        ],
        words: Vec::new(),
        document: None,
        more: Some(format!("/drafts/{id}/revisions/{revision}")),
        warning: None,
    })
}

fn parse(form: &Typed) -> Result<Reopening, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let cause = problems.check("cause", choice(form.get("cause")));
    let reason = problems.check("reopening_reason", lines(form.get("reopening_reason"), limit::REASON));
    problems.or(Reopening { cause, reason })
}

async fn answer(
    sent: Sent<Typed>,
    id: DraftId,
    asked: Result<crate::domain::place::Place, Refusal>,
) -> Result<Response, Refusal> {
    match asked {
        Err(Refusal::Invalid(problems)) => {
            let reader = sent.reader().await?;
            unprocessable(&show(reader, id, (sent.form, problems)).await?)
        }
        asked => Ok(path::go(asked?).into_response()),
    }
}

async fn show(
    mut reader: Reader,
    id: DraftId,
    (form, problems): (Typed, Vec<FieldProblem>),
) -> Result<ReopeningPage, Refusal> {
    let Opened { draft, .. } = Opened::find(&mut reader, id).await?;
    if !draft.state.rests() {
        return Err(Refusal::Rule("reopening-not-adopted"));
    }
    let look = &mut reader.look;
    let own = store::reopenings::own(&mut look.tx, id, look.viewer.id()).await?;
    let (mut causes, mut lines) = (Vec::new(), Vec::new());
    if let Some(permit) = look.viewer.may_moderate(draft.body_id) {
        causes.push(Cause::Information);
        if store::reopenings::is_asked(&mut look.tx, id).await? {
            causes.insert(0, Cause::Request);
            lines = store::reopenings::lines(&mut look.tx, &look.keys, &permit, id).await?;
        }
    }
    let decides = look.viewer.may_decide(draft.body_id).is_some();
    let title = draft.title(&look.keys)?.to_string();
    Ok(ReopeningPage {
        head: Head::new(&reader, &draft, draft.revision, title),
        asks: own.filter(|_| decides).map(|asked_at| asked_at.is_some()),
        causes,
        lines,
        form,
        problems,
        page: Page::for_reader(&reader, Section::Drafts),
    })
}
