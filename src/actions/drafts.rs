//! The co-moderators' pen (TXT-1): begin a text, change its working copy, ask to issue it, issue it with two keys.

use super::{
    App, Change, Refusal, Sender, acts, amendments, checks, closings, corrigenda,
    desk::{Desk, find, not_adopted, pen},
    objections, requests, silences,
};
use crate::{
    domain::{
        access::{Moderate, Permit},
        act::Act,
        draft::{DraftState, Firmness, is_early},
        id::{BodyId, DraftId, ItemId, ParagraphId},
        input::Problem,
        lang::Lang,
        place::Place,
        record::Kind,
        reminder,
        text::{Edit, EditError, Text, Words},
    },
    store::{self, db::WriteTx},
};

pub use super::desk::WorkingCopy;

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
/// An edit that takes away what is held open (TXT-5) is not applied: those concerned are asked, and it is applied when
/// all have agreed.
///
/// # Errors
/// [`Refusal::Rule`] when the same is asked already, or nobody is there to be asked.
/// [`Refusal::Invalid`] for words that are not there or too much of something: under `after` when they were to be
/// inserted after others, else under `words`.
pub async fn edit(app: &App, sender: &Sender, copy: WorkingCopy, edit: Edit) -> Result<Place, Refusal> {
    let mut desk = Desk::open(app, sender, copy).await?;
    let field = if matches!(edit, Edit::Insert(_, Some(_), _)) { "after" } else { "words" };
    let text = desk.apply(edit.clone()).map_err(|error| match error {
        EditError::Gone => Refusal::NotFound,
        error => vec![(field, Problem::from(error))].into(),
    })?;
    if let Some(closing) = closings::needed(&mut desk, &edit, &text).await? {
        return closings::ask(desk, closing).await;
    }
    let place = match changed(&desk.text, &text) {
        Some(paragraph) => Place::PenParagraph(copy.draft, paragraph),
        None => Place::Pen(copy.draft),
    };
    desk.lay_down(&text, place).await
}

/// Throws away what was changed since the last issued revision, but for requests that were placed; refused before the
/// first.
pub async fn discard(app: &App, sender: &Sender, copy: WorkingCopy) -> Result<Place, Refusal> {
    let mut desk = Desk::open(app, sender, copy).await?;
    let issued = desk.issued().await?.ok_or(Refusal::Rule("draft-not-issued"))?;
    amendments::discarded(&mut desk.change, &desk.draft).await?;
    let text = requests::place_again(&mut desk.change, &desk.draft, issued).await?;
    store::closings::drop_all(&mut desk.change.tx, desk.draft.id, desk.draft.revision + 1).await?;
    desk.lay_down(&text, Place::Pen(copy.draft)).await
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
    let rests = desk.draft.state != DraftState::Negotiation || desk.text.count().open() > 0;
    if rests && desk.issued().await?.as_ref() == Some(&desk.text) {
        return Err(Refusal::Rule("draft-unchanged"));
    }
    if !desk.draft.is_issued() {
        warned_of_early(&desk.change, desk.draft.item_id, knows_early)?;
    }
    closings::all_confirmed(&mut desk.change, &desk.draft, &desk.text).await?;
    let Desk { mut change, permit, draft, .. } = desk;
    silences::none_runs(&mut change.tx, draft.id).await?;
    corrigenda::settled_by(&mut change.tx, &draft, change.now).await?;
    let act = Act::IssueRevision { draft: draft.id, number: draft.revision + 1, pen_rev: draft.pen_rev };
    let id = acts::ask(&mut change, &permit, &act).await?;
    change.done(Place::Act(id)).await
}

/// Issues the working copy that both keys were given for: one row, which all members see from the same instant on.
///
/// # Errors
/// [`Refusal::Rule`] when the text was adopted, while a silence runs on it, when the working copy changed since the first
/// key, when the revision was issued already, or when something was closed without the word of those concerned (TXT-5).
pub(super) async fn issue(
    change: &mut Change,
    permit: &Permit<Moderate>,
    id: DraftId,
    number: i64,
    pen_rev: i64,
) -> Result<Place, Refusal> {
    let draft = find(change, id).await?;
    not_adopted(&draft)?;
    silences::none_runs(&mut change.tx, id).await?;
    corrigenda::settled_by(&mut change.tx, &draft, change.now).await?;
    if draft.pen_rev != pen_rev || draft.revision + 1 != number {
        return Err(Refusal::Rule("draft-pen-moved"));
    }
    let text = pen(change, permit, &draft).await?;
    closings::all_confirmed(change, &draft, &text).await?;
    let seal = (&*change.keys, change.chance);
    store::drafts::issue(&mut change.tx, seal, permit, &draft, &text, change.now).await?;
    store::requests::carry(&mut change.tx, id, number).await?;
    store::closings::drop_waiting(&mut change.tx, id).await?;
    store::reminders::set(&mut change.tx, id, &reminder::days(&text)).await?;
    checks::follow(change, &draft, (number, &text)).await?;
    objections::follow_text(change, &draft, &text).await?;
    amendments::issued(change, permit, &draft, (number, &text)).await?;
    let content = text.canonical(draft.lang);
    change.note(Kind::RevisionIssued, Some(draft.body_id), content.as_bytes()).await?;
    Ok(Place::Draft(id))
}

/// Makes an issued final text the adopted one; from then on its working copy rests. Answers what the caller notes of it:
/// nothing where it was adopted in full before.
///
/// # Errors
/// [`Refusal::Rule`] when it has open elements (TXT-15), or when `revision` is no longer the newest.
pub async fn adopt(
    tx: &mut WriteTx,
    (id, revision): (DraftId, i64),
    firmness: Firmness,
) -> Result<Option<Kind>, Refusal> {
    let draft = store::drafts::find(tx, id).await?.ok_or(Refusal::NotFound)?;
    if draft.revision != revision || !(draft.state.may_be_checked() || draft.state.rests()) {
        return Err(Refusal::Rule("draft-not-final"));
    }
    if draft.state == DraftState::Adopted {
        return Ok(None);
    }
    if !draft.state.rests() {
        store::reopenings::freeze(tx, id).await?;
    }
    store::drafts::set_state(tx, id, DraftState::when_adopted(firmness)).await?;
    Ok(Some(match firmness {
        Firmness::AdReferendum => Kind::TextAdoptedAdReferendum,
        Firmness::Full => Kind::TextAdopted,
    }))
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
