//! Who may ask for the floor, and say that they cannot follow (practice 5.2).

use super::{Attend, Permit, Viewer};
use crate::domain::{dialogue::Function, id::BodyId};

/// Ask for the floor, and for what goes with it: a reply, a point of order, a break.
#[derive(Debug)]
pub struct Ask;

impl Viewer {
    /// Participants with a side ask for the floor. Moderators lead, resource people are given it, observers listen.
    pub fn may_ask_for_the_floor(&self, body: BodyId) -> Option<Permit<Ask>> {
        self.seat().side?;
        self.acts_as(Function::Participant, body)
    }

    /// All who work in a session may say that they cannot hear or understand (QUE-1); observers only watch.
    pub fn may_say_they_cannot_follow(&self, body: BodyId) -> Option<Permit<Attend>> {
        use Function::{Interpreter, Participant, Rapporteur, Resource};
        [Participant, Interpreter, Rapporteur, Resource].into_iter().find_map(|role| self.acts_as(role, body))
    }
}
