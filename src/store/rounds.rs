//! Rounds: what was frozen at the opening, the roll with each seat's last answer, and what was found.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Decide, Moderate, Permit, Read, Viewer},
        dialogue::Seat,
        id::{BodyId, DialogueId, RoundId, SeatId, SideId},
        round::{Finding, Plan, RULES, Reply, Subject},
        time::Timestamp,
    },
    seal::Place,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The columns of [`Stored`].
macro_rules! stored {
    () => {
        "SELECT r.id, r.body_id, b.dialogue_id, r.subject, r.opened_at, r.closes_at, r.review_at, r.reviewed_at,
        r.answers, r.sealed, r.passed, r.finding FROM rounds r JOIN bodies b ON b.id = r.body_id "
    };
}

statements! {
    ADD = "INSERT INTO rounds (id, body_id, subject, opened_at, closes_at, review_at, answers, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, 0, $7)";
    ADD_SEAT = "INSERT INTO round_roll (round_id, seat_id, side_id) VALUES ($1, $2, $3)";
    FIND = concat!(stored!(), "WHERE r.id = $1");
    ALL = concat!(stored!(), "WHERE b.dialogue_id = $1 ORDER BY r.opened_at DESC, r.id LIMIT 200");
    DUE = concat!(stored!(), "WHERE r.passed IS NULL AND r.closes_at <= $1 ORDER BY r.closes_at LIMIT 100");
    UNDECIDED = concat!(stored!(), "WHERE b.dialogue_id = $1 AND r.subject = $2 AND r.passed IS NULL");
    ANSWERED = "SELECT answered_at FROM round_roll WHERE round_id = $1 AND seat_id = $2";
    ANSWER = "UPDATE round_roll SET answered_at = $3, sealed = $4 WHERE round_id = $1 AND seat_id = $2";
    COUNT = "UPDATE rounds SET answers = (SELECT COUNT(*) FROM round_roll WHERE round_id = $1 AND sealed IS NOT NULL)
        WHERE id = $1";
    COUNT_OUT = "UPDATE rounds SET answers = answers - 1 WHERE passed IS NULL
        AND id IN (SELECT round_id FROM round_roll WHERE seat_id = $1 AND sealed IS NOT NULL)";
    VOID_COUNT = "UPDATE rounds SET answers = answers - 1 WHERE passed IS NULL AND closes_at > $2
        AND id IN (SELECT round_id FROM round_roll WHERE seat_id = $1 AND sealed IS NOT NULL)";
    VOID = "UPDATE round_roll SET answered_at = NULL, sealed = NULL WHERE seat_id = $1
        AND round_id IN (SELECT id FROM rounds WHERE passed IS NULL AND closes_at > $2)";
    STRIKE = "DELETE FROM round_roll WHERE seat_id = $1 AND round_id IN (SELECT id FROM rounds WHERE passed IS NULL)";
    ROLL = "SELECT seat_id, side_id, sealed FROM round_roll WHERE round_id = $1";
    CONCLUDE = "UPDATE rounds SET passed = $2, finding = $3, counted_at = $4 WHERE id = $1";
    REVIEW = "UPDATE rounds SET reviewed_at = $2
        WHERE id = $1 AND passed = 1 AND review_at <= $2 AND reviewed_at IS NULL";
    ERASE = "DELETE FROM round_roll WHERE round_id IN (SELECT id FROM rounds WHERE counted_at <= $1)";
    WAITING = "SELECT r.id, r.body_id, r.subject, r.closes_at, r.passed FROM rounds r JOIN bodies b ON b.id = r.body_id
        LEFT JOIN round_roll l ON l.round_id = r.id AND l.seat_id = $2
        WHERE b.dialogue_id = $1 AND ((r.closes_at > $3 AND l.seat_id IS NOT NULL AND l.answered_at IS NULL)
        OR (r.passed = 1 AND r.review_at <= $3 AND r.reviewed_at IS NULL)) ORDER BY r.closes_at";
}

