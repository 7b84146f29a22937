//! Sessions: the list, one session, and the form with which a co-moderator plans one.

use super::{
    form::Sent,
    page::{Page, Section, html, unprocessable},
    path,
    visit::{Named, Reader, Shared},
};
use crate::{
    actions::{Refusal, sessions},
    domain::{
        access::Viewer,
        dialogue::{Dialogue, Item, Names, SideFacts},
        id::{BodyId, ItemId, SessionId, SideId, SummaryId},
        input::{FieldProblem, Problem, Problems, local_time},
        lang::Lang,
        session::{Session, eligible},
        time::Timestamp,
    },
    store::{self, sessions::Listed},
};
use askama::Template;
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;

/// The pages of sessions.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions", get(list))
        .route("/sessions/{id}", get(session))
        .route("/sessions/plan/{body}", get(plan).post(planned))
}

#[derive(Template)]
#[template(path = "sessions/list.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    /// The bodies for which the reader may plan one.
    plans: Vec<Group>,
}

struct Row {
    id: SessionId,
    number: i64,
    body: String,
    starts: String,
    /// The end of the key in `locales/` that says how far the summary has come.
    summary: &'static str,
}

struct Group {
    id: BodyId,
    name: String,
}

#[derive(Template)]
#[template(path = "sessions/session.html")]
struct SessionPage {
    page: Page,
    id: SessionId,
    number: i64,
    body: String,
    starts: String,
    agenda: Vec<Entry>,
    summary: Option<SummaryId>,
    state: &'static str,
    begins: bool,
}

/// An agenda item as a line.
pub struct Entry {
    /// Which item.
    pub id: ItemId,
    /// Such as `2.1`.
    pub number: String,
    /// Its title in the reader's language.
    pub title: String,
    /// 1 to 5.
    pub stage: i64,
    /// Whether the reader may open it, or has ticked it in a form.
    pub on: bool,
}

#[derive(Template)]
#[template(path = "sessions/plan.html")]
struct PlanPage {
    page: Page,
    body: Group,
    clocks: Vec<(SideId, String)>,
    items: Vec<Entry>,
    form: PlanForm,
    problems: Vec<FieldProblem>,
}

#[derive(Deserialize, Default)]
struct PlanForm {
    #[serde(default)]
    starts: String,
    #[serde(default)]
    clock: String,
    #[serde(default)]
    items: Vec<String>,
}

async fn list(mut reader: Reader) -> Result<Response, Refusal> {
    let look = &mut reader.look;
    let sessions = store::sessions::all(&mut look.tx, &look.keys, &look.viewer).await?;
    html(&ListPage::of(&reader, &sessions))
}

async fn session(mut reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    let look = &mut reader.look;
    let found = store::sessions::find(&mut look.tx, &look.keys, &look.viewer, id).await?;
    let listed = found.ok_or(Refusal::NotFound)?;
    html(&SessionPage::of(&reader, &listed))
}

async fn plan(reader: Reader, Named(body): Named<BodyId>) -> Result<Response, Refusal> {
    html(&plan_page(&reader, body, PlanForm::default(), Vec::new())?)
}

async fn planned(Named(body): Named<BodyId>, sent: Sent<PlanForm>) -> Result<Response, Refusal> {
    let reader = sent.reader().await?;
    let done = match parse(&reader.look.viewer.dialogue, &sent.form) {
        Ok(parsed) => sessions::plan(&sent.visit.app, &sent.sender, body, parsed).await,
        Err(problems) => Err(problems.into()),
    };
    match done {
        Err(Refusal::Invalid(problems)) => unprocessable(&plan_page(&reader, body, sent.form, problems)?),
        done => Ok(path::go(done?).into_response()),
    }
}

