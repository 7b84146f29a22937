//! An entry of the record.

use super::Kind;
use crate::domain::{
    dialogue::Function,
    id::{BodyId, DialogueId},
};

/// What is noted of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What happened.
    pub kind: Kind,
    /// In which body, if in one.
    pub body: Option<BodyId>,
    /// By whom: a role, never a person; none when the clock did it.
    pub role: Option<Function>,
    /// The day in UTC, such as `2021-10-19`; never the hour.
    pub day: String,
    /// Keyed hash of the content.
    pub content: [u8; 32],
}

impl Entry {
    /// The bytes that are hashed after the hash of the entry before: each part with its length, so that none can run
    /// into the next.
    pub fn canonical(&self, dialogue: DialogueId, seq: i64) -> Vec<u8> {
        let (dialogue, seq) = (dialogue.to_string(), seq.to_string());
        let body = self.body.map(String::from).unwrap_or_default();
        let role = self.role.map_or("", Function::word);
        let parts = [dialogue.as_str(), &seq, self.kind.word(), &body, role, &self.day];
        let mut bytes = Vec::new();
        for part in parts {
            bytes.extend((part.len() as u64).to_be_bytes());
            bytes.extend(part.as_bytes());
        }
        bytes.extend(self.content);
        bytes
    }
}
