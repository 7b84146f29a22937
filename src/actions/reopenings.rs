//! An adopted text is taken up again (CON-13): participants ask for it, the co-moderators do it with two keys.

use super::{App, Change, Refusal, Sender, acts, desk};
use crate::{
    domain::{
        access::{Decide, Moderate, Permit},
        act::Act,
        draft::DraftState,
        id::DraftId,
        place::Place,
        record::Kind,
        reopening::{Cause, Reopening},
    },
    store::{self, drafts::Draft},
};

/// Asks that an adopted text be taken up again, with an optional line for the co-moderators. A second time replaces the
/// line.
///
/// # Errors
/// [`Refusal::Rule`] when the text is not adopted, or the person took no part in decisions when it was.
pub async fn ask(app: &App, sender: &Sender, id: DraftId, line: Option<String>) -> Result<Place, Refusal> {
    let (mut change, permit, draft) = participant(app, sender, id).await?;
    let (seal, said) = ((&*change.keys, change.chance), (line.as_ref(), change.now));
    if !store::reopenings::ask(&mut change.tx, seal, &permit, id, said).await? {
        return Err(Refusal::Rule("reopening-not-on-roll"));
    }
    change.note(Kind::ReopeningAsked, Some(draft.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Reopening(id)).await
}

/// Takes that back.
///
/// # Errors
/// [`Refusal::Rule`] when the text is not adopted.
pub async fn take_back(app: &App, sender: &Sender, id: DraftId) -> Result<Place, Refusal> {
    let (mut change, permit, draft) = participant(app, sender, id).await?;
    store::reopenings::take_back(&mut change.tx, &permit, id).await?;
    change.note(Kind::ReopeningAsked, Some(draft.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Reopening(id)).await
}

/// Gives the first key for taking a text up again. Leads to the act that waits for the second.
///
/// # Errors
/// As [`reopen`].
pub async fn ask_to_reopen(
    app: &App,
    sender: &Sender,
    id: DraftId,
    why: Reopening,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let draft = desk::find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
    may_reopen(&mut change, &draft, why.cause).await?;
    let act = Act::ReopenText { draft: id, revision: draft.revision, why };
    let act = acts::ask(&mut change, &permit, &act).await?;
    change.done(Place::Act(act)).await
}

/// Takes a text up again that both keys were given for: it is negotiated on, and who asked for it is forgotten.
///
/// # Errors
/// [`Refusal::Rule`] when that revision is not adopted, or for [`Cause::Request`] when no side asks enough.
pub(super) async fn reopen(
    change: &mut Change,
    permit: &Permit<Moderate>,
    (id, revision): (DraftId, i64),
    why: &Reopening,
) -> Result<Place, Refusal> {
    let draft = desk::find(change, id).await?;
    may_reopen(change, &draft, why.cause).await?;
    if draft.revision != revision {
        return Err(Refusal::Rule("reopening-not-adopted"));
    }
    let seal = (&*change.keys, change.chance);
    store::reopenings::add(&mut change.tx, seal, permit, (id, revision), (why, change.now)).await?;
    store::drafts::set_state(&mut change.tx, id, DraftState::Negotiation).await?;
    change.note(Kind::TextReopened, Some(draft.body_id), why.reason.as_bytes()).await?;
    Ok(Place::Draft(id))
}

async fn participant(
    app: &App,
    sender: &Sender,
    id: DraftId,
) -> Result<(Change, Permit<Decide>, Draft), Refusal> {
    let mut change = app.change(sender).await?;
    let draft = desk::find(&mut change, id).await?;
    let permit = change.viewer.may_decide(draft.body_id).ok_or(Refusal::NotFound)?;
    adopted(&draft)?;
    Ok((change, permit, draft))
}

fn adopted(draft: &Draft) -> Result<(), Refusal> {
    if draft.state.rests() { Ok(()) } else { Err(Refusal::Rule("reopening-not-adopted")) }
}

async fn may_reopen(change: &mut Change, draft: &Draft, cause: Cause) -> Result<(), Refusal> {
    adopted(draft)?;
    match cause {
        Cause::Information => Ok(()),
        Cause::Request if store::reopenings::is_asked(&mut change.tx, draft.id).await? => Ok(()),
        Cause::Request => Err(Refusal::Rule("reopening-not-asked")),
    }
}
