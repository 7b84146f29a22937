//! The working copy as a whole: its outline, its title, new paragraphs, and the first key for issuing it.

use super::{
    count,
    desk::{Desk, copy},
    page::Head,
    text::revision_name,
};
use crate::{
    actions::{Refusal, corrigenda, drafts},
    domain::{
        act::{Act, Key},
        draft::is_early,
        id::{ActId, AmendmentId, DraftId, ParagraphId},
        input::{FieldProblem, Problem, Problems},
        place::Place,
        text::{Edit, State, Words, limit, split_paragraphs},
    },
    store,
    web::{
        amendments::copy::in_copy,
        closings, corrigenda as corrections,
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// How much of a paragraph the outline shows, in characters.
const START: usize = 90;

#[derive(Template)]
#[template(path = "drafts/pen.html")]
struct PenPage {
    page: Page,
    head: Head,
    next: String,
    package: bool,
    count: String,
    rows: Vec<Row>,
    pen_rev: i64,
    issued: bool,
    /// Whether to issue it the moderator ticks that the item is at an early stage (STG-3).
    early: bool,
    /// Whether it could be issued as a correction (TXT-13).
    corrects: bool,
    /// The act that waits for the second key.
    waiting: Option<ActId>,
    /// What it has of amendments.
    taken: Vec<(AmendmentId, String)>,
    /// What is asked to be closed, and whose word is missing (TXT-5).
    closings: Vec<closings::Line>,
    form: PenForm,
    stale: bool,
    problems: Vec<FieldProblem>,
}

struct Row {
    uid: ParagraphId,
    number: usize,
    number_bracketed: bool,
    clean: bool,
    heading: Option<String>,
    start: String,
    open: String,
}

/// The forms of this page, as they were sent.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PenForm {
    pen_rev: i64,
    title: String,
    words: String,
    /// The paragraph after which new ones come; empty for before all others.
    after: String,
    knows_early: Option<String>,
    meaning: Option<String>,
}

/// The outline.
pub async fn page(mut reader: Reader, Named(id): Named<DraftId>) -> Result<Response, Refusal> {
    let desk = Desk::open(&mut reader, id).await?;
    let form = PenForm {
        title: desk.text.title.to_string(),
        after: desk.text.paragraphs.last().map(|last| last.uid.to_string()).unwrap_or_default(),
        ..PenForm::default()
    };
    html(&show(reader, desk, form).await?)
}

/// Names the text.
pub async fn set_title(Named(id): Named<DraftId>, sent: Sent<PenForm>) -> Result<Response, Refusal> {
    let title = Words::parse(&sent.form.title, limit::TITLE).map(Edit::Title);
    let edit = title.map_err(|error| vec![("title", Problem::from(error))]);
    let done = apply(&sent, id, edit).await;
    answer(sent, id, done).await
}

/// Adds pasted paragraphs, which blank lines part.
pub async fn add(Named(id): Named<DraftId>, sent: Sent<PenForm>) -> Result<Response, Refusal> {
    let done = apply(&sent, id, sent.form.added()).await;
    answer(sent, id, done).await
}

/// Gives the first key.
pub async fn ask_to_issue(Named(id): Named<DraftId>, sent: Sent<PenForm>) -> Result<Response, Refusal> {
    let (copy, knows_early) = (copy(id, sent.form.pen_rev), sent.form.knows_early.is_some());
    let done = drafts::ask_to_issue(&sent.visit.app, &sent.sender, copy, knows_early).await;
    answer(sent, id, done).await
}

/// Gives the first key for a correction (TXT-13).
pub async fn ask_to_correct(Named(id): Named<DraftId>, sent: Sent<PenForm>) -> Result<Response, Refusal> {
    let (copy, ticked) = (copy(id, sent.form.pen_rev), sent.form.meaning.is_some());
    let key = if ticked { Key::Vouching } else { Key::Plain };
    let done = corrigenda::ask_to_issue(&sent.visit.app, &sent.sender, copy, key).await;
    answer(sent, id, done).await
}

/// Goes back to the newest revision.
pub async fn discard(Named(id): Named<DraftId>, sent: Sent<PenForm>) -> Result<Response, Refusal> {
    let done = drafts::discard(&sent.visit.app, &sent.sender, copy(id, sent.form.pen_rev)).await;
    answer(sent, id, done).await
}

impl PenForm {
    fn added(&self) -> Result<Edit, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let paragraphs = match split_paragraphs(&self.words) {
            Ok(none) if none.is_empty() => Err(Problem::Empty),
            pasted => pasted.map_err(|paste| Problem::from(paste.error)),
        };
        let paragraphs = problems.check("words", paragraphs);
        let after = (!self.after.is_empty()).then(|| self.after.parse()).transpose();
        let after = problems.check("after", after.map_err(|_| Problem::NotAChoice));
        problems.or(Edit::Add(after, paragraphs))
    }
}

