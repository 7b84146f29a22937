//! The rapporteur's form, beside what people wrote.

use super::Opened;
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, summaries},
    documents::summary::{all_decided, facts},
    domain::{
        id::{ItemId, SessionId, SummaryId},
        input::FieldProblem,
        lang::Lang,
        position::Statement,
        summary::{Contents, MOST, Part, Typed},
    },
    store,
    web::{
        form::Sent,
        page::{Page, Section, html},
        path,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "summaries/edit.html")]
struct EditPage {
    page: Page,
    id: SummaryId,
    number: i64,
    revision: i64,
    approved: bool,
    /// Somebody saved another version since the form was made.
    stale: bool,
    topics: Vec<Topic>,
    decisions: Vec<String>,
    steps: Field,
    next_month: String,
    problems: Vec<FieldProblem>,
}

struct Topic {
    title: String,
    stage: i64,
    facts: Vec<String>,
    fields: Vec<Field>,
    /// What was noted in the session.
    notes: Vec<String>,
    /// Why people want what they want, in their own words; it never leaves.
    interests: Vec<(Lang, String)>,
}

/// One field of the form.
struct Field {
    /// The id in the page.
    id: String,
    /// Its label and hint, by the end of their keys in `locales/`.
    part: &'static str,
    /// What stands in it.
    text: String,
    /// What was saved meanwhile, where that differs.
    saved: Option<String>,
}

/// Begins the summary of a session.
pub async fn begin(Named(id): Named<SessionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(summaries::begin(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// The form as the summary stands.
pub async fn page(mut reader: Reader, Named(id): Named<SummaryId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let contents = opened.contents.as_ref().ok_or(Refusal::NotFound)?;
    let typed = Typed::from((&opened.stored.summary, contents));
    html(&show(&mut reader, &opened, typed, Vec::new()).await?)
}

/// Saves a new version, or shows the form again with what was typed: beside the problems, or beside what was saved
/// meanwhile.
pub async fn save(Named(id): Named<SummaryId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let (status, problems) = match summaries::edit(&sent.visit.app, &sent.sender, id, &sent.form).await {
        Err(Refusal::Stale) => (StatusCode::CONFLICT, Vec::new()),
        Err(Refusal::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        done => return Ok(path::go(done?).into_response()),
    };
    let mut reader = sent.reader().await?;
    let opened = Opened::find(&mut reader, id).await?;
    let page = show(&mut reader, &opened, sent.form, problems).await?;
    Ok((status, html(&page)?).into_response())
}

async fn show(
    reader: &mut Reader,
    opened: &Opened,
    typed: Typed,
    problems: Vec<FieldProblem>,
) -> Result<EditPage, Refusal> {
    let look = &mut reader.look;
    look.viewer.may_report(opened.session.body).ok_or(Refusal::NotFound)?;
    let contents = opened.contents.as_ref().ok_or(Refusal::NotFound)?;
    let dialogue = look.viewer.dialogue.clone();
    let agenda = opened.session.agenda(&dialogue);
    let said = store::summaries::statements(&mut look.tx, &look.keys, &look.viewer, &agenda).await?;
    let read = look.viewer.may_read(opened.session.body).ok_or(Refusal::NotFound)?;
    let notes = store::notes::written(&mut look.tx, &look.keys, &read, opened.session.id).await?;
    let page = Page::for_reader(reader, Section::Sessions);
    let title = |item: ItemId| {
        let item = dialogue.item(item);
        item.map(|item| format!("{} {}", item.number, item.titles.get(page.lang()))).unwrap_or_default()
    };
    let fields = fields(contents, &typed);
    let topics = contents.topics.iter().zip(fields).map(|(topic, fields)| Topic {
        title: title(topic.item),
        stage: topic.facts.stage,
        facts: facts(topic, page.t),
        fields,
        notes: notes.iter().filter(|note| note.item == topic.item).map(|note| note.words.clone()).collect(),
        interests: interests(&said, topic.item),
    });
    let summary = &opened.stored.summary;
    Ok(EditPage {
        id: summary.id,
        number: opened.session.number,
        revision: summary.revision,
        approved: summary.approved_at.is_some(),
        stale: typed.revision != summary.revision,
        topics: topics.collect(),
        decisions: all_decided(contents, page.t),
        steps: Field::new("next_steps".into(), "steps", &typed.next_steps, &contents.next_steps),
        next_month: typed.next_month,
        problems,
        page,
    })
}

/// The fields of each topic. The first of all has the id that problems lead to.
fn fields(contents: &Contents, typed: &Typed) -> Vec<Vec<Field>> {
    let mut words = typed.said.iter().map(String::as_str).chain(std::iter::repeat("")).enumerate();
    let mut field = |(part, saved): (Part, &str)| {
        let (at, typed) = words.next().unwrap_or_default();
        let id = if at == 0 { "said".into() } else { format!("said-{at}") };
        Field::new(id, part.word(), typed, saved)
    };
    contents.topics.iter().map(|topic| topic.parts().map(&mut field).collect()).collect()
}

fn interests(said: &BTreeMap<ItemId, Vec<Statement>>, item: ItemId) -> Vec<(Lang, String)> {
    let all = said.get(&item).into_iter().flatten();
    all.map(|statement| (statement.lang, statement.interest.to_string())).collect()
}

impl Field {
    fn new(id: String, part: &'static str, typed: &str, saved: &str) -> Self {
        let differs = typed.replace("\r\n", "\n").trim() != saved;
        Self { id, part, text: typed.to_owned(), saved: differs.then(|| saved.to_owned()) }
    }
}
