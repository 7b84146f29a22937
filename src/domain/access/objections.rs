//! Who may do something about an objection (practice 3.6).

use super::{Permit, Viewer};
use crate::domain::{dialogue::Function, objection::Origin};

/// Speak for one's own objection: answer what was heard in it, reply, reword, withdraw.
#[derive(Debug)]
pub struct Pursue;
/// Say what one hears in somebody else's objection.
#[derive(Debug)]
pub struct Hear;

impl Viewer {
    /// Only the author speaks for an objection.
    pub fn may_pursue(&self, objection: Origin) -> Option<Permit<Pursue>> {
        let own = objection.author == self.id();
        own.then(|| self.acts_as(Function::Participant, objection.body)).flatten()
    }

    /// Every other participant may say what they hear, those of the author's own side too: whoever were not asked would
    /// know whose objection it is (CON-8). Only what another side heard makes it understood.
    pub fn may_hear(&self, objection: Origin) -> Option<Permit<Hear>> {
        let another = objection.author != self.id() && self.seat().side.is_some();
        another.then(|| self.acts_as(Function::Participant, objection.body)).flatten()
    }
}
