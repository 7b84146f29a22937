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
        id::{BodyId, DialogueId, SessionId, SummaryId},
        session::{Course, Plan, Session},
        time::Timestamp,
    },
    seal::Place,
};
use std::ops::Range;

macro_rules! columns {
    () => {
        "s.id, s.body_id, s.number, s.starts_at, s.revision, s.adopted, s.opened_at, s.paused_at, s.resumes_at,
            s.closed_at, s.entry, s.entered_at, s.off_record_at, s.sealed, m.id AS summary_id, m.approved_at"
    };
}

statements! {
    ADD = "INSERT INTO sessions (id, body_id, number, starts_at, revision, entry, sealed)
        SELECT $1, $2, COUNT(*) + 1, $3, 1, 0, $4 FROM sessions WHERE body_id = $2";
    FIND = concat!("SELECT ", columns!(), "
        FROM sessions s LEFT JOIN summaries m ON m.session_id = s.id WHERE s.id = $1");
    ALL = concat!("SELECT ", columns!(), "
        FROM sessions s JOIN bodies b ON b.id = s.body_id LEFT JOIN summaries m ON m.session_id = s.id
        WHERE b.dialogue_id = $1 ORDER BY s.starts_at DESC, s.number DESC");
    AROUND = "SELECT MIN(starts_at), MIN(CASE WHEN starts_at > $2 THEN starts_at END) FROM sessions WHERE body_id = $1";
    BEFORE = "SELECT MAX(starts_at) FROM sessions WHERE body_id = $1 AND starts_at < $2";
    REPLAN = "UPDATE sessions SET starts_at = $3, sealed = $4, revision = revision + 1, adopted = NULL
        WHERE id = $1 AND revision = $2 AND opened_at IS NULL";
    LEVELS = "UPDATE sessions SET sealed = $2 WHERE id = $1";
    ADOPT = "UPDATE sessions SET adopted = $2 WHERE id = $1 AND revision = $2";
    FORGOTTEN = "SELECT s.id, s.body_id, b.dialogue_id, s.opened_at FROM sessions s JOIN bodies b ON b.id = s.body_id
        WHERE s.starts_at <= $1 AND s.closed_at IS NULL AND (s.opened_at IS NOT NULL
            OR EXISTS (SELECT 1 FROM presences p WHERE p.session_id = s.id))";
    CLOSE = "UPDATE sessions SET closed_at = $2, paused_at = NULL, resumes_at = NULL WHERE id = $1";
    NEAR = concat!("SELECT ", columns!(), "
        FROM sessions s JOIN bodies b ON b.id = s.body_id LEFT JOIN summaries m ON m.session_id = s.id
        WHERE b.dialogue_id = $1 AND s.closed_at IS NULL AND s.starts_at > $2 AND s.starts_at <= $3
        ORDER BY s.starts_at");
    COURSE = "UPDATE sessions SET opened_at = $2, paused_at = $3, resumes_at = $4, closed_at = $5, entry = $6,
        entered_at = $7, off_record_at = $8 WHERE id = $1";
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
    revision: i64,
    adopted: Option<i64>,
    opened_at: Option<Timestamp>,
    paused_at: Option<Timestamp>,
    resumes_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
    entry: i64,
    entered_at: Option<Timestamp>,
    off_record_at: Option<Timestamp>,
    sealed: Vec<u8>,
    summary_id: Option<SummaryId>,
    approved_at: Option<Timestamp>,
}

impl Row {
    fn open(self, keys: &Keys) -> Result<Listed> {
        let plan = keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)?;
        let course = Course {
            opened_at: self.opened_at,
            paused_at: self.paused_at,
            resumes_at: self.resumes_at,
            closed_at: self.closed_at,
            entry: self.entry,
            entered_at: self.entered_at,
            off_record_at: self.off_record_at,
        };
        let Self { id, body_id: body, number, starts_at, revision, adopted, .. } = self;
        let session = Session { id, body, number, starts_at, plan, revision, adopted, course };
        Ok(Listed { session, summary: self.summary_id, approved_at: self.approved_at })
    }
}

/// Stores a planned session under the next number of its body.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, starts_at, plan): (SessionId, Timestamp, &Plan),
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), plan).map_err(unreadable)?;
    ADD.bind(id).bind(permit.body()).bind(starts_at).bind(sealed).run(tx).await.map(drop)
}

/// Replaces the plan of a session that was not opened yet; the body has not agreed on the new one. `false` when somebody
/// changed or opened it since `revision` was read.
pub async fn replan(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, revision): (SessionId, i64),
    (starts_at, plan): (Timestamp, &Plan),
) -> Result<bool> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), plan).map_err(unreadable)?;
    Ok(REPLAN.bind(id).bind(revision).bind(starts_at).bind(sealed).run(tx).await? > 0)
}

/// Keeps the levels to which parts of the agenda were raised.
pub async fn set_levels(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    session: &Session,
) -> Result<()> {
    let key = keys.body(permit.body())?;
    let sealed = key.seal(chance, &place(session.id), &session.plan).map_err(unreadable)?;
    LEVELS.bind(session.id).bind(sealed).run(tx).await.map(drop)
}

/// Notes that the body has agreed on a revision of the plan; `false` when that is no longer the newest.
pub async fn adopt(tx: &mut WriteTx, id: SessionId, revision: i64) -> Result<bool> {
    Ok(ADOPT.bind(id).bind(revision).run(tx).await? > 0)
}

/// Keeps how far a session has come.
pub async fn set_course(tx: &mut WriteTx, _: &Permit<Moderate>, id: SessionId, course: Course) -> Result<()> {
    let row = COURSE.bind(id).bind(course.opened_at).bind(course.paused_at).bind(course.resumes_at);
    let row = row.bind(course.closed_at).bind(course.entry).bind(course.entered_at);
    row.bind(course.off_record_at).run(tx).await.map(drop)
}

/// A session that nobody has closed, or that people wait for in vain.
#[derive(Debug, sqlx::FromRow)]
pub struct Forgotten {
    /// Which session.
    pub id: SessionId,
    /// Of which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    opened_at: Option<Timestamp>,
}

impl Forgotten {
    /// Whether it was ever opened.
    pub const fn was_opened(&self) -> bool {
        self.opened_at.is_some()
    }
}

/// Those that were to begin before an instant.
pub async fn forgotten(tx: &mut ReadTx, before: Timestamp) -> Result<Vec<Forgotten>> {
    FORGOTTEN.bind(before).all(tx).await
}

/// Closes a session by the clock.
pub async fn close(tx: &mut WriteTx, id: SessionId, now: Timestamp) -> Result<()> {
    CLOSE.bind(id).bind(now).run(tx).await.map(drop)
}

/// The sessions of the viewer's bodies that are not closed and begin within a span of time, the earliest first.
pub async fn near(
    tx: &mut ReadTx,
    keys: &Keys,
    viewer: &Viewer,
    begins: Range<Timestamp>,
) -> Result<Vec<Listed>> {
    let rows = NEAR.bind(viewer.dialogue.id).bind(begins.start).bind(begins.end).all::<Row>(tx).await?;
    let readable = rows.into_iter().filter(|row| viewer.may_read(row.body_id).is_some());
    readable.map(|row| row.open(keys)).collect()
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

/// When the session of the body before this one began; none for the first.
pub async fn before(tx: &mut ReadTx, session: &Session) -> Result<Option<Timestamp>> {
    let (at,): (Option<Timestamp>,) = BEFORE.bind(session.body).bind(session.starts_at).one(tx).await?;
    Ok(at)
}

fn place(id: SessionId) -> Place {
    Place::new("sessions", "sealed", id)
}