async fn apply(
    sent: &Sent<PenForm>,
    id: DraftId,
    edit: Result<Edit, Vec<FieldProblem>>,
) -> Result<Place, Refusal> {
    drafts::edit(&sent.visit.app, &sent.sender, copy(id, sent.form.pen_rev), edit?).await
}

async fn answer(sent: Sent<PenForm>, id: DraftId, done: Result<Place, Refusal>) -> Result<Response, Refusal> {
    let (stale, problems) = match done {
        Err(Refusal::Invalid(problems)) => (false, problems),
        Err(Refusal::Stale) => (true, Vec::new()),
        done => return Ok(path::go(done?).into_response()),
    };
    let mut reader = sent.reader().await?;
    let desk = Desk::open(&mut reader, id).await?;
    let mut form = sent.form;
    if form.title.is_empty() {
        form.title = desk.text.title.to_string();
    }
    let shown = show(reader, desk, form).await?;
    unprocessable(&PenPage { stale, problems, ..shown })
}

async fn show(mut reader: Reader, desk: Desk, form: PenForm) -> Result<PenPage, Refusal> {
    let waiting = waiting(&mut reader, &desk).await?;
    let corrects = corrections::offered(&mut reader, &desk.opened, &desk.text).await?;
    let taken = in_copy(&mut reader, desk.permit(), (&desk.opened, desk.number())).await?;
    let page = Page::for_reader(&reader, Section::Drafts);
    let closings = closings::lines(&mut reader, &page, &desk.opened.draft, None).await?;
    let (t, text, draft) = (page.t, &desk.text, &desk.opened.draft);
    let next = revision_name(t, desk.number());
    let before = desk.opened.issues.last().map(|issue| (issue.number, issue.count.open()));
    let item = draft.item_id.and_then(|id| reader.look.viewer.dialogue.item(id));
    let row = |(at, paragraph): (usize, &crate::domain::text::Paragraph)| Row {
        uid: paragraph.uid,
        number: at + 1,
        number_bracketed: paragraph.number_bracketed,
        clean: paragraph.state() == State::Clean,
        heading: paragraph.heading.as_ref().map(ToString::to_string),
        start: start(paragraph),
        open: t.n("open-elements", paragraph.count().open()),
    };
    Ok(PenPage {
        head: Head::new(&reader, draft, desk.number(), text.title.to_string()),
        package: text.package,
        count: count::sentence(t, &next, text.count(), before),
        rows: text.paragraphs.iter().enumerate().map(row).collect(),
        pen_rev: draft.pen_rev,
        issued: draft.is_issued(),
        early: !draft.is_issued() && item.is_some_and(is_early),
        corrects,
        waiting,
        taken,
        closings,
        form,
        stale: false,
        problems: Vec::new(),
        next,
        page,
    })
}

/// The act that would issue this text, when one waits.
async fn waiting(reader: &mut Reader, desk: &Desk) -> Result<Option<ActId>, Refusal> {
    let look = &mut reader.look;
    for stored in store::acts::waiting(&mut look.tx, desk.permit(), look.now).await? {
        let act = stored.open(&look.keys)?;
        let of = match act {
            Act::IssueRevision { draft, .. } | Act::IssueCorrigendum { draft, .. } => draft,
            _ => continue,
        };
        if of == desk.opened.draft.id {
            return Ok(Some(stored.id));
        }
    }
    Ok(None)
}

/// The first words of the first wording.
fn start(paragraph: &crate::domain::text::Paragraph) -> String {
    let first = paragraph.wordings().next();
    let words = first.map(|runs| runs.gaps().join(" … ")).unwrap_or_default();
    match words.char_indices().nth(START) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
