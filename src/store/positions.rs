//! Positions on agenda items, their earlier wordings, and how others respond to them.

use super::{
    columns::as_text,
    db::{self, ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Permit, Post, Read, Respond, Reword, Viewer},
        dialogue::Function,
        id::*,
        position::{Filter, Only, Origin, Response, Statement, Tally},
        time::Timestamp,
    },
    seal::{Key, Place, Unreadable},
};
use std::collections::{BTreeMap, BTreeSet};

statements! {
    ADD = "INSERT INTO positions (id, item_id, body_id, seat_id, side_id, category_id, ord, revision, posted_at,
            withdrawn_at, responses, restatements, waiting, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, (SELECT COALESCE(MAX(ord), 0) + 1 FROM positions
            WHERE item_id = $2 AND body_id = $3), 1, $7,
            NULL, '{}', 0, 0, $8)";
    FIND = "SELECT p.id, p.item_id, p.body_id, p.seat_id, p.side_id, p.category_id, p.ord, p.revision, p.posted_at,
            p.withdrawn_at, p.responses, p.restatements, p.sealed, r.kind AS mine
        FROM positions p LEFT JOIN responses r ON r.position_id = p.id AND r.seat_id = $2 WHERE p.id = $1";
    // SQLite would prepare the statement anew for every value of a LIMIT that is a bare argument.
    PAGE = "SELECT p.id, p.item_id, p.body_id, p.seat_id, p.side_id, p.category_id, p.ord, p.revision, p.posted_at,
            p.withdrawn_at, p.responses, p.restatements, p.sealed, r.kind AS mine
        FROM positions p LEFT JOIN responses r ON r.position_id = p.id AND r.seat_id = $3
        WHERE p.item_id = $1 AND p.body_id = $2 AND p.ord > $4 ORDER BY p.ord LIMIT CAST($5 AS BIGINT)";
    // Apart from PAGE: PostgreSQL has one plan for all arguments, and the one with filters sorts the whole item.
    FILTERED = "SELECT p.id, p.item_id, p.body_id, p.seat_id, p.side_id, p.category_id, p.ord, p.revision, p.posted_at,
            p.withdrawn_at, p.responses, p.restatements, p.sealed, r.kind AS mine
        FROM positions p LEFT JOIN responses r ON r.position_id = p.id AND r.seat_id = $3
        WHERE p.item_id = $1 AND p.body_id = $2 AND p.ord > $4
            AND (CAST($6 AS TEXT) IS NULL OR p.side_id = $6)
            AND (CAST($7 AS TEXT) IS NULL OR p.category_id = $7)
            AND (CAST($8 AS TEXT) IS NULL OR p.seat_id = $8)
            AND (CAST($9 AS TEXT) IS NULL OR (r.kind IS NULL AND p.seat_id <> $9 AND p.withdrawn_at IS NULL))
        ORDER BY p.ord LIMIT CAST($5 AS BIGINT)";
    COUNTS = "SELECT side_id, n FROM position_counts WHERE item_id = $1 AND body_id = $2";
    COUNT = "INSERT INTO position_counts (item_id, body_id, side_id, n) VALUES ($1, $2, $3, $4)
        ON CONFLICT (item_id, body_id, side_id) DO UPDATE SET n = position_counts.n + excluded.n";
    OF_BODY = "SELECT id, item_id, side_id, sealed FROM positions
        WHERE body_id = $1 AND withdrawn_at IS NULL ORDER BY item_id, ord";
    ITEMS = "SELECT DISTINCT item_id FROM positions WHERE body_id = $1 AND withdrawn_at IS NULL";
    WAITING = "SELECT id, item_id, body_id, waiting FROM positions WHERE seat_id = $1 AND waiting > 0
        ORDER BY item_id, ord";
    EARLIER = "SELECT until, sealed FROM position_revisions WHERE position_id = $1 AND revision = $2";
    KEEP_WORDING = "INSERT INTO position_revisions (position_id, revision, until, sealed) VALUES ($1, $2, $3, $4)";
    REWORD = "UPDATE positions SET revision = revision + 1, responses = '{}', sealed = $3
        WHERE id = $1 AND seat_id = $2";
    WITHDRAW = "UPDATE positions SET withdrawn_at = $3, side_id = NULL, category_id = NULL, responses = '{}',
            restatements = 0, waiting = 0, sealed = $4
        WHERE id = $1 AND seat_id = $2";
    FORGET_WORDINGS = "DELETE FROM position_revisions WHERE position_id = $1";
    FORGET_RESTATEMENTS = "DELETE FROM restatements WHERE position_id = $1";
    FORGET_RESPONSES = "DELETE FROM responses WHERE position_id = $1";
    TAKE_BACK = "DELETE FROM responses WHERE position_id = $1 AND seat_id = $2";
    RESPOND = "INSERT INTO responses (position_id, seat_id, kind) VALUES ($1, $2, $3)
        ON CONFLICT (position_id, seat_id) DO UPDATE SET kind = excluded.kind";
    COUNT_RESPONSES = "SELECT s.side_id, r.kind, COUNT(*) AS n FROM responses r JOIN seats s ON s.id = r.seat_id
        WHERE r.position_id = $1 AND s.side_id IS NOT NULL GROUP BY s.side_id, r.kind";
    SET_RESPONSES = "UPDATE positions SET responses = $2 WHERE id = $1";
}

