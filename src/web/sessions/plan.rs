//! The form with which a co-moderator plans a session.

use super::body_name;
use crate::{
    actions::{Refusal, sessions},
    domain::{
        dialogue::{Body, Dialogue, Item},
        id::{BodyId, SideId},
        input::{FieldProblem, Problem, Problems, choice, local_time},
        lang::Lang,
        level::Level,
        session::{Entry, Interpretation, Plan, eligible},
        time::Timestamp,
    },
    web::{
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path, rounds,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

/// The minutes that a form offers first.
const USUAL_MINUTES: i64 = 30;

#[derive(Template)]
#[template(path = "sessions/plan.html")]
struct PlanPage {
    page: Page,
    body: (BodyId, String),
    clocks: Vec<(SideId, String)>,
    /// The items that may come on the agenda: number and title.
    items: Vec<(String, String)>,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

/// The form.
pub(super) async fn page(reader: Reader, Named(body): Named<BodyId>) -> Result<Response, Refusal> {
    html(&plan_page(&reader, body, (Typed::default(), Vec::new()))?)
}

/// Plans the session, or shows the form again.
pub(super) async fn planned(Named(body): Named<BodyId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let reader = sent.reader().await?;
    let done = match parse(&reader.look.viewer.dialogue, body, &sent.form) {
        Ok(parsed) => sessions::plan(&sent.visit.app, &sent.sender, body, parsed).await,
        Err(problems) => Err(problems.into()),
    };
    match done {
        Err(Refusal::Invalid(problems)) => unprocessable(&plan_page(&reader, body, (sent.form, problems))?),
        done => Ok(path::go(done?).into_response()),
    }
}

/// When it begins, and what is planned.
fn parse(dialogue: &Dialogue, body: BodyId, typed: &Typed) -> Result<(Timestamp, Plan), Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let side = typed.get("clock").parse().ok().and_then(|id| dialogue.side(id)).ok_or(Problem::NotAChoice);
    let starts = side.and_then(|side| local_time(typed.get("starts"), side.facts.zone));
    let starts = problems.check("starts", starts.map(Some));
    let working = problems.check("working", choice(typed.get("working")).map(Some));
    let interpretation = problems.check("interpretation", choice(typed.get("interpretation")).map(Some));
    let items = dialogue.body(body).map(|body| eligible(dialogue, body)).unwrap_or_default();
    let entries = problems.check("items", entries(&items, typed));
    let plan = Plan {
        entries,
        working: working.unwrap_or(Lang::En),
        interpretation: interpretation.unwrap_or(Interpretation::None),
    };
    problems.or((starts.unwrap_or(Timestamp(0)), plan))
}

/// Those that were given a place on the agenda, in the order of their places.
fn entries(items: &[&Item], typed: &Typed) -> Result<Vec<Entry>, Problem> {
    let mut placed = Vec::new();
    for item in items {
        let field = |name: &str| typed.get(&format!("{name}-{}", item.number)).trim();
        if !field("place").is_empty() {
            let place: u8 = choice(field("place"))?;
            let (minutes, level) = (choice(field("minutes"))?, choice(field("level"))?);
            placed.push((place, Entry { item: item.id, minutes, level, raised: None }));
        }
    }
    placed.sort_by_key(|(place, _)| *place);
    Ok(placed.into_iter().map(|(_, entry)| entry).collect())
}

fn plan_page(
    reader: &Reader,
    body: BodyId,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<PlanPage, Refusal> {
    let page = Page::for_reader(reader, Section::Sessions);
    let viewer = &reader.look.viewer;
    viewer.may_moderate(body).ok_or(Refusal::NotFound)?;
    let of = viewer.dialogue.body(body).ok_or(Refusal::NotFound)?;
    let items = eligible(&viewer.dialogue, of);
    Ok(PlanPage {
        body: (body, body_name(viewer, body, page.lang())),
        clocks: rounds::opening::clocks(viewer, page.lang()),
        typed: typed.and(usual(of, &items, page.lang())),
        items: items.iter().map(|item| (item.number.clone(), page.name(&item.titles).to_owned())).collect(),
        page,
        problems,
    })
}

/// What a form says before anybody has typed.
fn usual(body: &Body, items: &[&Item], lang: Lang) -> Typed {
    let start = Typed::default().with("working", lang.code()).with("interpretation", "none");
    items.iter().fold(start, |typed, item| {
        typed
            .with(format!("minutes-{}", item.number), USUAL_MINUTES.to_string())
            .with(format!("level-{}", item.number), Level::usual(body.kind).word())
    })
}
