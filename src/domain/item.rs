//! Agenda items.

use super::{
    id::{BodyId, ItemId},
    mode::Mode,
    names::Names,
    time::Timestamp,
};

/// An agenda item. Stage is a label on the item, not on the dialogue (STG-1).
#[derive(Debug, Clone)]
pub struct Item {
    /// Which item.
    pub id: ItemId,
    /// The item it stands under.
    pub parent: Option<ItemId>,
    /// The body that works on it.
    pub lead: BodyId,
    /// Such as `2.1`.
    pub number: String,
    /// 1 to 5 (practice 1.2).
    pub stage: i64,
    /// How its body works on it, and since when; none while nobody has said so.
    pub set_mode: Option<(Mode, Timestamp)>,
    /// What it is called.
    pub titles: Names,
}

impl Item {
    /// How its body works on it; where nobody has said, as is usual at its stage.
    pub fn mode(&self) -> Mode {
        self.set_mode.map_or_else(|| Mode::usual(self.stage), |(mode, _)| mode)
    }
}
