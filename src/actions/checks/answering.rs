//! Answering a check, and confirming from home what was answered ad referendum.

use super::counting::recount;
use crate::{
    actions::{App, Change, Refusal, Sender},
    domain::{
        access::{Decide, Permit},
        check::{Phase, Response},
        id::CheckId,
        place::Place,
        record::Kind,
    },
    store::{self, checks::Stored, stances::NewAnswer},
};

/// Keeps a person's answer instead of the one before. After the closing it is kept as late and does not count, but a
/// person who has answered may still move to "not ready" or to an objection in the cooling interval (CON-13).
///
/// # Errors
/// [`Refusal::Rule`] for who is not on the roll.
pub async fn answer(app: &App, sender: &Sender, id: CheckId, response: Response) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (check, permit) = for_answer(&mut change, id).await?;
    let own = store::stances::own(&mut change.tx, id, permit.seat()).await?;
    let own = own.ok_or(Refusal::Rule("check-not-on-roll"))?;
    let frozen = check.frozen(&change.keys)?;
    if response.paragraph().is_some_and(|number| number > frozen.paragraphs.len()) {
        return Err(Refusal::Rule("form-unreadable"));
    }
    let late = match check.phase(change.now) {
        Phase::Open => false,
        Phase::Cooling => own.counted_at.is_none() || !response.stops_adoption(),
        Phase::Due | Phase::Declared => true,
    };
    let new = NewAnswer { check: &check, response: &response, late, at: change.now };
    store::stances::keep(&mut change.tx, (&change.keys, change.chance), &permit, new).await?;
    change.note(Kind::StanceTaken, Some(check.body_id), id.to_string().as_bytes()).await?;
    recount(&mut change, &check).await?;
    change.done(Place::Check(id)).await
}

/// Confirms from home what was answered ad referendum; does nothing, and says nothing, where nothing waited for it.
pub async fn confirm(app: &App, sender: &Sender, id: CheckId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (check, permit) = for_answer(&mut change, id).await?;
    let given = store::stances::own_answer(&mut change.tx, &change.keys, &permit, &check).await?;
    if let Some(response) = given.and_then(Response::confirmed) {
        let new = NewAnswer { check: &check, response: &response, late: false, at: change.now };
        store::stances::keep(&mut change.tx, (&change.keys, change.chance), &permit, new).await?;
        change.note(Kind::StanceConfirmed, Some(check.body_id), id.to_string().as_bytes()).await?;
        recount(&mut change, &check).await?;
    }
    change.done(Place::Check(id)).await
}

async fn for_answer(change: &mut Change, id: CheckId) -> Result<(Stored, Permit<Decide>), Refusal> {
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_decide(check.body_id).ok_or(Refusal::NotFound)?;
    Ok((check, permit))
}
