//! The dialogue at a glance: sides, bodies, agenda, and the texts of the viewer's own bodies.

use super::{
    capacity,
    page::{Mark, Page, Section, html},
    path,
    visit::{Reader, Shared},
};
use crate::{
    actions::Refusal,
    domain::{
        access::Viewer,
        dialogue::{Announced, Body, Dialogue, Function, Item, Seat, SeatState, Side},
        place::Place,
    },
    store::{self, drafts::Listed},
};
use askama::Template;
use axum::{Router, response::Response, routing::get};
use std::collections::BTreeSet;

/// One page.
pub fn routes() -> Router<Shared> {
    Router::new().route("/overview", get(page))
}

#[derive(Template)]
#[template(path = "overview/page.html")]
struct OverviewPage {
    page: Page,
    name: String,
    sides: Vec<SideRow>,
    bodies: Vec<BodyRow>,
    items: Vec<ItemRow>,
    /// The stages that occur, each with one sentence of guidance (STG-4).
    stages: BTreeSet<i64>,
}

struct SideRow {
    mark: Option<Mark>,
    people: String,
    /// What the group was told of capacities on this side, the newest first (ITD-6).
    told: Vec<String>,
}

struct BodyRow {
    name: String,
    kind: &'static str,
    mine: bool,
    moderators: String,
}

struct ItemRow {
    /// Whether it stands under another item.
    sub: bool,
    number: String,
    title: String,
    /// Where it can be read, for those who may.
    href: Option<String>,
    lead: String,
    stage: i64,
    /// Where its stage is set, for those who may.
    set_stage: Option<String>,
    /// The texts on it that the viewer may read: symbol and address.
    texts: Vec<(String, String)>,
}

async fn page(mut reader: Reader) -> Result<Response, Refusal> {
    let look = &mut reader.look;
    let drafts = store::drafts::list(&mut look.tx, look.viewer.dialogue.id).await?;
    let viewer = &reader.look.viewer;
    let dialogue = viewer.may_overview().ok_or(Refusal::NotFound)?;
    let page = Page::for_reader(&reader, Section::Overview);
    let sides = dialogue.sides_from(viewer.seat().side);
    html(&OverviewPage {
        name: page.name(&dialogue.terms.names).to_owned(),
        sides: sides.into_iter().map(|side| side_row(dialogue, side, &page)).collect(),
        bodies: dialogue.bodies.iter().map(|body| body_row(viewer, body, &page)).collect(),
        items: dialogue.items.iter().map(|item| item_row(viewer, item, &drafts, &page)).collect(),
        stages: dialogue.items.iter().map(|item| item.stage).collect(),
        page,
    })
}

/// How many people of a side take part; in words where the number would stand for fewer than k (ANO-3).
fn side_row(dialogue: &Dialogue, side: &Side, page: &Page) -> SideRow {
    let takes_part = |seat: &&Seat| {
        seat.side == Some(side.id)
            && seat.function == Function::Participant
            && seat.state == SeatState::Active
    };
    let people = dialogue.seats.iter().filter(takes_part).count() as i64;
    let key = if people < dialogue.terms.k { "overview-few" } else { "overview-people" };
    let sentence = |told: &Announced| {
        page.t.say(capacity::sentence(told.capacity)).set("symbol", side.facts.names.get(page.lang()))
    };
    let dated = |told: &Announced| format!("{} {}", page.date(told.since), sentence(told));
    SideRow {
        mark: Mark::of(dialogue, side.id, page.lang()),
        people: page.t.n(key, people.max(dialogue.terms.k)),
        told: dialogue.announced.iter().filter(|told| told.side == side.id).map(dated).collect(),
    }
}

fn body_row(viewer: &Viewer, body: &Body, page: &Page) -> BodyRow {
    let moderators = viewer.dialogue.seats.iter().filter(|seat| {
        seat.state == SeatState::Active && body.members.get(&seat.id) == Some(&Function::Moderator)
    });
    BodyRow {
        name: page.name(&body.names).to_owned(),
        kind: page.t.pick("body", body.kind.word()),
        mine: viewer.function_in(body).is_some(),
        moderators: moderators.map(|seat| seat.handle.as_str()).collect::<Vec<_>>().join(", "),
    }
}

fn item_row(viewer: &Viewer, item: &Item, drafts: &[Listed], page: &Page) -> ItemRow {
    let lead = viewer.dialogue.body(item.lead);
    ItemRow {
        sub: item.parent.is_some(),
        number: item.number.clone(),
        title: page.name(&item.titles).to_owned(),
        href: viewer.may_read(item.lead).map(|_| path::of(Place::Item(item.id))),
        lead: lead.map(|body| page.name(&body.names).to_owned()).unwrap_or_default(),
        stage: item.stage,
        set_stage: viewer.may_moderate(item.lead).map(|_| format!("/items/{}/stage", item.id)),
        texts: texts(viewer, item, drafts),
    }
}

fn texts(viewer: &Viewer, item: &Item, drafts: &[Listed]) -> Vec<(String, String)> {
    let shown = |listed: &&Listed| {
        let draft = &listed.draft;
        draft.item_id == Some(item.id) && draft.is_issued() && viewer.may_read(draft.body_id).is_some()
    };
    let named = |Listed { draft, .. }: &Listed| {
        (draft.symbol(&viewer.dialogue, draft.revision).to_string(), path::of(Place::Draft(draft.id)))
    };
    drafts.iter().filter(shown).map(named).collect()
}
