//! Which wordings of single paragraphs have passed a check.

use crate::{
    domain::{
        access::{Permit, Read},
        consensus::ResultLabel,
        id::{DraftId, ParagraphId},
    },
    store::{
        db::{ReadTx, Result},
        statements,
    },
};

statements! {
    PASSED = "SELECT paragraph_id, text_mac, declared, ad_referendum, revision FROM checks
        WHERE draft_id = $1 AND paragraph_id IS NOT NULL AND declared IS NOT NULL ORDER BY number";
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
    pub const fn is_ad_referendum(&self) -> bool {
        self.ad_referendum != 0
    }
}

/// The wordings of single paragraphs of a draft that have passed a check, oldest first (CON-14, TXT-5).
pub async fn passed_on(tx: &mut ReadTx, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Passed>> {
    let mut declared: Vec<Passed> = PASSED.bind(draft).all(tx).await?;
    declared.retain(|check| check.result.adopts());
    Ok(declared)
}
