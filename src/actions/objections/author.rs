//! What the author of an objection says about it, and nobody for them.

use super::{changed, find, keep, step};
use crate::{
    actions::{App, Refusal, Sender},
    domain::{
        id::ObjectionId,
        objection::{Case, Plea, Step},
        place::Place,
    },
    store::{self, objections::Stored},
};

/// Does what the author of an objection asks for, who had revision `seen` of the text before them.
///
/// # Errors
/// [`Refusal::Rule`] when the objection does not stand so that this can be done; [`Refusal::Stale`] for a word about a
/// changed text of which there is a newer revision by now.
pub async fn speak(
    app: &App,
    sender: &Sender,
    (id, seen): (ObjectionId, i64),
    plea: Plea,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (mut objection, mut case) = find(&mut change, id).await?;
    let permit = change.viewer.may_pursue(objection.origin()).ok_or(Refusal::NotFound)?;
    let draft = store::drafts::find(&mut change.tx, objection.draft_id).await?.ok_or(Refusal::NotFound)?;
    if matches!(plea, Plea::Reword(_)) {
        store::hearings::forget_unanswered(&mut change.tx, &permit, id).await?;
    }
    let changed = changed(&objection, (seen, draft.revision));
    case = plead(&mut objection, case, (plea, changed))?;
    let place = keep(&mut change, &permit, (&objection, &case)).await?;
    change.done(place).await
}

/// `changed` is the changed text that the author has read.
fn plead(
    objection: &mut Stored,
    case: Case,
    (plea, changed): (Plea, Result<i64, Refusal>),
) -> Result<Case, Refusal> {
    Ok(match plea {
        Plea::Clarify(words) => {
            if case.question.is_none() || case.clarification.is_some() {
                return Err(Refusal::Rule("objection-not-now"));
            }
            objection.waiting -= 1;
            Case { clarification: Some(words), ..case }
        }
        Plea::Reply(words) => {
            step(objection, Step::Reply)?;
            Case { reply: Some(words), ..case }
        }
        Plea::Appeal(words) => {
            step(objection, Step::Appeal)?;
            Case { appeal: Some(words), ..case }
        }
        Plea::Withdraw => {
            step(objection, Step::Withdraw)?;
            case
        }
        Plea::Accept => {
            changed?;
            step(objection, Step::Accept)?;
            case
        }
        Plea::StandBy => {
            stand_by(objection, changed?);
            case
        }
        Plea::Reword(said) => {
            step(objection, Step::Reword)?;
            stand_by(objection, changed?);
            objection.wording += 1;
            objection.waiting = 0;
            Case::of(said)
        }
        Plea::ShowSide => {
            objection.show_side();
            case
        }
    })
}

/// The author has read the changed text and still objects (TXT-9).
const fn stand_by(objection: &mut Stored, revision: i64) {
    objection.revision = revision;
    objection.changed_in = None;
    objection.met_in = None;
}
