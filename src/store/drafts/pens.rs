//! The co-moderators' working copy, after each of the last edits (TXT-1).

use super::{Draft, title_place};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit},
        id::{DraftId, ItemId},
        lang::Lang,
        text::Text,
    },
    seal::Place,
    store::{
        db::{ReadTx, Result, WriteTx},
        keys::Keys,
        statements, unreadable,
    },
};

/// How many working copies are kept: enough to show what changed while a form lay open.
const PENS: i64 = 20;

statements! {
    ADD = "INSERT INTO drafts (id, body_id, item_id, number, lang, state, revision, corr, pen_rev, title)
        SELECT $1, $2, $3, COUNT(*) + 1, $4, 'begun', -1, 0, 0, $5 FROM drafts WHERE body_id = $2";
    PEN = "SELECT sealed FROM pens WHERE draft_id = $1 AND pen_rev = $2";
    ADD_PEN = "INSERT INTO pens (draft_id, pen_rev, sealed) VALUES ($1, $2, $3)";
    MOVE_PEN = "UPDATE drafts SET pen_rev = $2 WHERE id = $1";
    FORGET_PENS = "DELETE FROM pens WHERE draft_id = $1 AND pen_rev < $2";
}

/// The working copy after the edit `pen_rev`; `None` when that one is no longer kept.
pub async fn pen(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Moderate>,
    draft: DraftId,
    pen_rev: i64,
) -> Result<Option<Text>> {
    let row = PEN.bind(draft).bind(pen_rev).maybe::<(Vec<u8>,)>(tx).await?;
    let key = keys.body(permit.body())?;
    row.map(|(sealed,)| key.open(&pen_place(draft, pen_rev), &sealed).map_err(unreadable)).transpose()
}

/// Begins a text with a working copy.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, item, lang): (DraftId, Option<ItemId>, Lang),
    text: &Text,
) -> Result<()> {
    let key = keys.body(permit.body())?;
    let title = key.seal(chance, &title_place(id), &text.title).map_err(unreadable)?;
    ADD.bind(id).bind(permit.body()).bind(item).bind(lang).bind(title).run(tx).await?;
    let sealed = key.seal(chance, &pen_place(id, 0), text).map_err(unreadable)?;
    ADD_PEN.bind(id).bind(0).bind(sealed).run(tx).await.map(drop)
}

/// Makes `text` the working copy that comes after the one that `draft` was read with.
pub async fn move_pen(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    draft: &Draft,
    text: &Text,
) -> Result<()> {
    let pen_rev = draft.pen_rev + 1;
    let place = pen_place(draft.id, pen_rev);
    let sealed = keys.body(permit.body())?.seal(chance, &place, text).map_err(unreadable)?;
    ADD_PEN.bind(draft.id).bind(pen_rev).bind(sealed).run(tx).await?;
    MOVE_PEN.bind(draft.id).bind(pen_rev).run(tx).await?;
    FORGET_PENS.bind(draft.id).bind(pen_rev - PENS).run(tx).await.map(drop)
}

/// Forgets how the newest working copy came about.
pub(super) async fn forget(tx: &mut WriteTx, draft: &Draft) -> Result<()> {
    FORGET_PENS.bind(draft.id).bind(draft.pen_rev).run(tx).await.map(drop)
}

fn pen_place(draft: DraftId, pen_rev: i64) -> Place {
    Place::new("pens", "sealed", format_args!("{draft}.{pen_rev}"))
}
