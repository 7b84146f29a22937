//! The rapporteur's notes: write one, take one out, forget all of them in time.

use super::{App, Change, Refusal, Sender};
use crate::{
    domain::{
        access::{Permit, Report},
        id::{ItemId, NoteId, SessionId},
        input::Problem,
        note::{KEPT, Note, Warning, handles_in},
        place::Place,
        record::Kind,
        session::Session,
    },
    store,
};

/// Writes a note on a part of a session: from its opening until its summary is approved.
///
/// # Errors
/// [`Refusal::Invalid`] under `note` when a handle slipped in and the writer was not warned, under `item` for what is not
/// on the agenda; [`Refusal::Rule`] before and after that time, and on what is off the record (CNF-2).
pub async fn write(
    app: &App,
    sender: &Sender,
    session: SessionId,
    (item, words): (ItemId, String),
    warning: Warning,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (session, permit) = in_the_making(&mut change, session).await?;
    if !session.plan.has(item) {
        return Err(vec![("item", Problem::NotAChoice)].into());
    }
    if session.is_off_record() || session.plan.is_off_record(item) {
        return Err(Refusal::Rule("session-off-record"));
    }
    let body = change.viewer.dialogue.body(session.body).ok_or(Refusal::NotFound)?;
    if warning == Warning::Unread && !handles_in(&words, &change.viewer.dialogue, body).is_empty() {
        return Err(vec![("noted", Problem::Handle)].into());
    }
    let note = Note { id: NoteId::from_bits(change.chance.bits()), item, words };
    let sealing = (&*change.keys, change.chance);
    store::notes::add(&mut change.tx, sealing, &permit, session.id, &note).await?;
    change.note(Kind::NoteWritten, Some(session.body), note.id.to_string().as_bytes()).await?;
    change.done(Place::Notes(session.id)).await
}

/// Takes a note out, with its words.
///
/// # Errors
/// [`Refusal::Rule`] once the summary is approved.
pub async fn remove(app: &App, sender: &Sender, session: SessionId, id: NoteId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (session, permit) = in_the_making(&mut change, session).await?;
    if !store::notes::remove(&mut change.tx, &permit, (session.id, id)).await? {
        return Err(Refusal::NotFound);
    }
    change.note(Kind::NoteRemoved, Some(session.body), id.to_string().as_bytes()).await?;
    change.done(Place::Notes(session.id)).await
}

/// Erases notes that were kept long enough (practice 4.7).
pub async fn erase_due(app: &App) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    store::notes::erase_before(&mut tick.tx, tick.now.minus(KEPT)).await?;
    tick.done().await
}

/// The session while its notes can be written.
async fn in_the_making(change: &mut Change, id: SessionId) -> Result<(Session, Permit<Report>), Refusal> {
    let (keys, viewer) = (change.keys.clone(), change.viewer.clone());
    let found = store::sessions::find(&mut change.tx, &keys, &viewer, id).await?;
    let listed = found.ok_or(Refusal::NotFound)?;
    let permit = viewer.may_report(listed.session.body).ok_or(Refusal::NotFound)?;
    if listed.session.course.opened_at.is_none() {
        return Err(Refusal::Rule("session-not-held"));
    }
    if listed.approved_at.is_some() {
        return Err(Refusal::Rule("notes-approved"));
    }
    Ok((listed.session, permit))
}
