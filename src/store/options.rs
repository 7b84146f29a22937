//! Options of joint thinking, and what each side would meet with them.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Note as Noting, Offer, Permit, Read},
        id::{BodyId, ConstraintId, ItemId, OptionId, SeatId},
        option::{MOST, MOST_NOTES, Note, Words},
    },
    seal::Place,
};

macro_rules! stored {
    () => {
        "SELECT id, item_id, body_id, number, author_mac, sealed FROM options "
    };
}

statements! {
    ADD = "INSERT INTO options (id, item_id, body_id, number, author_mac, sealed)
        SELECT $1, $2, $3, o.n + 1, $4, $5 FROM (SELECT COUNT(*) AS n FROM options WHERE item_id = $2) o WHERE o.n < $6";
    FIND = concat!(stored!(), "WHERE id = $1");
    OF_ITEM = concat!(stored!(), "WHERE item_id = $1 AND sealed IS NOT NULL ORDER BY number");
    WITHDRAW = "UPDATE options SET sealed = NULL, author_mac = NULL WHERE id = $1";
    FORGET_AUTHORS = "UPDATE options SET author_mac = NULL WHERE item_id = $1";
    ADD_NOTE = "INSERT INTO constraint_notes (id, option_id, sealed)
        SELECT $1, $2, $3 FROM (SELECT COUNT(*) AS n FROM constraint_notes WHERE option_id = $2) o WHERE o.n < $4";
    FIND_NOTE = "SELECT id, option_id, sealed FROM constraint_notes WHERE id = $1";
    NOTES = "SELECT n.id, n.option_id, n.sealed FROM constraint_notes n JOIN options o ON o.id = n.option_id
        WHERE o.item_id = $1 ORDER BY n.id";
    STRIKE = "DELETE FROM constraint_notes WHERE id = $1";
}

/// An option as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which option.
    pub id: OptionId,
    /// On which item.
    pub item_id: ItemId,
    /// In which body.
    pub body_id: BodyId,
    /// Counted from 1 within the item: all that it is called.
    pub number: i64,
    author_mac: Option<Vec<u8>>,
    sealed: Option<Vec<u8>>,
}

/// A note as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct StoredNote {
    /// Which note.
    pub id: ConstraintId,
    /// On which option.
    pub option_id: OptionId,
    sealed: Vec<u8>,
}

impl Stored {
    /// What it says; `None` once it was withdrawn.
    pub fn open(&self, keys: &Keys) -> Result<Option<Words>> {
        let key = keys.body(self.body_id)?;
        let open = |sealed: &Vec<u8>| key.open(&place(self.id), sealed).map_err(unreadable);
        self.sealed.as_ref().map(open).transpose()
    }

    /// Whether a person wrote it: known only while the mode lasts in which it was written (PSW-3).
    pub fn is_by(&self, keys: &Keys, seat: SeatId) -> Result<bool> {
        let own = mac(keys, self.body_id, (self.id, seat))?;
        Ok(self.author_mac.as_deref() == Some(&own))
    }
}

impl StoredNote {
    /// Whose it is and what it says.
    pub fn open(&self, keys: &Keys, body: BodyId) -> Result<Note> {
        keys.body(body)?.open(&note_place(self.id), &self.sealed).map_err(unreadable)
    }
}

/// Keeps an option under the next number of its item; `false` when there are [`MOST`].
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Offer>,
    (id, item, words): (OptionId, ItemId, &Words),
) -> Result<bool> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), words).map_err(unreadable)?;
    let author = mac(keys, permit.body(), (id, permit.seat()))?;
    let row = ADD.bind(id).bind(item).bind(permit.body()).bind(author).bind(sealed).bind(MOST);
    Ok(row.run(tx).await? == 1)
}

/// The option, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: OptionId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// The options on an item that were not withdrawn, by number.
pub async fn of_item(tx: &mut ReadTx, _: &Permit<Read>, item: ItemId) -> Result<Vec<Stored>> {
    OF_ITEM.bind(item).all(tx).await
}

/// Forgets the words of an option.
pub async fn withdraw(tx: &mut WriteTx, _: &Permit<Offer>, id: OptionId) -> Result<()> {
    WITHDRAW.bind(id).run(tx).await.map(drop)
}

/// Forgets for good who wrote the options on an item (PSW-3).
pub async fn forget_authors(tx: &mut WriteTx, _: &Permit<Moderate>, item: ItemId) -> Result<()> {
    FORGET_AUTHORS.bind(item).run(tx).await.map(drop)
}

/// Keeps a note; `false` when the option has [`MOST_NOTES`].
pub async fn add_note(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Noting>,
    (id, option, note): (ConstraintId, OptionId, &Note),
) -> Result<bool> {
    let sealed = keys.body(permit.body())?.seal(chance, &note_place(id), note).map_err(unreadable)?;
    Ok(ADD_NOTE.bind(id).bind(option).bind(sealed).bind(MOST_NOTES).run(tx).await? == 1)
}

/// The note, whoever may see it: the caller asks for the permit of its body.
pub async fn find_note(tx: &mut ReadTx, id: ConstraintId) -> Result<Option<StoredNote>> {
    FIND_NOTE.bind(id).maybe(tx).await
}

/// The notes on all options of an item, in an order that tells nothing.
pub async fn notes(tx: &mut ReadTx, _: &Permit<Read>, item: ItemId) -> Result<Vec<StoredNote>> {
    NOTES.bind(item).all(tx).await
}

/// Deletes a note.
pub async fn strike(tx: &mut WriteTx, _: &Permit<Noting>, id: ConstraintId) -> Result<()> {
    STRIKE.bind(id).run(tx).await.map(drop)
}

/// Stands for a seat that wrote an option.
fn mac(keys: &Keys, body: BodyId, (id, seat): (OptionId, SeatId)) -> Result<[u8; 32]> {
    Ok(keys.body(body)?.derive("options").mac(format!("{id}.{seat}").as_bytes()))
}

fn place(id: OptionId) -> Place {
    Place::new("options", "sealed", id)
}

fn note_place(id: ConstraintId) -> Place {
    Place::new("constraint_notes", "sealed", id)
}
