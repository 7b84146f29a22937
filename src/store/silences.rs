//! Silence procedures: how far each has come, its roll, and who has received the text.

use super::{
    db::{ReadTx, Result, WriteTx},
    statements,
};
use crate::domain::{
    access::{Decide, Moderate, Permit, Read, Viewer},
    dialogue::Seat,
    id::*,
    silence::{Phase, Received, SilenceState},
    time::Timestamp,
};
use std::ops::Range;

/// The columns of [`Stored`].
macro_rules! columns {
    () => {
        "s.id, s.draft_id, s.body_id, b.dialogue_id, s.revision, s.number, s.state, s.opposable_until, s.started_at,
        s.expires_at, s.extended_at, s.ended_at, s.objection_id"
    };
}

macro_rules! stored {
    () => {
        concat!("SELECT ", columns!(), " FROM silences s JOIN bodies b ON b.id = s.body_id ")
    };
}

statements! {
    PROPOSE = "INSERT INTO silences (id, draft_id, body_id, revision, number, state, opposable_until)
        SELECT $1, $2, $3, $4, COUNT(*) + 1, 'proposed', $5 FROM silences WHERE draft_id = $2";
    FIND = concat!(stored!(), "WHERE s.id = $1");
    OF_DRAFT = concat!(stored!(), "WHERE s.draft_id = $1 ORDER BY s.number");
    ADOPTED = "SELECT draft_id, revision FROM silences
        WHERE body_id = $1 AND state = 'adopted' AND ended_at >= $2 AND ended_at < $3";
    DUE = concat!(stored!(), "WHERE s.state = 'running' AND s.expires_at <= $1 ORDER BY s.expires_at LIMIT 100");
    RUNNING_WITH = concat!(stored!(), "JOIN silence_roll r ON r.silence_id = s.id
        WHERE r.seat_id = $1 AND r.left_at IS NULL AND s.state = 'running'");
    OF_DIALOGUE = concat!("SELECT ", columns!(), ", r.seat_id, r.received_at
        FROM silences s JOIN bodies b ON b.id = s.body_id
        LEFT JOIN silence_roll r ON r.silence_id = s.id AND r.seat_id = $2 AND r.left_at IS NULL
        WHERE b.dialogue_id = $1 AND (s.state IN ('proposed', 'running') OR s.ended_at > $3)
        ORDER BY s.draft_id, s.number");
    START = "UPDATE silences SET state = 'running', started_at = $2, expires_at = $3
        WHERE id = $1 AND state = 'proposed'";
    ADD_SEAT = "INSERT INTO silence_roll (silence_id, seat_id, side_id) VALUES ($1, $2, $3)";
    EXTEND = "UPDATE silences SET expires_at = $2, extended_at = $3
        WHERE id = $1 AND state = 'running' AND extended_at IS NULL";
    END = "UPDATE silences SET state = $2, ended_at = $3 WHERE id = $1 AND state IN ('proposed', 'running')";
    BROKEN_BY = "UPDATE silences SET objection_id = $2 WHERE id = $1";
    OWN = "SELECT received_at FROM silence_roll WHERE silence_id = $1 AND seat_id = $2 AND left_at IS NULL";
    RECEIVE = "UPDATE silence_roll SET received_at = $3
        WHERE silence_id = $1 AND seat_id = $2 AND received_at IS NULL AND left_at IS NULL";
    RECEIVED = "SELECT side_id, COUNT(*) - COUNT(left_at) AS seats,
        COUNT(CASE WHEN left_at IS NULL THEN received_at END) AS acknowledged
        FROM silence_roll WHERE silence_id = $1 GROUP BY side_id";
    VOID = "UPDATE silence_roll SET received_at = NULL WHERE seat_id = $1 AND left_at IS NULL
        AND silence_id IN (SELECT id FROM silences WHERE state = 'running' AND expires_at > $2)";
    LEAVE = "UPDATE silence_roll SET left_at = $3 WHERE silence_id = $1 AND seat_id = $2 AND left_at IS NULL";
}

super::columns::as_text! { SilenceState: |state| state.word().into() }

/// A silence procedure as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which one.
    pub id: SilenceId,
    /// On which draft.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// On which issued revision of the draft.
    pub revision: i64,
    /// Counted from 1 among those of the draft.
    pub number: i64,
    /// How far it has come.
    pub state: SilenceState,
    /// Before this instant any participant may object to using silence (SIL-1).
    pub opposable_until: Timestamp,
    /// When the second key was given.
    pub started_at: Option<Timestamp>,
    /// When it ends; none before the start.
    pub expires_at: Option<Timestamp>,
    /// When its end was moved (SIL-4).
    pub extended_at: Option<Timestamp>,
    /// When it was opposed, withdrawn, adopted, lapsed or broken.
    pub ended_at: Option<Timestamp>,
    /// The objection that broke it.
    pub objection_id: Option<ObjectionId>,
}

/// A silence procedure with the viewer's own place on its roll.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Seen {
    /// The procedure.
    #[sqlx(flatten)]
    pub silence: Stored,
    seat_id: Option<SeatId>,
    received_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    side_id: SideId,
    seats: i64,
    acknowledged: i64,
}

impl Stored {
    /// What may be done in it now.
    pub fn phase(&self, now: Timestamp) -> Phase {
        self.state.phase(now, self.opposable_until, self.expires_at)
    }
}

