//! One position by itself: how it was reworded, what others heard in it, how they respond.

use super::{
    cards::{Card, Cards, ItemHead},
    form::Sent,
    page::{Mark, Page, Section, html},
    path,
    visit::{Named, Reader, Shared},
};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, positions},
    domain::{
        access::{Permit, Read},
        id::{PositionId, RestatementId},
        position::{Response as Given, Statement, Verdict},
        text::{Piece, compare_words},
    },
    store::{
        self,
        positions::Stored,
        restatements::{self, Heard},
    },
};
use askama::Template;
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use axum_extra::extract::{Query, QueryRejection};
use serde::Deserialize;

/// The page of a position, and what is done there with one press.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/positions/{id}", get(page))
        .route("/positions/{id}/withdrawal", post(withdraw))
        .route("/responses", post(respond))
}

#[derive(Template)]
#[template(path = "positions/page.html")]
struct PositionPage {
    page: Page,
    item: ItemHead,
    card: Card,
    rewording: Option<Rewording>,
    restatements: Vec<Restatement>,
    waits_for_me: Option<RestatementId>,
    may_reword: bool,
    may_restate: bool,
}

/// What changed from one wording to the next.
struct Rewording {
    /// The number of the newer wording.
    revision: i64,
    /// When it replaced the one before.
    at: String,
    /// Field by field, in words that came in and went out.
    parts: Vec<(&'static str, Vec<Piece>)>,
}

/// What somebody heard, as readers see it.
pub struct Restatement {
    /// Which restatement.
    pub id: RestatementId,
    /// The side of who said it.
    pub mark: Option<Mark>,
    /// Who said it.
    pub handle: String,
    /// When.
    pub at: String,
    /// Of which wording.
    pub revision: i64,
    /// The words, and the author's.
    pub heard: Heard,
    /// The author's answer.
    pub verdict: Option<Verdict>,
}

#[derive(Debug, Default, Deserialize)]
struct Wanted {
    wording: Option<i64>,
}

/// A press on one of the buttons under a position.
#[derive(Deserialize)]
pub struct Answered {
    answer: String,
}

impl Answered {
    /// Which position, which wording of it was read, and the response; `None` takes it back.
    pub fn parse(&self) -> Result<((PositionId, i64), Option<Given>), Refusal> {
        let unreadable = || Refusal::Rule("form-unreadable");
        let (word, position) = self.answer.split_once('-').ok_or_else(unreadable)?;
        let (id, seen) = position.split_once('-').ok_or_else(unreadable)?;
        let response = if word == "none" { None } else { Some(word.parse().map_err(|_| unreadable())?) };
        let position = (id.parse().map_err(|_| unreadable())?, seen.parse().map_err(|_| unreadable())?);
        Ok((position, response))
    }
}

async fn page(
    mut reader: Reader,
    Named(id): Named<PositionId>,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, Refusal> {
    let Query(wanted) = wanted.map_err(|_| Refusal::NotFound)?;
    let (position, permit) = find(&mut reader, id).await?;
    let wordings = wordings(&mut reader, &permit, &position, wanted.wording).await?;
    let stored = store::restatements::of_position(&mut reader.look.tx, &position).await?;
    html(&PositionPage::new(&reader, &permit, &position, wordings, stored)?)
}

async fn withdraw(Named(id): Named<PositionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(positions::withdraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn respond(sent: Sent<Answered>) -> Result<Response, Refusal> {
    let (position, response) = sent.form.parse()?;
    let place = positions::respond(&sent.visit.app, &sent.sender, position, response).await?;
    Ok(path::go(place).into_response())
}

/// A position that the reader may read.
pub async fn find(reader: &mut Reader, id: PositionId) -> Result<(Stored, Permit<Read>), Refusal> {
    let viewer = &reader.look.viewer;
    let position = store::positions::find(&mut reader.look.tx, id, viewer.id()).await?;
    let position = position.ok_or(Refusal::NotFound)?;
    let permit = viewer.may_read(position.body_id).ok_or(Refusal::NotFound)?;
    Ok((position, permit))
}

/// What replaced the wording before `wanted`; the newest rewording when nothing is wanted.
async fn wordings(
    reader: &mut Reader,
    permit: &Permit<Read>,
    position: &Stored,
    wanted: Option<i64>,
) -> Result<Option<Rewording>, Refusal> {
    let revision = wanted.unwrap_or(position.revision);
    let (tx, keys) = (&mut reader.look.tx, &reader.look.keys);
    let Some((old, at)) =
        store::positions::earlier(tx, keys, permit, (position, revision.saturating_sub(1))).await?
    else {
        return Ok(None);
    };
    let new = match store::positions::earlier(tx, keys, permit, (position, revision)).await? {
        Some((new, _)) => Some(new),
        None => position.open(keys, permit)?,
    };
    let page = Page::for_reader(reader, Section::Overview);
    Ok(new.map(|new| Rewording { revision, at: page.date(at), parts: compare(&old, &new) }))
}

fn compare(old: &Statement, new: &Statement) -> Vec<(&'static str, Vec<Piece>)> {
    let text = |statement: &Statement, name| {
        let mut parts = statement.parts();
        parts.find(|(other, _)| *other == name).map(|(_, words)| words.to_string()).unwrap_or_default()
    };
    let names = ["position", "interest", "concern", "proposal"];
    let parts = names.map(|name| (name, compare_words(&text(old, name), &text(new, name))));
    parts.into_iter().filter(|(_, pieces)| !pieces.is_empty()).collect()
}

impl PositionPage {
    fn new(
        reader: &Reader,
        permit: &Permit<Read>,
        position: &Stored,
        rewording: Option<Rewording>,
        stored: Vec<restatements::Stored>,
    ) -> Result<Self, Refusal> {
        let viewer = &reader.look.viewer;
        let page = Page::for_reader(reader, Section::Overview);
        let item = viewer.dialogue.item(position.item_id).ok_or(Refusal::NotFound)?;
        let own = viewer.may_reword(position.origin()).is_some();
        let waits = stored.iter().find(|restatement| own && restatement.verdict.is_none());
        let waits_for_me = waits.map(|restatement| restatement.id);
        let said = |stored| Restatement::new(reader, &page, permit, (position, stored));
        Ok(Self {
            item: ItemHead::new(&viewer.dialogue, item, page.t),
            card: Cards::new(reader, &page, position.body_id)?.card(position)?,
            rewording,
            restatements: stored.iter().map(said).collect::<Result<_, _>>()?,
            waits_for_me,
            may_reword: own,
            may_restate: viewer.may_restate(position.origin()).is_some(),
            page,
        })
    }
}

impl Restatement {
    /// A restatement of `position`, for this reader.
    pub fn new(
        reader: &Reader,
        page: &Page,
        permit: &Permit<Read>,
        (position, stored): (&Stored, &restatements::Stored),
    ) -> Result<Self, Refusal> {
        let dialogue = &reader.look.viewer.dialogue;
        let seat = dialogue.seat(stored.seat_id);
        let side = seat.and_then(|seat| seat.side);
        Ok(Self {
            id: stored.id,
            mark: side.and_then(|side| Mark::of(dialogue, side, page.t.lang)),
            handle: seat.map(|seat| seat.handle.clone()).unwrap_or_default(),
            at: page.date(stored.at),
            revision: stored.revision,
            heard: stored.open(&reader.look.keys, permit, position)?,
            verdict: stored.verdict,
        })
    }
}
