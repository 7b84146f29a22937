//! The light that tells the co-moderators how far a text is from a final check (practice 3.6).

use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        check::Phase,
        id::DraftId,
        objection::Readiness,
    },
    store,
    web::visit::Reader,
};

/// The light in words, for who moderates; from the last check of the whole text whose cooling interval is over.
pub(super) async fn in_words(
    reader: &mut Reader,
    permit: &Permit<Read>,
    draft: DraftId,
) -> Result<Option<&'static str>, Refusal> {
    let look = &mut reader.look;
    if look.viewer.may_moderate(permit.body()).is_none() {
        return Ok(None);
    }
    let open = store::objections::unsettled_on(&mut look.tx, draft).await?;
    let checks = store::checks::of_draft(&mut look.tx, permit, draft).await?;
    let over = checks.iter().rev().find(|check| {
        check.paragraph_id.is_none() && matches!(check.phase(look.now), Phase::Due | Phase::Declared)
    });
    let finding = over.map(|check| check.finding(&look.keys, permit)).transpose()?.flatten();
    let light = Readiness::of(open, finding.map(|finding| finding.has_no_side_in_the_rough()));
    Ok(Some(reader.visit.t.pick("readiness", light.word())))
}
