//! Acts that wait for a second key, and those that were done, taken back or lapsed.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit},
        act::{Act, ActState},
        id::{ActId, BodyId, DialogueId, SeatId, SignInId},
        time::Timestamp,
    },
    seal::Place,
};

statements! {
    ADD = "INSERT INTO acts (id, body_id, state, asked_by, asked_sign_in, asked_at, lapses_at, sealed)
        VALUES ($1, $2, 'waiting', $3, $4, $5, $6, $7)";
    FIND = "SELECT a.id, a.body_id, b.dialogue_id, a.state, a.asked_by, a.asked_sign_in, a.asked_at, a.lapses_at, a.sealed
        FROM acts a JOIN bodies b ON b.id = a.body_id WHERE a.id = $1";
    WAITING = "SELECT a.id, a.body_id, b.dialogue_id, a.state, a.asked_by, a.asked_sign_in, a.asked_at, a.lapses_at, a.sealed
        FROM acts a JOIN bodies b ON b.id = a.body_id
        WHERE a.body_id = $1 AND a.state = 'waiting' AND a.lapses_at > $2 ORDER BY a.asked_at";
    END = "UPDATE acts SET state = $2, ended_at = $3 WHERE id = $1 AND state = 'waiting'";
    WITHDRAW = "UPDATE acts SET state = 'withdrawn', ended_at = $2 WHERE asked_by = $1 AND state = 'waiting'";
    LAPSED = "SELECT a.id, a.body_id, b.dialogue_id, a.state, a.asked_by, a.asked_sign_in, a.asked_at, a.lapses_at, a.sealed
        FROM acts a JOIN bodies b ON b.id = a.body_id
        WHERE a.state = 'waiting' AND a.lapses_at <= $1 ORDER BY a.lapses_at LIMIT 100";
}

super::columns::as_text! { ActState: |state| state.word().into() }

/// An act as it is stored; its content is sealed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which act.
    pub id: ActId,
    /// In which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// How far it has come.
    pub state: ActState,
    /// Who gave the first key.
    pub asked_by: SeatId,
    /// In which sign-in (MOD-4).
    pub asked_sign_in: SignInId,
    /// When.
    pub asked_at: Timestamp,
    /// When it lapses.
    pub lapses_at: Timestamp,
    sealed: Vec<u8>,
}

impl Stored {
    /// What exactly will be done.
    pub fn open(&self, keys: &Keys) -> Result<Act> {
        keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }
}

/// Stores what one moderator asks for, until the other agrees.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, act): (ActId, &Act),
    sign_in: SignInId,
    (now, lapses_at): (Timestamp, Timestamp),
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), act).map_err(unreadable)?;
    let row = ADD.bind(id).bind(permit.body()).bind(permit.seat()).bind(sign_in).bind(now).bind(lapses_at);
    row.bind(sealed).run(tx).await.map(drop)
}

/// The act, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: ActId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// What waits for a second key in a body.
pub async fn waiting(tx: &mut ReadTx, permit: &Permit<Moderate>, now: Timestamp) -> Result<Vec<Stored>> {
    WAITING.bind(permit.body()).bind(now).all(tx).await
}

/// Ends the wait; `false` when it had ended before.
pub async fn end(tx: &mut WriteTx, id: ActId, state: ActState, now: Timestamp) -> Result<bool> {
    Ok(END.bind(id).bind(state).bind(now).run(tx).await? == 1)
}

/// Takes back all that a person asked for who leaves their seat; how many that was.
pub async fn withdraw_of(tx: &mut WriteTx, seat: SeatId, now: Timestamp) -> Result<u64> {
    WITHDRAW.bind(seat).bind(now).run(tx).await
}

/// Acts whose second key did not come in time.
pub async fn lapsed(tx: &mut ReadTx, now: Timestamp) -> Result<Vec<Stored>> {
    LAPSED.bind(now).all(tx).await
}

fn place(id: ActId) -> Place {
    Place::new("acts", "sealed", id)
}
