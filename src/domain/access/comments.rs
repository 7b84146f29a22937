//! Who may comment on paragraphs.

use super::{Permit, Viewer};
use crate::domain::{comment::Origin, dialogue::Function, id::BodyId};

/// Comment on a paragraph, and withdraw what one wrote.
#[derive(Debug)]
pub struct Remark;

impl Viewer {
    /// Whoever works on a text comments on it: participants, moderators, the rapporteur and resource experts (TXT-1).
    pub fn may_comment(&self, body: BodyId) -> Option<Permit<Remark>> {
        use Function::{Moderator, Participant, Rapporteur, Resource};
        [Participant, Moderator, Rapporteur, Resource].into_iter().find_map(|role| self.acts_as(role, body))
    }

    /// Only the author withdraws a comment.
    pub fn may_withdraw_comment(&self, comment: Origin) -> Option<Permit<Remark>> {
        let own = comment.author == self.id() && !comment.withdrawn;
        own.then(|| self.may_comment(comment.body)).flatten()
    }
}
