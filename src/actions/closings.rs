//! Closing what is open (TXT-5): a moderator asks, those concerned agree or keep it open, and then it is done.

use super::{
    App, Change, Refusal, Sender,
    desk::{Desk, find as draft_of},
};
use crate::{
    domain::{
        access::confirmed,
        closing::{Closing, ClosingState, held},
        id::{ClosingId, DraftId, ParagraphId, SeatId},
        place::Place,
        record::Kind,
        request::{Request, RequestState},
        text::{Edit, Held, Pen, Text},
    },
    store::{
        self,
        checks::Passed,
        closings::{New, Stored},
        drafts::Draft,
    },
};

/// What somebody who is asked says to a closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It may be closed so.
    Agree,
    /// It stays open, with a line for the others if one was written. Nobody is told whose it is.
    KeepOpen(Option<String>),
}

/// Answers a closing. When all have agreed it is done in the working copy, or dropped where that has changed meanwhile.
///
/// # Errors
/// [`Refusal::Rule`] when it no longer waits.
pub async fn answer(app: &App, sender: &Sender, id: ClosingId, answer: Answer) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (stored, mut closing) = waiting(&mut change, id).await?;
    change.viewer.may_confirm_closing(&closing, stored.body_id).ok_or(Refusal::NotFound)?;
    change.note(Kind::ClosingAnswered, Some(stored.body_id), id.to_string().as_bytes()).await?;
    let state = match answer {
        Answer::Agree => {
            closing.agreed_by(change.viewer.seat());
            carry_out(&mut change, &stored, &closing).await?
        }
        Answer::KeepOpen(line) => {
            closing.line = line;
            ClosingState::KeptOpen
        }
    };
    end(&mut change, &stored, (state, &closing)).await?;
    change.done(Place::Paragraph(stored.draft_id, stored.paragraph_id)).await
}

/// Takes the question back; either moderator can.
pub async fn withdraw(app: &App, sender: &Sender, id: ClosingId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (stored, closing) = waiting(&mut change, id).await?;
    change.viewer.may_moderate(stored.body_id).ok_or(Refusal::NotFound)?;
    end(&mut change, &stored, (ClosingState::Dropped, &closing)).await?;
    change.done(Place::PenParagraph(stored.draft_id, stored.paragraph_id)).await
}

/// Whoever leaves is no longer asked: their side is in their place, or every side where that has left, too (TXT-5).
pub(super) async fn leave(change: &mut Change, seat: SeatId) -> Result<(), Refusal> {
    let dialogue = change.viewer.dialogue.clone();
    for stored in store::closings::waiting(&mut change.tx, dialogue.id).await? {
        let mut closing = stored.open(&change.keys)?;
        let body = dialogue.body(stored.body_id).ok_or(Refusal::NotFound)?;
        if closing.passes_from(seat, &dialogue, body) {
            end(change, &stored, (ClosingState::Waiting, &closing)).await?;
        }
    }
    Ok(())
}

/// The closing for which an edit of the working copy has to wait; `None` when it takes nothing away that is held, or
/// when it leaves the paragraph exactly as a declared check has passed it.
pub(super) async fn needed(desk: &mut Desk, edit: &Edit, after: &Text) -> Result<Option<Closing>, Refusal> {
    let held = held_in(&mut desk.change, &desk.draft).await?;
    let Some(closing) = Closing::of(desk.permit.seat(), edit, [&desk.text, after], &held) else {
        return Ok(None);
    };
    let passed = passed(&mut desk.change, &desk.draft).await?;
    let left = closing.paragraph().map(|left| has_passed(&desk.change, &desk.draft, &passed, (after, left)));
    let by_check = left.transpose()?.unwrap_or_default();
    Ok((!by_check).then_some(closing))
}

