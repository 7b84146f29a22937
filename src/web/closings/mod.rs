//! Closing what is open (TXT-5): what is asked, of which sides, and the form of those who are asked.

use super::{
    drafts::text::with_labels,
    form::Sent,
    page::{Mark, Page},
    path,
    visit::{Named, Reader, Shared},
};
use crate::web::form::Nothing;
use crate::{
    actions::{
        Refusal,
        closings::{self, Answer},
    },
    domain::{
        closing::{Closing, ClosingState, LINE, Outcome, Party},
        id::{ClosingId, ParagraphId},
        input::optional_lines,
        text::Words,
    },
    store::{self, closings::Stored, drafts::Draft},
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::post,
};
use serde::Deserialize;

/// All forms about closings; their pages are those of the paragraph.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/closings/{id}/word", post(answer))
        .route("/closings/{id}/withdrawal", post(withdraw))
}

/// What is asked to be closed, and whose word is missing: sides only, or whoever requested the brackets.
pub struct Line {
    /// Which closing.
    pub id: ClosingId,
    /// In which paragraph.
    pub uid: ParagraphId,
    /// What would be done.
    pub said: String,
    /// The whole paragraph as it would read, where no shorter words say it.
    pub whole: Option<String>,
    /// How far it has come.
    pub state: ClosingState,
    /// Whose word is missing.
    pub waits_for: String,
    /// What somebody wrote who keeps it open.
    pub line: Option<String>,
    /// Whether the reader's word is missing.
    pub asked: bool,
    /// Whether the reader may take the question back.
    pub may_withdraw: bool,
}

/// What waits or is kept open in the working copy of a draft, or in one paragraph of it. Everybody sees it from the same
/// instant on (TXT-1).
pub async fn lines(
    reader: &mut Reader,
    page: &Page,
    draft: &Draft,
    paragraph: Option<ParagraphId>,
) -> Result<Vec<Line>, Refusal> {
    let mut lines = Vec::new();
    for stored in store::closings::of_number(&mut reader.look.tx, draft.id, draft.revision + 1).await? {
        let open = matches!(stored.state, ClosingState::Waiting | ClosingState::KeptOpen);
        if open && paragraph.is_none_or(|paragraph| paragraph == stored.paragraph_id) {
            let closing = stored.open(&reader.look.keys)?;
            lines.push(Line::new(reader, page, &stored, &closing));
        }
    }
    Ok(lines)
}

impl Line {
    fn new(reader: &Reader, page: &Page, stored: &Stored, closing: &Closing) -> Self {
        let (viewer, waits) = (&reader.look.viewer, stored.state == ClosingState::Waiting);
        let missing = closing.parties.iter().filter(|party| !party.given);
        let mut missing: Vec<_> = missing.map(|party| name(reader, page, party)).collect();
        missing.dedup();
        Self {
            id: stored.id,
            uid: stored.paragraph_id,
            said: said(page, &closing.outcome),
            whole: whole(reader, page, &closing.outcome),
            state: stored.state,
            waits_for: missing.join(", "),
            line: closing.line.clone(),
            asked: waits && viewer.may_confirm_closing(closing, stored.body_id).is_some(),
            may_withdraw: waits && viewer.may_moderate(stored.body_id).is_some(),
        }
    }

    /// Whether it still waits.
    pub fn waits(&self) -> bool {
        self.state == ClosingState::Waiting
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct WordForm {
    answer: String,
    line: String,
}

async fn answer(Named(id): Named<ClosingId>, sent: Sent<WordForm>) -> Result<Response, Refusal> {
    let answer = match sent.form.answer.as_str() {
        "agree" => Answer::Agree,
        "keep" => {
            let line = optional_lines(&sent.form.line, LINE).map_err(|problem| vec![("line", problem)])?;
            Answer::KeepOpen(line)
        }
        _ => return Err(Refusal::Rule("form-unreadable")),
    };
    Ok(path::go(closings::answer(&sent.visit.app, &sent.sender, id, answer).await?).into_response())
}

async fn withdraw(Named(id): Named<ClosingId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(closings::withdraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// The side, or "whoever asked for the brackets" where the side is not shown (TXT-7).
fn name(reader: &Reader, page: &Page, party: &Party) -> String {
    let side = party.side.filter(|_| party.shown);
    let mark = side.and_then(|side| Mark::of(&reader.look.viewer.dialogue, side, page.lang()));
    mark.map_or_else(|| page.t.get("closing-requester").to_owned(), |mark| mark.name)
}

fn said(page: &Page, outcome: &Outcome) -> String {
    let list = |words: &[Words]| words.iter().map(|one| &**one).collect::<Vec<_>>().join(" / ");
    match outcome {
        Outcome::Words(was, Some(words)) => {
            page.t.say("closing-as").set("was", list(was)).set("words", words.to_string()).to_string()
        }
        Outcome::Words(was, None) => page.t.say("closing-without").set("was", list(was)).to_string(),
        Outcome::Paragraph(Some(_)) => page.t.get("closing-whole").to_owned(),
        Outcome::Paragraph(None) => page.t.get("closing-out").to_owned(),
    }
}

fn whole(reader: &Reader, page: &Page, outcome: &Outcome) -> Option<String> {
    let Outcome::Paragraph(Some(paragraph)) = outcome else { return None };
    Some(with_labels(page.t, &reader.look.viewer.dialogue, |labels| paragraph.literal(labels)))
}
