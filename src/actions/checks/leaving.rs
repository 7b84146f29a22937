//! A person leaves, or changes capacity, while a check is open (practice 3.5).

use super::{counting::close_now, following::annul};
use crate::{
    actions::{Change, Refusal},
    domain::{
        check::{Phase, Void},
        id::{CategoryId, SeatId},
        record::Kind,
    },
    store::{self, checks::Stored},
};

/// Takes a seat whose person leaves off the rolls of open checks. The record says so without a reason; a check in which
/// a side has nobody left is void. What was answered before a closing stands, and whoever sits there next joins the
/// next check.
pub(in crate::actions) async fn leave(change: &mut Change, seat: SeatId) -> Result<(), Refusal> {
    for check in store::checks::with_seat(&mut change.tx, seat).await? {
        match close_if_due(change, check).await? {
            check if check.phase(change.now) == Phase::Open => strike(change, &check, seat).await?,
            check => store::checks::leave(&mut change.tx, check.id, seat, change.now).await?,
        }
    }
    Ok(())
}

/// What a person has answered in open checks no longer counts once they take part in another capacity, until they answer
/// again; the roll has the new category (practice 3.5, ITD-6).
pub(in crate::actions) async fn recast(
    change: &mut Change,
    seat: SeatId,
    category: Option<CategoryId>,
) -> Result<(), Refusal> {
    for check in store::checks::with_seat(&mut change.tx, seat).await? {
        let check = close_if_due(change, check).await?;
        if check.phase(change.now) == Phase::Open {
            store::checks::recast(&mut change.tx, check.id, seat, category).await?;
            store::stances::recount(&mut change.tx, check.id).await?;
            change.note(Kind::RollChanged, Some(check.body_id), check.id.to_string().as_bytes()).await?;
        }
    }
    Ok(())
}

/// Counts a check whose time has passed before anything that comes later can touch it.
pub(super) async fn close_if_due(change: &mut Change, check: Stored) -> Result<Stored, Refusal> {
    if check.result.is_some() || check.void.is_some() || change.now < check.times().closes_at {
        return Ok(check);
    }
    let kind = close_now(&mut change.tx, (&change.keys, change.chance), &check, change.now).await?;
    change.note(kind, Some(check.body_id), check.id.to_string().as_bytes()).await?;
    store::checks::find(&mut change.tx, check.id).await?.ok_or(Refusal::NotFound)
}

async fn strike(change: &mut Change, check: &Stored, seat: SeatId) -> Result<(), Refusal> {
    store::checks::strike(&mut change.tx, check.id, seat).await?;
    store::stances::recount(&mut change.tx, check.id).await?;
    change.note(Kind::RollChanged, Some(check.body_id), check.id.to_string().as_bytes()).await?;
    let seated = store::checks::sides(&mut change.tx, check.id).await?;
    let required = check.frozen(&change.keys)?.sides;
    if required.iter().all(|side| seated.contains(side)) {
        Ok(())
    } else {
        annul(change, check, Void::Side).await
    }
}
