//! Which revisions of a text were adopted and taken up again, for the page of the text.

use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        id::DraftId,
    },
    store::{self, reopenings::Reopened},
    web::{drafts::text::revision_name, page::Page, visit::Reader},
};

/// A revision that was adopted and taken up again.
pub struct Past {
    /// Which, when, and on what it rests.
    pub what: String,
    /// Why, in the words of the co-moderators.
    pub reason: String,
}

/// Those of a text, oldest first.
pub async fn of_draft(
    reader: &mut Reader,
    page: &Page,
    permit: &Permit<Read>,
    draft: DraftId,
) -> Result<Vec<Past>, Refusal> {
    let look = &mut reader.look;
    let all = store::reopenings::of_draft(&mut look.tx, &look.keys, permit, draft).await?;
    let past = |one: Reopened| {
        let said = page.t.say("reopened-what").set("rev", revision_name(page.t, one.revision));
        let what = said.set("at", page.date(one.at)).to_string();
        let cause = page.t.pick("reopening-cause", one.why.cause.word());
        Past { what: format!("{what} {cause}"), reason: one.why.reason }
    };
    Ok(all.into_iter().map(past).collect())
}
