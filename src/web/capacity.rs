//! In what capacity one takes part, on one's own word; and what the group is told of it (ITD-6).

use super::{
    form::Sent,
    home::News,
    page::{Page, Section, html, unprocessable},
    path,
    typed::Typed,
    visit::{Reader, Shared},
};
use crate::{
    actions::{
        Refusal,
        capacity::{self, NewCapacity},
    },
    domain::{
        access::Viewer,
        dialogue::{Announced, Capacity, Category},
        input::FieldProblem,
        lang::Lang,
        place::Place,
        time::Timestamp,
    },
};
use askama::Template;
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::get,
};

/// One page.
pub fn routes() -> Router<Shared> {
    Router::new().route("/account/capacity", get(page).post(declare))
}

#[derive(Template)]
#[template(path = "capacity/page.html")]
struct CapacityPage {
    page: Page,
    capacity: Capacity,
    /// The reader's category, if they have one.
    category: Option<String>,
    /// The categories into which one goes by one's own word.
    others: Vec<Category>,
    problems: Vec<FieldProblem>,
}

async fn page(reader: Reader) -> Result<Response, Refusal> {
    html(&CapacityPage::read(&reader, Vec::new())?)
}

async fn declare(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = async { capacity::declare(&sent.visit.app, &sent.sender, parsed(&sent.form)?).await };
    match done.await {
        Err(Refusal::Invalid(problems)) => {
            unprocessable(&CapacityPage::read(&sent.reader().await?, problems)?)
        }
        place => Ok(path::go(place?).into_response()),
    }
}

/// What the home page tells for a while: somebody of a side, never who.
pub(super) fn news(viewer: &Viewer, lang: Lang, since: Timestamp) -> Vec<News> {
    let Some(dialogue) = viewer.may_overview() else { return Vec::new() };
    let recent = dialogue.announced.iter().filter(|told| told.since > since);
    let news = |told: &Announced| {
        let symbol = dialogue.side(told.side)?.facts.names.get(lang).to_owned();
        Some(News { key: sentence(told.capacity), symbol, at: told.since, href: path::of(Place::Overview) })
    };
    recent.filter_map(news).collect()
}

/// The key of what the group is told.
pub(super) const fn sentence(capacity: Capacity) -> &'static str {
    match capacity {
        Capacity::Personal => "capacity-told-personal",
        Capacity::Dual => "capacity-told-dual",
    }
}

impl CapacityPage {
    fn read(reader: &Reader, problems: Vec<FieldProblem>) -> Result<Self, Refusal> {
        let viewer = &reader.look.viewer;
        viewer.may_declare_capacity().ok_or(Refusal::NotFound)?;
        let page = Page::for_reader(reader, Section::Other);
        let (dialogue, seat) = (&viewer.dialogue, viewer.seat());
        let category = seat.category.and_then(|id| dialogue.category(id));
        let open = |other: &&Category| !other.protected && Some(other.id) != seat.category;
        Ok(Self {
            category: category.map(|category| page.name(&category.names).to_owned()),
            others: dialogue.categories.iter().filter(open).cloned().collect(),
            capacity: seat.capacity,
            problems,
            page,
        })
    }
}

fn parsed(typed: &Typed) -> Result<NewCapacity, Vec<FieldProblem>> {
    let capacity = typed.choice("capacity")?;
    let category = if capacity == Capacity::Dual { typed.optional("capacity-category")? } else { None };
    Ok(NewCapacity { capacity, category, announced: typed.has("announced", "yes") })
}
