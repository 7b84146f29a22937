//! Requests for brackets (TXT-4): file one, take it back, place it as a moderator or by its hour. Nobody can refuse one
//! for its content.

use super::{
    App, Change, Refusal, Sender,
    desk::{find as draft_of, not_adopted},
    modes::nobody_thinks,
    silences,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit, overdue},
        id::{DraftId, RequestId},
        input::{FieldProblem, Problem},
        place::Place,
        record::Kind,
        request::{Asked, MOST_OPEN, PLACED_WITHIN, Request, RequestState, Wish},
        text::{EditError, Gained, Pen, Text},
    },
    store::{
        self,
        db::WriteTx,
        drafts::Draft,
        keys::Keys,
        requests::{New, Stored},
    },
};

/// Files a request about revision `revision`, which waits for a co-moderator or its hour. Leads to the paragraph.
///
/// # Errors
/// [`Refusal::Invalid`] when the words do not stand there once, or are in brackets already; [`Refusal::Stale`] when
/// another revision is the newest by now; [`Refusal::Rule`] while a check is held or a silence runs on it, where one
/// objects instead, and when [`MOST_OPEN`] of the author's are in no issued revision yet.
pub async fn file(
    app: &App,
    sender: &Sender,
    (id, revision): (DraftId, i64),
    wish: Wish,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let draft = draft_of(&mut change, id).await?;
    let permit = change.viewer.may_speak(draft.body_id).ok_or(Refusal::NotFound)?;
    not_adopted(&draft)?;
    nobody_thinks(&change, &draft)?;
    if draft.revision != revision {
        return Err(Refusal::Stale);
    }
    not_in_check(&mut change, &draft, &wish).await?;
    not_too_many(&mut change, id).await?;
    let issued = newest(&mut change, &draft).await?;
    let request = Request { author: permit.seat(), side: change.viewer.seat().side, wish, gained: None };
    apply(&request, &issued, draft.revision, change.chance)
        .map_err(|error| Refusal::from(vec![problem(&request.wish, error)]))?;
    let request_id = RequestId::from_bits(change.chance.bits());
    let due_at = change.now.plus(PLACED_WITHIN);
    let new = New { id: request_id, draft: id, body: draft.body_id, due_at };
    store::requests::add(&mut change.tx, (&change.keys, change.chance), new, &request).await?;
    change.note(Kind::RequestFiled, Some(draft.body_id), request_id.to_string().as_bytes()).await?;
    change.done(Place::Paragraph(id, request.wish.paragraph)).await
}

