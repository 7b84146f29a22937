//! The working copy as the co-moderators' pages open it (TXT-1): nobody else finds it.

use super::page::Opened;
use crate::{
    actions::{Refusal, drafts::WorkingCopy},
    domain::{
        access::{Moderate, Permit},
        id::DraftId,
        text::Text,
    },
    store,
    web::visit::Reader,
};

/// A working copy that the reader holds a key to.
pub struct Desk {
    /// The text and its revisions.
    pub opened: Opened,
    /// The working copy as it stands.
    pub text: Text,
    permit: Permit<Moderate>,
}

impl Desk {
    /// The newest working copy.
    pub async fn open(reader: &mut Reader, id: DraftId) -> Result<Self, Refusal> {
        let opened = Opened::find(reader, id).await?;
        let look = &mut reader.look;
        let permit = look.viewer.may_moderate(opened.draft.body_id).ok_or(Refusal::NotFound)?;
        let pen_rev = opened.draft.pen_rev;
        let text = store::drafts::pen(&mut look.tx, &look.keys, &permit, id, pen_rev).await?;
        Ok(Self { opened, text: text.ok_or(Refusal::NotFound)?, permit })
    }

    /// The working copy as it stood after an earlier edit; `None` when that is too long ago.
    pub async fn earlier(&self, reader: &mut Reader, pen_rev: i64) -> Result<Option<Text>, Refusal> {
        let (look, id) = (&mut reader.look, self.opened.draft.id);
        Ok(store::drafts::pen(&mut look.tx, &look.keys, &self.permit, id, pen_rev).await?)
    }

    /// Leave to change it.
    pub const fn permit(&self) -> &Permit<Moderate> {
        &self.permit
    }

    /// The number of the revision that is being prepared.
    pub const fn number(&self) -> i64 {
        self.opened.draft.revision + 1
    }
}

/// The working copy that a form was filled in for.
pub const fn copy(draft: DraftId, pen_rev: i64) -> WorkingCopy {
    WorkingCopy { draft, pen_rev }
}