/// A round as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which round.
    pub id: RoundId,
    /// In which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// The word of what it is about.
    pub subject: String,
    /// When the second key was given.
    pub opened_at: Timestamp,
    /// When answers end.
    pub closes_at: Timestamp,
    /// When what it agreed on is looked at again.
    pub review_at: Option<Timestamp>,
    /// When that was done.
    pub reviewed_at: Option<Timestamp>,
    /// How many have answered.
    pub answers: i64,
    sealed: Vec<u8>,
    passed: Option<i64>,
    finding: Option<Vec<u8>>,
}

/// What is frozen when a round opens.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Frozen {
    /// What it asks about.
    pub subject: Subject,
    /// The sides that must carry it (CON-3).
    pub sides: BTreeSet<SideId>,
}

/// A round that asks something of a person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Waiting {
    /// Which round.
    pub id: RoundId,
    body_id: BodyId,
    /// The word of what it is about.
    pub subject: String,
    /// When answers end, or ended.
    pub closes_at: Timestamp,
    passed: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct RollRow {
    seat_id: SeatId,
    side_id: SideId,
    sealed: Option<Vec<u8>>,
}

impl Stored {
    /// Whether answers are taken.
    pub fn is_open(&self, now: Timestamp) -> bool {
        now < self.closes_at
    }

    /// Whether it passed; `None` before it was counted.
    pub fn passed(&self) -> Option<bool> {
        self.passed.map(|passed| passed != 0)
    }

    /// Whether what it agreed on is now to be looked at again.
    pub fn awaits_review(&self, now: Timestamp) -> bool {
        self.passed() == Some(true)
            && self.reviewed_at.is_none()
            && self.review_at.is_some_and(|at| at <= now)
    }

    /// What was frozen at the opening.
    pub fn frozen(&self, keys: &Keys) -> Result<Frozen> {
        keys.body(self.body_id)?.open(&place("sealed", self.id), &self.sealed).map_err(unreadable)
    }

    /// What was found; `None` before it was counted.
    pub fn finding(&self, keys: &Keys, _: &Permit<Read>) -> Result<Option<Finding>> {
        let open = |sealed: &Vec<u8>| {
            keys.body(self.body_id)?.open(&place("finding", self.id), sealed).map_err(unreadable)
        };
        self.finding.as_ref().map(open).transpose()
    }
}

impl Waiting {
    /// Whether it is a review that is asked for, not an answer.
    pub const fn is_review(&self) -> bool {
        self.passed.is_some()
    }
}

/// Opens a round and freezes its roll.
pub async fn open(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, plan, now): (RoundId, &Plan, Timestamp),
    (frozen, roll): (&Frozen, &[&Seat]),
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place("sealed", id), frozen).map_err(unreadable)?;
    let row = ADD.bind(id).bind(permit.body()).bind(plan.subject.word()).bind(now).bind(plan.closes_at);
    row.bind(plan.subject.review_at()).bind(sealed).run(tx).await?;
    for seat in roll {
        ADD_SEAT.bind(id).bind(seat.id).bind(seat.side).run(tx).await?;
    }
    Ok(())
}

/// The round, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: RoundId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// The newest 200 rounds of the dialogue that the viewer may read.
pub async fn all(tx: &mut ReadTx, viewer: &Viewer) -> Result<Vec<Stored>> {
    let mut rounds: Vec<Stored> = ALL.bind(viewer.dialogue.id).all(tx).await?;
    rounds.retain(|round| viewer.may_read(round.body_id).is_some());
    Ok(rounds)
}

/// Rounds whose answers have ended and were not counted yet.
pub async fn due(tx: &mut ReadTx, now: Timestamp) -> Result<Vec<Stored>> {
    DUE.bind(now).all(tx).await
}

/// The round about the ground rules that is not decided yet.
pub async fn about_rules(tx: &mut ReadTx, dialogue: DialogueId) -> Result<Option<Stored>> {
    UNDECIDED.bind(dialogue).bind(RULES).maybe(tx).await
}

