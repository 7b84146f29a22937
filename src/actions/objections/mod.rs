//! Objections: raised in a check or by breaking silence, then up the ladder of practice 3.6.

mod author;
mod clock;
mod hearing;
mod moderators;
mod raising;
mod supported;

pub use author::speak;
pub use clock::address_due;
pub use hearing::{answer, hear};
pub(super) use moderators::rule;
pub use moderators::{ask_clarity, ask_to_rule, mark_met};
pub use raising::raise;
pub(super) use {clock::follow_text, raising::follow, supported::accept_for_supporters};

use super::{Change, Refusal, silences};
use crate::{
    domain::{access::Permit, id::ObjectionId, objection::Case, objection::Step, place::Place, record::Kind},
    store::{self, objections::Stored},
};

/// An objection that is known by now, with all that was said about it.
async fn find(change: &mut Change, id: ObjectionId) -> Result<(Stored, Case), Refusal> {
    let stored = store::objections::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    if !stored.is_shown(change.now) {
        return Err(Refusal::NotFound);
    }
    let case = stored.open(&change.keys)?;
    Ok((stored, case))
}

/// Takes one step on the ladder.
fn step(objection: &mut Stored, step: Step) -> Result<(), Refusal> {
    objection.stage = objection.stage.after(step).ok_or(Refusal::Rule("objection-not-now"))?;
    Ok(())
}

/// The newest revision, where it is the one that was read and the words objected to have changed before it.
fn changed(objection: &Stored, (seen, newest): (i64, i64)) -> Result<i64, Refusal> {
    objection.changed_in.ok_or(Refusal::Rule("objection-not-now"))?;
    if seen == newest { Ok(newest) } else { Err(Refusal::Stale) }
}

/// Keeps what was done and notes it, without words (SEC-3).
async fn keep<Deed>(
    change: &mut Change,
    permit: &Permit<Deed>,
    (objection, case): (&Stored, &Case),
) -> Result<Place, Refusal> {
    let seal = (&*change.keys, change.chance);
    store::objections::save(&mut change.tx, seal, permit, (objection, case)).await?;
    silences::settle(&mut change.tx, objection.draft_id).await?;
    let content = format!("{}/{}", objection.id, objection.stage.word());
    change.note(Kind::ObjectionMoved, Some(permit.body()), content.as_bytes()).await?;
    Ok(Place::Objection(objection.id))
}
