//! An objection whose author supports the text by now (practice 3.6).

use super::{keep, step};
use crate::{
    actions::{Change, Refusal},
    domain::{
        access::{Moderate, Permit},
        act::CheckObject,
        check::Response,
        id::SeatId,
        objection::Step,
    },
    store::{self, checks::Stored as Check},
};

/// Marks earlier objections to what was checked as met where their authors support it in a check that is declared: they
/// have set their stance anew. A closing text meets nothing before it stands in the text.
pub(in crate::actions) async fn accept_for_supporters(
    change: &mut Change,
    permit: &Permit<Moderate>,
    check: &Check,
) -> Result<(), Refusal> {
    if matches!(check.frozen(&change.keys)?.object, CheckObject::ClosingText { .. }) {
        return Ok(());
    }
    let seats = store::stances::given(&mut change.tx, &change.keys, check).await?;
    let supports = |seat: SeatId| {
        seats.iter().any(|one| one.seat == seat && matches!(one.response, Some(Response::Support { .. })))
    };
    for mut objection in store::objections::of_draft(&mut change.tx, check.draft_id).await? {
        let here = check.paragraph_id.is_none() || check.paragraph_id == objection.paragraph_id;
        if here && !objection.stage.is_final() && supports(objection.seat_id) {
            let case = objection.open(&change.keys)?;
            step(&mut objection, Step::Accept)?;
            keep(change, permit, (&objection, &case)).await?;
        }
    }
    Ok(())
}