/// Asks those whose word the closing takes. Leads to the paragraph of the working copy.
///
/// # Errors
/// [`Refusal::Rule`] when something of it is asked already, or when nobody is there to be asked.
pub(super) async fn ask(desk: Desk, closing: Closing) -> Result<Place, Refusal> {
    let Desk { mut change, draft, .. } = desk;
    let paragraph = closing.paragraph().ok_or(Refusal::NotFound)?;
    for stored in store::closings::of_number(&mut change.tx, draft.id, draft.revision + 1).await? {
        if stored.state == ClosingState::Waiting && stored.open(&change.keys)?.meets(&closing) {
            return Err(Refusal::Rule("closing-waits"));
        }
    }
    let dialogue = change.viewer.dialogue.clone();
    let body = dialogue.body(draft.body_id).ok_or(Refusal::NotFound)?;
    let placed = placed(&mut change, draft.id, |_| true).await?;
    let closing = closing.asking(&dialogue, body, &placed);
    if closing.parties.is_empty() {
        return Err(Refusal::Rule("closing-nobody"));
    }
    let (id, number) = (ClosingId::from_bits(change.chance.bits()), draft.revision + 1);
    let new = New { id, draft: draft.id, body: body.id, paragraph, number, asked_at: change.now };
    store::closings::add(&mut change.tx, (&change.keys, change.chance), new, &closing).await?;
    change.note(Kind::ClosingAsked, Some(draft.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::PenParagraph(draft.id, paragraph)).await
}

/// Refuses a working copy in which something that was open has gone without the word of those concerned and without a
/// check that has passed the paragraph as it now reads (TXT-5). What was never in an issued revision and nobody
/// requested binds nobody: the moderators may try it out.
pub(super) async fn all_confirmed(change: &mut Change, draft: &Draft, text: &Text) -> Result<(), Refusal> {
    let held = held_in(change, draft).await?;
    let passed = passed(change, draft).await?;
    for gone in held.iter().filter(|held| !held.stands_in(text)) {
        if !has_passed(change, draft, &passed, (text, gone.paragraph))? {
            return Err(Refusal::Rule("closing-missing"));
        }
    }
    Ok(())
}

async fn waiting(change: &mut Change, id: ClosingId) -> Result<(Stored, Closing), Refusal> {
    let stored = store::closings::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    change.viewer.may_read(stored.body_id).ok_or(Refusal::NotFound)?;
    if stored.state != ClosingState::Waiting {
        return Err(Refusal::Rule("closing-ended"));
    }
    let closing = stored.open(&change.keys)?;
    Ok((stored, closing))
}

/// Does in the working copy what all have agreed to.
async fn carry_out(change: &mut Change, stored: &Stored, closing: &Closing) -> Result<ClosingState, Refusal> {
    let Some(permit) = confirmed(closing, stored.body_id) else { return Ok(ClosingState::Waiting) };
    let draft = draft_of(change, stored.draft_id).await?;
    let pen = store::drafts::pen(&mut change.tx, &change.keys, &permit, draft.id, draft.pen_rev).await?;
    let text = pen.ok_or(Refusal::NotFound)?;
    let (revision, chance) = (u32::try_from(stored.number).unwrap_or_default(), change.chance);
    let done = text.apply(closing.edit.clone(), &mut Pen { revision, chance: &mut || chance.bits() });
    let Some(text) = done.ok().filter(|_| closing.still_fits(&text)) else {
        return Ok(ClosingState::Dropped);
    };
    let seal = (&*change.keys, change.chance);
    store::drafts::move_pen(&mut change.tx, seal, &permit, &draft, &text).await?;
    Ok(ClosingState::Confirmed)
}

async fn end(
    change: &mut Change,
    stored: &Stored,
    (state, closing): (ClosingState, &Closing),
) -> Result<(), Refusal> {
    let seal = (&*change.keys, change.chance);
    store::closings::change(&mut change.tx, seal, stored, (state, closing)).await?;
    let kind = match state {
        ClosingState::Waiting => return Ok(()),
        ClosingState::Confirmed => Kind::ClosingConfirmed,
        ClosingState::KeptOpen => Kind::ClosingKeptOpen,
        ClosingState::Dropped => Kind::ClosingDropped,
    };
    change.note(kind, Some(stored.body_id), stored.id.to_string().as_bytes()).await
}

/// What has to stand in the working copy of a draft.
async fn held_in(change: &mut Change, draft: &Draft) -> Result<Vec<Held>, Refusal> {
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let issued =
        store::drafts::revision(&mut change.tx, &change.keys, &read, draft.id, draft.revision).await?;
    let placed = placed(change, draft.id, store::requests::Stored::contests).await?;
    let mut agreed = Vec::new();
    for stored in store::closings::of_number(&mut change.tx, draft.id, draft.revision + 1).await? {
        if stored.state == ClosingState::Confirmed {
            agreed.push(stored.open(&change.keys)?);
        }
    }
    Ok(held(issued.as_ref().map(|revision| &revision.text), &placed, &agreed))
}

async fn placed(
    change: &mut Change,
    draft: DraftId,
    counts: impl Fn(&store::requests::Stored) -> bool,
) -> Result<Vec<Request>, Refusal> {
    let stored = store::requests::of_draft(&mut change.tx, draft).await?;
    let placed = stored.iter().filter(|stored| stored.state == RequestState::Placed && counts(stored));
    Ok(placed.map(|stored| stored.open(&change.keys)).collect::<Result<_, _>>()?)
}

/// Whether a declared check has passed a paragraph exactly as it reads in `text`.
fn has_passed(
    change: &Change,
    draft: &Draft,
    passed: &[Passed],
    (text, paragraph): (&Text, ParagraphId),
) -> Result<bool, Refusal> {
    let Some((_, read)) = text.paragraph(paragraph) else { return Ok(false) };
    let mac = store::drafts::paragraph_mac(&change.keys, draft, read)?;
    Ok(passed.iter().any(|passed| passed.paragraph == paragraph && passed.text_mac == mac))
}

async fn passed(change: &mut Change, draft: &Draft) -> Result<Vec<Passed>, Refusal> {
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    Ok(store::checks::passed_on(&mut change.tx, &read, draft.id).await?)
}
