//! The form with which a co-moderator asks to open a check (CON-14).

use crate::{
    actions::{Refusal, checks},
    domain::{
        act::{CheckObject, CheckPlan},
        dialogue::{Dialogue, Side},
        id::{BodyId, DraftId, ParagraphId, SideId},
        input::{FieldProblem, Problem, Problems, local_time},
        setup::warnings_of_roll,
        text::{self, State, Text},
        time::Timestamp,
    },
    web::{
        drafts::page::{Head, Opened},
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        setup::view::worded,
        visit::{Asked, Named, Reader},
    },
    words::Words,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// What was typed. An empty paragraph is the whole text.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct OpenForm {
    /// The revision that the form was made from.
    revision: i64,
    paragraph: String,
    closing_words: String,
    closes_on: String,
    clock: String,
}

#[derive(Template)]
#[template(path = "checks/new.html")]
struct NewPage {
    page: Page,
    head: Head,
    /// Whether the whole text may be checked: nothing in it is open (TXT-15).
    whole: bool,
    paragraphs: Vec<(ParagraphId, String)>,
    clocks: Vec<(SideId, String)>,
    warnings: Vec<String>,
    /// The newest revision, and whether it was issued since the form was made.
    revision: i64,
    stale: bool,
    form: OpenForm,
    problems: Vec<FieldProblem>,
}

/// The paragraph from whose page somebody comes.
#[derive(Default, Deserialize)]
pub(super) struct From {
    #[serde(default)]
    paragraph: String,
}

/// The form.
pub(super) async fn page(
    mut reader: Reader,
    Named(id): Named<DraftId>,
    Asked(From { paragraph }): Asked<From>,
) -> Result<Response, Refusal> {
    let (opened, text) = find(&mut reader, id).await?;
    let form = OpenForm { revision: opened.draft.revision, paragraph, ..OpenForm::default() };
    html(&new_page(&reader, &opened, &text, (form, Vec::new())))
}

/// Gives the first key, or shows the form again: beside the problems, or with what was issued meanwhile.
pub(super) async fn ask(Named(id): Named<DraftId>, sent: Sent<OpenForm>) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let (opened, text) = find(&mut reader, id).await?;
    if sent.form.revision != opened.draft.revision {
        let page = new_page(&reader, &opened, &text, (sent.form, Vec::new()));
        return Ok((StatusCode::CONFLICT, html(&page)?).into_response());
    }
    let asked = match sent.form.parse(&reader.look.viewer.dialogue, &text) {
        Ok((object, closes_at)) => {
            let plan = CheckPlan { draft: id, revision: opened.draft.revision, object, closes_at };
            checks::ask_to_open(&sent.visit.app, &sent.sender, plan).await
        }
        Err(problems) => Err(problems.into()),
    };
    match asked {
        Err(Refusal::Invalid(problems)) => {
            unprocessable(&new_page(&reader, &opened, &text, (sent.form, problems)))
        }
        asked => Ok(path::go(asked?).into_response()),
    }
}

/// What the roll would make of a result, said before anybody opens a check (practice 3.5).
pub(super) fn warnings(t: &'static Words, dialogue: &Dialogue, body: BodyId) -> Vec<String> {
    let warnings = dialogue.body(body).map(|body| warnings_of_roll(dialogue, body)).unwrap_or_default();
    warnings.into_iter().map(|warning| worded(dialogue, warning, t)).collect()
}

impl OpenForm {
    fn parse(&self, dialogue: &Dialogue, text: &Text) -> Result<(CheckObject, Timestamp), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let side = self.clock.parse().ok().and_then(|id| dialogue.side(id));
        let closes =
            side.ok_or(Problem::NotAChoice).and_then(|side| local_time(&self.closes_on, side.facts.zone));
        let closes = problems.check("closes_on", closes.map(Some));
        let object = problems.check("closing_words", self.object(text).map(Some));
        let (closes, object) = problems.or((closes, object))?;
        Ok((object.unwrap_or(CheckObject::WholeText), closes.unwrap_or(Timestamp(0))))
    }

    fn object(&self, text: &Text) -> Result<CheckObject, Problem> {
        if self.paragraph.is_empty() {
            return Ok(CheckObject::WholeText);
        }
        let paragraph = self.paragraph.parse().map_err(|_| Problem::NotAChoice)?;
        let (number, found) = text.paragraph(paragraph).ok_or(Problem::NotAChoice)?;
        if found.state() == State::Clean && self.closing_words.trim().is_empty() {
            return Ok(CheckObject::Paragraph { paragraph, number });
        }
        let words = text::Words::parse(&self.closing_words, text::limit::PARAGRAPH)?;
        Ok(CheckObject::ClosingText { paragraph, number, words })
    }
}

async fn find(reader: &mut Reader, id: DraftId) -> Result<(Opened, Text), Refusal> {
    let opened = Opened::find(reader, id).await?;
    reader.look.viewer.may_moderate(opened.draft.body_id).ok_or(Refusal::NotFound)?;
    let revision = opened.revision(reader, opened.draft.revision).await?;
    Ok((opened, revision.text))
}

fn new_page(
    reader: &Reader,
    opened: &Opened,
    text: &Text,
    (form, problems): (OpenForm, Vec<FieldProblem>),
) -> NewPage {
    let page = Page::for_reader(reader, Section::Drafts);
    let (viewer, draft) = (&reader.look.viewer, &opened.draft);
    let clock = |side: &&Side| (side.id, side.facts.places.get(page.lang()).to_owned());
    let paragraph = |(number, p): (usize, &text::Paragraph)| match p.state() {
        State::Clean => (p.uid, page.t.n("check-paragraph", number)),
        State::Bracketed => (p.uid, page.t.n("check-closing", number)),
    };
    NewPage {
        head: Head::new(reader, draft, draft.revision, text.title.to_string()),
        whole: draft.state.may_be_checked(),
        paragraphs: (1..).zip(&text.paragraphs).filter(|_| !draft.state.rests()).map(paragraph).collect(),
        clocks: viewer.dialogue.sides_from(viewer.seat().side).iter().map(clock).collect(),
        warnings: warnings(page.t, &viewer.dialogue, draft.body_id),
        revision: draft.revision,
        stale: form.revision != draft.revision,
        form,
        problems,
        page,
    }
}
