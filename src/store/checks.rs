//! Consensus checks: what was frozen at the opening, the roll, the answers, and what was found.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Decide, Moderate, Permit, Read},
        act::CheckObject,
        check::{Finding, Given, Response, Times},
        consensus::{Outcome, ResultLabel, Rules},
        dialogue::Seat,
        id::*,
        time::Timestamp,
    },
    seal::Place,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

statements! {
    ADD = "INSERT INTO checks (id, draft_id, body_id, revision, number, paragraph_id, opened_at, closes_at, text_mac,
        answers, sealed, ad_referendum)
        SELECT $1, $2, $3, $4, COUNT(*) + 1, $5, $6, $7, $8, 0, $9, 0 FROM checks WHERE draft_id = $2";
    ADD_SEAT = "INSERT INTO roll (check_id, seat_id, side_id, category_id) VALUES ($1, $2, $3, $4)";
    FIND = "SELECT c.id, c.draft_id, c.body_id, b.dialogue_id, c.revision, c.number, c.paragraph_id, c.opened_at,
        c.closes_at, c.text_mac, c.answers, c.sealed, c.result, c.ad_referendum, c.finding, c.declared, c.declared_at
        FROM checks c JOIN bodies b ON b.id = c.body_id WHERE c.id = $1";
    OF_DRAFT = "SELECT c.id, c.draft_id, c.body_id, b.dialogue_id, c.revision, c.number, c.paragraph_id, c.opened_at,
        c.closes_at, c.text_mac, c.answers, c.sealed, c.result, c.ad_referendum, c.finding, c.declared, c.declared_at
        FROM checks c JOIN bodies b ON b.id = c.body_id WHERE c.draft_id = $1 ORDER BY c.number";
    DUE = "SELECT id FROM checks WHERE result IS NULL AND closes_at <= $1 ORDER BY closes_at LIMIT 100";
    ON_ROLL = "SELECT r.seat_id, s.at FROM roll r LEFT JOIN stances s
        ON s.check_id = r.check_id AND s.seat_id = r.seat_id AND s.late = 0 WHERE r.check_id = $1 AND r.seat_id = $2";
    ANSWERS = "SELECT r.seat_id, r.side_id, r.category_id, s.text_mac, s.sealed FROM roll r LEFT JOIN stances s
        ON s.check_id = r.check_id AND s.seat_id = r.seat_id AND s.late = 0 WHERE r.check_id = $1";
    ANSWER_OF = "SELECT seat_id, late, sealed FROM stances WHERE check_id = $1 AND seat_id = $2 AND late = 0";
    LATE = "SELECT seat_id, late, sealed FROM stances WHERE check_id = $1 AND late = 1";
    ANSWER = "INSERT INTO stances (check_id, seat_id, late, at, text_mac, sealed) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (check_id, seat_id, late) DO UPDATE
        SET at = excluded.at, text_mac = excluded.text_mac, sealed = excluded.sealed";
    COUNT = "UPDATE checks SET answers = (SELECT COUNT(*) FROM stances WHERE check_id = $1 AND late = 0) WHERE id = $1";
    NEWEST_TEXT = "SELECT text_mac FROM revisions WHERE draft_id = $1 ORDER BY number DESC LIMIT 1";
    FAILED = "SELECT COUNT(*) FROM checks WHERE draft_id = $1 AND number < $2 AND result = 'NO_CONSENSUS'
        AND (paragraph_id = $3 OR (paragraph_id IS NULL AND CAST($3 AS TEXT) IS NULL))";
    CONCLUDE = "UPDATE checks SET result = $2, ad_referendum = $3, finding = $4 WHERE id = $1";
    DECLARE = "UPDATE checks SET declared = $2, declared_at = $3
        WHERE id = $1 AND result IS NOT NULL AND declared IS NULL";
}

super::columns::as_text! { ResultLabel: |label| label.code().into() }

