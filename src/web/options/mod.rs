//! Options of joint thinking: their page, their part of the page of an item, and switching how a body works on one.

mod news;
mod page;
mod section;

pub(super) use news::news;
pub use section::Section;

use super::{
    form::{Nothing, Sent},
    path,
    typed::Typed,
    visit::{Named, Shared},
};
use crate::{
    actions::{Refusal, modes, options},
    domain::id::{ConstraintId, ItemId, OptionId},
};
use axum::{
    Router,
    response::{IntoResponse, Response},
    routing::{get, post},
};

/// All pages and forms about options.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/items/{id}/mode", post(switch))
        .route("/items/{id}/options", get(page::page).post(page::post))
        .route("/items/{item}/options/{id}/notes", post(page::note))
        .route("/options/{id}/withdrawal", post(withdraw))
        .route("/options/notes/{id}/striking", post(strike))
}

async fn switch(Named(id): Named<ItemId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let mode = sent.form.choice("mode")?;
    Ok(path::go(modes::switch(&sent.visit.app, &sent.sender, id, mode).await?).into_response())
}

async fn withdraw(Named(id): Named<OptionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(options::withdraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}

async fn strike(Named(id): Named<ConstraintId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(options::strike(&sent.visit.app, &sent.sender, id).await?).into_response())
}
