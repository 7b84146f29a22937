//! The history of an amendment: who is a function, never a person.

use crate::{
    chance::Chance,
    domain::{
        access::{Permit, Read},
        amendment::{Note, Step},
        dialogue::Function,
        id::AmendmentId,
        time::Timestamp,
    },
    seal::Place,
    store::{
        db::{ReadTx, Result, WriteTx},
        keys::Keys,
        statements, unreadable,
    },
};

statements! {
    ADD = "INSERT INTO amendment_steps (amendment_id, turn, at, step, by_function, sealed) VALUES ($1, $2, $3, $4, $5, $6)";
    ALL = "SELECT turn, at, step, by_function, sealed FROM amendment_steps WHERE amendment_id = $1 ORDER BY turn";
}

/// A step that is taken now.
pub struct Entry<'a> {
    /// Which.
    pub step: Step,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Function,
    /// What is said beside it.
    pub note: &'a Note,
}

/// A step that was taken.
pub struct Noted {
    /// Which.
    pub step: Step,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Function,
    /// What is said beside it.
    pub note: Note,
}

#[derive(sqlx::FromRow)]
struct Row {
    turn: i64,
    at: Timestamp,
    step: Step,
    by_function: Function,
    sealed: Vec<u8>,
}

/// All steps of an amendment in order.
pub async fn steps(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    amendment: AmendmentId,
) -> Result<Vec<Noted>> {
    let key = keys.body(permit.body())?;
    let noted = |row: Row| {
        let note = key.open(&place(amendment, row.turn), &row.sealed).map_err(unreadable)?;
        Ok(Noted { step: row.step, at: row.at, by: row.by_function, note })
    };
    ALL.bind(amendment).all::<Row>(tx).await?.into_iter().map(noted).collect()
}

pub(super) async fn add<Deed>(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Deed>,
    (amendment, turn): (AmendmentId, i64),
    entry: Entry<'_>,
) -> Result<()> {
    let sealed =
        keys.body(permit.body())?.seal(chance, &place(amendment, turn), entry.note).map_err(unreadable)?;
    let row = ADD.bind(amendment).bind(turn).bind(entry.at).bind(entry.step);
    row.bind(entry.by).bind(sealed).run(tx).await.map(drop)
}

fn place(amendment: AmendmentId, turn: i64) -> Place {
    Place::new("amendment_steps", "sealed", format_args!("{amendment}.{turn}"))
}
