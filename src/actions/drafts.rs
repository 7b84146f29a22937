//! The co-moderators' pen (TXT-1): begin a text, change its working copy, ask to issue it, issue it with two keys.

use super::{App, Change, Refusal, Sender, acts};
use crate::{
    domain::{
        access::{Moderate, Permit},
        act::Act,
        draft::{DraftState, is_early},
        id::{BodyId, DraftId, ItemId, ParagraphId},
        input::Problem,
        lang::Lang,
        place::Place,
        record::Kind,
        text::{Edit, EditError, Pen, Text, Words},
    },
    store::{self, drafts::Draft},
};

/// A text that is to be begun.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// Whose text.
    pub body: BodyId,
    /// The agenda item that it answers, if one.
    pub item: Option<ItemId>,
    /// The language it is written in.
    pub lang: Lang,
    /// What it is called.
    pub title: Words,
    /// Nothing is agreed until everything is agreed.
    pub package: bool,
    /// The moderator has ticked that the item is at an early stage (STG-3).
    pub knows_early: bool,
}

/// The working copy that a moderator has before them. When it is no longer the newest, nothing is done to it and the
/// answer is [`Refusal::Stale`].
#[derive(Debug, Clone, Copy)]
pub struct WorkingCopy {
    /// Of which text.
    pub draft: DraftId,
    /// After which edit.
    pub pen_rev: i64,
}

/// Begins a text with an empty working copy, which the co-moderators alone can see. Leads to that copy.
pub async fn begin(app: &App, sender: &Sender, new: Beginning) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let permit = change.viewer.may_moderate(new.body).ok_or(Refusal::NotFound)?;
    if let Some(item) = new.item {
        change.viewer.dialogue.item(item).ok_or(Refusal::NotFound)?;
    }
    warned_of_early(&change, new.item, new.knows_early)?;
    let id = DraftId::from_bits(change.chance.bits());
    let text = Text::new(new.title, new.package);
    let seal = (&*change.keys, change.chance);
    store::drafts::add(&mut change.tx, seal, &permit, (id, new.item, new.lang), &text).await?;
    change.note(Kind::DraftBegun, Some(new.body), text.canonical(new.lang).as_bytes()).await?;
    change.done(Place::Pen(id)).await
}

/// Applies one edit to the working copy. Leads to the paragraph that was changed, or to the whole copy.
///
/// # Errors
/// [`Refusal::Invalid`] for words that are not there or too much of something: under `after` when they were to be
/// inserted after others, else under `words`.
pub async fn edit(app: &App, sender: &Sender, copy: WorkingCopy, edit: Edit) -> Result<Place, Refusal> {
    let desk = Desk::open(app, sender, copy).await?;
    let field = if matches!(edit, Edit::Insert(_, Some(_), _)) { "after" } else { "words" };
    let text = desk.apply(edit).map_err(|error| match error {
        EditError::Gone => Refusal::NotFound,
        error => vec![(field, Problem::from(error))].into(),
    })?;
    let place = match changed(&desk.text, &text) {
        Some(paragraph) => Place::PenParagraph(copy.draft, paragraph),
        None => Place::Pen(copy.draft),
    };
    desk.lay_down(&text, place).await
}

/// Throws away what was changed since the last issued revision; refused before the first.
pub async fn discard(app: &App, sender: &Sender, copy: WorkingCopy) -> Result<Place, Refusal> {
    let mut desk = Desk::open(app, sender, copy).await?;
    let issued = desk.issued().await?.ok_or(Refusal::Rule("draft-not-issued"))?;
    desk.lay_down(&issued, Place::Pen(copy.draft)).await
}

/// Gives the first key for issuing the working copy as it stands (TXT-1). Leads to the act that waits for the second.
pub async fn ask_to_issue(
    app: &App,
    sender: &Sender,
    copy: WorkingCopy,
    knows_early: bool,
) -> Result<Place, Refusal> {
    let mut desk = Desk::open(app, sender, copy).await?;
    if desk.text.paragraphs.is_empty() {
        return Err(Refusal::Rule("draft-empty"));
    }
    if desk.issued().await?.as_ref() == Some(&desk.text) {
        return Err(Refusal::Rule("draft-unchanged"));
    }
    if !desk.draft.is_issued() {
        warned_of_early(&desk.change, desk.draft.item_id, knows_early)?;
    }
    let Desk { mut change, permit, draft, .. } = desk;
    let act = Act::IssueRevision { draft: draft.id, number: draft.revision + 1, pen_rev: draft.pen_rev };
    let id = acts::ask(&mut change, &permit, &act).await?;
    change.done(Place::Act(id)).await
}

