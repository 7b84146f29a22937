//! The texts of the viewer's bodies, and the form with which a co-moderator begins one.

use super::text::revision_name;
use crate::{
    actions::{
        Refusal,
        drafts::{self, Beginning},
    },
    domain::{
        access::Viewer,
        draft::DraftState,
        id::{BodyId, DraftId, ItemId},
        input::{FieldProblem, Problem, Problems},
        lang::Lang,
        text::{Words, limit},
    },
    store::{self, drafts::Listed},
    web::{
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        visit::Reader,
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "drafts/list.html")]
struct ListPage {
    page: Page,
    texts: Vec<Row>,
    /// Bodies in which the reader may begin a text; empty for those who hold no key.
    bodies: Vec<(BodyId, String)>,
    items: Vec<(ItemId, String)>,
    form: BeginForm,
    problems: Vec<FieldProblem>,
}

struct Row {
    id: DraftId,
    symbol: String,
    title: String,
    lang: Lang,
    state: DraftState,
    /// Revision, its day, open elements; `None` before the first issue.
    issued: Option<(String, String, String)>,
}

/// The form as it was sent.
#[derive(Default, Deserialize)]
pub struct BeginForm {
    title: String,
    body: String,
    #[serde(default)]
    item: String,
    lang: String,
    package: Option<String>,
    knows_early: Option<String>,
}

/// The list.
pub async fn page(reader: Reader) -> Result<Response, Refusal> {
    let form = BeginForm { lang: reader.visit.t.lang.code().to_owned(), ..BeginForm::default() };
    html(&show(reader, form, Vec::new()).await?)
}

/// Begins a text.
pub async fn begin(sent: Sent<BeginForm>) -> Result<Response, Refusal> {
    let done = match sent.form.parse() {
        Ok(new) => drafts::begin(&sent.visit.app, &sent.sender, new).await,
        Err(problems) => Err(problems.into()),
    };
    match done {
        Err(Refusal::Invalid(problems)) => {
            let reader = sent.reader().await?;
            unprocessable(&show(reader, sent.form, problems).await?)
        }
        done => Ok(path::go(done?).into_response()),
    }
}

impl BeginForm {
    fn parse(&self) -> Result<Beginning, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let choice = |_| Problem::NotAChoice;
        let title = Words::parse(&self.title, limit::TITLE).map(Some).map_err(Problem::from);
        let title = problems.check("title", title);
        let body = problems.check("body", self.body.parse().map(Some).map_err(choice));
        let lang = problems.check("lang", self.lang.parse().map(Some).map_err(|_| Problem::NotAChoice));
        let item = (!self.item.is_empty()).then(|| self.item.parse().map_err(choice)).transpose();
        let item = problems.check("item", item);
        match (title, body, lang) {
            (Some(title), Some(body), Some(lang)) => {
                let (package, knows_early) = (self.package.is_some(), self.knows_early.is_some());
                problems.or(Beginning { body, item, lang, title, package, knows_early })
            }
            _ => Err(problems.or(()).err().unwrap_or_default()),
        }
    }
}

async fn show(mut reader: Reader, form: BeginForm, problems: Vec<FieldProblem>) -> Result<ListPage, Refusal> {
    let all = store::drafts::list(&mut reader.look.tx, reader.look.viewer.dialogue.id).await?;
    let page = Page::for_reader(&reader, Section::Drafts);
    let (viewer, lang) = (&reader.look.viewer, page.lang());
    let mine = all.iter().filter(|listed| is_known(viewer, listed));
    let texts = mine.map(|listed| row(&reader, &page, listed)).collect::<Result<_, Refusal>>()?;
    let moderated = viewer.bodies().filter(|body| viewer.may_moderate(body.id).is_some());
    let bodies: Vec<_> = moderated.map(|body| (body.id, body.names.get(lang).to_owned())).collect();
    let title = |item: &crate::domain::dialogue::Item| format!("{} {}", item.number, item.titles.get(lang));
    let items = viewer.dialogue.items.iter().map(|item| (item.id, title(item))).collect();
    Ok(ListPage { texts, bodies, items, form, problems, page })
}

/// Before the first issue only those who hold the pen know of a text (TXT-1).
fn is_known(viewer: &Viewer, listed: &Listed) -> bool {
    let body = listed.draft.body_id;
    viewer.may_moderate(body).is_some() || (listed.draft.is_issued() && viewer.may_read(body).is_some())
}

fn row(reader: &Reader, page: &Page, listed: &Listed) -> Result<Row, Refusal> {
    let draft = &listed.draft;
    let name = || revision_name(page.t, draft.revision);
    let issued = listed.issued_at.zip(listed.count()?);
    Ok(Row {
        id: draft.id,
        symbol: draft.symbol(&reader.look.viewer.dialogue, draft.revision).to_string(),
        title: draft.title(&reader.look.keys)?.to_string(),
        lang: draft.lang,
        state: draft.state,
        issued: issued.map(|(at, count)| (name(), page.date(at), page.t.n("open-elements", count.open()))),
    })
}
