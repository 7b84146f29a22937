//! The forms in which people write about positions: a new one, another wording, what was heard, the answer to that.
//! All are one page: what it is about, one or more text fields, their language.

use super::{
    cards::{Card, Cards, ItemHead},
    form::Sent,
    page::{Page, Section, html, unprocessable},
    path,
    positions::{Restatement, find},
    typed::Typed,
    visit::{Named, Reader, Shared},
};
use crate::{
    actions::{Refusal, positions},
    domain::{
        id::{ItemId, PositionId, RestatementId},
        input::FieldProblem,
        place::Place,
        position::{Answer, Said, Statement},
    },
    store::{self, positions::Stored},
};
use askama::Template;
use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

/// Each form at its own address, which also takes it.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/items/{id}/new", get(new).post(post))
        .route("/positions/{id}/wording", get(wording).post(reword))
        .route("/positions/{id}/restatement", get(restatement).post(restate))
        .route("/restatements/{id}", get(verdict).post(answer))
}

#[derive(Template)]
#[template(path = "positions/write.html")]
struct WritingPage {
    page: Page,
    /// `post`, `reword`, `restate` or `answer`: the end of its wordings.
    what: &'static str,
    fields: &'static [Field],
    item: ItemHead,
    /// The position that it is about.
    card: Option<Card>,
    /// The restatement that it answers.
    restatement: Option<Restatement>,
    typed: Typed,
    problems: Vec<FieldProblem>,
    /// Whether the position was reworded while the form lay open.
    stale: bool,
}

