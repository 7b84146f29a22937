//! The forms of an objection's page: each is parsed into what is done, or shown again with what was typed.

use super::{offer::Deed, page::again};
use crate::{
    actions::{Refusal, objections},
    domain::{
        check::{Objection, limit},
        id::{ObjectionId, RestatementId},
        input::{FieldProblem, Problems, choice, lines, optional_lines},
        objection::{APPEAL, Plea, Referral, Ruling, WORDS},
        place::Place,
        position::{Answer, Said},
    },
    store,
    web::{form::Sent, page::unprocessable, path, typed::Typed, visit::Named},
};
use axum::response::{IntoResponse, Response};

/// Does one thing about an objection.
pub(super) async fn act(
    Named((id, deed)): Named<(ObjectionId, Deed)>,
    sent: Sent<Typed>,
) -> Result<Response, Refusal> {
    let done = carry_out(&sent, id, deed).await;
    finish(&sent, id, done).await
}

/// The author answers what somebody heard.
pub(super) async fn answer(
    Named((id, hearing)): Named<(ObjectionId, RestatementId)>,
    sent: Sent<Typed>,
) -> Result<Response, Refusal> {
    let done = match Answer::parse(|field| sent.form.get(field)) {
        Ok(answer) => objections::answer(&sent.visit.app, &sent.sender, (id, hearing), answer).await,
        Err(problems) => Err(problems.into()),
    };
    finish(&sent, id, done).await
}

async fn finish(
    sent: &Sent<Typed>,
    id: ObjectionId,
    done: Result<Place, Refusal>,
) -> Result<Response, Refusal> {
    match done {
        Err(Refusal::Invalid(problems)) => {
            unprocessable(&again(sent.reader().await?, id, (sent.form.clone(), problems)).await?)
        }
        done => Ok(path::go(done?).into_response()),
    }
}

async fn carry_out(sent: &Sent<Typed>, id: ObjectionId, deed: Deed) -> Result<Place, Refusal> {
    let (app, sender, form) = (&sent.visit.app, &sent.sender, &sent.form);
    let seen = (id, form.get("wording").parse().unwrap_or_default());
    let text = (id, form.get("revision").parse().unwrap_or(-1));
    let words = |max| words(form, deed, max);
    let plea = match deed {
        Deed::Hear => {
            let said = Said::parse("hear", |field| form.get(field))?;
            return objections::hear(app, sender, seen, said).await;
        }
        Deed::AskClarity => return objections::ask_clarity(app, sender, id, words(WORDS)?).await,
        Deed::Met => return objections::mark_met(app, sender, text).await,
        Deed::Answer | Deed::Refer | Deed::Sustain | Deed::SetAside => {
            return objections::ask_to_rule(app, sender, seen, ruling(form, deed)?).await;
        }
        Deed::Clarify => Plea::Clarify(words(WORDS)?),
        Deed::Rejoin => Plea::Reply(words(WORDS)?),
        Deed::Appeal => Plea::Appeal(words(APPEAL)?),
        Deed::Accept => Plea::Accept,
        Deed::StandBy => Plea::StandBy,
        Deed::Reword => Plea::Reword(reworded(sent, id).await?),
        Deed::ShowSide => Plea::ShowSide,
        Deed::Withdraw => Plea::Withdraw,
    };
    objections::speak(app, sender, text, plea).await
}

fn words(form: &Typed, deed: Deed, max: usize) -> Result<String, Vec<FieldProblem>> {
    lines(form.get(deed.word()), max).map_err(|problem| vec![(deed.word(), problem)])
}

fn ruling(form: &Typed, deed: Deed) -> Result<Ruling, Vec<FieldProblem>> {
    let said = words(form, deed, WORDS)?;
    Ok(match deed {
        Deed::Refer => Ruling::Refer(referral(form)?, said),
        Deed::Sustain => Ruling::Sustain(said),
        Deed::SetAside => Ruling::SetAside(said),
        _ => Ruling::Answer(said),
    })
}

/// Joint fact-finding unless a body is named.
fn referral(form: &Typed) -> Result<Referral, Vec<FieldProblem>> {
    Ok(form.optional("refer-to")?.map_or(Referral::FactFinding, Referral::Body))
}

/// The same concern in other words.
async fn reworded(sent: &Sent<Typed>, id: ObjectionId) -> Result<Objection, Refusal> {
    let mut reader = sent.reader().await?;
    let stored = store::objections::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    reader.look.viewer.may_pursue(stored.origin()).ok_or(Refusal::NotFound)?;
    let before = stored.open(&reader.look.keys)?.said;
    let (mut problems, form) = (Problems::default(), &sent.form);
    let ground = problems.check("ground", choice(form.get("ground")).map(Some)).unwrap_or(before.ground);
    let harm = problems.check("harm", lines(form.get("harm"), limit::OBJECTION));
    let change = problems.check("change", optional_lines(form.get("change"), limit::OBJECTION));
    Ok(problems.or(Objection { concern: before.concern, ground, harm, change })?)
}