/// A seat's place on the roll: when it answered, if it did; `None` when it is not on it. The value is never shown again
/// (practice 3.5).
pub async fn answered(tx: &mut ReadTx, id: RoundId, seat: SeatId) -> Result<Option<Option<Timestamp>>> {
    let row: Option<(Option<Timestamp>,)> = ANSWERED.bind(id).bind(seat).maybe(tx).await?;
    Ok(row.map(|(at,)| at))
}

/// Keeps an answer in the place of the one before; `false` for who is not on the roll.
pub async fn answer(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Decide>,
    (round, reply, now): (&Stored, &Reply, Timestamp),
) -> Result<bool> {
    let key = keys.body(round.body_id)?;
    let sealed = key.seal(chance, &answer_of(round.id, permit.seat()), reply).map_err(unreadable)?;
    let kept = ANSWER.bind(round.id).bind(permit.seat()).bind(now).bind(sealed).run(tx).await? == 1;
    COUNT.bind(round.id).run(tx).await?;
    Ok(kept)
}

/// Takes a seat that is being emptied off the roll of every round that is not counted yet, with its answer.
pub async fn leave(tx: &mut WriteTx, seat: SeatId) -> Result<()> {
    COUNT_OUT.bind(seat).run(tx).await?;
    STRIKE.bind(seat).run(tx).await.map(drop)
}

/// Forgets what a seat has answered in every round that is open; it stays on the roll and may answer anew.
pub async fn void(tx: &mut WriteTx, seat: SeatId, now: Timestamp) -> Result<()> {
    VOID_COUNT.bind(seat).bind(now).run(tx).await?;
    VOID.bind(seat).bind(now).run(tx).await.map(drop)
}

/// The roll, with the answers.
pub async fn roll(tx: &mut ReadTx, keys: &Keys, round: &Stored) -> Result<Vec<(SideId, Option<Reply>)>> {
    let key = keys.body(round.body_id)?;
    let open = |row: RollRow| {
        let reply = row.sealed.map(|sealed| key.open(&answer_of(round.id, row.seat_id), &sealed));
        Ok((row.side_id, reply.transpose().map_err(unreadable)?))
    };
    ROLL.bind(round.id).all::<RollRow>(tx).await?.into_iter().map(open).collect()
}

/// Stores what was found.
pub async fn conclude(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    (round, finding, now): (&Stored, &Finding, Timestamp),
) -> Result<()> {
    let key = keys.body(round.body_id)?;
    let sealed = key.seal(chance, &place("finding", round.id), finding).map_err(unreadable)?;
    CONCLUDE.bind(round.id).bind(i64::from(finding.passed())).bind(sealed).bind(now).run(tx).await.map(drop)
}

/// Keeps that what was agreed on was looked at again; `false` where that is not due, or was done.
pub async fn review(tx: &mut WriteTx, _: &Permit<Moderate>, id: RoundId, now: Timestamp) -> Result<bool> {
    Ok(REVIEW.bind(id).bind(now).run(tx).await? == 1)
}

/// Erases rolls and answers of rounds that were counted before an instant (practice 4.7).
pub async fn erase_before(tx: &mut WriteTx, before: Timestamp) -> Result<()> {
    ERASE.bind(before).run(tx).await.map(drop)
}

/// Rounds that ask something of the viewer: an answer, or as a co-moderator the review.
pub async fn waiting(tx: &mut ReadTx, viewer: &Viewer, now: Timestamp) -> Result<Vec<Waiting>> {
    let mut rounds: Vec<Waiting> =
        WAITING.bind(viewer.dialogue.id).bind(viewer.id()).bind(now).all(tx).await?;
    rounds.retain(|round| match round.is_review() {
        true => viewer.may_moderate(round.body_id).is_some(),
        false => viewer.may_decide(round.body_id).is_some(),
    });
    Ok(rounds)
}

fn place(column: &str, id: RoundId) -> Place {
    Place::new("rounds", column, id)
}

fn answer_of(id: RoundId, seat: SeatId) -> Place {
    Place::new("round_roll", "sealed", format_args!("{id}.{seat}"))
}
