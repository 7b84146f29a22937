//! When something open is asked about again (TXT-6): only which paragraph and when; whose it is stands in the text.

use super::{
    db::{ReadTx, Result, WriteTx},
    statements,
};
use crate::domain::{
    id::{DialogueId, DraftId, ParagraphId},
    time::Timestamp,
};
use std::collections::BTreeMap;

statements! {
    FORGET = "DELETE FROM reminders WHERE draft_id = $1";
    ADD = "INSERT INTO reminders (draft_id, paragraph_id, at) VALUES ($1, $2, $3)";
    DUE = "SELECT r.draft_id, r.paragraph_id, r.at FROM reminders r JOIN drafts d ON d.id = r.draft_id
        JOIN bodies b ON b.id = d.body_id WHERE b.dialogue_id = $1 AND r.at <= $2 AND d.state <> 'adopted'
        ORDER BY r.at";
}

/// Something open whose day has come.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Reminder {
    /// In which draft.
    pub draft_id: DraftId,
    /// In which paragraph.
    pub paragraph_id: ParagraphId,
    /// Since when.
    pub at: Timestamp,
}

/// Sets the days of a text anew: a revision was issued.
pub async fn set(tx: &mut WriteTx, draft: DraftId, days: &BTreeMap<ParagraphId, Timestamp>) -> Result<()> {
    FORGET.bind(draft).run(tx).await?;
    for (paragraph, at) in days {
        ADD.bind(draft).bind(*paragraph).bind(*at).run(tx).await?;
    }
    Ok(())
}

/// What has come due in the dialogue; the caller opens the text to see whose it is.
pub async fn due(tx: &mut ReadTx, dialogue: DialogueId, now: Timestamp) -> Result<Vec<Reminder>> {
    DUE.bind(dialogue).bind(now).all(tx).await
}
