//! What follows the closing: what home says, asking to declare.

use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, checks},
    domain::{consensus::ResultLabel, id::CheckId},
    web::{acts::key, form::Sent, path, visit::Named},
};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct DeclareForm {
    result: ResultLabel,
    /// Ticked by who wants to proceed in spite of soft consensus (RES-5).
    proceed: Option<String>,
}

/// Confirms what was answered ad referendum.
pub(super) async fn confirm(Named(id): Named<CheckId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(checks::confirm(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// Says that home does not confirm it.
pub(super) async fn refuse(Named(id): Named<CheckId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(checks::refuse(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// Gives the first key for a declaration.
pub(super) async fn ask(Named(id): Named<CheckId>, sent: Sent<DeclareForm>) -> Result<Response, Refusal> {
    let (wish, key) = ((id, sent.form.result), key(&sent.form.proceed));
    let place = checks::ask_to_declare(&sent.visit.app, &sent.sender, wish, key).await?;
    Ok(path::go(place).into_response())
}
