//! Sessions of bodies, with how far the summary of each has come.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit, Viewer},
        id::{BodyId, SessionId, SummaryId},
        session::Session,
        time::Timestamp,
    },
    seal::Place,
};
use std::ops::Range;

statements! {
    ADD = "INSERT INTO sessions (id, body_id, number, starts_at, sealed)
        SELECT $1, $2, COUNT(*) + 1, $3, $4 FROM sessions WHERE body_id = $2";
    FIND = "SELECT s.id, s.body_id, s.number, s.starts_at, s.sealed, m.id AS summary_id, m.approved_at
        FROM sessions s LEFT JOIN summaries m ON m.session_id = s.id WHERE s.id = $1";
    ALL = "SELECT s.id, s.body_id, s.number, s.starts_at, s.sealed, m.id AS summary_id, m.approved_at
        FROM sessions s JOIN bodies b ON b.id = s.body_id LEFT JOIN summaries m ON m.session_id = s.id
        WHERE b.dialogue_id = $1 ORDER BY s.starts_at DESC, s.number DESC";
    AROUND = "SELECT MIN(starts_at), MIN(CASE WHEN starts_at > $2 THEN starts_at END) FROM sessions WHERE body_id = $1";
}

/// A session and how far its summary has come.
#[derive(Debug)]
pub struct Listed {
    /// The session.
    pub session: Session,
    /// Its summary, once begun.
    pub summary: Option<SummaryId>,
    /// When that was approved.
    pub approved_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: SessionId,
    body_id: BodyId,
    number: i64,
    starts_at: Timestamp,
    sealed: Vec<u8>,
    summary_id: Option<SummaryId>,
    approved_at: Option<Timestamp>,
}

impl Row {
    fn open(self, keys: &Keys) -> Result<Listed> {
        let items = keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)?;
        let Self { id, body_id: body, number, starts_at, .. } = self;
        let session = Session { id, body, number, starts_at, items };
        Ok(Listed { session, summary: self.summary_id, approved_at: self.approved_at })
    }
}

/// Stores a session under the next number of its body; the number in `session` does not matter.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    session: &Session,
) -> Result<()> {
    let key = keys.body(permit.body())?;
    let sealed = key.seal(chance, &place(session.id), &session.items).map_err(unreadable)?;
    let row = ADD.bind(session.id).bind(permit.body()).bind(session.starts_at).bind(sealed);
    row.run(tx).await.map(drop)
}

/// The session; `None` when there is none, or none that the viewer may read.
pub async fn find(tx: &mut ReadTx, keys: &Keys, viewer: &Viewer, id: SessionId) -> Result<Option<Listed>> {
    let row = FIND.bind(id).maybe::<Row>(tx).await?;
    row.filter(|row| viewer.may_read(row.body_id).is_some()).map(|row| row.open(keys)).transpose()
}

/// All sessions that the viewer may read, newest first.
pub async fn all(tx: &mut ReadTx, keys: &Keys, viewer: &Viewer) -> Result<Vec<Listed>> {
    let rows = ALL.bind(viewer.dialogue.id).all::<Row>(tx).await?;
    let readable = rows.into_iter().filter(|row| viewer.may_read(row.body_id).is_some());
    readable.map(|row| row.open(keys)).collect()
}

/// The time that a session accounts for: from its beginning to that of the body's next one by date, if there is one;
/// for the earliest also all that was before.
pub async fn time_of(tx: &mut ReadTx, session: &Session) -> Result<Range<Timestamp>> {
    let around = AROUND.bind(session.body).bind(session.starts_at);
    let (earliest, next): (Option<Timestamp>, Option<Timestamp>) = around.one(tx).await?;
    let from = if earliest == Some(session.starts_at) { Timestamp(i64::MIN) } else { session.starts_at };
    Ok(from..next.unwrap_or(Timestamp(i64::MAX)))
}

fn place(id: SessionId) -> Place {
    Place::new("sessions", "sealed", id)
}
