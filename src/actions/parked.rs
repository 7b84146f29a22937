//! The parking lot: set a point aside, say what becomes of it.

use super::{App, Change, Refusal, Sender, sessions};
use crate::{
    domain::{
        id::{ParkedId, SessionId},
        parked::{Disposition, MOST, Parked},
        place::Place,
        record::Kind,
        session::Session,
    },
    store,
};

/// Puts a point in the parking lot of the body whose session is held. Who did is kept nowhere.
///
/// # Errors
/// [`Refusal::Rule`] while the session is not held or is off the record, and while [`MOST`] points wait.
pub async fn park(app: &App, sender: &Sender, session: SessionId, parked: &Parked) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = sessions::on_record(&mut change, session).await?;
    let permit = change.viewer.may_park(session.body).ok_or(Refusal::NotFound)?;
    if store::parked::waiting(&mut change.tx, session.body).await? >= MOST {
        return Err(Refusal::Rule("parked-full"));
    }
    let id = ParkedId::from_bits(change.chance.bits());
    let sealing = (&*change.keys, change.chance);
    store::parked::add(&mut change.tx, sealing, &permit, (id, session.id), parked).await?;
    change.note(Kind::PointParked, Some(session.body), id.to_string().as_bytes()).await?;
    change.done(Place::ParkingLot(session.id)).await
}

/// Says what becomes of a point: one moderator does, or the rapporteur (practice 1.7).
///
/// # Errors
/// [`Refusal::Rule`] while the session is not held or is off the record; [`Refusal::Stale`] when that was said before.
pub async fn dispose(
    app: &App,
    sender: &Sender,
    (session, id): (SessionId, ParkedId),
    disposition: Disposition,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = sessions::on_record(&mut change, session).await?;
    let permit = change.viewer.may_keep(session.body).ok_or(Refusal::NotFound)?;
    if !store::parked::dispose(&mut change.tx, &permit, (id, session.id), disposition).await? {
        return Err(Refusal::Stale);
    }
    let content = format!("{id}.{}", disposition.word());
    change.note(Kind::PointDisposed, Some(session.body), content.as_bytes()).await?;
    change.done(Place::ParkingLot(session.id)).await
}

/// Whether a session can be closed: a point that was set aside in an earlier one does not wait any longer.
///
/// # Errors
/// [`Refusal::Rule`] while one does.
pub(super) async fn may_close(change: &mut Change, session: &Session) -> Result<(), Refusal> {
    match store::parked::left_from_before(&mut change.tx, session.body, session.id).await? {
        0 => Ok(()),
        _ => Err(Refusal::Rule("parked-left-from-before")),
    }
}
