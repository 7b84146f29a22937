//! Refusals as pages, in the reader's language. What a visitor sees never contains the cause.

use super::{
    page::{Page, html},
    path,
    visit::{NewVisit, Shared, Visit},
};
use crate::actions::Refusal;
use askama::Template;
use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "refusal.html")]
struct RefusalPage {
    page: Page,
    title: &'static str,
    sentence: &'static str,
    /// Where to go from here: address and words.
    way: (&'static str, &'static str),
}

/// The refusal travels with the answer until the language of its reader is known.
#[derive(Clone)]
struct Cause(Arc<Refusal>);

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::Again(place) => path::go(place).into_response(),
            Self::SignedOut => Redirect::to("/sign-in").into_response(),
            refusal => {
                let mut response = status(&refusal).into_response();
                response.extensions_mut().insert(Cause(Arc::new(refusal)));
                response
            }
        }
    }
}

/// Puts words on every refusal that leaves a handler.
pub async fn in_words(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let new_visit = request.extensions().get::<NewVisit>().cloned();
    let visit = Visit::new(app, request.headers(), "/", new_visit.as_ref());
    let response = next.run(request).await;
    let Some(Cause(refusal)) = response.extensions().get().cloned() else { return response };
    if let Refusal::Failed(error) = &*refusal {
        tracing::error!("{error:#}");
    }
    let (title, sentence) = keys(&refusal);
    let rules = matches!(*refusal, Refusal::RulesFirst);
    let way = if rules { ("/rules", "rules-read") } else { ("/", "to-home") };
    let page = RefusalPage {
        page: Page::for_visitor(&visit),
        title: visit.t.get(title),
        sentence: visit.t.get(sentence),
        way: (way.0, visit.t.get(way.1)),
    };
    match html(&page) {
        Ok(body) => (response.status(), body).into_response(),
        Err(_) => response.status().into_response(),
    }
}

/// The answer where no page is.
pub async fn not_found() -> Refusal {
    Refusal::NotFound
}

const fn status(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::NotFound => StatusCode::NOT_FOUND,
        Refusal::Again(_) | Refusal::SignedOut => StatusCode::SEE_OTHER,
        Refusal::Ticket => StatusCode::FORBIDDEN,
        Refusal::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Refusal::Rule(_) | Refusal::RulesFirst | Refusal::Stale => StatusCode::CONFLICT,
        Refusal::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Refusal::Failed(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn keys(refusal: &Refusal) -> (&'static str, &'static str) {
    match refusal {
        Refusal::NotFound => ("refusal-not-found", "refusal-not-found-sentence"),
        Refusal::Ticket => ("refusal-ticket", "refusal-ticket-sentence"),
        Refusal::Invalid(_) => ("refusal-invalid", "refusal-invalid-sentence"),
        Refusal::Rule(rule) => ("refusal-rule", rule),
        Refusal::RulesFirst => ("refusal-rules", "refusal-rules-sentence"),
        Refusal::Stale => ("refusal-stale", "refusal-stale-sentence"),
        Refusal::TooMany => ("refusal-too-many", "refusal-too-many-sentence"),
        Refusal::Again(_) | Refusal::SignedOut | Refusal::Failed(_) => {
            ("refusal-failed", "refusal-failed-sentence")
        }
    }
}
