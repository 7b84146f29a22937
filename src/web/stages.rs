//! The stage of an agenda item, set by a co-moderator of the body that leads it.

use super::{
    form::Sent,
    page::{Page, Section, html, unprocessable},
    path,
    setup::forms,
    typed::Typed,
    visit::{Named, Reader, Shared},
};
use crate::{
    actions::{Refusal, stages},
    domain::{dialogue::Item, id::ItemId, input::FieldProblem},
};
use askama::Template;
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::get,
};

/// One page with one form.
pub fn routes() -> Router<Shared> {
    Router::new().route("/items/{id}/stage", get(page).post(set))
}

#[derive(Template)]
#[template(path = "overview/stage.html")]
struct StagePage {
    page: Page,
    item: Item,
    problems: Vec<FieldProblem>,
}

async fn page(reader: Reader, Named(id): Named<ItemId>) -> Result<Response, Refusal> {
    html(&StagePage::new(&reader, id, Vec::new())?)
}

async fn set(Named(id): Named<ItemId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    match forms::stage(&sent.form) {
        Ok(stage) => {
            Ok(path::go(stages::set(&sent.visit.app, &sent.sender, id, stage).await?).into_response())
        }
        Err(problems) => unprocessable(&StagePage::new(&sent.reader().await?, id, problems)?),
    }
}

impl StagePage {
    fn new(reader: &Reader, id: ItemId, problems: Vec<FieldProblem>) -> Result<Self, Refusal> {
        let viewer = &reader.look.viewer;
        let item = viewer.dialogue.item(id).ok_or(Refusal::NotFound)?;
        viewer.may_moderate(item.lead).ok_or(Refusal::NotFound)?;
        Ok(Self { page: Page::for_reader(reader, Section::Overview), item: item.clone(), problems })
    }
}
