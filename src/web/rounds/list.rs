//! All rounds of the reader's bodies, newest first.

use crate::{
    actions::Refusal,
    domain::id::{BodyId, RoundId},
    store::{self, rounds::Stored},
    web::{
        page::{Page, Section, html},
        visit::Reader,
    },
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "rounds/list.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    /// The bodies in which the reader may ask to open one.
    may_open: Vec<(BodyId, String)>,
}

struct Row {
    id: RoundId,
    about: &'static str,
    body: String,
    /// How far it has come.
    stands: String,
}

/// The page.
pub(super) async fn page(mut reader: Reader) -> Result<Response, Refusal> {
    let look = &mut reader.look;
    look.viewer.may_overview().ok_or(Refusal::NotFound)?;
    let rounds = store::rounds::all(&mut look.tx, &look.viewer).await?;
    let page = Page::for_reader(&reader, Section::Overview);
    let viewer = &reader.look.viewer;
    let name =
        |id| viewer.dialogue.body(id).map(|body| page.name(&body.names).to_owned()).unwrap_or_default();
    let row = |round: &Stored| Row {
        id: round.id,
        about: page.t.pick("round-about", &round.subject),
        body: name(round.body_id),
        stands: stands(&page, round),
    };
    let moderated = viewer.bodies().filter(|body| viewer.may_moderate(body.id).is_some());
    let may_open = moderated.map(|body| (body.id, name(body.id))).collect();
    html(&ListPage { rows: rounds.iter().map(row).collect(), may_open, page })
}

/// Passed or not, or until when answers are taken: never how they stand (CON-6).
fn stands(page: &Page, round: &Stored) -> String {
    match round.passed() {
        Some(passed) => page.t.get(outcome(&passed)).to_owned(),
        None => page.t.say("check-open-until").set("at", page.both_clocks(round.closes_at)).to_string(),
    }
}

/// The key of the words for a result.
pub(super) const fn outcome(passed: &bool) -> &'static str {
    if *passed { "round-passed" } else { "round-not-passed" }
}
