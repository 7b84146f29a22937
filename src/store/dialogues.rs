//! Dialogues: sides, categories, bodies, seats and the agenda, read as one value.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{access::Convene, dialogue::*, id::*, lang::Lang, mode::Mode, time::Timestamp},
    seal::Place,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

statements! {
    FIND = "SELECT rev, sealed FROM dialogues WHERE id = $1";
    ANY = "SELECT COUNT(*) FROM dialogues";
    ADD = "INSERT INTO dialogues (id, rev, sealed) VALUES ($1, 1, $2)";
    UPDATE = "UPDATE dialogues SET sealed = $2 WHERE id = $1";
    OF_BODY = "SELECT d.id, d.rev FROM bodies b JOIN dialogues d ON d.id = b.dialogue_id WHERE b.id = $1";
    TOUCH = "UPDATE dialogues SET rev = rev + 1 WHERE id = $1";
    SIDES = "SELECT id, sealed FROM sides WHERE dialogue_id = $1 ORDER BY ord";
    ADD_SIDE = "INSERT INTO sides (id, dialogue_id, ord, sealed)
        SELECT $1, $2, COUNT(*), $3 FROM sides WHERE dialogue_id = $2";
    CATEGORIES = "SELECT id, protected, sealed FROM categories WHERE dialogue_id = $1 ORDER BY ord";
    ADD_CATEGORY = "INSERT INTO categories (id, dialogue_id, ord, protected, sealed)
        SELECT $1, $2, COUNT(*), $3, $4 FROM categories WHERE dialogue_id = $2";
    BODIES = "SELECT id, parent_id, kind, sealed FROM bodies WHERE dialogue_id = $1 ORDER BY ord";
    ADD_BODY = "INSERT INTO bodies (id, dialogue_id, parent_id, ord, kind, sealed)
        SELECT $1, $2, $3, COUNT(*), $4, $5 FROM bodies WHERE dialogue_id = $2";
    MEMBERS = "SELECT m.body_id, m.seat_id, m.function FROM members m JOIN bodies b ON b.id = m.body_id
        WHERE b.dialogue_id = $1";
    SET_MEMBER = "INSERT INTO members (body_id, seat_id, function) VALUES ($1, $2, $3)
        ON CONFLICT (body_id, seat_id) DO UPDATE SET function = excluded.function";
    SEATS = "SELECT s.id, s.side_id, s.category_id, s.function, s.state, s.confirmed, s.lang, s.sealed,
        (SELECT MAX(a.number) FROM acceptances a WHERE a.seat_id = s.id) AS accepted
        FROM seats s WHERE s.dialogue_id = $1 ORDER BY s.ord";
    ITEMS = "SELECT id, parent_id, body_id, stage, mode, mode_at, sealed FROM items WHERE dialogue_id = $1 ORDER BY ord";
    ADD_ITEM = "INSERT INTO items (id, dialogue_id, parent_id, body_id, ord, stage, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
}

