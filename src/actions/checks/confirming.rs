//! What home says to support that was given ad referendum (practice 2.2). Only the person learns whether anything waited.

use super::{answering::with_stance, counting::recount, declaring::adopt};
use crate::{
    actions::{App, Change, Refusal, Sender},
    domain::{
        access::{Decide, Permit},
        check::{Phase, Response},
        draft::{DraftState, Firmness},
        id::CheckId,
        place::Place,
        record::Kind,
    },
    store::{self, checks::Stored, stances::NewAnswer},
};

/// Confirms from home what was answered ad referendum; does nothing, and says nothing, where nothing waited for it. The
/// last confirmation makes adopted in full what its check has adopted.
pub async fn confirm(app: &App, sender: &Sender, id: CheckId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (check, permit) = with_stance(&mut change, id).await?;
    let given = store::stances::own_answer(&mut change.tx, &change.keys, &permit, &check).await?;
    if let Some(response) = given.and_then(Response::confirmed) {
        keep(&mut change, &permit, (&check, &response)).await?;
        change.note(Kind::StanceConfirmed, Some(check.body_id), id.to_string().as_bytes()).await?;
        recount(&mut change, &check).await?;
        settle(&mut change, id).await?;
    }
    change.done(Place::Check(id)).await
}

/// Says that home does not confirm; does nothing, and says nothing, where nothing waited for it. The support stays
/// counted, the result stays ad referendum, and everybody reads that a confirmation was refused, not whose.
///
/// # Errors
/// [`Refusal::Rule`] while the person can still give another answer (CON-13).
pub async fn refuse(app: &App, sender: &Sender, id: CheckId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (check, permit) = with_stance(&mut change, id).await?;
    if !matches!(check.phase(change.now), Phase::Due | Phase::Declared) {
        return Err(Refusal::Rule("refuse-another-answer"));
    }
    let given = store::stances::own_answer(&mut change.tx, &change.keys, &permit, &check).await?;
    if let Some(response) = given.and_then(Response::refused) {
        keep(&mut change, &permit, (&check, &response)).await?;
        store::checks::refuse(&mut change.tx, id).await?;
        change.note(Kind::ConfirmationRefused, Some(check.body_id), id.to_string().as_bytes()).await?;
    }
    change.done(Place::Check(id)).await
}

async fn keep(
    change: &mut Change,
    permit: &Permit<Decide>,
    (check, response): (&Stored, &Response),
) -> Result<(), Refusal> {
    let new = NewAnswer { check, read: &check.text_mac, response, late: false, at: change.now };
    Ok(store::stances::keep(&mut change.tx, (&change.keys, change.chance), permit, new).await?)
}

/// Makes a text adopted that was so ad referendum, once nobody's confirmation to its check is missing any more.
async fn settle(change: &mut Change, id: CheckId) -> Result<(), Refusal> {
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let draft = store::drafts::find(&mut change.tx, check.draft_id).await?.ok_or(Refusal::NotFound)?;
    let waited = draft.state == DraftState::AdoptedAdReferendum && draft.revision == check.revision;
    if waited && check.has_adopted() && check.firmness() == Firmness::Full {
        adopt(change, &check).await?;
    }
    Ok(())
}
