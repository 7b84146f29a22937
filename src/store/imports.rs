//! Texts that were written elsewhere, while a co-moderator looks at them before keeping them. They are sealed like all
//! words, and last for an hour.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit},
        id::{DraftId, ImportId},
        text::import::Source,
        time::{Span, Timestamp},
    },
    seal::Place,
};

/// How long one waits to be kept.
pub const LASTS: Span = Span::hours(1);

statements! {
    ADD = "INSERT INTO imports (id, draft_id, brought_at, sealed) VALUES ($1, $2, $3, $4)";
    FIND = "SELECT sealed FROM imports WHERE id = $1 AND draft_id = $2 AND brought_at > $3";
    FORGET = "DELETE FROM imports WHERE draft_id = $1";
    FORGET_BEFORE = "DELETE FROM imports WHERE brought_at <= $1";
}

/// Lays a source beside the working copy, in place of one that lay there before.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, draft): (ImportId, DraftId),
    source: &Source,
    now: Timestamp,
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), source).map_err(unreadable)?;
    FORGET.bind(draft).run(tx).await?;
    ADD.bind(id).bind(draft).bind(now).bind(sealed).run(tx).await.map(drop)
}

/// The source; `None` when it was kept, replaced by another one, or brought in too long ago.
pub async fn find(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Moderate>,
    (id, draft): (ImportId, DraftId),
    now: Timestamp,
) -> Result<Option<Source>> {
    let row = FIND.bind(id).bind(draft).bind(now.minus(LASTS)).maybe::<(Vec<u8>,)>(tx).await?;
    let key = keys.body(permit.body())?;
    row.map(|(sealed,)| key.open(&place(id), &sealed).map_err(unreadable)).transpose()
}

/// Forgets what lies beside the working copy of a text.
pub async fn forget(tx: &mut WriteTx, _: &Permit<Moderate>, draft: DraftId) -> Result<()> {
    FORGET.bind(draft).run(tx).await.map(drop)
}

/// Forgets what has lain there for too long.
pub async fn forget_old(tx: &mut WriteTx, now: Timestamp) -> Result<()> {
    FORGET_BEFORE.bind(now.minus(LASTS)).run(tx).await.map(drop)
}

fn place(id: ImportId) -> Place {
    Place::new("imports", "sealed", id)
}