/// A check as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which check.
    pub id: CheckId,
    /// On which draft.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// On which issued revision of the draft.
    pub revision: i64,
    /// Counted from 1 among the checks of the draft.
    pub number: i64,
    /// The paragraph that a closing text is for; none for the whole text.
    pub paragraph_id: Option<ParagraphId>,
    opened_at: Timestamp,
    closes_at: Timestamp,
    /// The keyed hash of what is checked (TXT-9).
    pub text_mac: Vec<u8>,
    /// How many have answered in time.
    pub answers: i64,
    sealed: Vec<u8>,
    /// The computed label, once answers have ended and were counted.
    pub result: Option<ResultLabel>,
    ad_referendum: i64,
    finding: Option<Vec<u8>>,
    /// The declared label: the computed one or less (CON-1).
    pub declared: Option<ResultLabel>,
    /// When it was declared.
    pub declared_at: Option<Timestamp>,
}

/// What is frozen when a check opens.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Frozen {
    /// What is checked (CON-14).
    pub object: CheckObject,
    /// The ground rules.
    pub rules: Rules<Option<CategoryId>>,
    /// The sides that must agree (CON-3).
    pub sides: BTreeSet<SideId>,
}

/// A check that opens.
pub struct New<'a> {
    /// Its id.
    pub id: CheckId,
    /// On which draft.
    pub draft: DraftId,
    /// On which issued revision.
    pub revision: i64,
    /// From when to when.
    pub times: Times,
    /// The keyed hash of what is checked.
    pub text_mac: [u8; 32],
    /// What stays as it is now.
    pub frozen: &'a Frozen,
    /// The decision seats of the body.
    pub roll: &'a [&'a Seat],
}

/// An answer that is to be kept.
pub struct NewAnswer<'a> {
    /// To which check.
    pub check: &'a Stored,
    /// What was answered.
    pub response: &'a Response,
    /// Whether it came after the closing and does not count.
    pub late: bool,
    /// When.
    pub at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct RollRow {
    seat_id: SeatId,
    side_id: SideId,
    category_id: Option<CategoryId>,
    text_mac: Option<Vec<u8>>,
    sealed: Option<Vec<u8>>,
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    seat_id: SeatId,
    late: i64,
    sealed: Vec<u8>,
}

impl Stored {
    /// Its instants.
    pub const fn times(&self) -> Times {
        Times { opened_at: self.opened_at, closes_at: self.closes_at }
    }

    /// Whether counted support still waits for a confirmation from home.
    pub const fn is_ad_referendum(&self) -> bool {
        self.ad_referendum != 0
    }

    /// What was frozen at the opening.
    pub fn frozen(&self, keys: &Keys) -> Result<Frozen> {
        keys.body(self.body_id)?.open(&place("sealed", self.id), &self.sealed).map_err(unreadable)
    }

    /// What was found; `None` before the answers were counted.
    pub fn finding(&self, keys: &Keys, _: &Permit<Read>) -> Result<Option<Finding>> {
        let open = |sealed: &Vec<u8>| {
            keys.body(self.body_id)?.open(&place("finding", self.id), sealed).map_err(unreadable)
        };
        self.finding.as_ref().map(open).transpose()
    }
}

/// Opens a check and freezes its roll.
pub async fn open(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    new: New<'_>,
) -> Result<()> {
    let key = keys.body(permit.body())?;
    let sealed = key.seal(chance, &place("sealed", new.id), new.frozen).map_err(unreadable)?;
    let paragraph = new.frozen.object.paragraph();
    let row = ADD.bind(new.id).bind(new.draft).bind(permit.body()).bind(new.revision).bind(paragraph);
    let row = row.bind(new.times.opened_at).bind(new.times.closes_at).bind(new.text_mac).bind(sealed);
    row.run(tx).await?;
    for seat in new.roll {
        ADD_SEAT.bind(new.id).bind(seat.id).bind(seat.side).bind(seat.category).run(tx).await?;
    }
    Ok(())
}

