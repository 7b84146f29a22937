//! What waits for a second key: one page shows exactly what will be done, whatever it is (MOD-4).

use super::{
    checks, corrigenda, drafts,
    form::Sent,
    objections,
    page::{Page, Section, html},
    path, reopenings, rounds, sessions, silences, summaries,
    visit::{Named, Reader, Shared},
};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, acts},
    documents::{Block, Document, Inline, Level},
    domain::{
        act::{Act, ActState, Key},
        id::ActId,
    },
    store,
};
use askama::Template;
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;

/// One page and two forms for all acts.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/acts/{id}", get(page))
        .route("/acts/{id}/agreement", post(agree))
        .route("/acts/{id}/withdrawal", post(take_back))
}

#[derive(Template)]
#[template(path = "acts/page.html")]
struct ActPage {
    page: Page,
    id: ActId,
    state: ActState,
    mine: bool,
    asked_by: String,
    lapses: String,
    /// Whether the second moderator ticks that the meaning stays the same (TXT-13).
    vouches: bool,
    preview: Preview,
}

/// Exactly what will be done, in words.
pub struct Preview {
    /// The sentence that says it, such as "Issue Rev.2 to all sides".
    pub title: String,
    /// Facts with their labels: what, to whom, until when.
    pub facts: Vec<(&'static str, String)>,
    /// The words that will stand, paragraph by paragraph.
    pub words: Vec<String>,
    /// The document that will stand, as it leaves.
    pub document: Option<Document>,
    /// The page on which all of it can be read.
    pub more: Option<String>,
    /// The key of what the second moderator is warned of; then they tick that they want to proceed.
    pub warning: Option<&'static str>,
}

#[derive(Deserialize)]
struct Agreement {
    proceed: Option<String>,
    meaning: Option<String>,
}

/// The key that a form gives: whether its box about a warning was ticked.
pub fn key(proceed: &Option<String>) -> Key {
    if proceed.is_some() { Key::Warned } else { Key::Plain }
}

async fn page(mut reader: Reader, Named(id): Named<ActId>) -> Result<Response, Refusal> {
    let stored = store::acts::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    reader.look.viewer.may_moderate(stored.body_id).ok_or(Refusal::NotFound)?;
    let act = stored.open(&reader.look.keys)?;
    let preview = preview(&mut reader, &act).await?;
    let dialogue = &reader.look.viewer.dialogue;
    let page = Page::for_reader(&reader, Section::Home);
    let lapsed = stored.state == ActState::Waiting && stored.lapses_at <= reader.look.now;
    html(&ActPage {
        id,
        state: if lapsed { ActState::Lapsed } else { stored.state },
        mine: stored.asked_by == reader.look.viewer.id(),
        asked_by: dialogue.seat(stored.asked_by).map(|seat| seat.handle.clone()).unwrap_or_default(),
        lapses: page.both_clocks(stored.lapses_at),
        vouches: act.vouches(),
        preview,
        page,
    })
}

async fn agree(Named(id): Named<ActId>, sent: Sent<Agreement>) -> Result<Response, Refusal> {
    let key = if sent.form.meaning.is_some() { Key::Vouching } else { key(&sent.form.proceed) };
    Ok(path::go(acts::agree_with(&sent.visit.app, &sent.sender, id, key).await?).into_response())
}

async fn take_back(Named(id): Named<ActId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(acts::take_back(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn preview(reader: &mut Reader, act: &Act) -> Result<Preview, Refusal> {
    match act {
        Act::IssueRevision { draft, number, pen_rev } => {
            drafts::preview::preview(reader, *draft, *number, *pen_rev).await
        }
        Act::IssueCorrigendum { draft, revision, number, pen_rev } => {
            corrigenda::preview(reader, (*draft, *revision, *number), *pen_rev).await
        }
        Act::OpenCheck(plan) => checks::of_opening(reader, plan).await,
        Act::OpenRound(plan) => Ok(rounds::of_opening(reader, plan)),
        Act::Declare(declaration) => checks::of_declaration(reader, declaration).await,
        Act::ReopenCheck { check, closes_at } => checks::of_reopening(reader, *check, *closes_at).await,
        Act::StartSilence { silence, expires_at } => silences::of_start(reader, *silence, *expires_at).await,
        Act::ExtendSilence { silence, expires_at } => {
            silences::of_extension(reader, *silence, *expires_at).await
        }
        Act::ReopenText { draft, revision, why } => {
            reopenings::of_reopening(reader, (*draft, *revision), why).await
        }
        Act::LowerLevel { session, entry, level } => {
            sessions::of_lowering(reader, (*session, *entry), *level).await
        }
        Act::Rule { objection, ruling, .. } => objections::of_ruling(reader, *objection, ruling).await,
        Act::ApproveSummary { summary, revision } => {
            summaries::page::preview(reader, *summary, *revision).await
        }
    }
}
