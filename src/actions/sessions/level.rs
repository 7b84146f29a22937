//! The level of what is said: raised at any time by one co-moderator, lowered by both (CNF-1).

use super::{find, went_off_record};
use crate::{
    actions::{App, Change, Refusal, Sender, acts},
    domain::{
        access::{Moderate, Permit},
        act::Act,
        id::SessionId,
        level::Level,
        place::Place,
        record::Kind,
        session::Session,
    },
    store,
};

/// Raises the level of the current part; for a lower level gives the first key. It never goes below what was announced:
/// people have spoken relying on that, and each of them would have to agree.
///
/// # Errors
/// [`Refusal::Rule`] while the session is not held, and for a level below the announced one.
pub async fn set_level(app: &App, sender: &Sender, id: SessionId, level: Level) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(session.body).ok_or(Refusal::NotFound)?;
    let entry = session.course.entry;
    let before = session.level();
    let session = at(session, level)?;
    if before.is_some_and(|before| level < before) {
        let asked = acts::ask(&mut change, &permit, &Act::LowerLevel { session: id, entry, level }).await?;
        return change.done(Place::Act(asked)).await;
    }
    keep(&mut change, &permit, &session, Kind::LevelRaised).await?;
    if session.is_off_record() {
        went_off_record(&mut change, &session).await?;
    }
    change.done(Place::Session(id)).await
}

/// Lowers it with both keys.
///
/// # Errors
/// [`Refusal::Rule`] when the session has moved on since, or is not held any more.
pub(in crate::actions) async fn lower(
    change: &mut Change,
    permit: &Permit<Moderate>,
    (id, entry): (SessionId, i64),
    level: Level,
) -> Result<Place, Refusal> {
    let session = find(change, id).await?;
    if session.course.entry != entry {
        return Err(Refusal::Rule("session-elsewhere"));
    }
    let session = at(session, level)?;
    keep(change, permit, &session, Kind::LevelLowered).await?;
    Ok(Place::Session(id))
}

fn at(session: Session, level: Level) -> Result<Session, Refusal> {
    let held = Some(session).filter(Session::is_held).ok_or(Refusal::Rule("session-elsewhere"))?;
    held.at_level(level).ok_or(Refusal::Rule("session-level-floor"))
}

async fn keep(
    change: &mut Change,
    permit: &Permit<Moderate>,
    session: &Session,
    kind: Kind,
) -> Result<(), Refusal> {
    let (keys, chance) = (change.keys.clone(), change.chance);
    store::sessions::set_levels(&mut change.tx, (&keys, chance), permit, session).await?;
    change.note(kind, Some(session.body), session.id.to_string().as_bytes()).await
}
