//! One-time codes: an invitation to a seat, and the set-up link of a convenor. Using one up needs a POST, and the code
//! leaves the address at once.

use super::{
    cookies,
    form::Arrived,
    page::{Page, html, unprocessable},
    sign_in::signed_in,
    visit::{Shared, Visit},
};
use crate::{
    actions::{
        Refusal,
        people::{self, Passphrase},
    },
    domain::{input::FieldProblem, lang::Lang},
};
use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, header::SET_COOKIE},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use serde::Deserialize;

/// Invitations and set-up links.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/invitation", get(invitation).post(accept))
        .route("/invitation/{code}", get(invitation_link))
        .route("/code", post(typed))
        .route("/begin", get(begin).post(set_up))
        .route("/begin/{code}", get(begin_link))
}

#[derive(Template)]
#[template(path = "invitation/page.html")]
struct CodePage {
    page: Page,
    /// `invitation` or `begin`: the address of the form and the start of its wordings.
    what: &'static str,
    problems: Vec<FieldProblem>,
}

#[derive(Deserialize)]
struct CodeForm {
    code: String,
}

#[derive(Deserialize)]
struct PassphraseForm {
    passphrase: String,
    lang: Lang,
    #[serde(default)]
    rules: Option<String>,
}

async fn invitation_link(visit: Visit, Path(code): Path<String>) -> Response {
    keep_code(&visit, &code, "/invitation")
}

async fn begin_link(visit: Visit, Path(code): Path<String>) -> Response {
    keep_code(&visit, &code, "/begin")
}

async fn typed(sent: Arrived<CodeForm>) -> Result<Response, Refusal> {
    if !people::is_code(&sent.form.code) {
        return Err(Refusal::Rule("invitation-misread"));
    }
    Ok(keep_code(&sent.visit, &sent.form.code, "/invitation"))
}

async fn invitation(visit: Visit) -> Result<Response, Refusal> {
    html(&CodePage { page: Page::for_visitor(&visit), what: "invitation", problems: Vec::new() })
}

async fn begin(visit: Visit) -> Result<Response, Refusal> {
    html(&CodePage { page: Page::for_visitor(&visit), what: "begin", problems: Vec::new() })
}

async fn accept(headers: HeaderMap, sent: Arrived<PassphraseForm>) -> Result<Response, Refusal> {
    let app = &sent.visit.app;
    let code = code(&sent.visit, &headers)?;
    if sent.form.rules.is_none() {
        return again(&sent.visit, "invitation", vec![("rules", crate::domain::input::Problem::Empty)]);
    }
    match Passphrase::new(app, &sent.form.passphrase).await {
        Err(Refusal::Invalid(problems)) => again(&sent.visit, "invitation", problems),
        passphrase => {
            let token = people::accept(app, &sent.ticket, &code, passphrase?, sent.form.lang).await?;
            Ok(signed_in(&sent.visit, &token, "/account"))
        }
    }
}

async fn set_up(headers: HeaderMap, sent: Arrived<PassphraseForm>) -> Result<Response, Refusal> {
    let app = &sent.visit.app;
    let code = code(&sent.visit, &headers)?;
    match Passphrase::new(app, &sent.form.passphrase).await {
        Err(Refusal::Invalid(problems)) => again(&sent.visit, "begin", problems),
        passphrase => {
            let token =
                people::begin_dialogue(app, &sent.ticket, &code, (None, passphrase?, sent.form.lang)).await?;
            Ok(signed_in(&sent.visit, &token, "/setup"))
        }
    }
}

fn again(visit: &Visit, what: &'static str, problems: Vec<FieldProblem>) -> Result<Response, Refusal> {
    unprocessable(&CodePage { page: Page::for_visitor(visit), what, problems })
}

fn code(visit: &Visit, headers: &HeaderMap) -> Result<String, Refusal> {
    let code = cookies::CODE
        .read(headers, visit.app.config.is_https())
        .ok_or(Refusal::Rule("invitation-missing"))?;
    if visit.app.attempts.allow_code() { Ok(code.to_owned()) } else { Err(Refusal::TooMany) }
}

fn keep_code(visit: &Visit, code: &str, to: &str) -> Response {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).take(64).collect();
    let cookie = cookies::CODE.set(&plain, visit.app.config.is_https());
    (AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to(to)).into_response()
}
