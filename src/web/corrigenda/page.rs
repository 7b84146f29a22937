//! One correction: what it changes, and until when any one participant may say that it is substantive.

use super::differences::{Difference, differences};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, corrigenda},
    domain::{
        corrigendum::{CorrState, Correction},
        id::DraftId,
        text::Piece,
    },
    store,
    web::{
        drafts::{
            page::{Head, Opened},
            text::revision_name,
        },
        form::Sent,
        page::{Page, Section, html},
        path,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "corrigenda/page.html")]
struct CorrigendumPage {
    page: Page,
    head: Head,
    /// The symbol of the revision as this correction makes it.
    symbol: String,
    /// The revision that it corrects.
    revision: String,
    /// The address of that revision, to which `/objection` is added for the form.
    here: String,
    state: CorrState,
    issued: String,
    until: String,
    /// Whether the reader may say that it is substantive.
    decides: bool,
    differences: Vec<Difference>,
}

/// The page.
pub(super) async fn page(
    mut reader: Reader,
    Named((id, revision, number)): Named<(DraftId, i64, i64)>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let (look, permit) = (&mut reader.look, &opened.permit);
    let stored = store::corrigenda::find(&mut look.tx, (id, revision, number)).await?;
    let stored = stored.ok_or(Refusal::NotFound)?;
    let before = (revision, number);
    let before = store::drafts::revision_before(&mut look.tx, &look.keys, permit, id, before).await?;
    let (before, after) = (before.ok_or(Refusal::NotFound)?.text, stored.text(&look.keys, permit)?);
    let page = Page::for_reader(&reader, Section::Drafts);
    let viewer = &reader.look.viewer;
    let correction @ Correction { issued_at, ends_at, .. } = stored.correction();
    html(&CorrigendumPage {
        symbol: opened.draft.corrected_symbol(&viewer.dialogue, (revision, number)).to_string(),
        revision: revision_name(page.t, revision),
        here: path::of(crate::domain::place::Place::Corrigendum(id, revision, number)),
        state: correction.state(reader.look.now),
        issued: page.both_clocks(issued_at),
        until: page.both_clocks(ends_at),
        decides: viewer.may_decide(stored.body_id).is_some(),
        differences: differences(page.t, &viewer.dialogue, &before, &after),
        head: Head::new(&reader, &opened.draft, revision, after.title.to_string()),
        page,
    })
}

/// Takes the word that it is substantive.
pub(super) async fn undo(
    Named(which): Named<(DraftId, i64, i64)>,
    sent: Sent<Nothing>,
) -> Result<Response, Refusal> {
    Ok(path::go(corrigenda::undo(&sent.visit.app, &sent.sender, which).await?).into_response())
}
