//! An objection is heard: somebody says it back, and the author says whether that is it.

use super::{find, keep, step};
use crate::{
    actions::{App, Refusal, Sender},
    domain::{
        id::{ObjectionId, RestatementId},
        objection::Step,
        place::Place,
        position::{Answer, Said, Verdict},
        record::Kind,
    },
    store::{self, hearings::Stored as Hearing, objections::Stored},
};

/// Says back what one hears in somebody else's objection in the wording `seen`.
///
/// # Errors
/// [`Refusal::Stale`] when the author has worded it anew; [`Refusal::Rule`] while the author has not answered what the
/// same person said before, or when it is no longer there to be heard.
pub async fn hear(
    app: &App,
    sender: &Sender,
    (id, seen): (ObjectionId, i64),
    said: Said,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (mut objection, case) = find(&mut change, id).await?;
    let permit = change.viewer.may_hear(objection.origin()).ok_or(Refusal::NotFound)?;
    if !objection.stage.may_be_heard() {
        return Err(Refusal::Rule("objection-not-now"));
    }
    if objection.wording != seen {
        return Err(Refusal::Stale);
    }
    let hearing = RestatementId::from_bits(change.chance.bits());
    let (seal, side) = ((&*change.keys, change.chance), change.viewer.seat().side);
    let new = (hearing, &objection);
    if !store::hearings::add(&mut change.tx, seal, &permit, new, (side, said)).await? {
        return Err(Refusal::Rule("restatement-waits"));
    }
    objection.waiting += 1;
    store::objections::save(&mut change.tx, seal, &permit, (&objection, &case)).await?;
    change.note(Kind::ObjectionHeard, Some(permit.body()), hearing.to_string().as_bytes()).await?;
    change.done(Place::Objection(id)).await
}

/// The author says whether what somebody heard is what they mean. It is understood once that somebody is from another
/// side.
///
/// # Errors
/// [`Refusal::Rule`] when it was answered before.
pub async fn answer(
    app: &App,
    sender: &Sender,
    (id, hearing): (ObjectionId, RestatementId),
    answer: Answer,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (mut objection, case) = find(&mut change, id).await?;
    let permit = change.viewer.may_pursue(objection.origin()).ok_or(Refusal::NotFound)?;
    let all = store::hearings::of(&mut change.tx, &objection).await?;
    let hearing = all.into_iter().find(|other| other.id == hearing).ok_or(Refusal::NotFound)?;
    let heard = hearing.open(&change.keys, &objection)?;
    let understood = is_understood(&objection, &hearing, answer.verdict);
    let seal = (&*change.keys, change.chance);
    if !store::hearings::answer(&mut change.tx, seal, &permit, &hearing, (heard, answer)).await? {
        return Err(Refusal::Rule("restatement-answered"));
    }
    objection.waiting -= 1;
    if understood {
        step(&mut objection, Step::Heard)?;
    }
    let place = keep(&mut change, &permit, (&objection, &case)).await?;
    change.done(place).await
}

fn is_understood(objection: &Stored, hearing: &Hearing, verdict: Verdict) -> bool {
    verdict == Verdict::Yes && hearing.side_id != objection.side_id && objection.stage.may_be_heard()
}
