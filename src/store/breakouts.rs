//! Breakouts of a session that is held. Closing the session deletes them.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Permit, Read},
        breakout::Breakout,
        id::{BodyId, BreakoutId, SessionId},
    },
    seal::Place,
};

macro_rules! stored {
    () => {
        "SELECT id, session_id, body_id, sealed FROM breakouts "
    };
}

statements! {
    ADD = "INSERT INTO breakouts (id, session_id, body_id, number, sealed)
        SELECT $1, $2, $3, COUNT(*) + 1, $4 FROM breakouts WHERE session_id = $2";
    FIND = concat!(stored!(), "WHERE id = $1");
    OF_SESSION = concat!(stored!(), "WHERE session_id = $1 ORDER BY number DESC");
    CHANGE = "UPDATE breakouts SET sealed = $2 WHERE id = $1";
    ERASE = "DELETE FROM breakouts WHERE session_id = $1";
}

/// A breakout as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which breakout.
    pub id: BreakoutId,
    /// Of which session.
    pub session_id: SessionId,
    /// In which body.
    pub body_id: BodyId,
    sealed: Vec<u8>,
}

impl Stored {
    /// All of it. Members see their own group, and what others report once all are back.
    pub fn open(&self, keys: &Keys) -> Result<Breakout> {
        keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }
}

/// Keeps a new breakout of a session.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    (id, session, body): (BreakoutId, SessionId, BodyId),
    breakout: &Breakout,
) -> Result<()> {
    let sealed = keys.body(body)?.seal(chance, &place(id), breakout).map_err(unreadable)?;
    ADD.bind(id).bind(session).bind(body).bind(sealed).run(tx).await.map(drop)
}

/// Keeps what a breakout has come to.
pub async fn change(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    stored: &Stored,
    breakout: &Breakout,
) -> Result<()> {
    let key = keys.body(stored.body_id)?;
    let sealed = key.seal(chance, &place(stored.id), breakout).map_err(unreadable)?;
    CHANGE.bind(stored.id).bind(sealed).run(tx).await.map(drop)
}

/// The breakout, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: BreakoutId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// The breakouts of a session, the newest first.
pub async fn of_session(tx: &mut ReadTx, _: &Permit<Read>, session: SessionId) -> Result<Vec<Stored>> {
    OF_SESSION.bind(session).all(tx).await
}

/// Deletes all breakouts of a session (practice 4.7).
pub async fn erase(tx: &mut WriteTx, session: SessionId) -> Result<()> {
    ERASE.bind(session).run(tx).await.map(drop)
}

fn place(id: BreakoutId) -> Place {
    Place::new("breakouts", "sealed", id)
}
