//! What the co-moderators do about an objection: ask once, point at a changed text, and rule with two keys.

use super::{changed, find, keep, step};
use crate::{
    actions::{App, Change, Refusal, Sender, acts},
    domain::{
        access::{Moderate, Permit},
        act::Act,
        id::ObjectionId,
        objection::{Case, Ruling, Step},
        place::Place,
    },
    store,
};

/// Asks the author what they mean (CON-7).
///
/// # Errors
/// [`Refusal::Rule`] for a second question.
pub async fn ask_clarity(
    app: &App,
    sender: &Sender,
    id: ObjectionId,
    question: String,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (mut objection, case) = find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(objection.body_id).ok_or(Refusal::NotFound)?;
    if case.question.is_some() || objection.stage.is_final() {
        return Err(Refusal::Rule("objection-not-now"));
    }
    objection.waiting += 1;
    let case = Case { question: Some(question), ..case };
    let place = keep(&mut change, &permit, (&objection, &case)).await?;
    change.done(place).await
}

/// Says that the changed text, read in revision `seen`, meets the objection. The author decides whether it does; nobody settles it for them.
///
/// # Errors
/// [`Refusal::Rule`] when no revision has changed the words it is about; [`Refusal::Stale`] when there is a newer one.
pub async fn mark_met(app: &App, sender: &Sender, (id, seen): (ObjectionId, i64)) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (mut objection, case) = find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(objection.body_id).ok_or(Refusal::NotFound)?;
    if objection.stage.is_final() {
        return Err(Refusal::Rule("objection-not-now"));
    }
    let draft = store::drafts::find(&mut change.tx, objection.draft_id).await?.ok_or(Refusal::NotFound)?;
    objection.met_in = Some(changed(&objection, (seen, draft.revision))?);
    let place = keep(&mut change, &permit, (&objection, &case)).await?;
    change.done(place).await
}

/// Gives the first key for a ruling on the wording `seen`. Leads to the act that waits for the second.
///
/// # Errors
/// As [`rule`].
pub async fn ask_to_rule(
    app: &App,
    sender: &Sender,
    (id, wording): (ObjectionId, i64),
    ruling: Ruling,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (mut objection, _) = find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(objection.body_id).ok_or(Refusal::NotFound)?;
    step(&mut objection, ruling.step())?;
    if objection.wording != wording {
        return Err(Refusal::Rule("objection-reworded"));
    }
    let act = acts::ask(&mut change, &permit, &Act::Rule { objection: id, wording, ruling }).await?;
    change.done(Place::Act(act)).await
}

/// Rules on an objection with both keys: answers it, refers it, lets it stand, or marks it as out of scope.
///
/// # Errors
/// [`Refusal::Rule`] when it was not understood yet (CON-9), was settled meanwhile, or was worded anew.
pub(in crate::actions) async fn rule(
    change: &mut Change,
    permit: &Permit<Moderate>,
    (id, wording): (ObjectionId, i64),
    ruling: Ruling,
) -> Result<Place, Refusal> {
    let (mut objection, case) = find(change, id).await?;
    if objection.wording != wording {
        return Err(Refusal::Rule("objection-reworded"));
    }
    step(&mut objection, ruling.step())?;
    objection.answered_at = (ruling.step() == Step::Answer).then_some(change.now);
    keep(change, permit, (&objection, &Case { ruling: Some(ruling), ..case })).await
}