as_text! {
    Response: |response| response.word().into(),
    Tally: |tally| serde_json::to_string(&tally).unwrap_or_default(),
}

/// A position as it is stored; its words are sealed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which position.
    pub id: PositionId,
    /// On which item.
    pub item_id: ItemId,
    /// In which body it was posted.
    pub body_id: BodyId,
    /// Whose.
    pub seat_id: SeatId,
    /// Side and category of the author when it was posted; none once it was withdrawn.
    pub side_id: Option<SideId>,
    /// See `side_id`.
    pub category_id: Option<CategoryId>,
    /// Its number on the item, from 1; pages go on after it.
    pub ord: i64,
    /// 1 as posted; one more with every rewording.
    pub revision: i64,
    /// When it was posted.
    pub posted_at: Timestamp,
    /// When it was withdrawn; its words are gone since.
    pub withdrawn_at: Option<Timestamp>,
    /// How each side responded.
    pub responses: Tally,
    /// How many restatements there are.
    pub restatements: i64,
    /// How the viewer responded.
    pub mine: Option<Response>,
    sealed: Vec<u8>,
}

impl Stored {
    /// What decides who may do something with it.
    pub fn origin(&self) -> Origin {
        let withdrawn = self.withdrawn_at.is_some();
        Origin { author: self.seat_id, side: self.side_id, body: self.body_id, withdrawn }
    }

    /// Its words; `None` when it was withdrawn.
    pub fn open(&self, keys: &Keys, permit: &Permit<Read>) -> Result<Option<Statement>> {
        if self.withdrawn_at.is_some() {
            return Ok(None);
        }
        key_of(keys, permit, self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable).map(Some)
    }
}

/// Adds a position at the end of its item.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Post>,
    (id, item): (PositionId, ItemId),
    (side, category): (Option<SideId>, Option<CategoryId>),
    (statement, now): (&Statement, Timestamp),
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), statement).map_err(unreadable)?;
    let row = ADD.bind(id).bind(item).bind(permit.body()).bind(permit.seat()).bind(side).bind(category);
    row.bind(now).bind(sealed).run(tx).await?;
    count(tx, (item, permit.body(), side), 1).await
}

/// The position, whoever may see it: its words open with the permit of its body only.
pub async fn find(tx: &mut ReadTx, id: PositionId, viewer: SeatId) -> Result<Option<Stored>> {
    FIND.bind(id).bind(viewer).maybe(tx).await
}

/// Up to `show` positions of an item after the number `after`, in the order in which they were posted.
pub async fn page(
    tx: &mut ReadTx,
    permit: &Permit<Read>,
    item: ItemId,
    filter: Filter,
    (after, show): (i64, i64),
) -> Result<Vec<Stored>> {
    let only = |which| (filter.only == Some(which)).then(|| permit.seat());
    let part = |which: db::Statement| {
        which.bind(item).bind(permit.body()).bind(permit.seat()).bind(after).bind(show)
    };
    if filter == Filter::default() {
        return part(PAGE).all(tx).await;
    }
    let filtered = part(FILTERED).bind(filter.side).bind(filter.category);
    filtered.bind(only(Only::Own)).bind(only(Only::Unanswered)).all(tx).await
}

/// How many positions each side has on an item, without those withdrawn.
pub async fn counts(tx: &mut ReadTx, permit: &Permit<Read>, item: ItemId) -> Result<BTreeMap<SideId, i64>> {
    let rows: Vec<(SideId, i64)> = COUNTS.bind(item).bind(permit.body()).all(tx).await?;
    Ok(rows.into_iter().collect())
}

/// What stands on the items of a body, by item: whose side, and the words. In the order of posting, without authors.
pub async fn gathered(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
) -> Result<BTreeMap<ItemId, Vec<(Option<SideId>, Statement)>>> {
    let rows: Vec<(PositionId, ItemId, Option<SideId>, Vec<u8>)> =
        OF_BODY.bind(permit.body()).all(tx).await?;
    let key = keys.body(permit.body())?;
    let mut items = BTreeMap::<_, Vec<_>>::new();
    for (id, item, side, sealed) in rows {
        items.entry(item).or_default().push((side, key.open(&place(id), &sealed).map_err(unreadable)?));
    }
    Ok(items)
}

