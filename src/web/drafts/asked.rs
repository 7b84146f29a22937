//! What the page of a text asks of its reader.

use super::page::Opened;
use crate::{
    actions::Refusal,
    web::{
        home::{self, Ask},
        visit::Reader,
    },
};

/// What is under way on a text as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) enum Pending {
    /// A check of the whole text without a declared result.
    Check,
    /// A silence procedure that is not over.
    Silence,
}

/// What is asked of the reader, and what they may do.
pub(super) struct Asked {
    /// The most urgent thing that waits for this reader, with the page on which it is done.
    pub(super) task: Option<Ask>,
    /// One sentence, where no task is.
    pub(super) otherwise: &'static str,
    /// Whether the reader takes stances, and so speaks to the text.
    pub(super) decides: bool,
    /// Whether something is under way on the text as a whole; nothing else is begun before it is over.
    pub(super) pending: bool,
}

impl Asked {
    /// What the newest revision of the text asks.
    pub(super) async fn of(
        reader: &mut Reader,
        opened: &Opened,
        pending: Option<Pending>,
    ) -> Result<Self, Refusal> {
        let task = home::first_on(reader, opened.draft.id).await?;
        let (t, viewer, draft) = (reader.visit.t, &reader.look.viewer, &opened.draft);
        let decides = viewer.may_decide(draft.body_id).is_some();
        let moderates = viewer.may_moderate(draft.body_id).is_some();
        let otherwise = match pending {
            Some(Pending::Check) => t.get("draft-runs-check"),
            Some(Pending::Silence) => t.get("draft-runs-silence"),
            None if decides || draft.state.rests() => t.pick("draft-asks", draft.state.word()),
            None if moderates => t.pick("draft-leads", draft.state.word()),
            None => t.get("nothing-asked"),
        };
        Ok(Self { task, otherwise, decides, pending: pending.is_some() })
    }
}
