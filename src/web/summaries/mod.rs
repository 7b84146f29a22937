//! Summaries of sessions: read, edited by the rapporteur, approved by both co-moderators.

pub mod edit;
pub mod page;

use super::visit::{Reader, Shared};
use crate::{
    actions::Refusal,
    documents::{
        Document,
        summary::{Record, document},
    },
    domain::{id::SummaryId, session::Session, summary::Contents},
    store::{self, summaries::Stored},
    words::Words,
};
use axum::{
    Router,
    routing::{get, post},
};

/// All pages and forms about summaries.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sessions/{id}/summary", post(edit::begin))
        .route("/summaries/{id}", get(page::page))
        .route("/summaries/{id}/approval", post(page::approve))
        .route("/summaries/{id}/edit", get(edit::page).post(edit::save))
}

/// A summary of one of the reader's bodies.
pub struct Opened {
    /// The summary.
    pub stored: Stored,
    /// Its session.
    pub session: Session,
    /// What it says, if the reader may read that.
    pub contents: Option<Contents>,
}

impl Opened {
    /// The summary, if the reader may know of it.
    pub async fn find(reader: &mut Reader, id: SummaryId) -> Result<Self, Refusal> {
        let look = &mut reader.look;
        let stored = store::summaries::find(&mut look.tx, id).await?.ok_or(Refusal::NotFound)?;
        let session = stored.summary.session;
        let found = store::sessions::find(&mut look.tx, &look.keys, &look.viewer, session).await?;
        let session = found.ok_or(Refusal::NotFound)?.session;
        let permit = look.viewer.may_review(&stored.summary);
        let contents = permit.map(|permit| stored.open(&look.keys, &permit)).transpose()?;
        Ok(Self { stored, session, contents })
    }

    /// What leaves, with interface words in `t`'s language; `None` where the reader may not read it.
    pub fn document(&self, reader: &Reader, t: &'static Words) -> Option<Document> {
        let contents = self.contents.as_ref()?;
        let (dialogue, summary) = (&*reader.look.viewer.dialogue, &self.stored.summary);
        let record = Record { dialogue, session: &self.session, summary, contents };
        Some(document(&record, t))
    }
}