/// Places a request in the working copy, or gives it back where the words have moved: one key, a clerical act.
///
/// # Errors
/// [`Refusal::Rule`] when it no longer waits.
pub async fn place(app: &App, sender: &Sender, id: RequestId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let stored = store::requests::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(stored.body_id).ok_or(Refusal::NotFound)?;
    if stored.state != RequestState::Waiting {
        return Err(Refusal::Rule("request-ended"));
    }
    let keys = change.keys.clone();
    let kind = put(&mut change.tx, (&keys, change.chance), &permit, &stored).await?;
    change.note(kind, Some(stored.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Paragraph(stored.draft_id, stored.paragraph_id)).await
}

/// Takes one's own request back before it is placed, or puts away one that came back.
///
/// # Errors
/// [`Refusal::Rule`] when it was placed: then it is closed like any other (TXT-5).
pub async fn withdraw(app: &App, sender: &Sender, id: RequestId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let stored = store::requests::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    change.viewer.may_read(stored.body_id).ok_or(Refusal::NotFound)?;
    let request = stored.open(&change.keys)?;
    change.viewer.may_withdraw(&request, stored.body_id).ok_or(Refusal::NotFound)?;
    if !matches!(stored.state, RequestState::Waiting | RequestState::Returned) {
        return Err(Refusal::Rule("request-ended"));
    }
    let (seal, ended) = ((&*change.keys, change.chance), (RequestState::Withdrawn, &request));
    store::requests::change(&mut change.tx, seal, &stored, ended).await?;
    change.note(Kind::RequestWithdrawn, Some(stored.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Paragraph(stored.draft_id, stored.paragraph_id)).await
}

/// Places every request on which nobody acted in time, each by itself. Safe to run twice, and on two instances at once.
pub async fn place_due(app: &App) -> Result<(), Refusal> {
    let mut tx = app.db.read().await?;
    let due = store::requests::due(&mut tx, app.now()).await?;
    drop(tx);
    let mut first = Ok(());
    for stored in due {
        let placed = place_overdue(app, stored.id).await;
        first = first.and(placed);
    }
    first
}

/// The text with all that was placed since the newest revision, placed anew in it.
pub(super) async fn place_again(change: &mut Change, draft: &Draft, mut text: Text) -> Result<Text, Refusal> {
    for stored in store::requests::of_draft(&mut change.tx, draft.id).await? {
        if !stored.contests() {
            continue;
        }
        let mut request = stored.open(&change.keys)?;
        let done = apply(&request, &text, draft.revision, change.chance);
        let state = if done.is_ok() { RequestState::Placed } else { RequestState::Returned };
        request.gained = None;
        if let Ok((placed, gained)) = done {
            (text, request.gained) = (placed, Some(gained));
        }
        let seal = (&*change.keys, change.chance);
        store::requests::change(&mut change.tx, seal, &stored, (state, &request)).await?;
    }
    Ok(text)
}

/// Refuses while a request about the paragraph, or about any when none is named, is in no issued revision yet: no check
/// and no silence procedure starts on it (TXT-4).
pub(super) async fn none_pending(
    change: &mut Change,
    draft: DraftId,
    paragraph: Option<crate::domain::id::ParagraphId>,
) -> Result<(), Refusal> {
    let pending = store::requests::pending(&mut change.tx, draft).await?;
    let about = |uid| paragraph.is_none_or(|paragraph| paragraph == uid);
    let stands = pending.iter().any(|pending| about(pending.paragraph_id));
    if stands { Err(Refusal::Rule("request-pending")) } else { Ok(()) }
}

/// What is wrong with a wish, at the field where it was typed.
pub fn problem(wish: &Wish, error: EditError) -> FieldProblem {
    let field = match wish.asked {
        Asked::Wording { .. } | Asked::Inclusion { .. } | Asked::Deletion { .. } => "words",
        Asked::Number | Asked::Alternative(_) => "kind",
    };
    (field, Problem::from(error))
}

async fn place_overdue(app: &App, id: RequestId) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    let stored = store::requests::find(&mut tick.tx, id).await?;
    let Some(stored) = stored.filter(|stored| stored.state == RequestState::Waiting) else { return Ok(()) };
    let keys = app.keys_of(&mut tick.tx, stored.dialogue_id).await?;
    let author = stored.open(&keys)?.author;
    let Some(permit) = overdue(author, stored.body_id, stored.due_at, tick.now) else { return Ok(()) };
    let kind = put(&mut tick.tx, (&keys, app.chance), &permit, &stored).await?;
    tick.note(stored.dialogue_id, kind, stored.body_id).await?;
    tick.done().await
}

/// Into the working copy, or back to its author.
async fn put(
    tx: &mut WriteTx,
    seal: (&Keys, Chance),
    permit: &Permit<Moderate>,
    stored: &Stored,
) -> Result<Kind, Refusal> {
    let draft = store::drafts::find(tx, stored.draft_id).await?.ok_or(Refusal::NotFound)?;
    let pen = store::drafts::pen(tx, seal.0, permit, draft.id, draft.pen_rev).await?;
    let text = pen.ok_or(Refusal::NotFound)?;
    let mut request = stored.open(seal.0)?;
    let done = apply(&request, &text, draft.revision, seal.1);
    let Some((text, gained)) = done.ok().filter(|_| !draft.state.rests()) else {
        store::requests::change(tx, seal, stored, (RequestState::Returned, &request)).await?;
        return Ok(Kind::RequestReturned);
    };
    store::drafts::move_pen(tx, seal, permit, &draft, &text).await?;
    request.gained = Some(gained);
    store::requests::change(tx, seal, stored, (RequestState::Placed, &request)).await?;
    Ok(Kind::RequestPlaced)
}

/// What the request makes of a text that is based on `revision`.
fn apply(request: &Request, text: &Text, revision: i64, chance: Chance) -> Result<(Text, Gained), EditError> {
    let revision = u32::try_from(revision + 1).unwrap_or_default();
    request.wish.apply(text, request.side, &mut Pen { revision, chance: &mut || chance.bits() })
}

async fn newest(change: &mut Change, draft: &Draft) -> Result<Text, Refusal> {
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let newest =
        store::drafts::revision(&mut change.tx, &change.keys, &read, draft.id, draft.revision).await?;
    Ok(newest.ok_or(Refusal::NotFound)?.text)
}

async fn not_too_many(change: &mut Change, draft: DraftId) -> Result<(), Refusal> {
    let (keys, author) = (change.keys.clone(), change.viewer.id());
    let mut open = 0;
    for stored in store::requests::of_draft(&mut change.tx, draft).await? {
        let waits = stored.state == RequestState::Waiting || stored.contests();
        open += usize::from(waits && stored.open(&keys)?.author == author);
    }
    if open < MOST_OPEN { Ok(()) } else { Err(Refusal::Rule("request-too-many")) }
}

/// From its opening to its declaration a check is answered, not undermined: an objection there stops adoption. A silence
/// is broken in the open: it would adopt the text past a request that waits.
async fn not_in_check(change: &mut Change, draft: &Draft, wish: &Wish) -> Result<(), Refusal> {
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let checks = store::checks::of_draft(&mut change.tx, &read, draft.id).await?;
    let about = |of: Option<_>| of.is_none_or(|paragraph| paragraph == wish.paragraph);
    let mut held = checks.iter().filter(|check| check.revision == draft.revision);
    if held.any(|check| check.declared.is_none() && about(check.paragraph_id)) {
        return Err(Refusal::Rule("request-in-check"));
    }
    let silence = silences::runs_on(&mut change.tx, draft.id).await?;
    if silence { Err(Refusal::Rule("request-in-silence")) } else { Ok(()) }
}
