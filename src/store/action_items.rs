//! Action items of bodies.

use super::{
    columns::as_text,
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Keep, Permit, Read, Viewer},
        action_item::{ActionItem, Proposed, State},
        id::{ActionItemId, BodyId, RoundId, SessionId},
    },
    seal::Place,
};

macro_rules! stored {
    () => {
        "SELECT a.id, a.body_id, a.session_id, a.state, a.round_id, a.sealed FROM action_items a "
    };
}

statements! {
    ADD = "INSERT INTO action_items (id, body_id, session_id, due_at, state, sealed)
        VALUES ($1, $2, $3, $4, 'proposed', $5)";
    LIST = concat!(stored!(), "WHERE a.body_id = $1
        AND (a.session_id = $2 OR a.state IN ('proposed', 'asked', 'open')) ORDER BY a.due_at, a.id");
    PROPOSED = concat!(stored!(), "WHERE a.body_id = $1 AND a.state = 'proposed' ORDER BY a.due_at, a.id");
    DUE = concat!(stored!(), "JOIN bodies b ON b.id = a.body_id
        WHERE b.dialogue_id = $1 AND a.state = 'open' ORDER BY a.due_at, a.id");
    FIND = concat!(stored!(), "WHERE a.id = $1 AND a.body_id = $2");
    MOVE = "UPDATE action_items SET state = $3 WHERE id = $1 AND body_id = $2";
    ASK = "UPDATE action_items SET state = 'asked', round_id = $2 WHERE id = $1";
    ANSWER = "UPDATE action_items SET state = $2 WHERE round_id = $1 AND state = 'asked'";
}

as_text! { State: |state| state.word().into() }

/// An action item as it is stored.
#[derive(Debug)]
pub struct Listed {
    /// Which item.
    pub id: ActionItemId,
    /// Whose.
    pub body: BodyId,
    /// In which session it was written down.
    pub session: SessionId,
    /// How far it has come.
    pub state: State,
    /// The round that asked last.
    pub round: Option<RoundId>,
    /// What it says.
    pub item: ActionItem,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: ActionItemId,
    body_id: BodyId,
    session_id: SessionId,
    state: State,
    round_id: Option<RoundId>,
    sealed: Vec<u8>,
}

impl Row {
    fn open(self, keys: &Keys) -> Result<Listed> {
        let item = keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)?;
        let Self { id, body_id: body, session_id: session, state, round_id: round, .. } = self;
        Ok(Listed { id, body, session, state, round, item })
    }
}

/// Writes down a new item.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Keep>,
    (id, session): (ActionItemId, SessionId),
    item: &ActionItem,
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), item).map_err(unreadable)?;
    ADD.bind(id).bind(permit.body()).bind(session).bind(item.due).bind(sealed).run(tx).await.map(drop)
}

/// The items of a body that are not done with, and all of `session`, the earliest day first.
pub async fn list(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    session: SessionId,
) -> Result<Vec<Listed>> {
    let rows = LIST.bind(permit.body()).bind(session).all::<Row>(tx).await?;
    rows.into_iter().map(|row| row.open(keys)).collect()
}

/// The items of a body that nobody was asked about yet.
pub async fn proposed(tx: &mut ReadTx, keys: &Keys, body: BodyId) -> Result<Vec<Proposed>> {
    let rows = PROPOSED.bind(body).all::<Row>(tx).await?;
    let proposed = |row: Row| row.open(keys).map(|Listed { id, item, .. }| Proposed { id, item });
    rows.into_iter().map(proposed).collect()
}

/// The items that all have consented to and that are not done, in the bodies that the viewer may read, the earliest day
/// first.
pub async fn due(tx: &mut ReadTx, keys: &Keys, viewer: &Viewer) -> Result<Vec<Listed>> {
    let rows = DUE.bind(viewer.dialogue.id).all::<Row>(tx).await?;
    let readable = rows.into_iter().filter(|row| viewer.may_read(row.body_id).is_some());
    readable.map(|row| row.open(keys)).collect()
}

/// How far an item of the body has come; `None` when it has no such item.
pub async fn state(tx: &mut ReadTx, permit: &Permit<Keep>, id: ActionItemId) -> Result<Option<State>> {
    Ok(FIND.bind(id).bind(permit.body()).maybe::<Row>(tx).await?.map(|row| row.state))
}

/// Sets how far an item of the body has come.
pub async fn set_state(
    tx: &mut WriteTx,
    permit: &Permit<Keep>,
    id: ActionItemId,
    state: State,
) -> Result<()> {
    MOVE.bind(id).bind(permit.body()).bind(Some(state)).run(tx).await.map(drop)
}

/// Notes that a round asks about these items.
pub async fn ask(tx: &mut WriteTx, items: &[Proposed], round: RoundId) -> Result<()> {
    for proposed in items {
        ASK.bind(proposed.id).bind(round).run(tx).await?;
    }
    Ok(())
}

/// Keeps what a round has come to for its items.
pub async fn answer(tx: &mut WriteTx, round: RoundId, state: State) -> Result<()> {
    ANSWER.bind(round).bind(Some(state)).run(tx).await.map(drop)
}

fn place(id: ActionItemId) -> Place {
    Place::new("action_items", "sealed", id)
}
