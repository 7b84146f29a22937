//! Summaries of sessions; their words are sealed.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    positions, statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit, Report, Review, Viewer},
        dialogue::Item,
        id::{BodyId, ItemId, SessionId, SummaryId},
        position::Statement,
        summary::{Contents, Summary},
        time::Timestamp,
    },
    seal::Place,
};
use std::collections::{BTreeMap, BTreeSet};

statements! {
    ADD = "INSERT INTO summaries (id, session_id, body_id, revision, changed_at, sealed)
        VALUES ($1, $2, $3, 1, $4, $5) ON CONFLICT (session_id) DO NOTHING";
    FIND = "SELECT id, session_id, body_id, revision, approved_at, changed_at, sealed FROM summaries WHERE id = $1";
    EDIT = "UPDATE summaries SET revision = revision + 1, approved_at = NULL, changed_at = $3, sealed = $4
        WHERE id = $1 AND revision = $2";
    APPROVE = "UPDATE summaries SET approved_at = $3 WHERE id = $1 AND revision = $2 AND approved_at IS NULL";
}

/// A summary as it is stored.
#[derive(Debug)]
pub struct Stored {
    /// All but its words.
    pub summary: Summary,
    sealed: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: SummaryId,
    session_id: SessionId,
    body_id: BodyId,
    revision: i64,
    approved_at: Option<Timestamp>,
    changed_at: Timestamp,
    sealed: Vec<u8>,
}

impl Stored {
    /// What it says.
    pub fn open(&self, keys: &Keys, permit: &Permit<Review>) -> Result<Contents> {
        keys.body(permit.body())?.open(&place(self.summary.id), &self.sealed).map_err(unreadable)
    }
}

/// Begins a summary; `false` when the session has one already.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Report>,
    (id, session): (SummaryId, SessionId),
    (contents, now): (&Contents, Timestamp),
) -> Result<bool> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), contents).map_err(unreadable)?;
    let row = ADD.bind(id).bind(session).bind(permit.body()).bind(now).bind(sealed);
    Ok(row.run(tx).await? == 1)
}

/// The summary, whoever may see it: its words open with a permit only.
pub async fn find(tx: &mut ReadTx, id: SummaryId) -> Result<Option<Stored>> {
    let row = FIND.bind(id).maybe::<Row>(tx).await?;
    Ok(row.map(|row| Stored {
        summary: Summary {
            id: row.id,
            session: row.session_id,
            body: row.body_id,
            revision: row.revision,
            approved_at: row.approved_at,
            changed_at: row.changed_at,
        },
        sealed: row.sealed,
    }))
}

/// Replaces what the summary said in `revision` and clears its approval; `false` when that is no longer the newest.
pub async fn edit(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Report>,
    (id, revision): (SummaryId, i64),
    (contents, now): (&Contents, Timestamp),
) -> Result<bool> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), contents).map_err(unreadable)?;
    Ok(EDIT.bind(id).bind(revision).bind(now).bind(sealed).run(tx).await? == 1)
}

/// Approves what the summary says in `revision`; `false` when that is no longer the newest, or was approved before.
pub async fn approve(
    tx: &mut WriteTx,
    _: &Permit<Moderate>,
    (id, revision): (SummaryId, i64),
    now: Timestamp,
) -> Result<bool> {
    Ok(APPROVE.bind(id).bind(revision).bind(now).run(tx).await? == 1)
}

/// What people posted on these items in bodies that the viewer may read, without authors, item by item.
pub async fn statements(
    tx: &mut ReadTx,
    keys: &Keys,
    viewer: &Viewer,
    items: &[&Item],
) -> Result<BTreeMap<ItemId, Vec<Statement>>> {
    let mut all = BTreeMap::new();
    for body in items.iter().map(|item| item.lead).collect::<BTreeSet<_>>() {
        let Some(permit) = viewer.may_read(body) else { continue };
        for (item, statements) in positions::gathered(tx, keys, &permit).await? {
            all.insert(item, statements.into_iter().map(|(_, statement)| statement).collect());
        }
    }
    Ok(all)
}

fn place(id: SummaryId) -> Place {
    Place::new("summaries", "sealed", id)
}
