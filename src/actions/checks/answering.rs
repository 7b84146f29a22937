//! Answering a check: giving an answer, keeping it for a new wording, taking it back.

use super::{counting::recount, leaving::close_if_due};
use crate::{
    actions::{App, Change, Refusal, Sender},
    domain::{
        access::{Decide, Permit},
        check::{Phase, Response},
        id::CheckId,
        place::Place,
        record::Kind,
        time::Timestamp,
    },
    store::{
        self,
        checks::Stored,
        stances::{NewAnswer, Own},
    },
};

/// What a person answers, and the words that they read when they did.
#[derive(Debug, Clone)]
pub struct NewStance {
    /// To which check.
    pub check: CheckId,
    /// The words that were read, see [`Stored::words`].
    pub read: String,
    /// The answer.
    pub response: Response,
}

/// Keeps a person's answer instead of the one before. After the closing it is kept as late and does not count, but a
/// person who has answered may still move to "not ready" or to an objection in the cooling interval (CON-13).
///
/// # Errors
/// [`Refusal::Stale`] when what is checked reads differently from what the person read (TXT-9); [`Refusal::Rule`] for
/// who is not on the roll.
pub async fn answer(app: &App, sender: &Sender, new: NewStance) -> Result<Place, Refusal> {
    let NewStance { check: id, read, response } = new;
    let mut change = app.change(sender).await?;
    let (check, permit, own) = for_answer(&mut change, id).await?;
    let read = store::stances::reading(&mut change.tx, &check, &read).await?.ok_or(Refusal::Stale)?;
    let frozen = check.frozen(&change.keys)?;
    if response.paragraph().is_some_and(|number| number > frozen.paragraphs.len()) {
        return Err(Refusal::Rule("form-unreadable"));
    }
    let late = match check.phase(change.now) {
        Phase::Open => false,
        Phase::Cooling => own.counted_at.is_none() || !response.stops_adoption(),
        Phase::Due | Phase::Declared => true,
        Phase::Void => return Err(Refusal::Rule("check-void")),
    };
    let new = NewAnswer { check: &check, read: &read, response: &response, late, at: change.now };
    store::stances::keep(&mut change.tx, (&change.keys, change.chance), &permit, new).await?;
    change.note(Kind::StanceTaken, Some(check.body_id), id.to_string().as_bytes()).await?;
    recount(&mut change, &check).await?;
    change.done(Place::Check(id)).await
}

/// Gives the answer that was given to an earlier wording to the present one, with all that was written in it (TXT-9).
///
/// # Errors
/// As [`answer`]; [`Refusal::Rule`] when the check is closed, or what the answer is about has gone from the text.
pub async fn renew(app: &App, sender: &Sender, (id, read): (CheckId, &str)) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (check, permit, _) = for_answer(&mut change, id).await?;
    let read = store::stances::reading(&mut change.tx, &check, read).await?.ok_or(Refusal::Stale)?;
    still_open(&check, change.now)?;
    let stale = store::stances::stale_answer(&mut change.tx, &change.keys, &permit, &check).await?;
    let (revision, response) = stale.ok_or(Refusal::NotFound)?;
    let response = renumbered(&mut change, &check, (revision, response)).await?;
    let new = NewAnswer { check: &check, read: &read, response: &response, late: false, at: change.now };
    store::stances::keep(&mut change.tx, (&change.keys, change.chance), &permit, new).await?;
    change.note(Kind::StanceTaken, Some(check.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Check(id)).await
}

/// Takes the person's answer back, to whichever wording it was given.
///
/// # Errors
/// [`Refusal::Rule`] when the check is closed.
pub async fn withdraw(app: &App, sender: &Sender, id: CheckId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (check, permit) = with_stance(&mut change, id).await?;
    still_open(&check, change.now)?;
    store::stances::withdraw(&mut change.tx, &permit, &check).await?;
    change.note(Kind::StanceWithdrawn, Some(check.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Check(id)).await
}

async fn for_answer(change: &mut Change, id: CheckId) -> Result<(Stored, Permit<Decide>, Own), Refusal> {
    let (check, permit) = with_stance(change, id).await?;
    let own = store::stances::own(&mut change.tx, id, permit.seat()).await?;
    Ok((check, permit, own.ok_or(Refusal::Rule("check-not-on-roll"))?))
}

pub(super) async fn with_stance(
    change: &mut Change,
    id: CheckId,
) -> Result<(Stored, Permit<Decide>), Refusal> {
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_decide(check.body_id).ok_or(Refusal::NotFound)?;
    Ok((close_if_due(change, check).await?, permit))
}

fn still_open(check: &Stored, now: Timestamp) -> Result<(), Refusal> {
    if check.phase(now) == Phase::Open { Ok(()) } else { Err(Refusal::Rule("check-closed")) }
}

/// An answer to the text of an earlier revision, about the same paragraph under its present number.
async fn renumbered(
    change: &mut Change,
    check: &Stored,
    (revision, response): (i64, Response),
) -> Result<Response, Refusal> {
    let Some(number) = response.paragraph() else { return Ok(response) };
    let read = change.viewer.may_read(check.body_id).ok_or(Refusal::NotFound)?;
    let (tx, keys) = (&mut change.tx, &change.keys);
    let old = store::drafts::revision(tx, keys, &read, check.draft_id, revision).await?;
    let old = old.ok_or(Refusal::NotFound)?.text;
    let uid = number.checked_sub(1).and_then(|at| old.paragraphs.get(at)).map(|paragraph| paragraph.uid);
    let now = check.frozen(keys)?.paragraphs.iter().position(|one| Some(*one) == uid);
    let now = now.ok_or(Refusal::Rule("check-concern-gone"))?;
    Ok(response.about(now + 1))
}
