//! Who writes down what a session leaves behind: the parking lot and the action items (practice 1.7).

use super::{Permit, Viewer};
use crate::domain::{dialogue::Function, id::BodyId};

/// Put a point in the parking lot.
#[derive(Debug)]
pub struct Park;
/// Say what becomes of points that were set aside, and keep the action items.
#[derive(Debug)]
pub struct Keep;

impl Viewer {
    /// Participants, moderators and the rapporteur set points aside.
    pub fn may_park(&self, body: BodyId) -> Option<Permit<Park>> {
        use Function::{Moderator, Participant, Rapporteur};
        [Participant, Moderator, Rapporteur].into_iter().find_map(|role| self.acts_as(role, body))
    }

    /// One moderator or the rapporteur keeps the lists.
    pub fn may_keep(&self, body: BodyId) -> Option<Permit<Keep>> {
        use Function::{Moderator, Rapporteur};
        [Moderator, Rapporteur].into_iter().find_map(|role| self.acts_as(role, body))
    }
}
