//! A summary as it is read, exactly as it leaves (EXP-3), with its approval.

use super::Opened;
use crate::{
    actions::{Refusal, summaries},
    documents::{Block, Document, Inline, Level},
    domain::{
        act::Act,
        id::{ActId, SessionId, SummaryId},
    },
    store,
    web::{
        acts::Preview,
        form::Sent,
        page::{Page, Section, html},
        path,
        sessions::body_name,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "summaries/page.html")]
struct SummaryPage {
    page: Page,
    id: SummaryId,
    session: SessionId,
    number: i64,
    body: String,
    revision: i64,
    changed: String,
    /// When it was approved.
    approved: Option<String>,
    /// What leaves; `None` while only those who work on it may read it.
    doc: Option<Document>,
    writes: bool,
    moderates: bool,
    /// The first key, if one was given for this revision, and whether by the reader.
    waits: Option<(ActId, bool)>,
    /// The address from which it is downloaded.
    export: String,
}

/// What a co-moderator sends to give the first key.
#[derive(Deserialize)]
pub struct Approval {
    revision: i64,
}

/// The summary, or that one is in preparation.
pub async fn page(mut reader: Reader, Named(id): Named<SummaryId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let waits = waits(&mut reader, &opened).await?;
    html(&SummaryPage::of(&reader, opened, waits))
}

/// Gives the first key.
pub async fn approve(Named(id): Named<SummaryId>, sent: Sent<Approval>) -> Result<Response, Refusal> {
    let place = summaries::ask_to_approve(&sent.visit.app, &sent.sender, id, sent.form.revision).await?;
    Ok(path::go(place).into_response())
}

/// What will be approved, for the page of the second key.
pub async fn preview(reader: &mut Reader, id: SummaryId, revision: i64) -> Result<Preview, Refusal> {
    let opened = Opened::find(reader, id).await?;
    let t = reader.visit.t;
    let body = body_name(&reader.look.viewer, opened.session.body, t.lang);
    let title = t.say("summary-approve-act").n("n", opened.session.number).set("body", body).to_string();
    let facts = vec![("document-version", revision.to_string())];
    let more = Some(format!("/summaries/{id}"));
    if opened.stored.summary.revision != revision {
        let words = vec![t.get("summary-edited-since").to_owned()];
        return Ok(Preview { title, facts, words, document: None, more, warning: None });
    }
    Ok(Preview { title, facts, words: Vec::new(), document: opened.document(reader, t), more, warning: None })
}

impl SummaryPage {
    fn of(reader: &Reader, opened: Opened, waits: Option<(ActId, bool)>) -> Self {
        let page = Page::for_reader(reader, Section::Sessions);
        let (viewer, summary) = (&reader.look.viewer, &opened.stored.summary);
        Self {
            id: summary.id,
            session: opened.session.id,
            number: opened.session.number,
            body: body_name(viewer, summary.body, page.lang()),
            revision: summary.revision,
            changed: page.date(summary.changed_at),
            approved: summary.approved_at.map(|at| page.date(at)),
            doc: opened.document(reader, page.t),
            writes: viewer.may_report(summary.body).is_some(),
            moderates: viewer.may_moderate(summary.body).is_some(),
            waits,
            export: format!("/summaries/{}/export", summary.id),
            page,
        }
    }
}

async fn waits(reader: &mut Reader, opened: &Opened) -> Result<Option<(ActId, bool)>, Refusal> {
    let (look, summary) = (&mut reader.look, &opened.stored.summary);
    let Some(permit) = look.viewer.may_moderate(summary.body) else { return Ok(None) };
    let this = Act::ApproveSummary { summary: summary.id, revision: summary.revision };
    for stored in store::acts::waiting(&mut look.tx, &permit, look.now).await? {
        if stored.open(&look.keys)? == this {
            return Ok(Some((stored.id, stored.asked_by == look.viewer.id())));
        }
    }
    Ok(None)
}
