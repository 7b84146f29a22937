//! Restatements: "I hear you saying …", and what the author answers (practice 1.1).

use super::{
    columns::as_text,
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    positions::{self, key_of},
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Permit, Read, Restate, Reword},
        id::*,
        position::{Answer, Said, Verdict},
        time::Timestamp,
    },
    seal::Place,
};
use serde::{Deserialize, Serialize};

statements! {
    ADD = "INSERT INTO restatements (id, position_id, seat_id, revision, at, verdict, sealed)
        VALUES ($1, $2, $3, $4, $5, NULL, $6) ON CONFLICT DO NOTHING";
    COUNT_ONE = "UPDATE positions SET restatements = restatements + 1, waiting = waiting + 1 WHERE id = $1";
    FIND = "SELECT id, position_id, seat_id, revision, at, verdict, sealed FROM restatements WHERE id = $1";
    OF_POSITION = "SELECT id, position_id, seat_id, revision, at, verdict, sealed FROM restatements
        WHERE position_id = $1 ORDER BY at DESC, id LIMIT 50";
    ANSWER = "UPDATE restatements SET verdict = $2, sealed = $3 WHERE id = $1 AND verdict IS NULL";
    COUNT_ANSWER = "UPDATE positions SET waiting = waiting - 1 WHERE id = $1";
}

as_text! { Verdict: |verdict| verdict.word().into() }

/// A restatement as it is stored; its words are sealed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which restatement.
    pub id: RestatementId,
    /// Of which position.
    pub position_id: PositionId,
    /// By whom.
    pub seat_id: SeatId,
    /// Which wording of the position it was made of.
    pub revision: i64,
    /// When.
    pub at: Timestamp,
    /// The author's answer; `None` while it waits.
    pub verdict: Option<Verdict>,
    sealed: Vec<u8>,
}

/// The words of a restatement.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Heard {
    /// What somebody heard.
    pub said: Said,
    /// What the author means instead or besides.
    pub correction: Option<Said>,
}

impl Stored {
    /// Its words.
    pub fn open(&self, keys: &Keys, permit: &Permit<Read>, position: &positions::Stored) -> Result<Heard> {
        key_of(keys, permit, position.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }
}

/// Adds a restatement of a position's present wording; `false` when an earlier one by the same seat still waits.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Restate>,
    (id, position): (RestatementId, &positions::Stored),
    (said, now): (Said, Timestamp),
) -> Result<bool> {
    let heard = Heard { said, correction: None };
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), &heard).map_err(unreadable)?;
    let row = ADD.bind(id).bind(position.id).bind(permit.seat()).bind(position.revision).bind(now);
    let added = row.bind(sealed).run(tx).await? == 1;
    if added {
        COUNT_ONE.bind(position.id).run(tx).await?;
    }
    Ok(added)
}

/// The restatement, whoever may see it: the caller asks for the permit of its position's body.
pub async fn find(tx: &mut ReadTx, id: RestatementId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// The newest 50 restatements of a position; their words open with the permit of its body only.
pub async fn of_position(tx: &mut ReadTx, position: &positions::Stored) -> Result<Vec<Stored>> {
    OF_POSITION.bind(position.id).all(tx).await
}

/// The author's answer; `false` when it was answered before.
pub async fn answer(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Reword>,
    restatement: &Stored,
    (heard, answer): (Heard, Answer),
) -> Result<bool> {
    let heard = Heard { correction: answer.correction, ..heard };
    let sealed =
        keys.body(permit.body())?.seal(chance, &place(restatement.id), &heard).map_err(unreadable)?;
    let answered = ANSWER.bind(restatement.id).bind(answer.verdict).bind(sealed).run(tx).await? == 1;
    if answered {
        COUNT_ANSWER.bind(restatement.position_id).run(tx).await?;
    }
    Ok(answered)
}

fn place(id: RestatementId) -> Place {
    Place::new("restatements", "sealed", id)
}
