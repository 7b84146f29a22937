//! The floor of a session: one sealed row while the session is held (docs/decisions/0013).

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Attend, Permit, Read},
        floor::Floor,
        id::SessionId,
    },
    seal::Place,
};

statements! {
    FIND = "SELECT sealed FROM floors WHERE session_id = $1";
    KEEP = "INSERT INTO floors (session_id, sealed) VALUES ($1, $2)
        ON CONFLICT (session_id) DO UPDATE SET sealed = excluded.sealed";
    ERASE = "DELETE FROM floors WHERE session_id = $1";
}

/// The floor as it stands; an empty one where nobody has asked for it yet.
pub async fn find(tx: &mut ReadTx, keys: &Keys, permit: &Permit<Read>, session: SessionId) -> Result<Floor> {
    let row = FIND.bind(session).maybe::<(Vec<u8>,)>(tx).await?;
    let key = keys.body(permit.body())?;
    row.map_or(Ok(Floor::default()), |(sealed,)| key.open(&place(session), &sealed).map_err(unreadable))
}

/// Keeps the floor as it has become. Who changes it read it in the same transaction, so that nothing is overwritten.
pub async fn keep(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Attend>,
    (session, floor): (SessionId, &Floor),
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(session), floor).map_err(unreadable)?;
    KEEP.bind(session).bind(sealed).run(tx).await.map(drop)
}

/// Forgets who spoke and who waited.
pub async fn erase(tx: &mut WriteTx, session: SessionId) -> Result<()> {
    ERASE.bind(session).run(tx).await.map(drop)
}

fn place(session: SessionId) -> Place {
    Place::new("floors", "sealed", session)
}
