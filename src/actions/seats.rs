//! Looking after seats: who is confirmed, sent back, invited anew, replaced or locked. The record notes what, by which role; the
//! seat stands in the keyed hash only.

use super::{App, Change, Refusal, Sender, checks, closings, setup, silences};
use crate::{
    domain::{dialogue::Seat, id::SeatId, place::Place, record::Kind},
    store,
};

/// Confirms that the person who accepted is the person meant.
pub async fn confirm(app: &App, sender: &Sender, seat: SeatId) -> Result<Place, Refusal> {
    let (mut change, seat) = with_seat(app, sender, seat).await?;
    let permit = change.viewer.may_confirm(&seat).ok_or(Refusal::NotFound)?;
    store::seats::confirm(&mut change.tx, &permit).await?;
    done(change, Kind::SeatConfirmed, Place::Seats, &seat).await
}

/// Sends back a person who accepted and is not the person meant: every sign-in ends, the passphrase is forgotten, and
/// the seat can be invited again.
pub async fn send_back(app: &App, sender: &Sender, seat: SeatId) -> Result<Place, Refusal> {
    let (mut change, seat) = with_seat(app, sender, seat).await?;
    let permit = change.viewer.may_confirm(&seat).ok_or(Refusal::NotFound)?;
    store::seats::send_back(&mut change.tx, &permit).await?;
    store::sign_ins::end_all(&mut change.tx, seat.id, change.now).await?;
    done(change, Kind::SeatEmptied, Place::Seat(seat.id), &seat).await
}

/// Empties a seat whose person has lost the passphrase, for a new invitation of the same person: every sign-in ends and
/// the passphrase is forgotten at once. Whoever comes is confirmed again, so that the convenor alone cannot take a seat
/// over; what was written from it stays theirs.
pub async fn renew(app: &App, sender: &Sender, seat: SeatId) -> Result<Place, Refusal> {
    let (mut change, seat) = with_seat(app, sender, seat).await?;
    let permit = change.viewer.may_renew(&seat).ok_or(Refusal::NotFound)?;
    store::seats::renew(&mut change.tx, &permit).await?;
    store::sign_ins::end_all(&mut change.tx, seat.id, change.now).await?;
    done(change, Kind::SeatEmptied, Place::Seat(seat.id), &seat).await
}

/// Closes the seat of a person who has left, and makes one of the same kind with another handle: a seat is one person's
/// for good, so that nothing of theirs passes to whoever comes next. Leads to the new seat.
pub async fn replace(app: &App, sender: &Sender, seat: SeatId) -> Result<Place, Refusal> {
    let (mut change, seat) = with_seat(app, sender, seat).await?;
    let permit = change.viewer.may_replace(&seat).ok_or(Refusal::NotFound)?;
    store::seats::close(&mut change.tx, &permit).await?;
    checks::leave(&mut change, seat.id).await?;
    silences::leave(&mut change, seat.id).await?;
    store::rounds::leave(&mut change.tx, seat.id).await?;
    closings::leave(&mut change, seat.id).await?;
    store::reopenings::leave(&mut change.tx, seat.id).await?;
    store::acts::withdraw_of(&mut change.tx, seat.id, change.now).await?; // nobody agrees with who has left (MOD-4)
    store::sign_ins::end_all(&mut change.tx, seat.id, change.now).await?;
    let category = store::seats::category(&mut change.tx, &permit).await?;
    let next = setup::add_in_place_of(app, &mut change, &Seat { category, ..seat.clone() }).await?;
    done(change, Kind::SeatClosed, Place::Seat(next), &seat).await
}

/// Ends every sign-in of a seat whose person asked for it; the passphrase stays.
pub async fn lock(app: &App, sender: &Sender, seat: SeatId) -> Result<Place, Refusal> {
    let (mut change, seat) = with_seat(app, sender, seat).await?;
    let permit = change.viewer.may_lock(&seat).ok_or(Refusal::NotFound)?;
    store::sign_ins::end_all(&mut change.tx, permit.seat(), change.now).await?;
    done(change, Kind::SeatLocked, Place::Seat(seat.id), &seat).await
}

async fn with_seat(app: &App, sender: &Sender, seat: SeatId) -> Result<(Change, Seat), Refusal> {
    let change = app.change_before_rules(sender).await?;
    let seat = change.viewer.dialogue.seat(seat).cloned().ok_or(Refusal::NotFound)?;
    Ok((change, seat))
}

async fn done(mut change: Change, kind: Kind, place: Place, seat: &Seat) -> Result<Place, Refusal> {
    change.touch().await?;
    change.note(kind, None, seat.id.to_string().as_bytes()).await?;
    change.done(place).await
}
