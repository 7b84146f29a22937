//! What the co-moderators' forms on the page of an amendment offer and take.

use super::{
    all::{All, Entry},
    card::name,
    page::{finish, seen},
};
use crate::{
    actions::{
        Refusal,
        amendments::{self, Closing},
    },
    domain::{
        access::Viewer,
        amendment::LINE,
        id::{AmendmentId, BodyId},
        input::{Problem, Problems, optional_lines},
        place::Place,
        text::{Words, limit},
    },
    store::amendments::Stored,
    web::{form::Sent, page::Page, typed::Typed, visit::Named},
};
use axum::response::Response;
use std::collections::BTreeSet;

/// What a co-moderator can choose from.
pub struct Desk {
    /// What there is to know while the working copy has it.
    pub held: Option<&'static str>,
    /// The author's words; none for a deletion.
    pub words: Option<String>,
    /// Others that wait on the same paragraph.
    pub beside: Vec<(AmendmentId, String)>,
    /// Headings in use.
    pub headings: BTreeSet<String>,
    /// Other bodies.
    pub bodies: Vec<(BodyId, String)>,
}

impl Desk {
    /// For a co-moderator, while the amendment waits or the working copy has it.
    pub(super) fn of(viewer: &Viewer, page: &Page, all: &All, entry: &Entry) -> Option<Self> {
        let Stored { body_id, status, held, .. } = entry.stored;
        viewer.may_moderate(body_id).filter(|_| status.is_open() || held.is_some())?;
        let note = if status.is_open() { "amendment-held-note" } else { "amendment-withdrawn-in-copy" };
        let headings = all.entries.iter().filter_map(|entry| entry.content.heading.as_ref());
        let others = viewer.dialogue.bodies.iter().filter(|body| body.id != body_id);
        Some(Self {
            held: held.map(|_| page.t.get(note)),
            words: entry.content.proposal.wish.words().map(ToString::to_string),
            beside: all.rivals(entry).map(|other| (other.stored.id, name(page.t, other))).collect(),
            headings: headings.map(ToString::to_string).collect(),
            bodies: others.map(|body| (body.id, page.name(&body.names).to_owned())).collect(),
        })
    }
}

/// Takes one decision.
pub async fn decide(Named(id): Named<AmendmentId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = send(id, &sent).await;
    finish(sent, id, done).await
}

async fn send(id: AmendmentId, sent: &Sent<Typed>) -> Result<Place, Refusal> {
    let (app, by, seen, form) = (&sent.visit.app, &sent.sender, seen(id, sent), &sent.form);
    let mut problems = Problems::default();
    let line = problems.check("line", optional_lines(form.get("line"), LINE));
    let words = |field: &'static str, max| {
        Words::parse(form.get(field), max).map_err(|error| vec![(field, Problem::from(error))])
    };
    let line = problems.or(line)?;
    match form.get("decision") {
        "group" => {
            let with: Vec<_> = form.all("with").filter_map(|id| id.parse().ok()).collect();
            amendments::group(app, by, seen, (words("heading", limit::TITLE)?, &with), line).await
        }
        "offer" => amendments::offer(app, by, seen, words("words", limit::PARAGRAPH)?, line).await,
        "refer" => amendments::close(app, by, seen, Closing::Refer(form.choice("to_body")?), line).await,
        "postpone" => amendments::close(app, by, seen, Closing::Postpone, line).await,
        "drop" => amendments::close(app, by, seen, Closing::Drop, line).await,
        "release" => amendments::release(app, by, seen).await,
        _ => Err(vec![("decision", Problem::NotAChoice)].into()),
    }
}
