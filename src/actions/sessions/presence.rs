//! Coming into a session, and going.

use super::find;
use crate::{
    actions::{App, Change, Refusal, Sender},
    domain::{id::SessionId, place::Place, session::Session},
    store,
};

/// Lets the person in; once in, that changes nothing. Nothing of it stands in the record.
///
/// # Errors
/// [`Refusal::Rule`] long before the session, and after it.
pub async fn join(app: &App, sender: &Sender, id: SessionId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = find(&mut change, id).await?;
    if !session.receives(change.now) {
        return Err(Refusal::Rule("session-not-near"));
    }
    enter(&mut change, &session).await?;
    change.done(Place::Session(id)).await
}

/// Lets the person out; they may come again.
pub async fn leave(app: &App, sender: &Sender, id: SessionId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = find(&mut change, id).await?;
    let permit = change.viewer.may_attend(session.body).ok_or(Refusal::NotFound)?;
    store::presences::leave(&mut change.tx, &permit, id).await?;
    change.stir(session.body).await?;
    change.done(Place::Session(id)).await
}

/// Lets in the person who acts.
pub(super) async fn enter(change: &mut Change, session: &Session) -> Result<(), Refusal> {
    let permit = change.viewer.may_attend(session.body).ok_or(Refusal::NotFound)?;
    store::presences::join(&mut change.tx, &permit, session.id).await?;
    store::sign_ins::stay(&mut change.tx, change.sign_in, change.now).await?;
    change.stir(session.body).await
}
