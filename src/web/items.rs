//! An agenda item: what each side wants on it, side by side.

use super::{
    cards::{Card, Cards, ItemHead},
    form::Sent,
    options,
    page::{Mark, Page, Section, html},
    path,
    positions::Answered,
    visit::{Named, Reader, Shared},
};
use crate::{
    actions::{Refusal, positions},
    domain::{
        id::{CategoryId, ItemId, PositionId, SideId},
        place::Place,
        position::{Filter, Only},
    },
    store::{self, drafts::Draft, positions::Stored},
};
use askama::Template;
use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use axum_extra::extract::{Query, QueryRejection};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many positions a page shows unless asked for more.
const SHOW: i64 = 12;
/// The most that can be asked for.
const SHOW_MOST: i64 = 50;

/// The item with its positions, and the responses given there.
pub fn routes() -> Router<Shared> {
    Router::new().route("/items/{id}", get(page)).route("/items/{id}/responses", post(respond))
}

#[derive(Template)]
#[template(path = "items/page.html")]
struct ItemPage {
    page: Page,
    item: ItemHead,
    listing: Listing,
    /// The address of this very list, for the form that brings the reader back to it.
    query: String,
    columns: Vec<Column>,
    categories: Vec<(CategoryId, String)>,
    cards: Vec<Card>,
    next: Option<String>,
    waiting: Option<PositionId>,
    may_post: bool,
    /// The issued texts on the item that the reader may read: symbol and address.
    texts: Vec<(String, String)>,
    /// How the body works on it.
    options: options::Section,
}

/// A side, and how many positions it has on the item.
struct Column {
    side: SideId,
    mark: Mark,
    positions: i64,
}

/// Which part of the list is shown; everything may be left out.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
#[serde(default)]
struct Listing {
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<SideId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<CategoryId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    only: Option<Only>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    show: Option<i64>,
}

type Asked = Result<Query<Listing>, QueryRejection>;

impl Listing {
    fn of(asked: Asked) -> Result<Self, Refusal> {
        asked.map(|Query(listing)| listing).map_err(|_| Refusal::NotFound)
    }
    fn filter(self) -> Filter {
        Filter { side: self.side, category: self.category, only: self.only }
    }
    fn show(self) -> i64 {
        self.show.unwrap_or(SHOW).clamp(1, SHOW_MOST)
    }
    fn query(self) -> String {
        serde_html_form::to_string(self).unwrap_or_default()
    }
}

async fn page(mut reader: Reader, Named(id): Named<ItemId>, asked: Asked) -> Result<Response, Refusal> {
    let listing = Listing::of(asked)?;
    let viewer = &reader.look.viewer;
    let item = viewer.dialogue.item(id).ok_or(Refusal::NotFound)?;
    let permit = viewer.may_read(item.lead).ok_or(Refusal::NotFound)?;
    let tx = &mut reader.look.tx;
    let part = (listing.after.unwrap_or(0), listing.show() + 1);
    let positions = store::positions::page(tx, &permit, id, listing.filter(), part).await?;
    let counts = store::positions::counts(tx, &permit, id).await?;
    let waiting = store::positions::waiting(tx, viewer).await?;
    let waiting = waiting.iter().find(|waiting| waiting.item_id == id).map(|waiting| waiting.id);
    let texts = texts(&mut reader, id).await?;
    let options = options_on(&mut reader, id).await?;
    html(&ItemPage::new(&reader, id, listing, positions, &counts, (waiting, texts, options))?)
}

async fn options_on(reader: &mut Reader, id: ItemId) -> Result<options::Section, Refusal> {
    let (page, dialogue) = (Page::for_reader(reader, Section::Overview), reader.look.viewer.dialogue.clone());
    let item = dialogue.item(id).ok_or(Refusal::NotFound)?;
    options::Section::of(reader, &page, item).await?.ok_or(Refusal::NotFound)
}

async fn respond(Named(id): Named<ItemId>, asked: Asked, sent: Sent<Answered>) -> Result<Response, Refusal> {
    let query = Listing::of(asked)?.query();
    let ((position, seen), response) = sent.form.parse()?;
    match positions::respond(&sent.visit.app, &sent.sender, (position, seen), response).await {
        Ok(_) | Err(Refusal::Again(_)) => {
            Ok(Redirect::to(&format!("/items/{id}?{query}#p-{position}")).into_response())
        }
        Err(refusal) => Err(refusal),
    }
}

async fn texts(reader: &mut Reader, id: ItemId) -> Result<Vec<(String, String)>, Refusal> {
    let viewer = &reader.look.viewer;
    let drafts = store::drafts::of_item(&mut reader.look.tx, id).await?;
    let readable = drafts.iter().filter(|draft| viewer.may_read(draft.body_id).is_some());
    let named = |draft: &Draft| {
        (draft.symbol(&viewer.dialogue, draft.revision).to_string(), path::of(Place::Draft(draft.id)))
    };
    Ok(readable.map(named).collect())
}

impl ItemPage {
    fn new(
        reader: &Reader,
        id: ItemId,
        listing: Listing,
        mut positions: Vec<Stored>,
        counts: &BTreeMap<SideId, i64>,
        (waiting, texts, options): (Option<PositionId>, Vec<(String, String)>, options::Section),
    ) -> Result<Self, Refusal> {
        let viewer = &reader.look.viewer;
        let item = viewer.dialogue.item(id).ok_or(Refusal::NotFound)?;
        let page = Page::for_reader(reader, Section::Overview);
        let mut shown = Cards::new(reader, &page, item.lead)?;
        let column = |side: &SideId| {
            let mark = Mark::of(&viewer.dialogue, *side, page.t.lang)?;
            Some(Column { side: *side, mark, positions: counts.get(side).copied().unwrap_or(0) })
        };
        let columns = shown.columns.iter().filter_map(column).collect();
        if let Some(side) = listing.side {
            shown.columns = vec![side];
        }
        let more = positions.len() as i64 > listing.show();
        positions.truncate(listing.show() as usize);
        let after = positions.last().filter(|_| more).map(|position| position.ord);
        let name = |category: &crate::domain::dialogue::Category| {
            (category.id, category.names.get(page.t.lang).to_owned())
        };
        Ok(Self {
            item: ItemHead::new(&viewer.dialogue, item, page.t),
            listing,
            query: listing.query(),
            columns,
            categories: viewer.dialogue.categories.iter().map(name).collect(),
            cards: shown.in_turn(&positions)?,
            next: after.map(|after| Listing { after: Some(after), ..listing }.query()),
            waiting,
            may_post: viewer.may_post(item).is_some(),
            texts,
            options,
            page,
        })
    }
}
