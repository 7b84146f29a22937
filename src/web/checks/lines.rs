//! The checks on a text, one line each, for the page of the text.

use super::wording::{check_in_words, result_in_words};
use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        check::Phase,
        id::{CheckId, DraftId, ParagraphId},
    },
    store,
    web::{page::Page, visit::Reader},
};

/// A check in a list: what it is on, and how far it has come (CON-6: no result while it is open).
pub struct Line {
    /// Which check.
    pub id: CheckId,
    /// The paragraph that it is on; none for the whole text.
    pub paragraph: Option<ParagraphId>,
    /// Such as "Check 2: the whole text".
    pub what: String,
    /// The result, or until when answers are taken.
    pub stands: String,
    /// Whether it counts and its result was not declared yet.
    pub pending: bool,
}

/// All checks on a text, the newest first.
pub async fn of_draft(
    reader: &mut Reader,
    permit: &Permit<Read>,
    page: &Page,
    draft: DraftId,
) -> Result<Vec<Line>, Refusal> {
    let look = &mut reader.look;
    let checks = store::checks::of_draft(&mut look.tx, permit, draft).await?;
    let line = |check: &store::checks::Stored| {
        let what = check_in_words(page.t, check, &check.frozen(&look.keys)?.object);
        let phase = check.phase(look.now);
        let stands = match phase {
            Phase::Open => page
                .t
                .say("check-open-until")
                .set("at", page.both_clocks(check.times().closes_at))
                .to_string(),
            _ => result_in_words(page.t, check),
        };
        let pending = matches!(phase, Phase::Open | Phase::Cooling | Phase::Due);
        Ok(Line { id: check.id, paragraph: check.paragraph_id, what, stands, pending })
    };
    checks.iter().rev().map(line).collect()
}
