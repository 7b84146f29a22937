//! Planning a session, and changing its plan until it is opened.

use super::{
    Opened,
    plan_form::{page as form, parse},
};
use crate::{
    actions::{Refusal, sessions},
    domain::{
        id::{BodyId, SessionId},
        input::{Problem, choice},
    },
    web::{
        form::Sent,
        page::{html, unprocessable},
        path,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use axum::response::{IntoResponse, Response};

/// The form for a new session of a body.
pub(super) async fn page(reader: Reader, Named(body): Named<BodyId>) -> Result<Response, Refusal> {
    html(&form(&reader, body, None, (Typed::default(), Vec::new()))?)
}

/// Plans the session, or shows the form again.
pub(super) async fn planned(Named(body): Named<BodyId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let reader = sent.reader().await?;
    let done = match parse(&reader.look.viewer.dialogue, body, &sent.form) {
        Ok(parsed) => sessions::plan(&sent.visit.app, &sent.sender, body, parsed).await,
        Err(problems) => Err(problems.into()),
    };
    match done {
        Err(Refusal::Invalid(problems)) => unprocessable(&form(&reader, body, None, (sent.form, problems))?),
        done => Ok(path::go(done?).into_response()),
    }
}

/// The form for another plan.
pub(super) async fn change_page(
    mut reader: Reader,
    Named(id): Named<SessionId>,
) -> Result<Response, Refusal> {
    let session = Opened::find(&mut reader, id).await?.listed.session;
    html(&form(&reader, session.body, Some(&session), (Typed::default(), Vec::new()))?)
}

/// Changes the plan, or shows the form again.
pub(super) async fn changed(Named(id): Named<SessionId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let session = Opened::find(&mut reader, id).await?.listed.session;
    let (app, typed) = (&sent.visit.app, &sent.form);
    let done = match (parse(&reader.look.viewer.dialogue, session.body, typed), revision(typed)) {
        (Ok(parsed), Ok(revision)) => sessions::change_plan(app, &sent.sender, (id, revision), parsed).await,
        (Err(problems), _) => Err(problems.into()),
        (_, Err(_)) => Err(Refusal::Rule("form-unreadable")),
    };
    match done {
        Err(Refusal::Invalid(problems)) => {
            unprocessable(&form(&reader, session.body, Some(&session), (sent.form, problems))?)
        }
        done => Ok(path::go(done?).into_response()),
    }
}

/// The revision of the plan that was read.
fn revision(typed: &Typed) -> Result<i64, Problem> {
    choice(typed.get("revision"))
}
