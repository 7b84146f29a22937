//! Sessions: meetings of a body, live or over several days.

use super::{
    dialogue::{Body, BodyKind, Dialogue, Item},
    id::{BodyId, ItemId, SessionId},
    time::Timestamp,
};

/// One meeting of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Which session.
    pub id: SessionId,
    /// Whose.
    pub body: BodyId,
    /// Counted from 1 within the body.
    pub number: i64,
    /// When it begins.
    pub starts_at: Timestamp,
    /// What is on its agenda.
    pub items: Vec<ItemId>,
}

impl Session {
    /// The items on its agenda, in the order of their numbers.
    pub fn agenda<'a>(&self, dialogue: &'a Dialogue) -> Vec<&'a Item> {
        dialogue.items.iter().filter(|item| self.items.contains(&item.id)).collect()
    }
}

/// The items that may come on the agenda of a session of `body`: those it leads, and every item for the plenary.
pub fn eligible<'a>(dialogue: &'a Dialogue, body: &Body) -> Vec<&'a Item> {
    let fits = |item: &&Item| body.kind == BodyKind::Plenary || item.lead == body.id;
    dialogue.items.iter().filter(fits).collect()
}
