//! What a participant does with positions: post, reword, withdraw, respond, say back what was heard, answer that.

use super::{App, Change, Refusal, Sender};
use crate::{
    domain::{
        id::*,
        place::Place,
        position::{Answer, Response, Said, Statement},
        record::Kind,
    },
    store::{self, positions::Stored},
};

/// Posts a position on an item.
pub async fn post(app: &App, sender: &Sender, item: ItemId, statement: &Statement) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let viewer = change.viewer.clone();
    let permit =
        viewer.dialogue.item(item).and_then(|item| viewer.may_post(item)).ok_or(Refusal::NotFound)?;
    let id = PositionId::from_bits(change.chance.bits());
    let who = (viewer.seat().side, viewer.seat().category);
    let (seal, said) = ((&*change.keys, change.chance), (statement, change.now));
    store::positions::add(&mut change.tx, seal, &permit, (id, item), who, said).await?;
    change.note(Kind::PositionPosted, Some(permit.body()), &bytes(id, statement)?).await?;
    change.done(Place::PositionAlone(id)).await
}

/// Rewords one's own position; the former wording is kept. The same words again change nothing.
///
/// # Errors
/// [`Refusal::Stale`] when the wording `seen` is not the newest any more.
pub async fn reword(
    app: &App,
    sender: &Sender,
    (id, seen): (PositionId, i64),
    statement: &Statement,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let position = find(&mut change, id).await?;
    let permit = change.viewer.may_reword(position.origin()).ok_or(Refusal::NotFound)?;
    let read = change.viewer.may_read(permit.body()).ok_or(Refusal::NotFound)?;
    let former = position.open(&change.keys, &read)?.ok_or(Refusal::NotFound)?;
    if position.revision != seen {
        return Err(Refusal::Stale);
    }
    if former != *statement {
        let (seal, said) = ((&*change.keys, change.chance), (statement, change.now));
        store::positions::reword(&mut change.tx, seal, &permit, (&position, &former), said).await?;
        change.note(Kind::PositionRevised, Some(permit.body()), &bytes(id, statement)?).await?;
    }
    change.done(Place::PositionAlone(id)).await
}

/// Withdraws one's own position: its words are destroyed, a trace stays.
pub async fn withdraw(app: &App, sender: &Sender, id: PositionId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let position = find(&mut change, id).await?;
    let permit = change.viewer.may_reword(position.origin()).ok_or(Refusal::NotFound)?;
    store::positions::withdraw(&mut change.tx, &permit, &position, change.now).await?;
    change.note(Kind::PositionWithdrawn, Some(permit.body()), &bytes(id, &())?).await?;
    change.done(Place::PositionAlone(id)).await
}

/// Gives or changes one's response to somebody else's position; `None` takes it back.
///
/// # Errors
/// [`Refusal::Stale`] when the wording `seen` is not the newest any more.
pub async fn respond(
    app: &App,
    sender: &Sender,
    (id, seen): (PositionId, i64),
    response: Option<Response>,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let position = find(&mut change, id).await?;
    let permit = change.viewer.may_respond(position.origin()).ok_or(Refusal::NotFound)?;
    if position.revision != seen {
        return Err(Refusal::Stale);
    }
    store::positions::respond(&mut change.tx, &permit, id, response).await?;
    let kind = if response.is_some() { Kind::ResponseGiven } else { Kind::ResponseTakenBack };
    change.note(kind, Some(permit.body()), &bytes(id, &response)?).await?;
    change.done(Place::PositionAlone(id)).await
}

/// Says back what one heard in a position of another side.
///
/// # Errors
/// [`Refusal::Stale`] when the wording `seen` is not the newest any more; [`Refusal::Rule`] while the author has not
/// answered what the same person said before.
pub async fn restate(
    app: &App,
    sender: &Sender,
    (id, seen): (PositionId, i64),
    said: Said,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let position = find(&mut change, id).await?;
    let permit = change.viewer.may_restate(position.origin()).ok_or(Refusal::NotFound)?;
    if position.revision != seen {
        return Err(Refusal::Stale);
    }
    let content = bytes(id, &said)?;
    let restatement = RestatementId::from_bits(change.chance.bits());
    let (seal, said) = ((&*change.keys, change.chance), (said, change.now));
    if !store::restatements::add(&mut change.tx, seal, &permit, (restatement, &position), said).await? {
        return Err(Refusal::Rule("restatement-waits"));
    }
    change.note(Kind::RestatementMade, Some(permit.body()), &content).await?;
    change.done(Place::PositionAlone(id)).await
}

/// The author says whether a restatement is what they mean.
///
/// # Errors
/// [`Refusal::Rule`] when it was answered before.
pub async fn answer(app: &App, sender: &Sender, id: RestatementId, answer: Answer) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let restatement = store::restatements::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let position = find(&mut change, restatement.position_id).await?;
    let permit = change.viewer.may_reword(position.origin()).ok_or(Refusal::NotFound)?;
    let read = change.viewer.may_read(permit.body()).ok_or(Refusal::NotFound)?;
    let heard = restatement.open(&change.keys, &read, &position)?;
    let content = bytes(position.id, &(answer.verdict.word(), &answer.correction))?;
    let seal = (&*change.keys, change.chance);
    if !store::restatements::answer(&mut change.tx, seal, &permit, &restatement, (heard, answer)).await? {
        return Err(Refusal::Rule("restatement-answered"));
    }
    change.note(Kind::RestatementAnswered, Some(permit.body()), &content).await?;
    change.done(Place::PositionAlone(position.id)).await
}

async fn find(change: &mut Change, id: PositionId) -> Result<Stored, Refusal> {
    let viewer = change.viewer.id();
    store::positions::find(&mut change.tx, id, viewer).await?.ok_or(Refusal::NotFound)
}

/// What the record keeps the hash of.
fn bytes(id: PositionId, content: &impl serde::Serialize) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(&(id, content)).map_err(|error| Refusal::Failed(error.into()))
}
