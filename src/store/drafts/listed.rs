//! Texts in lists, with what happened last to the newest revision of each.

use super::{Draft, count};
use crate::{
    domain::{
        corrigendum::{CorrState, Correction},
        id::DialogueId,
        text::Count,
        time::Timestamp,
    },
    store::{
        db::{ReadTx, Result},
        statements,
    },
};

statements! {
    LIST = "SELECT d.id, d.body_id, d.item_id, d.number, d.lang, d.state, d.revision, d.corr, d.pen_rev,
            d.title, r.issued_at, r.counts, c.number AS corr_number, c.state AS corr_state, c.issued_at AS corr_at,
            c.ends_at AS corr_ends_at, c.ended_at AS corr_ended_at, o.reopened_at
        FROM drafts d JOIN bodies b ON b.id = d.body_id
        LEFT JOIN revisions r ON r.draft_id = d.id AND r.number = d.revision
        LEFT JOIN corrigenda c ON c.draft_id = d.id AND c.revision = d.revision AND c.number = (SELECT MAX(x.number)
            FROM corrigenda x WHERE x.draft_id = d.id AND x.revision = d.revision)
        LEFT JOIN reopenings o ON o.draft_id = d.id AND o.revision = d.revision
        WHERE b.dialogue_id = $1 ORDER BY b.ord, d.number";
}

/// A text in a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Listed {
    /// The text.
    #[sqlx(flatten)]
    pub draft: Draft,
    /// When its newest revision was issued; `None` before the first.
    pub issued_at: Option<Timestamp>,
    /// When that was taken up again after it had been adopted.
    pub reopened_at: Option<Timestamp>,
    counts: Option<String>,
    corr_number: Option<i64>,
    corr_state: Option<CorrState>,
    corr_at: Option<Timestamp>,
    corr_ends_at: Option<Timestamp>,
    corr_ended_at: Option<Timestamp>,
}

impl Listed {
    /// What is open in the newest revision; `None` before the first.
    pub fn count(&self) -> Result<Option<Count>> {
        self.counts.as_deref().map(count).transpose()
    }

    /// The last correction of the newest revision, whatever came of it (TXT-13).
    pub fn correction(&self) -> Option<Correction> {
        Some(Correction {
            number: self.corr_number?,
            state: self.corr_state?,
            issued_at: self.corr_at?,
            ends_at: self.corr_ends_at?,
            ended_at: self.corr_ended_at,
        })
    }
}

/// All texts of the dialogue, body by body; the caller shows those of the viewer's bodies.
pub async fn list(tx: &mut ReadTx, dialogue: DialogueId) -> Result<Vec<Listed>> {
    LIST.bind(dialogue).all(tx).await
}
