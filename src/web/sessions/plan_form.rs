//! The form of a plan: what is typed becomes a plan, and a plan becomes what is typed.

use super::body_name;
use crate::{
    actions::Refusal,
    domain::{
        access::Viewer,
        dialogue::{Dialogue, Item},
        id::{BodyId, SideId},
        input::{FieldProblem, Problem, Problems, as_local_time, choice, local_time},
        lang::Lang,
        level::Level,
        session::{Entry, Interpretation, Plan, Session, eligible},
        time::Timestamp,
    },
    web::{
        page::{Page, Section},
        rounds,
        typed::Typed,
        visit::Reader,
    },
};
use askama::Template;

/// The minutes that a form offers first.
const USUAL_MINUTES: i64 = 30;

#[derive(Template)]
#[template(path = "sessions/plan.html")]
pub(super) struct PlanPage {
    page: Page,
    body: String,
    /// Where the form goes; `None` of the session for a new one.
    action: String,
    clocks: Vec<(SideId, String)>,
    /// The items that may come on the agenda: number and title.
    items: Vec<(String, String)>,
    typed: Typed,
    problems: Vec<FieldProblem>,
    /// The end of the keys in `locales/` for the title and the button.
    what: &'static str,
    /// Whether the body has agreed on the plan that would be changed.
    adopted: bool,
}

/// When it begins, and what is planned.
pub(super) fn parse(
    dialogue: &Dialogue,
    body: BodyId,
    typed: &Typed,
) -> Result<(Timestamp, Plan), Vec<FieldProblem>> {
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

/// The form for a session of `body`: a new one, or one whose plan is changed. `typed` is what was sent with mistakes.
pub(super) fn page(
    reader: &Reader,
    body: BodyId,
    session: Option<&Session>,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<PlanPage, Refusal> {
    let page = Page::for_reader(reader, Section::Sessions);
    let viewer = &reader.look.viewer;
    viewer.may_moderate(body).ok_or(Refusal::NotFound)?;
    let of = viewer.dialogue.body(body).ok_or(Refusal::NotFound)?;
    let items = eligible(&viewer.dialogue, of);
    let usual = usual(&items, Level::usual(of.kind), page.lang());
    let planned = session.map(|session| planned(viewer, session)).unwrap_or_default();
    Ok(PlanPage {
        body: body_name(viewer, body, page.lang()),
        action: match session {
            Some(session) => format!("/sessions/{}/plan", session.id),
            None => format!("/sessions/plan/{body}"),
        },
        what: if session.is_some() { "change" } else { "new" },
        adopted: session.is_some_and(Session::is_adopted),
        clocks: rounds::opening::clocks(viewer, page.lang()),
        typed: typed.and(planned).and(usual),
        items: items.iter().map(|item| (item.number.clone(), page.name(&item.titles).to_owned())).collect(),
        page,
        problems,
    })
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

/// What stands in the plan of a session.
fn planned(viewer: &Viewer, session: &Session) -> Typed {
    let (dialogue, plan) = (&viewer.dialogue, &session.plan);
    let start = Typed::default()
        .with("revision", session.revision.to_string())
        .with("working", plan.working.code())
        .with("interpretation", plan.interpretation.word());
    let first = dialogue.sides_from(viewer.seat().side);
    let start = first
        .first()
        .map_or_else(Typed::default, |side| {
            let starts = as_local_time(session.starts_at, side.facts.zone);
            Typed::default().with("starts", starts).with("clock", side.id.to_string())
        })
        .and(start);
    plan.entries.iter().enumerate().fold(start, |typed, (at, entry)| {
        let Some(item) = dialogue.item(entry.item) else { return typed };
        typed
            .with(format!("place-{}", item.number), (at + 1).to_string())
            .with(format!("minutes-{}", item.number), entry.minutes.to_string())
            .with(format!("level-{}", item.number), entry.level.word())
    })
}

/// What a form says before anybody has typed.
fn usual(items: &[&Item], level: Level, lang: Lang) -> Typed {
    let start = Typed::default().with("working", lang.code()).with("interpretation", "none");
    items.iter().fold(start, |typed, item| {
        typed
            .with(format!("minutes-{}", item.number), USUAL_MINUTES.to_string())
            .with(format!("level-{}", item.number), level.word())
    })
}
