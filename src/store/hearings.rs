//! What others heard in an objection, and what its author says to that (practice 3.6). Who said it is never shown: it
//! would tell from which side the objection is not (CON-8).

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    objections::Stored as Objection,
    restatements::Heard,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Hear, Permit, Pursue},
        id::*,
        position::{Answer, Said, Verdict},
    },
    seal::Place,
};

statements! {
    ADD = "INSERT INTO hearings (id, objection_id, seat_id, side_id, wording, verdict, sealed)
        VALUES ($1, $2, $3, $4, $5, NULL, $6) ON CONFLICT DO NOTHING";
    OF = "SELECT id, seat_id, side_id, wording, verdict, sealed FROM hearings WHERE objection_id = $1
        AND wording = $2 ORDER BY id";
    ANSWER = "UPDATE hearings SET verdict = $2, sealed = $3 WHERE id = $1 AND verdict IS NULL";
    DROP = "DELETE FROM hearings WHERE objection_id = $1 AND verdict IS NULL";
    BY_SEAT = "SELECT DISTINCT objection_id FROM hearings WHERE seat_id = $1";
}

/// What somebody heard, as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which.
    pub id: RestatementId,
    /// By whom; never shown.
    pub seat_id: SeatId,
    /// From which side; never shown.
    pub side_id: Option<SideId>,
    /// Which wording of the objection it was made of.
    pub wording: i64,
    /// What the author answered; `None` while it waits.
    pub verdict: Option<Verdict>,
    sealed: Vec<u8>,
}

impl Stored {
    /// Its words.
    pub fn open(&self, keys: &Keys, objection: &Objection) -> Result<Heard> {
        keys.body(objection.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }
}

/// Adds what somebody heard in the present wording; `false` when an earlier word of the same seat still waits.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Hear>,
    (id, objection): (RestatementId, &Objection),
    (side, said): (Option<SideId>, Said),
) -> Result<bool> {
    let heard = Heard { said, correction: None };
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), &heard).map_err(unreadable)?;
    let row = ADD.bind(id).bind(objection.id).bind(permit.seat()).bind(side).bind(objection.wording);
    Ok(row.bind(sealed).run(tx).await? == 1)
}

/// All that was heard in the present wording of an objection, in an order that tells nothing.
pub async fn of(tx: &mut ReadTx, objection: &Objection) -> Result<Vec<Stored>> {
    OF.bind(objection.id).bind(objection.wording).all(tx).await
}

/// The objections in which this seat has said what it hears.
pub async fn by(tx: &mut ReadTx, seat: SeatId) -> Result<Vec<ObjectionId>> {
    let rows = BY_SEAT.bind(seat).all::<(ObjectionId,)>(tx).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The author's answer; `false` when it was answered before.
pub async fn answer(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Pursue>,
    hearing: &Stored,
    (heard, answer): (Heard, Answer),
) -> Result<bool> {
    let heard = Heard { correction: answer.correction, ..heard };
    let sealed = keys.body(permit.body())?.seal(chance, &place(hearing.id), &heard).map_err(unreadable)?;
    Ok(ANSWER.bind(hearing.id).bind(answer.verdict).bind(sealed).run(tx).await? == 1)
}

/// Forgets what nobody has answered: the author has worded the objection anew.
pub async fn forget_unanswered(tx: &mut WriteTx, _: &Permit<Pursue>, objection: ObjectionId) -> Result<()> {
    DROP.bind(objection).run(tx).await.map(drop)
}

fn place(id: RestatementId) -> Place {
    Place::new("hearings", "sealed", id)
}
