//! The hash-chained record (architecture idea 5, SEC-3).

use super::{
    db::{ReadTx, Result, WriteTx},
    statements,
};
use crate::{
    domain::{
        dialogue::Function,
        id::{BodyId, DialogueId},
        record::{Entry, Kind},
    },
    seal::sha256,
};

statements! {
    HEAD = "SELECT seq, hash FROM record WHERE dialogue_id = $1 ORDER BY seq DESC LIMIT 1";
    ADD = "INSERT INTO record (dialogue_id, seq, kind, body_id, role, day, content, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ALL = "SELECT seq, kind, body_id, role, day, content, hash FROM record WHERE dialogue_id = $1 ORDER BY seq";
}

/// An entry as it stands in the record.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Noted {
    /// Its number, from 1.
    pub seq: i64,
    /// What happened, as a word.
    pub kind: String,
    /// In which body.
    pub body_id: Option<BodyId>,
    /// By which role; none when the clock did it.
    pub role: Option<Function>,
    /// On which day.
    pub day: String,
    /// Keyed hash of the content.
    pub content: Vec<u8>,
    /// Hash of this entry and the one before.
    pub hash: Vec<u8>,
}

/// Adds an entry in the transaction of the change itself; returns its number.
pub async fn note(tx: &mut WriteTx, dialogue: DialogueId, entry: &Entry) -> Result<i64> {
    let (head, before): (i64, Vec<u8>) = HEAD.bind(dialogue).maybe(tx).await?.unwrap_or_default();
    let seq = head + 1;
    let hash = chained(&before, dialogue, seq, entry);
    ADD.bind(dialogue)
        .bind(seq)
        .bind(entry.kind.word())
        .bind(entry.body)
        .bind(entry.role)
        .bind(entry.day.clone())
        .bind(entry.content)
        .bind(hash)
        .run(tx)
        .await?;
    Ok(seq)
}

/// The whole record, oldest first.
pub async fn all(tx: &mut ReadTx, dialogue: DialogueId) -> Result<Vec<Noted>> {
    ALL.bind(dialogue).all(tx).await
}

/// The number of the first entry whose hash does not follow from the one before; `None` for a whole chain.
pub fn first_break(dialogue: DialogueId, entries: &[Noted]) -> Option<i64> {
    let mut before = Vec::new();
    for (at, noted) in entries.iter().enumerate() {
        let hash = noted.entry().map(|entry| chained(&before, dialogue, at as i64 + 1, &entry));
        if hash.is_none_or(|hash| hash.as_slice() != noted.hash) || noted.seq != at as i64 + 1 {
            return Some(noted.seq);
        }
        before.clone_from(&noted.hash);
    }
    None
}

impl Noted {
    fn entry(&self) -> Option<Entry> {
        Some(Entry {
            kind: self.kind.parse::<Kind>().ok()?,
            body: self.body_id,
            role: self.role,
            day: self.day.clone(),
            content: self.content.clone().try_into().ok()?,
        })
    }
}

fn chained(before: &[u8], dialogue: DialogueId, seq: i64, entry: &Entry) -> [u8; 32] {
    sha256(&[before, &entry.canonical(dialogue, seq)].concat())
}
