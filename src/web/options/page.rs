//! The page of the options on an item, with the forms that go with the mode.

use super::Section;
use crate::{
    actions::{Refusal, options},
    domain::{
        id::{ItemId, OptionId},
        input::FieldProblem,
        option::{Words, limit},
    },
    web::{
        cards::ItemHead,
        form::Sent,
        page::{self, Page, html, unprocessable},
        path,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "options/page.html")]
struct OptionsPage {
    page: Page,
    item: ItemHead,
    options: Section,
    /// The option on which a note was typed that cannot stay as it is.
    on: Option<OptionId>,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

/// What was typed, about which option, and what is wrong with it.
type Typing = (Option<OptionId>, Typed, Vec<FieldProblem>);

/// The page.
pub(super) async fn page(reader: Reader, Named(id): Named<ItemId>) -> Result<Response, Refusal> {
    html(&show(reader, id, (None, Typed::default(), Vec::new())).await?)
}

/// Posts an option.
pub(super) async fn post(Named(id): Named<ItemId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    match Words::parse(|field| sent.form.get(field), ("option", limit::OPTION)) {
        Ok(words) => {
            Ok(path::go(options::post(&sent.visit.app, &sent.sender, id, &words).await?).into_response())
        }
        Err(problems) => unprocessable(&again(sent, id, None, problems).await?),
    }
}

/// Notes what the reader's side would meet with an option.
pub(super) async fn note(
    Named((item, id)): Named<(ItemId, OptionId)>,
    sent: Sent<Typed>,
) -> Result<Response, Refusal> {
    match Words::parse(|field| sent.form.get(field), ("constraint", limit::NOTE)) {
        Ok(words) => {
            Ok(path::go(options::note(&sent.visit.app, &sent.sender, id, words).await?).into_response())
        }
        Err(problems) => unprocessable(&again(sent, item, Some(id), problems).await?),
    }
}

async fn again(
    sent: Sent<Typed>,
    item: ItemId,
    on: Option<OptionId>,
    problems: Vec<FieldProblem>,
) -> Result<OptionsPage, Refusal> {
    show(sent.reader().await?, item, (on, sent.form, problems)).await
}

async fn show(mut reader: Reader, id: ItemId, (on, typed, problems): Typing) -> Result<OptionsPage, Refusal> {
    let page = Page::for_reader(&reader, page::Section::Overview);
    let dialogue = reader.look.viewer.dialogue.clone();
    let item = dialogue.item(id).ok_or(Refusal::NotFound)?;
    let options = Section::of(&mut reader, &page, item).await?.ok_or(Refusal::NotFound)?;
    let typed = typed.and(Typed::default().with("lang", page.lang().code()));
    Ok(OptionsPage { item: ItemHead::new(&dialogue, item, page.t), options, on, typed, problems, page })
}
