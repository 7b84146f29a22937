//! Signing in and out, the language switch, and the neutral page after leaving.

use super::{
    cookies, demo,
    form::{Arrived, Sent},
    page::{Page, html},
    path,
    visit::{Named, Reader, Shared, Visit},
};
use crate::web::form::Nothing;
use crate::{
    actions::{
        Refusal,
        people::{self, Credentials, Token},
    },
    domain::lang::Lang,
    store,
};
use askama::Template;
use axum::{
    Router,
    extract::{Query, State},
    http::{StatusCode, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use serde::Deserialize;

/// Sign-in, sign-out, language.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/sign-in", get(page).post(sign_in))
        .route("/sign-out", post(sign_out))
        .route("/left", get(left))
        .route("/language/{code}", get(language))
        .route("/healthz", get(health))
}

#[derive(Template)]
#[template(path = "sign_in/page.html")]
struct SignInPage {
    page: Page,
    handle: String,
    wrong: Option<&'static str>,
    seats: Vec<demo::Group>,
}

#[derive(Template)]
#[template(path = "sign_in/left.html")]
struct LeftPage {
    page: Page,
}

#[derive(Deserialize)]
struct SignInForm {
    handle: String,
    passphrase: String,
    shared: Option<String>,
}

#[derive(Deserialize)]
struct Back {
    #[serde(default)]
    back: String,
}

async fn page(visit: Visit, reader: Option<Reader>) -> Result<Response, Refusal> {
    let seats = demo::offered(&visit);
    if reader.is_some() && seats.is_empty() {
        return Ok(Redirect::to("/").into_response());
    }
    html(&SignInPage { page: Page::for_visitor(&visit), handle: String::new(), wrong: None, seats })
}

async fn sign_in(sent: Arrived<SignInForm>) -> Result<Response, Refusal> {
    let SignInForm { handle, passphrase, shared } = sent.form;
    let credentials = Credentials { handle: handle.clone(), passphrase, shared: shared.is_some() };
    let (status, wrong) = match people::sign_in(&sent.visit.app, credentials).await {
        Ok(token) => return Ok(signed_in(&sent.visit, &token, "/")),
        Err(Refusal::Rule(wrong)) => (StatusCode::UNPROCESSABLE_ENTITY, wrong),
        Err(Refusal::TooMany) => (StatusCode::TOO_MANY_REQUESTS, "refusal-too-many-sentence"),
        Err(refusal) => return Err(refusal),
    };
    let (page, seats) = (Page::for_visitor(&sent.visit), demo::offered(&sent.visit));
    let page = SignInPage { page, handle, wrong: Some(wrong), seats };
    Ok((status, html(&page)?).into_response())
}

/// The answer that keeps a browser signed in.
pub fn signed_in(visit: &Visit, token: &Token, to: &str) -> Response {
    let https = visit.app.config.is_https();
    let cookies = [cookies::SIGN_IN.set(&token.0, https), cookies::CODE.forget(https)];
    (AppendHeaders(cookies.map(|cookie| (SET_COOKIE, cookie))), Redirect::to(to)).into_response()
}

async fn sign_out(sent: Sent<Nothing>) -> Result<Response, Refusal> {
    let place = people::sign_out(&sent.visit.app, &sent.sender).await?;
    Ok(signed_out(&sent.visit, place))
}

/// The answer that makes a browser forget its sign-in.
pub fn signed_out(visit: &Visit, place: crate::domain::place::Place) -> Response {
    let cookie = cookies::SIGN_IN.forget(visit.app.config.is_https());
    (AppendHeaders([(SET_COOKIE, cookie)]), path::go(place)).into_response()
}

async fn left(visit: Visit) -> Result<Response, Refusal> {
    html(&LeftPage { page: Page::for_visitor(&visit) })
}

async fn language(
    visit: Visit,
    Named(code): Named<String>,
    Query(query): Query<Back>,
) -> Result<Response, Refusal> {
    let lang: Lang = code.parse().map_err(|_| Refusal::NotFound)?;
    let cookie = cookies::LANGUAGE.set(lang.code(), visit.app.config.is_https());
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to(path::own(&query.back))).into_response())
}

async fn health(State(app): State<Shared>) -> Result<&'static str, Refusal> {
    store::dialogues::any(&mut app.db.read().await?).await?;
    Ok("ok")
}
