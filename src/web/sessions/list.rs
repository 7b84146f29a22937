//! All sessions of the reader's bodies.

use super::{body_name, summary};
use crate::{
    actions::Refusal,
    domain::id::{BodyId, SessionId},
    store::{self, sessions::Listed},
    web::{
        page::{Page, Section, html},
        visit::Reader,
    },
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "sessions/list.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    /// The bodies for which the reader may plan one: id and name.
    plans: Vec<(BodyId, String)>,
}

struct Row {
    id: SessionId,
    number: i64,
    body: String,
    starts: String,
    /// The end of the key in `locales/` that says what it is doing.
    state: &'static str,
    /// The same for how far its summary has come.
    summary: &'static str,
}

/// The list, newest first.
pub(super) async fn page(mut reader: Reader) -> Result<Response, Refusal> {
    let look = &mut reader.look;
    let sessions = store::sessions::all(&mut look.tx, &look.keys, &look.viewer).await?;
    let viewer = &reader.look.viewer;
    let page = Page::for_reader(&reader, Section::Sessions);
    let row = |listed: &Listed| Row {
        id: listed.session.id,
        number: listed.session.number,
        body: body_name(viewer, listed.session.body, page.lang()),
        starts: page.both_clocks(listed.session.starts_at),
        state: listed.session.course.state().word(),
        summary: summary::state(listed),
    };
    let moderated = viewer.bodies().filter(|body| viewer.may_moderate(body.id).is_some());
    let plans = moderated.map(|body| (body.id, page.name(&body.names).to_owned())).collect();
    html(&ListPage { rows: sessions.iter().map(row).collect(), plans, page })
}
