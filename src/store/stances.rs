//! Answers to checks. Only the last one in time is kept, and beside it the last late one, which does not count.

use super::{
    checks::Stored,
    corrigenda::{leads_to, same_text},
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Decide, Moderate, Permit},
        check::{Given, Home, Response},
        consensus::ResultLabel,
        id::{BodyId, CategoryId, CheckId, SeatId, SideId},
        time::Timestamp,
    },
    seal::Place,
};
use data_encoding::HEXLOWER;

/// The answer of a seat on the roll, if it fulfils one more condition.
macro_rules! answer_of {
    () => {
        "SELECT s.seat_id, s.late, s.at, s.revision, s.sealed FROM stances s
        JOIN roll r ON r.check_id = s.check_id AND r.seat_id = s.seat_id JOIN checks c ON c.id = s.check_id
        WHERE s.check_id = $1 AND s.seat_id = $2 AND s.late = 0 AND r.left_at IS NULL AND "
    };
}

statements! {
    OWN = concat!("SELECT CASE WHEN ", same_text!(), " THEN s.at END AS counted_at,
            CASE WHEN NOT ", same_text!(), " THEN s.revision END AS stale, CAST(LENGTH(s.text_mac) AS BIGINT) AS answers_a_text,
            l.at AS late_at
        FROM roll r JOIN checks c ON c.id = r.check_id
        LEFT JOIN stances s ON s.check_id = r.check_id AND s.seat_id = r.seat_id AND s.late = 0
        LEFT JOIN stances l ON l.check_id = r.check_id AND l.seat_id = r.seat_id AND l.late = 1
        WHERE r.check_id = $1 AND r.seat_id = $2 AND r.left_at IS NULL");
    ANSWERS = concat!("SELECT r.seat_id, r.side_id, r.category_id, CASE WHEN ", same_text!(), " THEN s.sealed END AS sealed
        FROM roll r JOIN checks c ON c.id = r.check_id LEFT JOIN stances s
        ON s.check_id = r.check_id AND s.seat_id = r.seat_id AND s.late = 0 WHERE r.check_id = $1");
    COUNTED = concat!(answer_of!(), same_text!());
    STALE = concat!(answer_of!(), "NOT ", same_text!());
    LATE = "SELECT seat_id, late, at, revision, sealed FROM stances WHERE check_id = $1 AND late = 1";
    ANSWER = "INSERT INTO stances (check_id, seat_id, late, at, revision, text_mac, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (check_id, seat_id, late) DO UPDATE
        SET at = excluded.at, revision = excluded.revision, text_mac = excluded.text_mac, sealed = excluded.sealed";
    AWAITED = concat!("SELECT c.id, c.body_id, COALESCE(c.declared, c.result) AS result, s.sealed
        FROM stances s JOIN checks c ON c.id = s.check_id
        JOIN roll r ON r.check_id = s.check_id AND r.seat_id = s.seat_id JOIN drafts d ON d.id = c.draft_id
        WHERE s.seat_id = $1 AND s.late = 0 AND r.left_at IS NULL AND c.ad_referendum = 1 AND c.void IS NULL
            AND d.state <> 'adopted' AND (c.paragraph_id IS NOT NULL OR c.revision = d.revision) AND ", same_text!());
    WITHDRAW = "DELETE FROM stances WHERE check_id = $1 AND seat_id = $2 AND late = 0";
    ERASE = "DELETE FROM stances WHERE check_id IN
        (SELECT id FROM checks WHERE declared_at <= $1 AND ad_referendum = 0)";
    COUNT = concat!("UPDATE checks SET answers = (SELECT COUNT(*) FROM stances s JOIN checks c ON c.id = s.check_id
        WHERE s.check_id = $1 AND s.late = 0 AND ", same_text!(), ") WHERE id = $1");
}

/// An answer that is to be kept.
pub struct NewAnswer<'a> {
    /// To which check.
    pub check: &'a Stored,
    /// The hash of the words that were read, see [`reading`].
    pub read: &'a [u8],
    /// What was answered.
    pub response: &'a Response,
    /// Whether it came after the closing and does not count.
    pub late: bool,
    /// When.
    pub at: Timestamp,
}

/// A seat's place on the roll.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Own {
    /// When the answer came that counts.
    pub counted_at: Option<Timestamp>,
    /// The revision that was answered, when what is checked reads differently by now: it does not count (TXT-9).
    pub stale: Option<i64>,
    /// Length of the hash of the text that was answered: nothing once the person's capacity has changed (ITD-6).
    answers_a_text: Option<i64>,
    /// When an answer came that was too late to count.
    pub late_at: Option<Timestamp>,
}

impl Own {
    /// Whether the answer does not count because the person has changed capacity since (ITD-6).
    pub fn is_recast(&self) -> bool {
        self.stale.is_some() && self.answers_a_text == Some(0)
    }
}

#[derive(sqlx::FromRow)]
struct RollRow {
    seat_id: SeatId,
    side_id: SideId,
    category_id: Option<CategoryId>,
    /// None when it was given to another text (TXT-9).
    sealed: Option<Vec<u8>>,
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    seat_id: SeatId,
    late: i64,
    at: Timestamp,
    revision: i64,
    sealed: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct AwaitedRow {
    id: CheckId,
    body_id: BodyId,
    result: ResultLabel,
    sealed: Vec<u8>,
}

/// When the seat answered; `None` when it is not on the roll. The value is never shown again (practice 3.5).
pub async fn own(tx: &mut ReadTx, check: CheckId, seat: SeatId) -> Result<Option<Own>> {
    OWN.bind(check).bind(seat).maybe(tx).await
}

/// The hash of the words that a form names, see [`Stored::words`]: what is checked now, or what it read like before a
/// correction that stands (TXT-9, TXT-13). `None` when these are other words.
pub async fn reading(tx: &mut ReadTx, check: &Stored, named: &str) -> Result<Option<Vec<u8>>> {
    let Ok(read) = HEXLOWER.decode(named.as_bytes()) else { return Ok(None) };
    let about = (check.draft_id, check.paragraph_id);
    let counts = read == check.text_mac || leads_to(tx, about, (&read, &check.text_mac)).await?;
    Ok(counts.then_some(read))
}

/// Keeps an answer; one that was kept before is gone (practice 3.5: only the last value, no history).
pub async fn keep(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Decide>,
    new: NewAnswer<'_>,
) -> Result<()> {
    let (check, late) = (new.check, i64::from(new.late));
    let key = keys.body(check.body_id)?;
    let sealed =
        key.seal(chance, &stance(check.id, permit.seat(), late), new.response).map_err(unreadable)?;
    let row = ANSWER.bind(check.id).bind(permit.seat()).bind(late).bind(new.at);
    let row = row.bind(check.revision);
    row.bind(new.read.to_vec()).bind(sealed).run(tx).await?;
    recount(tx, check.id).await
}

/// Counts anew how many have answered.
pub async fn recount(tx: &mut WriteTx, check: CheckId) -> Result<()> {
    COUNT.bind(check).run(tx).await.map(drop)
}

/// Takes an answer back, with all that was written in it.
pub async fn withdraw(tx: &mut WriteTx, permit: &Permit<Decide>, check: &Stored) -> Result<()> {
    WITHDRAW.bind(check.id).bind(permit.seat()).run(tx).await?;
    recount(tx, check.id).await
}

/// The seat's own answer that counts.
pub async fn own_answer(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Decide>,
    check: &Stored,
) -> Result<Option<Response>> {
    let row = COUNTED.bind(check.id).bind(permit.seat()).maybe::<AnswerRow>(tx).await?;
    row.map(|row| read(keys, check, (row.seat_id, row.late), &row.sealed)).transpose()
}

/// The seat's own answer to an earlier wording, and the revision in which that stood.
pub async fn stale_answer(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Decide>,
    check: &Stored,
) -> Result<Option<(i64, Response)>> {
    let row = STALE.bind(check.id).bind(permit.seat()).maybe::<AnswerRow>(tx).await?;
    let read = |row: AnswerRow| Ok((row.revision, read(keys, check, (row.seat_id, row.late), &row.sealed)?));
    row.map(read).transpose()
}

/// The checks in which the seat's own support waits for a confirmation from home on which something depends: until when,
/// and from whom.
pub async fn awaited(
    tx: &mut ReadTx,
    keys: &Keys,
    seat: SeatId,
) -> Result<Vec<(CheckId, (Timestamp, Home))>> {
    let mut awaited = Vec::new();
    for row in AWAITED.bind(seat).all::<AwaitedRow>(tx).await? {
        let place = stance(row.id, seat, 0);
        let response: Response = keys.body(row.body_id)?.open(&place, &row.sealed).map_err(unreadable)?;
        awaited.extend(response.awaited().filter(|_| row.result.adopts()).map(|home| (row.id, home)));
    }
    Ok(awaited)
}

/// The roll with the answers that count: in time, and to the text as it was at the closing (TXT-9). It is the same
/// whenever the answers are counted.
pub async fn given(tx: &mut ReadTx, keys: &Keys, check: &Stored) -> Result<Vec<Given>> {
    let rows = ANSWERS.bind(check.id).all::<RollRow>(tx).await?;
    let given = |row: RollRow| {
        let response = row.sealed.map(|sealed| read(keys, check, (row.seat_id, 0), &sealed)).transpose()?;
        Ok(Given { seat: row.seat_id, side: row.side_id, category: row.category_id, response })
    };
    rows.into_iter().map(given).collect()
}

/// Answers that came too late, for the co-moderators (practice 3.5).
pub async fn late(
    tx: &mut ReadTx,
    keys: &Keys,
    _: &Permit<Moderate>,
    check: &Stored,
) -> Result<Vec<Response>> {
    let rows = LATE.bind(check.id).all::<AnswerRow>(tx).await?;
    rows.into_iter().map(|row| read(keys, check, (row.seat_id, row.late), &row.sealed)).collect()
}

/// Whether an objection has come within the time in which the check may be reopened for it (practice 3.5).
pub async fn objected_late(
    tx: &mut ReadTx,
    keys: &Keys,
    _: &Permit<Moderate>,
    check: &Stored,
) -> Result<bool> {
    let rows = LATE.bind(check.id).all::<AnswerRow>(tx).await?;
    let soon = rows.into_iter().filter(|row| row.at <= check.times().reopens_until());
    for row in soon {
        if matches!(read(keys, check, (row.seat_id, row.late), &row.sealed)?, Response::Object(_)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Erases answers to checks that were declared before an instant, but for those that wait for a confirmation from home
/// (practice 4.7).
pub async fn erase_before(tx: &mut WriteTx, before: Timestamp) -> Result<()> {
    ERASE.bind(before).run(tx).await.map(drop)
}

fn read(keys: &Keys, check: &Stored, (seat, late): (SeatId, i64), sealed: &[u8]) -> Result<Response> {
    keys.body(check.body_id)?.open(&stance(check.id, seat, late), sealed).map_err(unreadable)
}

fn stance(check: CheckId, seat: SeatId, late: i64) -> Place {
    Place::new("stances", "sealed", format_args!("{check}.{seat}.{late}"))
}
