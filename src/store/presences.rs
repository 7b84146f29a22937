//! Who is in a session: joined and not left, without an hour. Nothing of it outlives the session (practice 4.7).

use super::{
    db::{ReadTx, Result, WriteTx},
    statements,
};
use crate::domain::{
    access::{Attend, Permit, Viewer},
    dialogue::{Seat, SeatState},
    id::{SeatId, SessionId},
};

statements! {
    JOIN = "INSERT INTO presences (session_id, seat_id) VALUES ($1, $2) ON CONFLICT (session_id, seat_id) DO NOTHING";
    LEAVE = "DELETE FROM presences WHERE session_id = $1 AND seat_id = $2";
    OF_SESSION = "SELECT seat_id FROM presences WHERE session_id = $1";
    ERASE = "DELETE FROM presences WHERE session_id = $1";
}

/// Lets a person in; once in, that changes nothing.
pub async fn join(tx: &mut WriteTx, permit: &Permit<Attend>, session: SessionId) -> Result<()> {
    JOIN.bind(session).bind(permit.seat()).run(tx).await.map(drop)
}

/// Lets a person out.
pub async fn leave(tx: &mut WriteTx, permit: &Permit<Attend>, session: SessionId) -> Result<()> {
    LEAVE.bind(session).bind(permit.seat()).run(tx).await.map(drop)
}

/// The seats that are in a session and still active. Pages show them as counts from k, and moderators by role alone.
pub async fn of<'a>(tx: &mut ReadTx, viewer: &'a Viewer, session: SessionId) -> Result<Vec<&'a Seat>> {
    let seats = OF_SESSION.bind(session).all::<(SeatId,)>(tx).await?;
    let known = |(id,): &(SeatId,)| viewer.dialogue.seat(*id).filter(|seat| seat.state == SeatState::Active);
    Ok(seats.iter().filter_map(known).collect())
}

/// Forgets who was in a session.
pub async fn erase(tx: &mut WriteTx, session: SessionId) -> Result<()> {
    ERASE.bind(session).run(tx).await.map(drop)
}
