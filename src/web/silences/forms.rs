//! What participants and co-moderators say in a silence procedure with one button, and the form that breaks it.

use super::page::{Opened, Typed, show};
use crate::web::form::Nothing;
use crate::{
    actions::{Refusal, silences},
    domain::{
        check::{Concern, Ground, Objection, limit},
        id::{ParagraphId, SilenceId},
        input::{FieldProblem, Problem, Problems, choice, lines},
        text::Text,
    },
    web::{form::Sent, page::unprocessable, path, visit::Named},
};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// What was typed to break a silence. An empty paragraph is the text as a whole.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct BreachForm {
    pub(super) paragraph: String,
    pub(super) ground: String,
    pub(super) breach: String,
}

/// Objects to using silence.
pub(super) async fn oppose(Named(id): Named<SilenceId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(silences::oppose(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// Takes the proposal back.
pub(super) async fn withdraw(Named(id): Named<SilenceId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(silences::withdraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// Says that the text was received.
pub(super) async fn receive(Named(id): Named<SilenceId>, sent: Sent<Nothing>) -> Result<Response, Refusal> {
    Ok(path::go(silences::receive(&sent.visit.app, &sent.sender, id).await?).into_response())
}

/// Breaks the silence.
pub(super) async fn break_it(
    Named(id): Named<SilenceId>,
    sent: Sent<BreachForm>,
) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let opened = Opened::find(&mut reader, id).await?;
    reader.look.viewer.may_decide(opened.silence.body_id).ok_or(Refusal::NotFound)?;
    match sent.form.parse(&opened.text) {
        Ok(objection) => {
            drop(reader);
            Ok(path::go(silences::break_it(&sent.visit.app, &sent.sender, id, objection).await?)
                .into_response())
        }
        Err(problems) => {
            let typed = Typed { breach: sent.form, problems, ..Typed::default() };
            unprocessable(&show(reader, opened, typed).await?)
        }
    }
}

impl BreachForm {
    /// What is objected to, and the objection. One line is enough: it need not name a ground.
    fn parse(&self, text: &Text) -> Result<(Option<ParagraphId>, Objection), Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let numbered = |uid: ParagraphId| Some((uid, text.paragraph(uid)?.0));
        let paragraph = match self.paragraph.as_str() {
            "" => Ok(None),
            uid => uid.parse().ok().and_then(numbered).map(Some).ok_or(Problem::NotAChoice),
        };
        let ground = if self.ground.is_empty() { Ok(None) } else { choice(&self.ground).map(Some) };
        let (uid, number) = problems.check("paragraph", paragraph).unzip();
        let said = Objection {
            concern: Concern { paragraph: number, words: None },
            ground: problems.check("ground", ground).unwrap_or(Ground::Wording),
            harm: problems.check("breach", lines(&self.breach, limit::OBJECTION)),
            change: None,
        };
        problems.or((uid, said))
    }
}