/// Issues the working copy that both keys were given for: one row, which all members see from the same instant on.
///
/// # Errors
/// [`Refusal::Rule`] when the text was adopted or the working copy changed since the first key, or when the revision
/// was issued already.
pub(super) async fn issue(
    change: &mut Change,
    permit: &Permit<Moderate>,
    id: DraftId,
    number: i64,
    pen_rev: i64,
) -> Result<Place, Refusal> {
    let draft = find(change, id).await?;
    not_adopted(&draft)?;
    if draft.pen_rev != pen_rev || draft.revision + 1 != number {
        return Err(Refusal::Rule("draft-pen-moved"));
    }
    let text = pen(change, permit, &draft).await?;
    let seal = (&*change.keys, change.chance);
    store::drafts::issue(&mut change.tx, seal, permit, &draft, &text, change.now).await?;
    let content = text.canonical(draft.lang);
    change.note(Kind::RevisionIssued, Some(draft.body_id), content.as_bytes()).await?;
    Ok(Place::Draft(id))
}

/// Makes an issued final text the adopted one; from then on its working copy rests.
///
/// # Errors
/// [`Refusal::Rule`] when it has open elements (TXT-15), or when `revision` is no longer the newest.
pub async fn adopt(
    change: &mut Change,
    permit: &Permit<Moderate>,
    id: DraftId,
    revision: i64,
) -> Result<(), Refusal> {
    let draft = find(change, id).await?;
    if draft.state != DraftState::Final || draft.revision != revision {
        return Err(Refusal::Rule("draft-not-final"));
    }
    store::drafts::set_state(&mut change.tx, permit, id, DraftState::Adopted).await?;
    let content = format!("{id}/{revision}");
    change.note(Kind::TextAdopted, Some(draft.body_id), content.as_bytes()).await
}

/// A working copy with the right to change it.
struct Desk {
    change: Change,
    permit: Permit<Moderate>,
    draft: Draft,
    text: Text,
}

impl Desk {
    async fn open(app: &App, sender: &Sender, copy: WorkingCopy) -> Result<Self, Refusal> {
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

    fn apply(&self, edit: Edit) -> Result<Text, EditError> {
        let revision = u32::try_from(self.draft.revision + 1).unwrap_or_default();
        let mut bits = || self.change.chance.bits();
        self.text.apply(edit, &mut Pen { revision, chance: &mut bits })
    }

    async fn issued(&mut self) -> Result<Option<Text>, Refusal> {
        let read = self.change.viewer.may_read(self.draft.body_id).ok_or(Refusal::NotFound)?;
        let (keys, draft) = (&self.change.keys, &self.draft);
        let last =
            store::drafts::revision(&mut self.change.tx, keys, &read, draft.id, draft.revision).await?;
        Ok(last.map(|revision| revision.text))
    }

    async fn lay_down(self, text: &Text, place: Place) -> Result<Place, Refusal> {
        let Self { mut change, permit, draft, .. } = self;
        let seal = (&*change.keys, change.chance);
        store::drafts::move_pen(&mut change.tx, seal, &permit, &draft, text).await?;
        let content = text.canonical(draft.lang);
        change.note(Kind::PenMoved, Some(draft.body_id), content.as_bytes()).await?;
        change.done(place).await
    }
}

async fn find(change: &mut Change, id: DraftId) -> Result<Draft, Refusal> {
    store::drafts::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)
}

fn not_adopted(draft: &Draft) -> Result<(), Refusal> {
    if draft.state == DraftState::Adopted { Err(Refusal::Rule("draft-adopted")) } else { Ok(()) }
}

async fn pen(change: &mut Change, permit: &Permit<Moderate>, draft: &Draft) -> Result<Text, Refusal> {
    let text = store::drafts::pen(&mut change.tx, &change.keys, permit, draft.id, draft.pen_rev).await?;
    text.ok_or(Refusal::NotFound)
}

/// The paragraph that reads differently, to be shown again; `None` when paragraphs came, went or moved.
fn changed(old: &Text, new: &Text) -> Option<ParagraphId> {
    let mut both = old.paragraphs.iter().zip(&new.paragraphs);
    both.find(|(old, new)| old.uid == new.uid && old != new).map(|(_, new)| new.uid)
}

/// The stage blocks nothing, but whoever begins or issues a text on an early item ticks that they know (STG-3).
fn warned_of_early(change: &Change, item: Option<ItemId>, knows_early: bool) -> Result<(), Refusal> {
    let item = item.and_then(|id| change.viewer.dialogue.item(id));
    match item {
        Some(item) if is_early(item) && !knows_early => Err(vec![("knows_early", Problem::Unticked)].into()),
        _ => Ok(()),
    }
}
