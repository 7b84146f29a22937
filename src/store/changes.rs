//! The number of changes of each body, which tells a live page that it has grown old. It says nothing else.

use super::{
    db::{ReadTx, Result, WriteTx},
    statements,
};
use crate::domain::{
    access::{Permit, Read},
    id::{BodyId, DialogueId},
};

statements! {
    GROW = "INSERT INTO changes (body_id, number) VALUES ($1, 1)
        ON CONFLICT (body_id) DO UPDATE SET number = changes.number + 1";
    GROW_ALL = "INSERT INTO changes (body_id, number) SELECT id, 1 FROM bodies WHERE dialogue_id = $1
        ON CONFLICT (body_id) DO UPDATE SET number = changes.number + 1 RETURNING body_id";
    NUMBER = "SELECT number FROM changes WHERE body_id = $1";
}

/// Counts one more change in a body and announces it.
pub async fn stir(tx: &mut WriteTx, body: BodyId) -> Result<()> {
    GROW.bind(body).run(tx).await?;
    tx.announce(body.to_string()).await
}

/// Counts one more change in every body of a dialogue and announces them.
pub async fn stir_all(tx: &mut WriteTx, dialogue: DialogueId) -> Result<()> {
    for (body,) in GROW_ALL.bind(dialogue).all::<(BodyId,)>(tx).await? {
        tx.announce(body.to_string()).await?;
    }
    Ok(())
}

/// How many changes the body has seen, from 0.
pub async fn number(tx: &mut ReadTx, permit: &Permit<Read>) -> Result<i64> {
    let number: Option<(i64,)> = NUMBER.bind(permit.body()).maybe(tx).await?;
    Ok(number.map_or(0, |(number,)| number))
}