/// The items of a body on which a position stands.
pub async fn items(tx: &mut ReadTx, permit: &Permit<Read>) -> Result<BTreeSet<ItemId>> {
    let rows: Vec<(ItemId,)> = ITEMS.bind(permit.body()).all(tx).await?;
    Ok(rows.into_iter().map(|(item,)| item).collect())
}

/// A position of the viewer's own in which others say what they heard, and wait for an answer.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Waiting {
    /// The position.
    pub id: PositionId,
    /// Its item.
    pub item_id: ItemId,
    body_id: BodyId,
    /// How many restatements wait.
    pub waiting: i64,
}

/// The viewer's own positions in which somebody waits for an answer.
pub async fn waiting(tx: &mut ReadTx, viewer: &Viewer) -> Result<Vec<Waiting>> {
    if viewer.seat().function != Function::Participant {
        return Ok(Vec::new());
    }
    let mut rows: Vec<Waiting> = WAITING.bind(viewer.id()).all(tx).await?;
    rows.retain(|row| viewer.may_read(row.body_id).is_some());
    Ok(rows)
}

/// An earlier wording of a position, and when the author replaced it.
pub async fn earlier(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    (position, revision): (&Stored, i64),
) -> Result<Option<(Statement, Timestamp)>> {
    let key = key_of(keys, permit, position.body_id)?;
    let row: Option<(Timestamp, Vec<u8>)> = EARLIER.bind(position.id).bind(revision).maybe(tx).await?;
    let open = |(until, sealed): (Timestamp, Vec<u8>)| {
        Ok((key.open(&earlier_place(position.id, revision), &sealed).map_err(unreadable)?, until))
    };
    row.map(open).transpose()
}

/// Replaces the words of a position and keeps the former ones. Responses end with the words they were given to.
pub async fn reword(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Reword>,
    (position, former): (&Stored, &Statement),
    (statement, now): (&Statement, Timestamp),
) -> Result<()> {
    let key = keys.body(permit.body())?;
    let sealed = key.seal(chance, &place(position.id), statement).map_err(unreadable)?;
    let kept =
        key.seal(chance, &earlier_place(position.id, position.revision), former).map_err(unreadable)?;
    REWORD.bind(position.id).bind(permit.seat()).bind(sealed).run(tx).await?;
    KEEP_WORDING.bind(position.id).bind(position.revision).bind(now).bind(kept).run(tx).await?;
    FORGET_RESPONSES.bind(position.id).run(tx).await.map(drop)
}

/// Withdraws a position: its words, earlier wordings, restatements and responses are gone; its place stays and says
/// nothing of its author (practice 4.7).
pub async fn withdraw(
    tx: &mut WriteTx,
    permit: &Permit<Reword>,
    position: &Stored,
    now: Timestamp,
) -> Result<()> {
    WITHDRAW.bind(position.id).bind(permit.seat()).bind(now).bind(Vec::new()).run(tx).await?;
    for forget in [FORGET_WORDINGS, FORGET_RESTATEMENTS, FORGET_RESPONSES] {
        forget.bind(position.id).run(tx).await?;
    }
    count(tx, (position.item_id, position.body_id, position.side_id), -1).await
}

/// Gives, changes or takes back (`None`) the one response of a seat, and counts anew.
pub async fn respond(
    tx: &mut WriteTx,
    permit: &Permit<Respond>,
    id: PositionId,
    response: Option<Response>,
) -> Result<()> {
    match response {
        Some(response) => RESPOND.bind(id).bind(permit.seat()).bind(response).run(tx).await?,
        None => TAKE_BACK.bind(id).bind(permit.seat()).run(tx).await?,
    };
    let counts: Vec<(SideId, Response, i64)> = COUNT_RESPONSES.bind(id).all(tx).await?;
    SET_RESPONSES.bind(id).bind(counts.into_iter().collect::<Tally>()).run(tx).await.map(drop)
}

async fn count(
    tx: &mut WriteTx,
    (item, body, side): (ItemId, BodyId, Option<SideId>),
    by: i64,
) -> Result<()> {
    let Some(side) = side else { return Ok(()) };
    COUNT.bind(item).bind(body).bind(side).bind(by).run(tx).await.map(drop)
}

/// The key of a body, for who may read it.
pub(super) fn key_of<'k>(keys: &'k Keys, permit: &Permit<Read>, body: BodyId) -> Result<&'k Key> {
    if permit.body() == body { keys.body(body) } else { Err(unreadable(Unreadable)) }
}

fn place(id: PositionId) -> Place {
    Place::new("positions", "sealed", id)
}

fn earlier_place(id: PositionId, revision: i64) -> Place {
    Place::new("position_revisions", "sealed", format!("{id}.{revision}"))
}
