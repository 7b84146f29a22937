//! One's own seat: how others see it, its language, and where it is signed in.

use super::{
    cookies,
    form::Sent,
    page::{Page, Section, html},
    path,
    sign_in::signed_out,
    visit::{Named, Reader, Shared},
};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, people},
    domain::{dialogue::Capacity, id::SignInId, lang::Lang, place::Place},
    store,
};
use askama::Template;
use axum::{
    Router,
    http::header::SET_COOKIE,
    response::{AppendHeaders, IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;

/// The page and its three forms.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/account", get(page))
        .route("/account/language", post(set_lang))
        .route("/account/sign-ins", post(end_all))
        .route("/account/sign-ins/{id}", post(end))
}

#[derive(Template)]
#[template(path = "account/page.html")]
struct AccountPage {
    page: Page,
    confirmed: bool,
    /// In what capacity the person takes part, for who takes stances.
    capacity: Option<Capacity>,
    bodies: String,
    lang: Lang,
    sign_ins: Vec<Row>,
}

struct Row {
    id: SignInId,
    since: String,
    seen: String,
    /// Whether it is the one that reads this page.
    this: bool,
}

#[derive(Deserialize)]
struct LangForm {
    lang: Lang,
}

async fn page(mut reader: Reader) -> Result<Response, Refusal> {
    let (seat, now, this) = (reader.look.viewer.id(), reader.look.now, reader.look.sign_in.id);
    let open = store::sign_ins::of_seat(&mut reader.look.tx, seat, now).await?;
    let page = Page::for_reader(&reader, Section::Other);
    let row = |listed: store::sign_ins::Listed| Row {
        id: listed.id,
        since: page.both_clocks(listed.created_at),
        seen: page.both_clocks(listed.seen_at),
        this: listed.id == this,
    };
    let viewer = &reader.look.viewer;
    let bodies = viewer.bodies().map(|body| page.name(&body.names)).collect::<Vec<_>>().join(", ");
    let sign_ins = open.into_iter().map(row).collect();
    let confirmed = viewer.may_overview().is_some();
    let capacity = viewer.may_declare_capacity().map(|_| viewer.seat().capacity);
    html(&AccountPage { confirmed, capacity, bodies, lang: viewer.seat().lang, sign_ins, page })
}

async fn set_lang(sent: Sent<LangForm>) -> Result<Response, Refusal> {
    let place = people::set_lang(&sent.visit.app, &sent.sender, sent.form.lang).await?;
    let cookie = cookies::LANGUAGE.set(sent.form.lang.code(), sent.visit.app.config.is_https());
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), path::go(place)).into_response())
}

async fn end_all(sent: Sent<Nothing>) -> Result<Response, Refusal> {
    let place = people::sign_out_everywhere(&sent.visit.app, &sent.sender).await?;
    Ok(signed_out(&sent.visit, place))
}

async fn end(Named(id): Named<SignInId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    match people::end_sign_in(&sent.visit.app, &sent.sender, id).await? {
        Place::Left => Ok(signed_out(&sent.visit, Place::Left)),
        place => Ok(path::go(place).into_response()),
    }
}
