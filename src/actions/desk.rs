//! A working copy in the hands of one moderator.

use super::{App, Change, Refusal, Sender};
use crate::{
    domain::{
        access::{Moderate, Permit},
        draft::prepared,
        id::DraftId,
        place::Place,
        record::Kind,
        text::{Edit, EditError, Pen, Text},
    },
    store::{self, drafts::Draft},
};

/// The working copy that a moderator has before them. When it is no longer the newest, nothing is done to it and the
/// answer is [`Refusal::Stale`].
#[derive(Debug, Clone, Copy)]
pub struct WorkingCopy {
    /// Of which text.
    pub draft: DraftId,
    /// After which edit.
    pub pen_rev: i64,
}

/// A working copy with the right to change it.
pub(super) struct Desk {
    pub(super) change: Change,
    pub(super) permit: Permit<Moderate>,
    pub(super) draft: Draft,
    pub(super) text: Text,
}

impl Desk {
    pub(super) async fn open(app: &App, sender: &Sender, copy: WorkingCopy) -> Result<Self, Refusal> {
        let mut change = app.change(sender).await?;
        let draft = find(&mut change, copy.draft).await?;
        let permit = change.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
        not_adopted(&draft)?;
        if draft.pen_rev != copy.pen_rev {
            return Err(Refusal::Stale);
        }
        let text = pen(&mut change, &permit, &draft).await?;
        Ok(Self { change, permit, draft, text })
    }

    pub(super) fn apply(&self, edit: Edit) -> Result<Text, EditError> {
        let revision = prepared(self.draft.revision);
        let mut bits = || self.change.chance.bits();
        self.text.apply(edit, &mut Pen { revision, chance: &mut bits })
    }

    pub(super) async fn issued(&mut self) -> Result<Option<Text>, Refusal> {
        let read = self.change.viewer.may_read(self.draft.body_id).ok_or(Refusal::NotFound)?;
        let (keys, draft) = (&self.change.keys, &self.draft);
        let last =
            store::drafts::revision(&mut self.change.tx, keys, &read, draft.id, draft.revision).await?;
        Ok(last.map(|revision| revision.text))
    }

    pub(super) async fn lay_down(self, text: &Text, place: Place) -> Result<Place, Refusal> {
        let Self { mut change, permit, draft, .. } = self;
        lay_down(&mut change, &permit, &draft, text).await?;
        change.done(place).await
    }
}

/// Makes `text` the working copy that comes after the one that `draft` was read with.
pub(super) async fn lay_down(
    change: &mut Change,
    permit: &Permit<Moderate>,
    draft: &Draft,
    text: &Text,
) -> Result<(), Refusal> {
    let seal = (&*change.keys, change.chance);
    store::drafts::move_pen(&mut change.tx, seal, permit, draft, text).await?;
    change.note(Kind::PenMoved, Some(draft.body_id), text.canonical(draft.lang).as_bytes()).await
}

pub(super) async fn find(change: &mut Change, id: DraftId) -> Result<Draft, Refusal> {
    store::drafts::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)
}

pub(super) fn not_adopted(draft: &Draft) -> Result<(), Refusal> {
    if draft.state.rests() { Err(Refusal::Rule("draft-adopted")) } else { Ok(()) }
}

pub(super) async fn pen(
    change: &mut Change,
    permit: &Permit<Moderate>,
    draft: &Draft,
) -> Result<Text, Refusal> {
    let text = store::drafts::pen(&mut change.tx, &change.keys, permit, draft.id, draft.pen_rev).await?;
    text.ok_or(Refusal::NotFound)
}
