//! How far what is said may travel (practice 4.1). A level belongs to a part of an agenda, not to a person.

use super::dialogue::{BodyKind, words};
use serde::{Deserialize, Serialize};

/// Levels of confidentiality, the most open first: a later one is higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// C0: anybody may know it.
    Public,
    /// C1: what is said may be used, who said it and who was there stays inside.
    ChathamHouse,
    /// C2: it stays inside the dialogue.
    Internal,
    /// C3: it stays in the room, also from other bodies.
    Room,
    /// C4: one facilitator knows it.
    Sealed,
    /// C5: nothing of it is stored.
    OffRecord,
}

words!(Level {
    Public = "c0",
    ChathamHouse = "c1",
    Internal = "c2",
    Room = "c3",
    Sealed = "c4",
    OffRecord = "c5",
});

impl Level {
    /// Those that a part of a session can have, the most open first.
    pub const OF_SESSIONS: [Self; 4] = [Self::ChathamHouse, Self::Internal, Self::Room, Self::OffRecord];

    /// The one that a body talks at unless it plans another: in groups it stays in the room.
    pub const fn usual(kind: BodyKind) -> Self {
        match kind {
            BodyKind::Plenary => Self::Internal,
            BodyKind::Working | BodyKind::Expert => Self::Room,
        }
    }

    /// Whether a part of a session can have it.
    pub fn fits_a_session(self) -> bool {
        Self::OF_SESSIONS.contains(&self)
    }
}