#[derive(sqlx::FromRow)]
struct SideRow {
    id: SideId,
    sealed: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct CategoryRow {
    id: CategoryId,
    protected: i64,
    sealed: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct BodyRow {
    id: BodyId,
    parent_id: Option<BodyId>,
    kind: BodyKind,
    sealed: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    body_id: BodyId,
    seat_id: SeatId,
    function: Function,
}

#[derive(sqlx::FromRow)]
struct SeatRow {
    id: SeatId,
    side_id: Option<SideId>,
    category_id: Option<CategoryId>,
    function: Function,
    state: SeatState,
    confirmed: i64,
    lang: Lang,
    sealed: Vec<u8>,
    accepted: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct ItemRow {
    id: ItemId,
    parent_id: Option<ItemId>,
    body_id: BodyId,
    stage: i64,
    mode: Option<Mode>,
    mode_at: Option<Timestamp>,
    sealed: Vec<u8>,
}

/// What is sealed of a body or an item: its code or number, and its names.
#[derive(Serialize, Deserialize)]
struct Labelled {
    code: String,
    names: Names,
}

/// Whether anything was set up in this database.
pub async fn any(tx: &mut ReadTx) -> Result<bool> {
    let (count,): (i64,) = ANY.query().one(tx).await?;
    Ok(count > 0)
}

/// The dialogue as it stands; `None` when there is none.
pub async fn find(tx: &mut ReadTx, keys: &Keys, id: DialogueId) -> Result<Option<Dialogue>> {
    let Some((rev, sealed)) = FIND.bind(id).maybe::<(i64, Vec<u8>)>(tx).await? else { return Ok(None) };
    let declared = super::capacities::all(tx, keys, id).await?;
    let seats = seats(tx, keys, id, &declared).await?;
    Ok(Some(Dialogue {
        id,
        rev,
        terms: keys.dialogue().open(&place("dialogues", id), &sealed).map_err(unreadable)?,
        rules: super::rules::in_force(tx, keys, id).await?,
        sides: sides(tx, keys, id).await?,
        categories: categories(tx, keys, id).await?,
        bodies: bodies(tx, keys, id).await?,
        announced: announced(&seats, &declared),
        seats,
        items: items(tx, keys, id).await?,
    }))
}

/// The dialogue that a body belongs to, and how often its set-up has changed.
pub async fn of_body(tx: &mut ReadTx, body: BodyId) -> Result<Option<(DialogueId, i64)>> {
    OF_BODY.bind(body).maybe(tx).await
}

/// A dialogue that so far has terms only.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&crate::seal::Key, Chance),
    id: DialogueId,
    terms: &Terms,
) -> Result<()> {
    let sealed = keys.seal(chance, &place("dialogues", id), terms).map_err(unreadable)?;
    ADD.bind(id).bind(sealed).run(tx).await.map(drop)
}

/// Tells every reader, and the live pages of every body, that something below the dialogue has changed.
pub async fn touch(tx: &mut WriteTx, id: DialogueId) -> Result<()> {
    TOUCH.bind(id).run(tx).await?;
    super::changes::stir_all(tx, id).await
}

/// What a convenor's change needs: the leave, the dialogue, and what seals.
pub struct Desk {
    /// The leave to set up.
    pub permit: Convene,
    /// The dialogue that is set up.
    pub dialogue: DialogueId,
    /// Its keys.
    pub keys: Arc<Keys>,
    /// Randomness for sealing.
    pub chance: Chance,
}

impl Desk {
    fn seal<T: Serialize>(&self, table: &str, id: impl std::fmt::Display, value: &T) -> Result<Vec<u8>> {
        self.keys.dialogue().seal(self.chance, &place(table, id), value).map_err(unreadable)
    }

    /// Replaces the terms.
    pub async fn set_terms(&self, tx: &mut WriteTx, terms: &Terms) -> Result<()> {
        UPDATE.bind(self.dialogue).bind(self.seal("dialogues", self.dialogue, terms)?).run(tx).await.map(drop)
    }

    /// One more side, after those there are.
    pub async fn add_side(&self, tx: &mut WriteTx, id: SideId, facts: &SideFacts) -> Result<()> {
        ADD_SIDE.bind(id).bind(self.dialogue).bind(self.seal("sides", id, facts)?).run(tx).await.map(drop)
    }

    /// One more role category.
    pub async fn add_category(&self, tx: &mut WriteTx, category: &Category) -> Result<()> {
        let sealed = self.seal("categories", category.id, &category.names)?;
        let row = ADD_CATEGORY.bind(category.id).bind(self.dialogue).bind(i64::from(category.protected));
        row.bind(sealed).run(tx).await.map(drop)
    }

    /// One more body, without members.
    pub async fn add_body(&self, tx: &mut WriteTx, body: &Body) -> Result<()> {
        let sealed =
            self.seal("bodies", body.id, &Labelled { code: body.code.clone(), names: body.names.clone() })?;
        let row = ADD_BODY.bind(body.id).bind(self.dialogue).bind(body.parent).bind(body.kind).bind(sealed);
        row.run(tx).await.map(drop)
    }

    /// One more agenda item at `place` in the order.
    pub async fn add_item(&self, tx: &mut WriteTx, item: &Item, ord: i64) -> Result<()> {
        let sealed =
            self.seal("items", item.id, &Labelled { code: item.number.clone(), names: item.titles.clone() })?;
        let row = ADD_ITEM.bind(item.id).bind(self.dialogue).bind(item.parent).bind(item.lead).bind(ord);
        row.bind(item.stage).bind(sealed).run(tx).await.map(drop)
    }

    /// Makes a seat a member of a body, with one function there (ROL-1).
    pub async fn set_member(
        &self,
        tx: &mut WriteTx,
        body: BodyId,
        seat: SeatId,
        function: Function,
    ) -> Result<()> {
        SET_MEMBER.bind(body).bind(seat).bind(function).run(tx).await.map(drop)
    }
}

async fn sides(tx: &mut ReadTx, keys: &Keys, id: DialogueId) -> Result<Vec<Side>> {
    let rows: Vec<SideRow> = SIDES.bind(id).all(tx).await?;
    let open = |row: SideRow| Ok(Side { id: row.id, facts: open(keys, "sides", row.id, &row.sealed)? });
    rows.into_iter().map(open).collect()
}

async fn categories(tx: &mut ReadTx, keys: &Keys, id: DialogueId) -> Result<Vec<Category>> {
    let rows: Vec<CategoryRow> = CATEGORIES.bind(id).all(tx).await?;
    let open = |row: CategoryRow| {
        let names = open(keys, "categories", row.id, &row.sealed)?;
        Ok(Category { id: row.id, names, protected: row.protected != 0 })
    };
    rows.into_iter().map(open).collect()
}

async fn bodies(tx: &mut ReadTx, keys: &Keys, id: DialogueId) -> Result<Vec<Body>> {
    let members: Vec<MemberRow> = MEMBERS.bind(id).all(tx).await?;
    let rows: Vec<BodyRow> = BODIES.bind(id).all(tx).await?;
    let open = |row: BodyRow| {
        let Labelled { code, names } = open(keys, "bodies", row.id, &row.sealed)?;
        let own = members.iter().filter(|member| member.body_id == row.id);
        let members = own.map(|member| (member.seat_id, member.function)).collect();
        Ok(Body { id: row.id, parent: row.parent_id, kind: row.kind, code, names, members })
    };
    rows.into_iter().map(open).collect()
}

async fn seats(
    tx: &mut ReadTx,
    keys: &Keys,
    id: DialogueId,
    declared: &[(SeatId, Declared)],
) -> Result<Vec<Seat>> {
    let rows: Vec<SeatRow> = SEATS.bind(id).all(tx).await?;
    let open = |row: SeatRow| {
        let said = declared.iter().rfind(|(seat, _)| *seat == row.id).map(|(_, said)| said);
        Ok(Seat {
            id: row.id,
            handle: open(keys, "seats", row.id, &row.sealed)?,
            side: row.side_id,
            category: said.and_then(|said| said.category).or(row.category_id),
            capacity: said.map(|said| said.capacity).unwrap_or_default(),
            function: row.function,
            state: row.state,
            was_confirmed: row.confirmed != 0,
            lang: row.lang,
            accepted: row.accepted,
        })
    };
    rows.into_iter().map(open).collect()
}

fn announced(seats: &[Seat], declared: &[(SeatId, Declared)]) -> Vec<Announced> {
    let side = |id: SeatId| seats.iter().find(|seat| seat.id == id)?.side;
    let told = declared.iter().rev().filter(|(_, said)| said.announced);
    let of = |(seat, said): &(SeatId, Declared)| {
        Some(Announced { side: side(*seat)?, capacity: said.capacity, since: said.since })
    };
    told.filter_map(of).collect()
}

async fn items(tx: &mut ReadTx, keys: &Keys, id: DialogueId) -> Result<Vec<Item>> {
    let rows: Vec<ItemRow> = ITEMS.bind(id).all(tx).await?;
    let open = |row: ItemRow| {
        let Labelled { code, names } = open(keys, "items", row.id, &row.sealed)?;
        let (number, titles) = (code, names);
        let set_mode = row.mode.zip(row.mode_at);
        let (parent, lead, stage) = (row.parent_id, row.body_id, row.stage);
        Ok(Item { id: row.id, parent, lead, number, stage, set_mode, titles })
    };
    rows.into_iter().map(open).collect()
}

fn open<T: serde::de::DeserializeOwned>(
    keys: &Keys,
    table: &str,
    id: impl std::fmt::Display,
    sealed: &[u8],
) -> Result<T> {
    keys.dialogue().open(&place(table, id), sealed).map_err(unreadable)
}

fn place(table: &str, id: impl std::fmt::Display) -> Place {
    Place::new(table, "sealed", id)
}
