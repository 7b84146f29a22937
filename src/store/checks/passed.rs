//! Which wordings of single paragraphs have passed a check.

use crate::{
    domain::{
        access::{Permit, Read},
        consensus::ResultLabel,
        draft::Firmness,
        id::{DraftId, ParagraphId},
    },
    store::{
        db::{ReadTx, Result},
        statements,
    },
};

statements! {
    PASSED = "SELECT c.paragraph_id, c.text_mac, c.declared, c.ad_referendum, c.revision, c.number FROM checks c
        WHERE c.draft_id = $1 AND c.paragraph_id IS NOT NULL AND c.declared IS NOT NULL
        UNION ALL SELECT c.paragraph_id, a.reads, c.declared, c.ad_referendum, c.revision, c.number FROM checks c
        JOIN aliases a ON a.draft_id = c.draft_id AND a.paragraph_id = c.paragraph_id AND a.was = c.text_mac
        WHERE c.draft_id = $1 AND c.declared IS NOT NULL AND a.undone = 0 ORDER BY number";
}

/// A wording of a paragraph, as it stood or as a closing text, that both co-moderators declared to have passed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Passed {
    /// Of which paragraph.
    #[sqlx(rename = "paragraph_id")]
    pub paragraph: ParagraphId,
    /// The keyed hash of the wording, see [`crate::store::drafts::paragraph_mac`] (TXT-9).
    pub text_mac: Vec<u8>,
    /// What was declared.
    #[sqlx(rename = "declared")]
    pub result: ResultLabel,
    ad_referendum: i64,
    /// The revision in which it was checked.
    pub revision: i64,
}

impl Passed {
    /// Whether counted support still waits for a confirmation from home.
    pub const fn firmness(&self) -> Firmness {
        super::firmness(self.ad_referendum)
    }
}

/// The wordings of single paragraphs of a draft that have passed a check, oldest first (CON-14, TXT-5). One that was
/// corrected since stands there in each of its readings (TXT-13).
pub async fn passed_on(tx: &mut ReadTx, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Passed>> {
    let mut declared: Vec<Passed> = PASSED.bind(draft).all(tx).await?;
    declared.retain(|check| check.result.adopts());
    Ok(declared)
}
