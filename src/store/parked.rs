//! The parking lots of bodies.

use super::{
    columns::as_text,
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Keep, Park, Permit, Read},
        id::{BodyId, ParkedId, SessionId},
        parked::{Disposition, Parked},
    },
    seal::Place,
};

statements! {
    ADD = "INSERT INTO parked (id, body_id, session_id, sealed) VALUES ($1, $2, $3, $4)";
    LIST = "SELECT id, session_id, disposition, sealed FROM parked
        WHERE body_id = $1 AND (disposition IS NULL OR disposed_in = $2) ORDER BY id";
    WAITING = "SELECT COUNT(*) FROM parked WHERE body_id = $1 AND disposition IS NULL";
    LEFT_FROM_BEFORE = "SELECT COUNT(*) FROM parked WHERE body_id = $1 AND disposition IS NULL AND session_id <> $2";
    DISPOSE = "UPDATE parked SET disposition = $3, disposed_in = $4
        WHERE id = $1 AND body_id = $2 AND disposition IS NULL";
}

as_text! { Disposition: |disposition| disposition.word().into() }

/// An entry of a parking lot.
#[derive(Debug)]
pub struct Listed {
    /// Which entry.
    pub id: ParkedId,
    /// In which session it was set aside.
    pub session: SessionId,
    /// What becomes of it; none while it waits.
    pub disposition: Option<Disposition>,
    /// What it says.
    pub parked: Parked,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: ParkedId,
    session_id: SessionId,
    disposition: Option<Disposition>,
    sealed: Vec<u8>,
}

/// Keeps a new entry.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Park>,
    (id, session): (ParkedId, SessionId),
    parked: &Parked,
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), parked).map_err(unreadable)?;
    ADD.bind(id).bind(permit.body()).bind(session).bind(sealed).run(tx).await.map(drop)
}

/// The entries of a body that wait, and those about which `session` has said what becomes of them. Ids are random, and so
/// is the order.
pub async fn list(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    session: SessionId,
) -> Result<Vec<Listed>> {
    let key = keys.body(permit.body())?;
    let open = |row: Row| {
        let parked = key.open(&place(row.id), &row.sealed).map_err(unreadable)?;
        Ok(Listed { id: row.id, session: row.session_id, disposition: row.disposition, parked })
    };
    LIST.bind(permit.body()).bind(session).all::<Row>(tx).await?.into_iter().map(open).collect()
}

/// How many entries of a body wait.
pub async fn waiting(tx: &mut ReadTx, body: BodyId) -> Result<i64> {
    WAITING.bind(body).one::<(i64,)>(tx).await.map(|(n,)| n)
}

/// How many of them were set aside in another session than `session`.
pub async fn left_from_before(tx: &mut ReadTx, body: BodyId, session: SessionId) -> Result<i64> {
    LEFT_FROM_BEFORE.bind(body).bind(session).one::<(i64,)>(tx).await.map(|(n,)| n)
}

/// Says in `session` what becomes of an entry; `false` when that was said before, or there is no such entry.
pub async fn dispose(
    tx: &mut WriteTx,
    permit: &Permit<Keep>,
    (id, session): (ParkedId, SessionId),
    disposition: Disposition,
) -> Result<bool> {
    let row = DISPOSE.bind(id).bind(permit.body()).bind(Some(disposition)).bind(session);
    Ok(row.run(tx).await? == 1)
}

fn place(id: ParkedId) -> Place {
    Place::new("parked", "sealed", id)
}
