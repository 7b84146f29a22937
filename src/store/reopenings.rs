//! Who asks that an adopted text be taken up again, and which were.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Decide, Moderate, Permit, Read},
        id::{BodyId, DialogueId, DraftId, SeatId},
        reopening::{Asking, Reopening},
        time::Timestamp,
    },
    seal::Place,
};
use std::collections::BTreeSet;

statements! {
    FREEZE = "INSERT INTO reopening_roll (draft_id, seat_id, side_id)
        SELECT d.id, s.id, s.side_id FROM drafts d JOIN members m ON m.body_id = d.body_id JOIN seats s ON s.id = m.seat_id
        WHERE d.id = $1 AND m.function = 'participant' AND s.state = 'active' AND s.side_id IS NOT NULL";
    OWN = "SELECT asked_at FROM reopening_roll WHERE draft_id = $1 AND seat_id = $2";
    ASK = "UPDATE reopening_roll SET asked_at = $3, sealed = $4 WHERE draft_id = $1 AND seat_id = $2";
    LEAVE = "DELETE FROM reopening_roll WHERE seat_id = $1";
    ASKING = "SELECT draft_id, COUNT(*) AS seats, COUNT(asked_at) AS asking FROM reopening_roll
        WHERE draft_id = $1 GROUP BY draft_id, side_id";
    ASKING_IN = "SELECT r.draft_id, COUNT(*) AS seats, COUNT(r.asked_at) AS asking FROM reopening_roll r
        JOIN drafts d ON d.id = r.draft_id JOIN bodies b ON b.id = d.body_id
        WHERE b.dialogue_id = $1 GROUP BY r.draft_id, r.side_id";
    LINES = "SELECT seat_id, sealed FROM reopening_roll WHERE draft_id = $1 AND sealed IS NOT NULL";
    ADD = "INSERT INTO reopenings (draft_id, revision, reopened_at, sealed) VALUES ($1, $2, $3, $4)";
    CLEAR = "DELETE FROM reopening_roll WHERE draft_id = $1";
    WAS = "SELECT revision FROM reopenings WHERE draft_id = $1 AND revision = $2";
    OF_DRAFT = "SELECT revision, reopened_at, sealed FROM reopenings WHERE draft_id = $1 ORDER BY revision";
}

/// A revision that was adopted and taken up again.
#[derive(Debug, Clone)]
pub struct Reopened {
    /// Which revision.
    pub revision: i64,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub why: Reopening,
}

#[derive(sqlx::FromRow)]
struct Row {
    revision: i64,
    reopened_at: Timestamp,
    sealed: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct Counted {
    draft_id: DraftId,
    seats: i64,
    asking: i64,
}

impl Counted {
    fn is_enough(&self) -> bool {
        Asking { seats: self.seats.unsigned_abs(), asking: self.asking.unsigned_abs() }.is_enough()
    }
}

/// Freezes who may ask, when a text is adopted: those who take part in its body's decisions then.
pub async fn freeze(tx: &mut WriteTx, draft: DraftId) -> Result<()> {
    FREEZE.bind(draft).run(tx).await.map(drop)
}

/// Whether the person may ask (`Some`), and since when they do.
pub async fn own(tx: &mut ReadTx, draft: DraftId, seat: SeatId) -> Result<Option<Option<Timestamp>>> {
    let row = OWN.bind(draft).bind(seat).maybe::<(Option<Timestamp>,)>(tx).await?;
    Ok(row.map(|(asked_at,)| asked_at))
}

/// Keeps that the person asks, with their line; `false` when they may not.
pub async fn ask(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Decide>,
    draft: DraftId,
    (line, now): (Option<&String>, Timestamp),
) -> Result<bool> {
    let key = keys.body(permit.body())?;
    let seal = |line| key.seal(chance, &line_place(draft, permit.seat()), line).map_err(unreadable);
    let sealed = line.map(seal).transpose()?;
    Ok(ASK.bind(draft).bind(permit.seat()).bind(now).bind(sealed).run(tx).await? > 0)
}

/// Forgets that the person asked.
pub async fn take_back(tx: &mut WriteTx, permit: &Permit<Decide>, draft: DraftId) -> Result<()> {
    let nothing = (None::<Timestamp>, None::<Vec<u8>>);
    ASK.bind(draft).bind(permit.seat()).bind(nothing.0).bind(nothing.1).run(tx).await.map(drop)
}

/// Forgets the person in a seat that is emptied.
pub async fn leave(tx: &mut WriteTx, seat: SeatId) -> Result<()> {
    LEAVE.bind(seat).run(tx).await.map(drop)
}

/// Whether enough of one side ask. Which side and how many, nobody is told.
pub async fn is_asked(tx: &mut ReadTx, draft: DraftId) -> Result<bool> {
    Ok(ASKING.bind(draft).all::<Counted>(tx).await?.iter().any(Counted::is_enough))
}

/// Like [`is_asked`], of all texts of a dialogue: those for which it holds.
pub async fn asked_in(tx: &mut ReadTx, dialogue: DialogueId) -> Result<BTreeSet<DraftId>> {
    let counted = ASKING_IN.bind(dialogue).all::<Counted>(tx).await?;
    Ok(counted.iter().filter(|one| one.is_enough()).map(|one| one.draft_id).collect())
}

/// What those who ask wrote, in an order that tells nothing.
pub async fn lines(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Moderate>,
    draft: DraftId,
) -> Result<Vec<String>> {
    let key = keys.body(permit.body())?;
    let rows = LINES.bind(draft).all::<(SeatId, Vec<u8>)>(tx).await?;
    let open = |(seat, sealed): (SeatId, Vec<u8>)| key.open(&line_place(draft, seat), &sealed);
    let mut lines = rows.into_iter().map(open).collect::<std::result::Result<Vec<String>, _>>();
    if let Ok(lines) = &mut lines {
        lines.sort();
    }
    lines.map_err(unreadable)
}

/// Keeps that a revision was taken up again, and forgets who asked.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (draft, revision): (DraftId, i64),
    (why, now): (&Reopening, Timestamp),
) -> Result<()> {
    let place = place(draft, revision);
    let sealed = keys.body(permit.body())?.seal(chance, &place, why).map_err(unreadable)?;
    ADD.bind(draft).bind(revision).bind(now).bind(sealed).run(tx).await?;
    CLEAR.bind(draft).run(tx).await.map(drop)
}

/// Whether a revision was adopted and taken up again.
pub async fn was_reopened(tx: &mut ReadTx, draft: DraftId, revision: i64) -> Result<bool> {
    Ok(WAS.bind(draft).bind(revision).maybe::<(i64,)>(tx).await?.is_some())
}

/// The revisions of a text that were adopted and taken up again, oldest first.
pub async fn of_draft(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    draft: DraftId,
) -> Result<Vec<Reopened>> {
    let rows = OF_DRAFT.bind(draft).all::<Row>(tx).await?;
    rows.into_iter().map(|row| open(keys, permit.body(), draft, &row)).collect()
}

fn open(keys: &Keys, body: BodyId, draft: DraftId, row: &Row) -> Result<Reopened> {
    let why = keys.body(body)?.open(&place(draft, row.revision), &row.sealed).map_err(unreadable)?;
    Ok(Reopened { revision: row.revision, at: row.reopened_at, why })
}

fn place(draft: DraftId, revision: i64) -> Place {
    Place::new("reopenings", "sealed", format_args!("{draft}.{revision}"))
}

fn line_place(draft: DraftId, seat: SeatId) -> Place {
    Place::new("reopening_roll", "sealed", format_args!("{draft}.{seat}"))
}