impl Seen {
    /// Whether the viewer is on the roll and has not acknowledged yet.
    pub const fn awaits_viewer(&self) -> bool {
        self.seat_id.is_some() && self.received_at.is_none()
    }
}

/// Proposes silence on a revision.
pub async fn propose(
    tx: &mut WriteTx,
    permit: &Permit<Moderate>,
    id: SilenceId,
    (draft, revision): (DraftId, i64),
    opposable_until: Timestamp,
) -> Result<()> {
    let row = PROPOSE.bind(id).bind(draft).bind(permit.body()).bind(revision).bind(opposable_until);
    row.run(tx).await.map(drop)
}

/// The procedure, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: SilenceId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// All silence procedures on a draft, oldest first; the caller asks for the permit of its body.
pub async fn of_draft(tx: &mut ReadTx, draft: DraftId) -> Result<Vec<Stored>> {
    OF_DRAFT.bind(draft).all(tx).await
}

/// The revisions of a body's texts that silence adopted in this time.
pub async fn adopted(
    tx: &mut ReadTx,
    permit: &Permit<Read>,
    time: &Range<Timestamp>,
) -> Result<Vec<(DraftId, i64)>> {
    ADOPTED.bind(permit.body()).bind(time.start).bind(time.end).all(tx).await
}

/// Those of the viewer's bodies that are proposed, run, or have ended after `since`.
pub async fn of_viewer(tx: &mut ReadTx, viewer: &Viewer, since: Timestamp) -> Result<Vec<Seen>> {
    let query = OF_DIALOGUE.bind(viewer.dialogue.id).bind(viewer.id()).bind(since);
    let mut all: Vec<Seen> = query.all(tx).await?;
    all.retain(|seen| viewer.may_read(seen.silence.body_id).is_some());
    Ok(all)
}

/// Those whose time is over and that were not counted yet.
pub async fn due(tx: &mut ReadTx, now: Timestamp) -> Result<Vec<Stored>> {
    DUE.bind(now).all(tx).await
}

/// Those that run with this seat on their roll.
pub async fn running_with(tx: &mut ReadTx, seat: SeatId) -> Result<Vec<Stored>> {
    RUNNING_WITH.bind(seat).all(tx).await
}

/// Starts it and freezes its roll; `false` when it was no longer proposed.
pub async fn start(
    tx: &mut WriteTx,
    _: &Permit<Moderate>,
    id: SilenceId,
    (now, expires_at): (Timestamp, Timestamp),
    roll: &[&Seat],
) -> Result<bool> {
    let started = START.bind(id).bind(now).bind(expires_at).run(tx).await? == 1;
    for seat in roll.iter().filter(|_| started) {
        ADD_SEAT.bind(id).bind(seat.id).bind(seat.side).run(tx).await?;
    }
    Ok(started)
}

/// Moves its end; `false` when that was done before, or when it does not run (SIL-4).
pub async fn extend(
    tx: &mut WriteTx,
    _: &Permit<Moderate>,
    id: SilenceId,
    (now, expires_at): (Timestamp, Timestamp),
) -> Result<bool> {
    Ok(EXTEND.bind(id).bind(expires_at).bind(now).run(tx).await? == 1)
}

/// Ends it; `false` when it had ended before.
pub async fn end(tx: &mut WriteTx, id: SilenceId, state: SilenceState, now: Timestamp) -> Result<bool> {
    Ok(END.bind(id).bind(state).bind(now).run(tx).await? == 1)
}

/// Keeps which objection broke it.
pub async fn broken_by(tx: &mut WriteTx, id: SilenceId, objection: ObjectionId) -> Result<()> {
    BROKEN_BY.bind(id).bind(objection).run(tx).await.map(drop)
}

/// The seat's place on the roll: `None` when it has none, `Some(None)` before it has acknowledged.
pub async fn own(tx: &mut ReadTx, id: SilenceId, seat: SeatId) -> Result<Option<Option<Timestamp>>> {
    let row: Option<(Option<Timestamp>,)> = OWN.bind(id).bind(seat).maybe(tx).await?;
    Ok(row.map(|(received_at,)| received_at))
}

/// Keeps that the seat received the text; `false` when it had said so before, or is not on the roll.
pub async fn receive(
    tx: &mut WriteTx,
    permit: &Permit<Decide>,
    id: SilenceId,
    now: Timestamp,
) -> Result<bool> {
    Ok(RECEIVE.bind(id).bind(permit.seat()).bind(now).run(tx).await? == 1)
}

/// Each side of the roll, without those who have left; never who.
pub async fn received(tx: &mut ReadTx, id: SilenceId) -> Result<Vec<(SideId, Received)>> {
    let rows = RECEIVED.bind(id).all::<Row>(tx).await?;
    let count = |n: i64| n.max(0) as u64;
    let side =
        |row: Row| (row.side_id, Received { seats: count(row.seats), acknowledged: count(row.acknowledged) });
    Ok(rows.into_iter().map(side).collect())
}

/// Forgets what a seat has acknowledged in every silence that runs; it stays on the roll and may acknowledge anew.
pub async fn void(tx: &mut WriteTx, seat: SeatId, now: Timestamp) -> Result<()> {
    VOID.bind(seat).bind(now).run(tx).await.map(drop)
}

/// Takes a seat off the roll, with whatever it has acknowledged.
pub async fn leave(tx: &mut WriteTx, id: SilenceId, seat: SeatId, now: Timestamp) -> Result<()> {
    LEAVE.bind(id).bind(seat).bind(now).run(tx).await.map(drop)
}
