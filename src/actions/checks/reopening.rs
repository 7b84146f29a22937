//! An objection that came soon after the closing: the co-moderators may take answers again, once (practice 3.5).

use crate::{
    actions::{App, Change, Refusal, Sender, acts},
    domain::{
        access::{Moderate, Permit},
        act::Act,
        check::{Phase, Times},
        id::CheckId,
        input::Problem,
        place::Place,
        record::Kind,
        time::Timestamp,
    },
    store::{self, checks::Stored},
};

/// Gives the first key for taking answers again until `closes_at`. Leads to the act that waits for the second.
///
/// # Errors
/// [`Refusal::Invalid`] under `closes_on` for a closing that lies too near or too far; else see [`reopen`].
pub async fn ask_to_reopen(
    app: &App,
    sender: &Sender,
    (id, closes_at): (CheckId, Timestamp),
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(check.body_id).ok_or(Refusal::NotFound)?;
    if !Times::may_reopen_until(change.now, closes_at) {
        return Err(vec![("closes_on", Problem::BadTime)].into());
    }
    may_be_reopened(&mut change, &permit, &check).await?;
    let act = acts::ask(&mut change, &permit, &Act::ReopenCheck { check: id, closes_at }).await?;
    change.done(Place::Act(act)).await
}

/// Takes answers again. It is never done by itself, once only, and not after the cooling interval.
///
/// # Errors
/// [`Refusal::Rule`] when no objection came within 48 hours after the closing, the check was reopened before, the text
/// has moved on, or the closing has come too near.
pub(in crate::actions) async fn reopen(
    change: &mut Change,
    permit: &Permit<Moderate>,
    (id, closes_at): (CheckId, Timestamp),
) -> Result<Place, Refusal> {
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    may_be_reopened(change, permit, &check).await?;
    if !Times::may_reopen_until(change.now, closes_at) {
        return Err(Refusal::Rule("check-closes-too-soon"));
    }
    store::objections::forget(&mut change.tx, &check).await?;
    store::checks::reopen(&mut change.tx, id, closes_at, change.now).await?;
    change.note(Kind::CheckReopened, Some(check.body_id), id.to_string().as_bytes()).await?;
    Ok(Place::Check(id))
}

async fn may_be_reopened(
    change: &mut Change,
    permit: &Permit<Moderate>,
    check: &Stored,
) -> Result<(), Refusal> {
    let draft = store::drafts::find(&mut change.tx, check.draft_id).await?.ok_or(Refusal::NotFound)?;
    if draft.revision != check.revision {
        return Err(Refusal::Rule("check-other-revision"));
    }
    let asked = store::stances::objected_late(&mut change.tx, &change.keys, permit, check).await?;
    let once = check.result.is_some() && check.reopened_at.is_none();
    let may = asked && once && check.phase(change.now) == Phase::Cooling;
    if may { Ok(()) } else { Err(Refusal::Rule("check-not-reopened")) }
}
