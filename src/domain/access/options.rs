//! Who thinks along on an item (PSW-1).

use super::{Permit, Viewer};
use crate::domain::{
    dialogue::{Function, Item},
    id::SideId,
    mode::Mode,
};

/// Post an option, and take one's own back.
#[derive(Debug)]
pub struct Offer;
/// Note what one's side would meet with an option, and strike such a note.
#[derive(Debug)]
pub struct Note;

impl Viewer {
    /// Participants post options while their body thinks together, and only then take one back (PSW-3).
    pub fn may_offer(&self, item: &Item) -> Option<Permit<Offer>> {
        (item.mode() == Mode::Thinking).then(|| self.acts_as(Function::Participant, item.lead)).flatten()
    }

    /// Participants note what their side would meet, once their body looks at constraints. Any of a side may: a note is
    /// the side's.
    pub fn may_note(&self, item: &Item) -> Option<(SideId, Permit<Note>)> {
        let side = self.seat().side.filter(|_| item.mode() == Mode::Constraints)?;
        Some((side, self.acts_as(Function::Participant, item.lead)?))
    }
}
