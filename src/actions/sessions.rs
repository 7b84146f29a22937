//! Planning sessions.

use super::{App, Refusal, Sender};
use crate::{
    domain::{
        id::{BodyId, ItemId, SessionId},
        input::Problem,
        place::Place,
        record::Kind,
        session::{Session, eligible},
        time::Timestamp,
    },
    store,
};

/// Plans a session of `body`; one co-moderator does (practice 1.7).
///
/// # Errors
/// [`Refusal::Invalid`] on `items` when none is named, or one that the body does not work on.
pub async fn plan(
    app: &App,
    sender: &Sender,
    body: BodyId,
    (starts_at, items): (Timestamp, Vec<ItemId>),
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let permit = change.viewer.may_moderate(body).ok_or(Refusal::NotFound)?;
    let dialogue = change.viewer.dialogue.clone();
    let open = eligible(&dialogue, dialogue.body(body).ok_or(Refusal::NotFound)?);
    if items.is_empty() || items.iter().any(|id| open.iter().all(|item| item.id != *id)) {
        return Err(vec![("items", Problem::NotAChoice)].into());
    }
    let session =
        Session { id: SessionId::from_bits(change.chance.bits()), body, number: 0, starts_at, items };
    let keys = change.keys.clone();
    store::sessions::add(&mut change.tx, (&keys, change.chance), &permit, &session).await?;
    change.note(Kind::SessionPlanned, Some(body), session.id.to_string().as_bytes()).await?;
    change.done(Place::Session(session.id)).await
}
