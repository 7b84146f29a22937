//! What follows the closing: confirming from home, asking to declare.

use crate::{
    actions::{Refusal, checks},
    domain::{consensus::ResultLabel, id::CheckId},
    web::{form::Sent, path, visit::Named},
};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Nothing {}

#[derive(Deserialize)]
pub(super) struct DeclareForm {
    result: ResultLabel,
}

/// Confirms what was answered ad referendum.
pub(super) async fn confirm(Named(id): Named<CheckId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(checks::confirm(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// Gives the first key for a declaration.
pub(super) async fn ask(Named(id): Named<CheckId>, sent: Sent<DeclareForm>) -> Result<Response, Refusal> {
    let place = checks::ask_to_declare(&sent.visit.app, &sent.sender, id, sent.form.result).await?;
    Ok(path::go(place).into_response())
}
