//! What follows the closing: what home says, asking to declare.

use super::{
    answer::AnswerForm,
    page::{Opened, show},
};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, checks},
    domain::{
        act::{Declaration, REASONS},
        id::CheckId,
        input::{FieldProblem, Problems, choice, optional_lines},
    },
    web::{acts::key, form::Sent, page::unprocessable, path, visit::Named},
};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// What a co-moderator asks to declare.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct DeclareForm {
    /// The code of the label.
    pub(super) result: String,
    /// Why it is less than the computed one.
    pub(super) reasons: String,
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
    let key = key(&sent.form.proceed);
    let done = async {
        let wish = parsed(id, &sent.form)?;
        checks::ask_to_declare(&sent.visit.app, &sent.sender, wish, key).await
    };
    match done.await {
        Err(Refusal::Invalid(problems)) => {
            let mut reader = sent.reader().await?;
            let opened = Opened::find(&mut reader, id).await?;
            let page = show(reader, opened, (AnswerForm::default(), problems)).await?;
            unprocessable(&page.asking(sent.form))
        }
        place => Ok(path::go(place?).into_response()),
    }
}

fn parsed(check: CheckId, form: &DeclareForm) -> Result<Declaration, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let result = choice(&form.result);
    let reasons = problems.check("reasons", optional_lines(&form.reasons, REASONS));
    let result = result.map_err(|problem| vec![("result", problem)])?;
    problems.or(Declaration { check, result, reasons })
}
