//! What awaits you: the home page.

use super::{
    page::{Page, Section, html},
    visit::{Reader, Shared},
};
use crate::{actions::Refusal, domain::dialogue::SeatState};
use askama::Template;
use axum::{Router, response::Response, routing::get};

/// The home page.
pub fn routes() -> Router<Shared> {
    Router::new().route("/", get(home))
}

#[derive(Template)]
#[template(path = "home/page.html")]
struct HomePage {
    page: Page,
    dialogue: String,
    confirmed: bool,
}

async fn home(reader: Reader) -> Result<Response, Refusal> {
    let viewer = &reader.look.viewer;
    html(&HomePage {
        page: Page::for_reader(&reader, Section::Home),
        dialogue: viewer.dialogue.terms.names.get(reader.visit.t.lang).to_owned(),
        confirmed: viewer.seat().state != SeatState::Accepted,
    })
}
