//! The ground rules in force: what they say, what changed since one accepted them, and the acceptance.

use super::wording::{Changed, Wording, changes, facts, wordings};
use crate::{
    actions::{Refusal, rules},
    domain::{access::Viewer, dialogue::Dialogue, id::RoundId, place::Place, text::Piece},
    store,
    web::{
        form::Sent,
        home::Ask,
        page::{Page, Section, html},
        path,
        visit::Reader,
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "rules/page.html")]
struct RulesPage {
    page: Page,
    /// The version in force, and since when.
    version: Option<(i64, String)>,
    /// Its words, the reader's language first.
    wordings: Vec<Wording>,
    /// Whether the reader has to accept it.
    owes: bool,
    /// The version that the reader accepted before, and what changed since.
    since: Option<(i64, Vec<Changed>)>,
    facts: Vec<(&'static str, String)>,
    /// The round that asks for another version.
    round: Option<RoundId>,
    /// Whether the reader may ask for another version.
    may_propose: bool,
}

/// Which version was read.
#[derive(Deserialize)]
pub(super) struct Acceptance {
    number: i64,
}

/// The page.
pub(super) async fn page(mut reader: Reader) -> Result<Response, Refusal> {
    let page = Page::for_reader(&reader, Section::Overview);
    let look = &mut reader.look;
    let dialogue = look.viewer.may_overview().cloned().ok_or(Refusal::NotFound)?;
    let round = store::rounds::about_rules(&mut look.tx, dialogue.id).await?;
    let readable = round.filter(|round| look.viewer.may_read(round.body_id).is_some());
    html(&RulesPage {
        version: version(&mut reader, &page, &dialogue).await?,
        wordings: dialogue.rules.iter().flat_map(|rules| wordings(&rules.words, page.lang())).collect(),
        owes: reader.look.viewer.owes_acceptance().is_some(),
        since: since(&mut reader, &dialogue).await?,
        facts: facts(page.t, &dialogue, dialogue.rules.as_ref()),
        may_propose: readable.is_none() && moderates_plenary(&reader.look.viewer),
        round: readable.map(|round| round.id),
        page,
    })
}

/// Takes the acceptance.
pub(super) async fn accept(sent: Sent<Acceptance>) -> Result<Response, Refusal> {
    let accepted = rules::accept(&sent.visit.app, &sent.sender, sent.form.number).await?;
    Ok(path::go(accepted).into_response())
}

/// What the home page asks before all else of who has not accepted the rules in force.
pub fn ask(viewer: &Viewer) -> Option<Ask> {
    let href = path::of(Place::Rules);
    viewer.owes_acceptance().map(|_| Ask { key: "ask-rules", about: String::new(), due: None, href })
}

/// Whether the person asks for other rules together with a co-moderator (MOD-1).
fn moderates_plenary(viewer: &Viewer) -> bool {
    viewer.dialogue.plenary().is_some_and(|plenary| viewer.may_moderate(plenary.id).is_some())
}

async fn version(
    reader: &mut Reader,
    page: &Page,
    dialogue: &Dialogue,
) -> Result<Option<(i64, String)>, Refusal> {
    let Some(rules) = &dialogue.rules else { return Ok(None) };
    let look = &mut reader.look;
    let found = store::rules::version(&mut look.tx, &look.keys, dialogue.id, rules.number).await?;
    Ok(found.map(|(rules, since)| (rules.number, page.date(since))))
}

async fn since(reader: &mut Reader, dialogue: &Dialogue) -> Result<Option<(i64, Vec<Changed>)>, Refusal> {
    let look = &mut reader.look;
    let Some((rules, accepted)) = look.viewer.owes_acceptance().zip(look.viewer.seat().accepted) else {
        return Ok(None);
    };
    let before = store::rules::version(&mut look.tx, &look.keys, dialogue.id, accepted).await?;
    Ok(before.map(|(before, _)| (before.number, changes(Some(&before), rules))))
}
