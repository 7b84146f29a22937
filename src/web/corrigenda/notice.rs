//! What the pages of a text say of its corrections.

use crate::{
    actions::Refusal,
    domain::{corrigendum::CorrState, id::DraftId, place::Place, text::Text},
    store::{self, corrigenda::Stored},
    web::{drafts::page::Opened, page::Page, path, visit::Reader},
};

/// A correction of the revision that is shown.
pub struct Notice {
    /// How it stands, in one sentence.
    pub said: String,
    /// Its page.
    pub href: String,
}

/// The corrections of a revision, the newest first.
pub async fn of_draft(
    reader: &mut Reader,
    page: &Page,
    (draft, revision): (DraftId, i64),
) -> Result<Vec<Notice>, Refusal> {
    let look = &mut reader.look;
    let all = store::corrigenda::of_revision(&mut look.tx, draft, revision).await?;
    let notice = |stored: &Stored| {
        let correction = stored.correction();
        let key = match correction.state(look.now) {
            CorrState::Open => "corr-notice-open",
            CorrState::Kept => "corr-notice-kept",
            CorrState::Undone => "corr-notice-undone",
        };
        let said = page.t.say(key).n("n", correction.number);
        let said = said.set("issued", page.date(correction.issued_at));
        Notice {
            said: said.set("until", page.both_clocks(correction.ends_at)).to_string(),
            href: path::of(Place::Corrigendum(draft, revision, correction.number)),
        }
    };
    Ok(all.iter().rev().map(notice).collect())
}

/// Whether a working copy could be issued as a correction: it differs from the newest revision in words alone.
pub async fn offered(reader: &mut Reader, opened: &Opened, text: &Text) -> Result<bool, Refusal> {
    if !opened.draft.is_issued() {
        return Ok(false);
    }
    let issued = opened.revision(reader, opened.draft.revision).await?;
    Ok(text.differs_in_words_alone(&issued.text))
}
