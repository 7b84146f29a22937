//! An answer to an earlier wording: what has changed since, and whether it is kept, changed or withdrawn (TXT-9).

use super::page::Opened;
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, checks},
    domain::{
        id::CheckId,
        text::{Change, Piece, Row, compare},
    },
    store::stances::Own,
    web::{
        drafts::text::{revision_name, with_labels},
        form::Sent,
        path,
        visit::{Named, Reader},
    },
};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// What has changed since somebody answered.
pub(super) struct Stale {
    /// The key of why the answer does not count.
    pub(super) why: &'static str,
    /// The revision that was answered.
    pub(super) revision: String,
    /// The paragraphs that read differently, each under its number, or the old one where it is gone.
    pub(super) changed: Vec<(usize, Vec<Piece>)>,
}

#[derive(Deserialize)]
pub(super) struct Renewal {
    /// The words that were on the page.
    read: String,
}

/// Gives the answer to the present wording, too; shows the page again when that has changed once more.
pub(super) async fn renew(Named(id): Named<CheckId>, sent: Sent<Renewal>) -> Result<Response, Refusal> {
    match checks::renew(&sent.visit.app, &sent.sender, (id, &sent.form.read)).await {
        Err(Refusal::Stale) => Ok(path::go(crate::domain::place::Place::Check(id)).into_response()),
        renewed => Ok(path::go(renewed?).into_response()),
    }
}

/// Takes an answer back.
pub(super) async fn withdraw(Named(id): Named<CheckId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(checks::withdraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}

impl Stale {
    /// The wording of revision `since` beside the one that is checked now.
    pub(super) async fn of(
        reader: &mut Reader,
        opened: &Opened,
        (own, since): (&Own, i64),
    ) -> Result<Self, Refusal> {
        let old = opened.text(reader, since).await?;
        let new = opened.text(reader, opened.check.revision).await?;
        let t = reader.visit.t;
        let found = with_labels(t, &reader.look.viewer.dialogue, |labels| compare(&old, &new, labels));
        let differs = |row: &Row| {
            let checked = opened.check.paragraph_id.is_none_or(|paragraph| paragraph == row.uid);
            checked && (row.change != Change::Unchanged || row.moved)
        };
        let number = |row: &Row| row.stands().map_or(0, |standing| standing.number);
        let changed = found.rows.into_iter().filter(differs).map(|row| (number(&row), row.body)).collect();
        let why = if own.is_recast() { "stale-capacity" } else { "stale-asks" };
        Ok(Self { why, revision: revision_name(t, since), changed })
    }
}