/// The check, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: CheckId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// All checks on a draft, oldest first.
pub async fn of_draft(tx: &mut ReadTx, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Stored>> {
    OF_DRAFT.bind(draft).all(tx).await
}

/// Checks whose answers have ended and were not counted yet.
pub async fn due(tx: &mut ReadTx, now: Timestamp) -> Result<Vec<CheckId>> {
    Ok(DUE.bind(now).all::<(CheckId,)>(tx).await?.into_iter().map(|(id,)| id).collect())
}

/// When the seat answered, if it did; `None` when it is not on the roll.
pub async fn on_roll(tx: &mut ReadTx, check: CheckId, seat: SeatId) -> Result<Option<Option<Timestamp>>> {
    let row = ON_ROLL.bind(check).bind(seat).maybe::<(SeatId, Option<Timestamp>)>(tx).await?;
    Ok(row.map(|(_, at)| at))
}

/// Keeps an answer; one that was kept before is gone (practice 3.5: only the last value, no history).
pub async fn answer(
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
    row.bind(check.text_mac.clone()).bind(sealed).run(tx).await?;
    COUNT.bind(check.id).run(tx).await.map(drop)
}

/// The seat's own answer that counts.
pub async fn answer_of(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Decide>,
    check: &Stored,
) -> Result<Option<Response>> {
    let row = ANSWER_OF.bind(check.id).bind(permit.seat()).maybe::<AnswerRow>(tx).await?;
    row.map(|row| read(keys, check, (row.seat_id, row.late), &row.sealed)).transpose()
}

/// The roll with the answers that count: in time, and to the text as it is now (TXT-9).
pub async fn answers(tx: &mut ReadTx, keys: &Keys, check: &Stored) -> Result<Vec<Given>> {
    let current = current_text(tx, check).await?;
    let rows = ANSWERS.bind(check.id).all::<RollRow>(tx).await?;
    let given = |row: RollRow| {
        let sealed = row.sealed.filter(|_| row.text_mac.as_ref() == Some(&current));
        let response = sealed.map(|sealed| read(keys, check, (row.seat_id, 0), &sealed)).transpose()?;
        Ok(Given { side: row.side_id, category: row.category_id, response })
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

/// Whether an earlier check on the same object ended without consensus (practice 3.7 b).
pub async fn failed_before(tx: &mut ReadTx, check: &Stored) -> Result<bool> {
    let query = FAILED.bind(check.draft_id).bind(check.number).bind(check.paragraph_id);
    let (failed,): (i64,) = query.one(tx).await?;
    Ok(failed > 0)
}

/// Stores what was computed.
pub async fn conclude(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    check: &Stored,
    outcome: &Outcome<SideId>,
    finding: &Finding,
) -> Result<()> {
    let key = keys.body(check.body_id)?;
    let sealed = key.seal(chance, &place("finding", check.id), finding).map_err(unreadable)?;
    let row =
        CONCLUDE.bind(check.id).bind(outcome.result).bind(i64::from(outcome.ad_referendum)).bind(sealed);
    row.run(tx).await.map(drop)
}

/// Stores what was declared; `false` when something was declared before, or nothing was computed yet.
pub async fn declare(
    tx: &mut WriteTx,
    _: &Permit<Moderate>,
    id: CheckId,
    result: ResultLabel,
    now: Timestamp,
) -> Result<bool> {
    Ok(DECLARE.bind(id).bind(result).bind(now).run(tx).await? == 1)
}

/// The keyed hash of what is checked as it is now: a closing text stays, the whole text is its newest revision.
async fn current_text(tx: &mut ReadTx, check: &Stored) -> Result<Vec<u8>> {
    match check.paragraph_id {
        Some(_) => Ok(check.text_mac.clone()),
        None => NEWEST_TEXT.bind(check.draft_id).one::<(Vec<u8>,)>(tx).await.map(|(mac,)| mac),
    }
}

fn read(keys: &Keys, check: &Stored, (seat, late): (SeatId, i64), sealed: &[u8]) -> Result<Response> {
    keys.body(check.body_id)?.open(&stance(check.id, seat, late), sealed).map_err(unreadable)
}

fn place(column: &str, id: CheckId) -> Place {
    Place::new("checks", column, id)
}

fn stance(check: CheckId, seat: SeatId, late: i64) -> Place {
    Place::new("stances", "sealed", format_args!("{check}.{seat}.{late}"))
}
