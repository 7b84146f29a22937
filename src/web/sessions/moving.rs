//! The forms with which people come and go, and a co-moderator opens a session, moves on and closes it.

use crate::{
    actions::{Refusal, sessions},
    domain::{id::SessionId, session::Step, time::Span},
    web::{
        form::{Nothing, Sent},
        path,
        visit::Named,
    },
};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// Which part of the agenda, counted from 0.
#[derive(Deserialize)]
pub(super) struct Part {
    entry: i64,
}

/// Which level of confidentiality.
#[derive(Deserialize)]
pub(super) struct Raised {
    level: String,
}

/// How long a break lasts.
#[derive(Deserialize)]
pub(super) struct Rest {
    minutes: i64,
}

/// Comes in.
pub(super) async fn join(Named(id): Named<SessionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    let place = sessions::join(&sent.visit.app, &sent.sender, id).await?;
    Ok(path::go(place).into_response())
}

/// Goes.
pub(super) async fn leave(Named(id): Named<SessionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    let place = sessions::leave(&sent.visit.app, &sent.sender, id).await?;
    Ok(path::go(place).into_response())
}

/// Opens the session.
pub(super) async fn open(Named(id): Named<SessionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    step(id, sent, |_| Step::Open).await
}

/// Goes to a part of the agenda.
pub(super) async fn move_to(Named(id): Named<SessionId>, sent: Sent<Part>) -> Result<Response, Refusal> {
    step(id, sent, |form| Step::MoveTo(form.entry)).await
}

/// Raises the level of the current part, or asks to lower it.
pub(super) async fn set_level(Named(id): Named<SessionId>, sent: Sent<Raised>) -> Result<Response, Refusal> {
    let level = sent.form.level.parse().map_err(|_| Refusal::Rule("form-unreadable"))?;
    let place = sessions::set_level(&sent.visit.app, &sent.sender, id, level).await?;
    Ok(path::go(place).into_response())
}

/// Begins a break.
pub(super) async fn pause(Named(id): Named<SessionId>, sent: Sent<Rest>) -> Result<Response, Refusal> {
    let now = sent.visit.app.now();
    step(id, sent, |form| Step::Break(now.plus(Span::minutes(form.minutes)))).await
}

/// Goes on after a break.
pub(super) async fn resume(Named(id): Named<SessionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    step(id, sent, |_| Step::Resume).await
}

/// Goes off the record.
pub(super) async fn off_record(
    Named(id): Named<SessionId>,
    sent: Sent<Nothing>,
) -> Result<Response, Refusal> {
    step(id, sent, |_| Step::OffRecord).await
}

/// Goes back on the record.
pub(super) async fn on_record(Named(id): Named<SessionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    step(id, sent, |_| Step::OnRecord).await
}

/// Closes the session.
pub(super) async fn close(Named(id): Named<SessionId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    step(id, sent, |_| Step::Close).await
}

async fn step<F>(id: SessionId, sent: Sent<F>, of: impl FnOnce(&F) -> Step) -> Result<Response, Refusal> {
    let place = sessions::step(&sent.visit.app, &sent.sender, id, of(&sent.form)).await?;
    Ok(path::go(place).into_response())
}
