//! Documents to take out. A download changes nothing and is noted nowhere, so that no list says who reads what.

use super::{
    drafts::page::Opened,
    summaries,
    visit::{Asked, Named, Reader, Shared},
};
use crate::{
    actions::Refusal,
    documents::{self, Document, Format, draft::Decided},
    domain::{
        check::Reservation,
        draft::DraftState,
        id::{DraftId, SummaryId},
        lang::Lang,
        silence::SilenceState,
        statement::Kind,
    },
    store::{self, drafts::Revision},
    words::Words,
};
use axum::{
    Router,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
    routing::get,
};
use serde::Deserialize;

/// The downloads.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/drafts/{id}/export", get(draft_newest))
        .route("/drafts/{id}/revisions/{number}/export", get(draft))
        .route("/summaries/{id}/export", get(summary))
}

/// What the export box asks for.
#[derive(Default, Deserialize)]
struct Wanted {
    format: String,
    lang: String,
}

async fn draft_newest(
    mut reader: Reader,
    Named(id): Named<DraftId>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let newest = opened.draft.revision;
    revision(reader, opened, newest, wanted).await
}

async fn draft(
    mut reader: Reader,
    Named((id, number)): Named<(DraftId, i64)>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    revision(reader, opened, number, wanted).await
}

async fn summary(
    mut reader: Reader,
    Named(id): Named<SummaryId>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Refusal> {
    let (format, t) = wanted.parse()?;
    let opened = summaries::Opened::find(&mut reader, id).await?;
    opened.stored.summary.approved_at.ok_or(Refusal::Rule("summary-not-approved"))?;
    let document = opened.document(&reader, t).ok_or(Refusal::NotFound)?;
    file(document, format).await
}

impl Wanted {
    fn parse(&self) -> Result<(Format, &'static Words), Refusal> {
        let format = Format::ALL.into_iter().find(|format| format.extension() == self.format);
        let lang: Lang = self.lang.parse().map_err(|_| Refusal::NotFound)?;
        Ok((format.ok_or(Refusal::NotFound)?, Words::of(lang)))
    }
}

async fn revision(
    mut reader: Reader,
    opened: Opened,
    number: i64,
    wanted: Wanted,
) -> Result<Response, Refusal> {
    let (format, t) = wanted.parse()?;
    let Revision { issue, corr, text, .. } = opened.revision(&mut reader, number).await?;
    let decided = decided(&mut reader, &opened, (number, corr)).await?;
    let reservations = reservations(&mut reader, &opened, number).await?;
    let statements = statements(&mut reader, &opened).await?;
    let look = &mut reader.look;
    let reopened =
        store::reopenings::of_draft(&mut look.tx, &look.keys, &opened.permit, opened.draft.id).await?;
    let draft = &opened.draft;
    let superseded = number < draft.revision;
    let document = documents::draft::document(
        &documents::draft::Issued {
            dialogue: &reader.look.viewer.dialogue,
            symbol: draft.corrected_symbol(&reader.look.viewer.dialogue, (number, corr)),
            state: if superseded { DraftState::when_issued(number, issue.count.open()) } else { draft.state },
            superseded,
            reopened_at: reopened.iter().find(|one| one.revision == number).map(|one| one.at),
            issued_at: issue.issued_at,
            lang: draft.lang,
            text: &text,
            decided,
            reservations,
            statements: if superseded { Vec::new() } else { statements },
        },
        t,
    );
    file(document, format).await
}

/// What adopted this revision, else what was declared last on it; never what is only computed (CON-1, CON-13).
async fn decided(
    reader: &mut Reader,
    opened: &Opened,
    (number, corr): (i64, i64),
) -> Result<Option<Decided>, Refusal> {
    let (look, draft) = (&mut reader.look, &opened.draft);
    let silences = store::silences::of_draft(&mut look.tx, draft.id).await?;
    if silences.iter().any(|silence| silence.revision == number && silence.state == SilenceState::Adopted) {
        return Ok(Some(Decided::Silence));
    }
    let checks = store::checks::of_draft(&mut look.tx, &opened.permit, draft.id).await?;
    let declared = checks.iter().filter(|check| check.revision == number && check.declared.is_some());
    let said = declared.max_by_key(|check| (check.has_adopted(), check.number));
    let symbol = draft.corrected_symbol(&look.viewer.dialogue, (number, corr)).to_string();
    let decision = said.map(|check| check.decision(&look.keys, &opened.permit, symbol)).transpose()?;
    Ok(decision.flatten().map(Decided::Check))
}

/// The reservations with which this revision was adopted, in an order that tells nothing (RES-1).
async fn reservations(
    reader: &mut Reader,
    opened: &Opened,
    number: i64,
) -> Result<Vec<Reservation>, Refusal> {
    let look = &mut reader.look;
    let checks = store::checks::of_draft(&mut look.tx, &opened.permit, opened.draft.id).await?;
    let adopting = checks.iter().find(|check| check.revision == number && check.has_adopted());
    let finding = adopting.map(|check| check.finding(&look.keys, &opened.permit)).transpose()?;
    Ok(finding.flatten().map(|finding| finding.reservations).unwrap_or_default())
}

/// What is annexed to the text, in an order that tells nothing.
async fn statements(reader: &mut Reader, opened: &Opened) -> Result<Vec<(Kind, String)>, Refusal> {
    let look = &mut reader.look;
    let stored = store::annexes::of_draft(&mut look.tx, &opened.permit, opened.draft.id).await?;
    let open = |one: &store::annexes::Stored| Ok((one.kind, one.open(&look.keys)?.words));
    stored.iter().map(open).collect()
}

/// The file under its neutral name (ANO-8), made off the runtime.
async fn file(document: Document, format: Format) -> Result<Response, Refusal> {
    let disposition = format!("attachment; filename=\"{}\"", document.file_name(format));
    let printed = tokio::task::spawn_blocking(move || format.print(&document)).await;
    let bytes = printed.map_err(anyhow::Error::from)?.map_err(anyhow::Error::from)?;
    let headers = [(CONTENT_TYPE, format.media_type().to_owned()), (CONTENT_DISPOSITION, disposition)];
    Ok((headers, bytes).into_response())
}
