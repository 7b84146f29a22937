//! One key for each dialogue and one for each body, wrapped by the instance key (RET-1).

use super::{
    db::{ReadTx, Result, WriteTx},
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::id::{BodyId, DialogueId},
    seal::{Key, Place},
};
use std::collections::BTreeMap;

statements! {
    ADD = "INSERT INTO keys (owner, wrapped) VALUES ($1, $2)";
    SOME = "SELECT owner, wrapped FROM keys LIMIT 1";
    OF_DIALOGUE = "SELECT owner, wrapped FROM keys WHERE owner = $1
        OR owner IN (SELECT id FROM bodies WHERE dialogue_id = $1)";
}

/// The keys of one dialogue and of its bodies. A body whose key was destroyed has none.
#[derive(Debug, Clone)]
pub struct Keys {
    dialogue: Key,
    bodies: BTreeMap<BodyId, Key>,
}

impl Keys {
    /// Seals what all members of the dialogue may know: names, titles, handles.
    pub const fn dialogue(&self) -> &Key {
        &self.dialogue
    }
    /// Seals what a body works on; an error when the body's key was destroyed.
    pub fn body(&self, body: BodyId) -> Result<&Key> {
        self.bodies.get(&body).ok_or_else(|| unreadable(crate::seal::Unreadable))
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    owner: String,
    wrapped: Vec<u8>,
}

/// A new key for a dialogue or a body, stored wrapped.
pub async fn add(tx: &mut WriteTx, instance: &Key, chance: Chance, owner: impl Into<String>) -> Result<Key> {
    let owner = owner.into();
    let key = Key::from_bytes(chance.bytes());
    let wrapped = instance.wrap(chance, &place(&owner), &key).map_err(unreadable)?;
    ADD.bind(owner).bind(wrapped).run(tx).await?;
    Ok(key)
}

/// All keys of a dialogue.
pub async fn of_dialogue(tx: &mut ReadTx, instance: &Key, dialogue: DialogueId) -> Result<Keys> {
    let (mut own, mut bodies) = (None, BTreeMap::new());
    for row in OF_DIALOGUE.bind(dialogue).all::<Row>(tx).await? {
        let key = instance.unwrap_key(&place(&row.owner), &row.wrapped).map_err(unreadable)?;
        match row.owner.parse::<BodyId>() {
            Ok(body) if row.owner != dialogue.to_string() => drop(bodies.insert(body, key)),
            _ => own = Some(key),
        }
    }
    Ok(Keys { dialogue: own.ok_or(sqlx::Error::RowNotFound)?, bodies })
}

/// Whether `instance` opens what stands here; any key fits a database without one.
pub async fn fit(tx: &mut ReadTx, instance: &Key) -> Result<bool> {
    let some: Option<Row> = SOME.query().maybe(tx).await?;
    Ok(some.is_none_or(|row| instance.unwrap_key(&place(&row.owner), &row.wrapped).is_ok()))
}

fn place(owner: &str) -> Place {
    Place::new("keys", "wrapped", owner)
}
