//! The rapporteur's notes.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Permit, Read, Report},
        id::{ItemId, NoteId, SessionId},
        note::Note,
        time::Timestamp,
    },
    seal::Place,
};

statements! {
    ADD = "INSERT INTO notes (id, session_id, body_id, item_id, number, sealed)
        SELECT $1, $2, $3, $4, COALESCE(MAX(number), 0) + 1, $5 FROM notes WHERE session_id = $2";
    WRITTEN = "SELECT id, item_id, sealed FROM notes WHERE session_id = $1 AND body_id = $2 ORDER BY number";
    SHUFFLED = "SELECT id, item_id, sealed FROM notes WHERE session_id = $1 AND body_id = $2 ORDER BY id";
    REMOVE = "DELETE FROM notes WHERE id = $1 AND session_id = $2 AND body_id = $3";
    ERASE = "DELETE FROM notes WHERE session_id IN (SELECT session_id FROM summaries WHERE approved_at <= $1)";
}

#[derive(sqlx::FromRow)]
struct Row {
    id: NoteId,
    item_id: ItemId,
    sealed: Vec<u8>,
}

/// Keeps a note of a session.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Report>,
    session: SessionId,
    note: &Note,
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(note.id), &note.words).map_err(unreadable)?;
    let row = ADD.bind(note.id).bind(session).bind(permit.body()).bind(note.item).bind(sealed);
    row.run(tx).await.map(drop)
}

/// The notes of a session in an order that tells nothing (ANO-6).
pub async fn shuffled(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    session: SessionId,
) -> Result<Vec<Note>> {
    let rows = SHUFFLED.bind(session).bind(permit.body()).all(tx).await?;
    open(rows, keys, permit)
}

/// The notes of a session as they were written, for who keeps minutes and for the moderators.
pub async fn written(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    session: SessionId,
) -> Result<Vec<Note>> {
    let rows = WRITTEN.bind(session).bind(permit.body()).all(tx).await?;
    open(rows, keys, permit)
}

/// Takes a note out; `false` when there is no such note.
pub async fn remove(
    tx: &mut WriteTx,
    permit: &Permit<Report>,
    (session, id): (SessionId, NoteId),
) -> Result<bool> {
    Ok(REMOVE.bind(id).bind(session).bind(permit.body()).run(tx).await? == 1)
}

/// Erases the notes of sessions whose summary was approved before an instant (practice 4.7).
pub async fn erase_before(tx: &mut WriteTx, before: Timestamp) -> Result<()> {
    ERASE.bind(before).run(tx).await.map(drop)
}

fn open(rows: Vec<Row>, keys: &Keys, permit: &Permit<Read>) -> Result<Vec<Note>> {
    let key = keys.body(permit.body())?;
    let note = |row: Row| {
        let words = key.open(&place(row.id), &row.sealed).map_err(unreadable)?;
        Ok(Note { id: row.id, item: row.item_id, words })
    };
    rows.into_iter().map(note).collect()
}

fn place(id: NoteId) -> Place {
    Place::new("notes", "sealed", id)
}