/// A text field, and whether it may stay empty.
type Field = (&'static str, bool);

const STATEMENT: &[Field] =
    &[("position", false), ("interest", false), ("concern", true), ("proposal", true)];
const RESTATEMENT: &[Field] = &[("restatement", false)];
const CORRECTION: &[Field] = &[("correction", true)];

async fn new(reader: Reader, Named(id): Named<ItemId>) -> Result<Response, Refusal> {
    html(&to_post(&reader, id, Typed::default())?)
}

async fn post(Named(id): Named<ItemId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let place = match Statement::parse(|field| sent.form.get(field)) {
        Ok(statement) => positions::post(&sent.visit.app, &sent.sender, id, &statement).await,
        Err(problems) => Err(problems.into()),
    };
    finish(place, async { to_post(&sent.reader().await?, id, sent.form.clone()) }).await
}

async fn wording(mut reader: Reader, Named(id): Named<PositionId>) -> Result<Response, Refusal> {
    html(&to_reword(&mut reader, id, None).await?)
}

async fn reword(Named(id): Named<PositionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let place = match Statement::parse(|field| sent.form.get(field)) {
        Ok(statement) => {
            positions::reword(&sent.visit.app, &sent.sender, (id, seen(&sent)), &statement).await
        }
        Err(problems) => Err(problems.into()),
    };
    finish(place, async { to_reword(&mut sent.reader().await?, id, Some(sent.form.clone())).await }).await
}

async fn restatement(mut reader: Reader, Named(id): Named<PositionId>) -> Result<Response, Refusal> {
    html(&to_restate(&mut reader, id, Typed::default()).await?)
}

async fn restate(Named(id): Named<PositionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let place = match Said::parse("restatement", |field| sent.form.get(field)) {
        Ok(said) => positions::restate(&sent.visit.app, &sent.sender, (id, seen(&sent)), said).await,
        Err(problems) => Err(problems.into()),
    };
    finish(place, async { to_restate(&mut sent.reader().await?, id, sent.form.clone()).await }).await
}

async fn verdict(mut reader: Reader, Named(id): Named<RestatementId>) -> Result<Response, Refusal> {
    html(&to_answer(&mut reader, id, Typed::default()).await?)
}

async fn answer(Named(id): Named<RestatementId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let place = match Answer::parse(|field| sent.form.get(field)) {
        Ok(answer) => positions::answer(&sent.visit.app, &sent.sender, id, answer).await,
        Err(problems) => Err(problems.into()),
    };
    finish(place, async { to_answer(&mut sent.reader().await?, id, sent.form.clone()).await }).await
}

/// Which wording of the position stood over the form; none that there is when that is not said.
fn seen(sent: &Sent<Typed>) -> i64 {
    sent.form.get("revision").parse().unwrap_or_default()
}

/// Where an accepted form leads; or the form again, with what was typed, when something has to be looked at.
async fn finish(
    place: Result<Place, Refusal>,
    again: impl Future<Output = Result<WritingPage, Refusal>>,
) -> Result<Response, Refusal> {
    match place {
        Err(Refusal::Invalid(problems)) => unprocessable(&WritingPage { problems, ..again.await? }),
        Err(Refusal::Stale) => {
            Ok((StatusCode::CONFLICT, html(&WritingPage { stale: true, ..again.await? })?).into_response())
        }
        place => Ok(path::go(place?).into_response()),
    }
}

fn to_post(reader: &Reader, id: ItemId, typed: Typed) -> Result<WritingPage, Refusal> {
    let item = reader.look.viewer.dialogue.item(id).ok_or(Refusal::NotFound)?;
    reader.look.viewer.may_post(item).ok_or(Refusal::NotFound)?;
    WritingPage::new(reader, id, ("post", STATEMENT), typed)
}

async fn to_reword(
    reader: &mut Reader,
    id: PositionId,
    typed: Option<Typed>,
) -> Result<WritingPage, Refusal> {
    let (position, permit) = find(reader, id).await?;
    reader.look.viewer.may_reword(position.origin()).ok_or(Refusal::NotFound)?;
    let newest = position.open(&reader.look.keys, &permit)?.ok_or(Refusal::NotFound)?;
    let typed = typed.unwrap_or_else(|| as_typed(&newest));
    WritingPage::new(reader, position.item_id, ("reword", STATEMENT), typed)?.about(reader, &position)
}

async fn to_restate(reader: &mut Reader, id: PositionId, typed: Typed) -> Result<WritingPage, Refusal> {
    let (position, _) = find(reader, id).await?;
    reader.look.viewer.may_restate(position.origin()).ok_or(Refusal::NotFound)?;
    WritingPage::new(reader, position.item_id, ("restate", RESTATEMENT), typed)?.about(reader, &position)
}

async fn to_answer(reader: &mut Reader, id: RestatementId, typed: Typed) -> Result<WritingPage, Refusal> {
    let stored = store::restatements::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let (position, permit) = find(reader, stored.position_id).await?;
    reader.look.viewer.may_reword(position.origin()).ok_or(Refusal::NotFound)?;
    let writing = WritingPage::new(reader, position.item_id, ("answer", CORRECTION), typed)?;
    let restatement = Restatement::new(reader, &writing.page, &permit, (&position, &stored))?;
    WritingPage { restatement: Some(restatement), ..writing }.about(reader, &position)
}

fn as_typed(statement: &Statement) -> Typed {
    let lang = Typed::default().with("lang", statement.lang.code());
    statement.parts().fold(lang, |typed, (field, words)| typed.with(field, words.to_string()))
}

impl WritingPage {
    fn new(
        reader: &Reader,
        item: ItemId,
        (what, fields): (&'static str, &'static [Field]),
        typed: Typed,
    ) -> Result<Self, Refusal> {
        let dialogue = &reader.look.viewer.dialogue;
        let item = dialogue.item(item).ok_or(Refusal::NotFound)?;
        let page = Page::for_reader(reader, Section::Overview);
        Ok(Self {
            what,
            fields,
            item: ItemHead::new(dialogue, item, page.t),
            card: None,
            restatement: None,
            typed: typed.and(Typed::default().with("lang", page.lang().code())),
            problems: Vec::new(),
            stale: false,
            page,
        })
    }

    /// With the position that it is about, in its newest wording; here one writes and does not respond.
    fn about(self, reader: &Reader, position: &Stored) -> Result<Self, Refusal> {
        let card = Cards::new(reader, &self.page, position.body_id)?.card(position)?;
        Ok(Self { card: Some(Card { buttons: Vec::new(), ..card }), ..self })
    }

    /// Whether something is wrong with this field.
    fn is_bad(&self, field: &str) -> bool {
        self.problems.iter().any(|(name, _)| *name == field)
    }
}
