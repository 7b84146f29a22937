//! Setting up a dialogue: one page for the convenor, a section with one form for each step.

pub mod forms;
pub mod view;

use super::{
    form::Sent,
    page::{html, unprocessable},
    typed::Typed,
    visit::{Reader, Shared},
};
use crate::{
    actions::{Refusal, setup},
    domain::setup::Step,
};
use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use view::SetupPage;

/// The page, and a form for each step.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/setup", get(page))
        .route("/setup/terms", post(set_terms))
        .route("/setup/sides", post(add_side))
        .route("/setup/categories", post(add_category))
        .route("/setup/bodies", post(add_body))
        .route("/setup/items", post(add_item))
}

async fn page(reader: Reader) -> Result<Response, Refusal> {
    html(&SetupPage::new(&reader)?)
}

async fn set_terms(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let app = &sent.visit.app;
    let done = async { setup::set_terms(app, &sent.sender, forms::terms(&sent.form, app.is_demo())?).await };
    answer(&sent, Step::Terms, done.await).await
}

async fn add_side(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = async { setup::add_side(&sent.visit.app, &sent.sender, forms::side(&sent.form)?).await };
    answer(&sent, Step::Sides, done.await).await
}

async fn add_category(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = async {
        let (names, protected) = forms::category(&sent.form)?;
        setup::add_category(&sent.visit.app, &sent.sender, names, protected).await
    };
    answer(&sent, Step::Categories, done.await).await
}

async fn add_body(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = async {
        let (kind, code, names) = forms::body(&sent.form)?;
        setup::add_body(&sent.visit.app, &sent.sender, kind, code, names).await
    };
    answer(&sent, Step::Bodies, done.await).await
}

async fn add_item(sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = async { setup::add_item(&sent.visit.app, &sent.sender, forms::item(&sent.form)?).await };
    answer(&sent, Step::Items, done.await).await
}

/// Back to the step, or the page again with what was typed there.
async fn answer<T>(sent: &Sent<Typed>, step: Step, done: Result<T, Refusal>) -> Result<Response, Refusal> {
    match done {
        Ok(_) => Ok(Redirect::to(&format!("/setup#{}", step.word())).into_response()),
        Err(Refusal::Invalid(problems)) => {
            let page = SetupPage::new(&sent.reader().await?)?;
            unprocessable(&page.again(step, sent.form.clone(), problems))
        }
        Err(refusal) => Err(refusal),
    }
}
