//! What co-moderators set about an agenda item; items are read with their dialogue, see [`super::dialogues`].

use super::{
    db::{Result, WriteTx},
    statements,
};
use crate::domain::{
    access::{Moderate, Permit},
    id::ItemId,
    mode::Mode,
    time::Timestamp,
};

statements! {
    SET_MODE = "UPDATE items SET mode = $2, mode_at = $3 WHERE id = $1";
    SET_STAGE = "UPDATE items SET stage = $2 WHERE id = $1";
}

/// Sets the stage of an item (STG-2).
pub async fn set_stage(tx: &mut WriteTx, _: &Permit<Moderate>, item: ItemId, stage: i64) -> Result<()> {
    SET_STAGE.bind(item).bind(stage).run(tx).await.map(drop)
}

/// Sets how a body works on an item (PSW-2).
pub async fn set_mode(
    tx: &mut WriteTx,
    _: &Permit<Moderate>,
    item: ItemId,
    (mode, now): (Mode, Timestamp),
) -> Result<()> {
    SET_MODE.bind(item).bind(mode).bind(now).run(tx).await.map(drop)
}