impl ListPage {
    fn of(reader: &Reader, sessions: &[Listed]) -> Self {
        let (viewer, lang) = (&reader.look.viewer, reader.visit.t.lang);
        let page = Page::for_reader(reader, Section::Sessions);
        let rows = sessions.iter().map(|listed| Row {
            id: listed.session.id,
            number: listed.session.number,
            body: body_name(viewer, listed.session.body, lang),
            starts: page.both_clocks(listed.session.starts_at),
            summary: summary_state(listed),
        });
        let moderated = viewer.bodies().filter(|body| viewer.may_moderate(body.id).is_some());
        let plans = moderated.map(|body| Group { id: body.id, name: body.names.get(lang).to_owned() });
        Self { rows: rows.collect(), plans: plans.collect(), page }
    }
}

impl SessionPage {
    fn of(reader: &Reader, listed: &Listed) -> Self {
        let (viewer, session) = (&reader.look.viewer, &listed.session);
        let page = Page::for_reader(reader, Section::Sessions);
        Self {
            id: session.id,
            number: session.number,
            body: body_name(viewer, session.body, page.lang()),
            starts: page.both_clocks(session.starts_at),
            agenda: agenda(viewer, session, page.lang()),
            summary: listed.summary,
            state: summary_state(listed),
            begins: session.starts_at <= reader.look.now && viewer.may_report(session.body).is_some(),
            page,
        }
    }
}

fn parse(dialogue: &Dialogue, form: &PlanForm) -> Result<(Timestamp, Vec<ItemId>), Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let side = form.clock.parse().ok().and_then(|id| dialogue.side(id));
    let starts = match side {
        Some(side) => local_time(&form.starts, side.facts.zone),
        None => Err(Problem::NotAChoice),
    };
    let starts = problems.check("starts", starts.map(Some));
    let items = form.items.iter().map(|id| id.parse().map_err(|_| Problem::NotAChoice)).collect();
    let items = problems.check("items", items);
    problems.or((starts.unwrap_or(Timestamp(0)), items))
}

fn plan_page(
    reader: &Reader,
    body: BodyId,
    form: PlanForm,
    problems: Vec<FieldProblem>,
) -> Result<PlanPage, Refusal> {
    let (viewer, lang) = (&reader.look.viewer, reader.visit.t.lang);
    viewer.may_moderate(body).ok_or(Refusal::NotFound)?;
    let of = viewer.dialogue.body(body).ok_or(Refusal::NotFound)?;
    let items = eligible(&viewer.dialogue, of).into_iter().map(|item| Entry {
        id: item.id,
        number: item.number.clone(),
        title: item.titles.get(lang).to_owned(),
        stage: item.stage,
        on: form.items.contains(&item.id.to_string()),
    });
    let clock = |facts: &SideFacts| facts.places.get(lang).to_owned();
    let sides = viewer.dialogue.sides_from(viewer.seat().side);
    Ok(PlanPage {
        page: Page::for_reader(reader, Section::Sessions),
        body: Group { id: body, name: of.names.get(lang).to_owned() },
        clocks: sides.iter().map(|side| (side.id, clock(&side.facts))).collect(),
        items: items.collect(),
        form,
        problems,
    })
}

/// What stands on the agenda of a session.
pub fn agenda(viewer: &Viewer, session: &Session, lang: Lang) -> Vec<Entry> {
    let entry = |item: &Item| Entry {
        id: item.id,
        number: item.number.clone(),
        title: item.titles.get(lang).to_owned(),
        stage: item.stage,
        on: viewer.may_read(item.lead).is_some(),
    };
    session.agenda(&viewer.dialogue).into_iter().map(entry).collect()
}

/// What a body is called; empty for one that is not there.
pub fn body_name(viewer: &Viewer, body: BodyId, lang: Lang) -> String {
    let names: Option<&Names> = viewer.dialogue.body(body).map(|body| &body.names);
    names.map(|names| names.get(lang).to_owned()).unwrap_or_default()
}

fn summary_state(listed: &Listed) -> &'static str {
    match (listed.summary, listed.approved_at) {
        (None, _) => "none",
        (_, None) => "preparing",
        (_, Some(_)) => "approved",
    }
}
