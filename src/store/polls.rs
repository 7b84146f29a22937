//! Temperature checks and straw polls. Closing one deletes its answers, closing the session deletes it.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Decide, Moderate, Permit, Read},
        id::{BodyId, PollId, SeatId, SessionId},
        poll::{Answer, Asked, Outcome},
        time::Timestamp,
    },
    seal::Place,
};

macro_rules! stored {
    () => {
        "SELECT id, session_id, body_id, number, closed_at, sealed, outcome FROM polls "
    };
}

statements! {
    OPEN = "INSERT INTO polls (id, session_id, body_id, number, sealed)
        SELECT $1, $2, $3, COUNT(*) + 1, $4 FROM polls WHERE session_id = $2";
    FIND = concat!(stored!(), "WHERE id = $1");
    OF_SESSION = concat!(stored!(), "WHERE session_id = $1 ORDER BY number DESC");
    ANSWER = "INSERT INTO poll_answers (mac, poll_id, sealed) VALUES ($1, $2, $3)
        ON CONFLICT (mac) DO UPDATE SET sealed = excluded.sealed";
    HAS_ANSWERED = "SELECT COUNT(*) FROM poll_answers WHERE mac = $1";
    HOW_MANY = "SELECT COUNT(*) FROM poll_answers WHERE poll_id = $1";
    ANSWERS = "SELECT mac, sealed FROM poll_answers WHERE poll_id = $1 ORDER BY mac";
    CLOSE = "UPDATE polls SET closed_at = $2, outcome = $3 WHERE id = $1";
    ERASE_ANSWERS = "DELETE FROM poll_answers WHERE poll_id = $1";
    ERASE_ALL_ANSWERS = "DELETE FROM poll_answers WHERE poll_id IN (SELECT id FROM polls WHERE session_id = $1)";
    ERASE_RUNNING_ANSWERS = "DELETE FROM poll_answers
        WHERE poll_id IN (SELECT id FROM polls WHERE session_id = $1 AND closed_at IS NULL)";
    ERASE_RUNNING = "DELETE FROM polls WHERE session_id = $1 AND closed_at IS NULL";
    ERASE = "DELETE FROM polls WHERE session_id = $1";
}

/// A poll as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which poll.
    pub id: PollId,
    /// Of which session.
    pub session_id: SessionId,
    /// In which body.
    pub body_id: BodyId,
    /// Counted from 1 within the session.
    pub number: i64,
    /// When it was closed; none while it takes answers.
    pub closed_at: Option<Timestamp>,
    sealed: Vec<u8>,
    outcome: Option<Vec<u8>>,
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    mac: Vec<u8>,
    sealed: Vec<u8>,
}

impl Stored {
    /// Whether it takes answers.
    pub const fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// What it asks.
    pub fn asked(&self, keys: &Keys) -> Result<Asked> {
        keys.body(self.body_id)?.open(&place("sealed", self.id), &self.sealed).map_err(unreadable)
    }

    /// What became of its answers; `None` while it takes them.
    pub fn outcome(&self, keys: &Keys, _: &Permit<Read>) -> Result<Option<Outcome>> {
        let key = keys.body(self.body_id)?;
        let open = |sealed: &Vec<u8>| key.open(&place("outcome", self.id), sealed).map_err(unreadable);
        self.outcome.as_ref().map(open).transpose()
    }
}

/// Opens a poll. The caller has seen that none of the session takes answers.
pub async fn open(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, session, asked): (PollId, SessionId, &Asked),
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place("sealed", id), asked).map_err(unreadable)?;
    OPEN.bind(id).bind(session).bind(permit.body()).bind(sealed).run(tx).await.map(drop)
}

/// The poll, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: PollId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// The polls of a session, the newest first.
pub async fn of_session(tx: &mut ReadTx, _: &Permit<Read>, session: SessionId) -> Result<Vec<Stored>> {
    OF_SESSION.bind(session).all(tx).await
}

/// Keeps an answer in the place of the one before.
pub async fn answer(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Decide>,
    (poll, answer): (&Stored, &Answer),
) -> Result<()> {
    let mac = mac(keys, poll, permit.seat())?;
    let key = keys.body(poll.body_id)?;
    let sealed = key.seal(chance, &answer_place(&mac), answer).map_err(unreadable)?;
    ANSWER.bind(mac).bind(poll.id).bind(sealed).run(tx).await.map(drop)
}

/// Whether the person has answered. What they said is shown to nobody, not even to them.
pub async fn has_answered(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Decide>,
    poll: &Stored,
) -> Result<bool> {
    let (found,) = HAS_ANSWERED.bind(mac(keys, poll, permit.seat())?).one::<(i64,)>(tx).await?;
    Ok(found > 0)
}

/// How many have answered, of all sides together.
pub async fn how_many(tx: &mut ReadTx, id: PollId) -> Result<i64> {
    let (n,) = HOW_MANY.bind(id).one::<(i64,)>(tx).await?;
    Ok(n)
}

/// All answers, in an order that tells nothing.
pub async fn answers(tx: &mut ReadTx, keys: &Keys, poll: &Stored) -> Result<Vec<Answer>> {
    let key = keys.body(poll.body_id)?;
    let open = |row: AnswerRow| key.open(&answer_place(&row.mac), &row.sealed).map_err(unreadable);
    ANSWERS.bind(poll.id).all::<AnswerRow>(tx).await?.into_iter().map(open).collect()
}

/// Ends answers and deletes them; what became of them is kept.
pub async fn close(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, outcome, now): (PollId, &Outcome, Timestamp),
) -> Result<()> {
    let key = keys.body(permit.body())?;
    let sealed = key.seal(chance, &place("outcome", id), outcome).map_err(unreadable)?;
    CLOSE.bind(id).bind(now).bind(sealed).run(tx).await?;
    ERASE_ANSWERS.bind(id).run(tx).await.map(drop)
}

/// Deletes all polls of a session (practice 4.7).
pub async fn erase(tx: &mut WriteTx, session: SessionId) -> Result<()> {
    ERASE_ALL_ANSWERS.bind(session).run(tx).await?;
    ERASE.bind(session).run(tx).await.map(drop)
}

/// Deletes the poll of a session that takes answers, with them: off the record there is none (CNF-2).
pub async fn erase_running(tx: &mut WriteTx, session: SessionId) -> Result<()> {
    ERASE_RUNNING_ANSWERS.bind(session).run(tx).await?;
    ERASE_RUNNING.bind(session).run(tx).await.map(drop)
}

/// Stands for a seat that answers a poll.
fn mac(keys: &Keys, poll: &Stored, seat: SeatId) -> Result<[u8; 32]> {
    let key = keys.body(poll.body_id)?.derive("poll_answers");
    Ok(key.mac(format!("{}.{seat}", poll.id).as_bytes()))
}

fn place(column: &str, id: PollId) -> Place {
    Place::new("polls", column, id)
}

fn answer_place(mac: &[u8]) -> Place {
    Place::new("poll_answers", "sealed", data_encoding::HEXLOWER.encode(mac))
}
