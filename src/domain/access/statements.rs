//! Who annexes statements to an adopted text (practice 2.6).

use super::{Permit, Viewer};
use crate::domain::{dialogue::Function, id::BodyId};

/// File a statement on an adopted text, and withdraw one's own.
#[derive(Debug)]
pub struct Annex;

impl Viewer {
    /// Every participant of the body, with a side or without; moderators state nothing (practice 1.7).
    pub fn may_annex(&self, body: BodyId) -> Option<Permit<Annex>> {
        self.acts_as(Function::Participant, body)
    }
}
