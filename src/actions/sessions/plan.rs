//! Planning sessions.

use super::find;
use crate::{
    actions::{App, Refusal, Sender},
    domain::{
        dialogue::Dialogue,
        id::{BodyId, SessionId},
        input::Problem,
        place::Place,
        record::Kind,
        session::{Plan, State, works_on},
        time::Timestamp,
    },
    store,
};

/// Plans a session of `body`; one co-moderator does (practice 1.7).
///
/// # Errors
/// [`Refusal::Invalid`] on `items` for a plan that cannot stay as it is, or names what the body does not work on.
pub async fn plan(
    app: &App,
    sender: &Sender,
    body: BodyId,
    (starts_at, plan): (Timestamp, Plan),
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let permit = change.viewer.may_moderate(body).ok_or(Refusal::NotFound)?;
    check(&change.viewer.dialogue, body, &plan)?;
    let (id, keys) = (SessionId::from_bits(change.chance.bits()), change.keys.clone());
    let sealing = (&*keys, change.chance);
    store::sessions::add(&mut change.tx, sealing, &permit, (id, starts_at, &plan)).await?;
    change.note(Kind::SessionPlanned, Some(body), id.to_string().as_bytes()).await?;
    change.done(Place::Session(id)).await
}

/// Changes the plan of a session that was not opened yet. A body that had agreed on it has not agreed on the new one.
///
/// # Errors
/// [`Refusal::Invalid`] as in [`plan`]; [`Refusal::Stale`] when somebody changed it since `revision` was read;
/// [`Refusal::Rule`] once it was opened.
pub async fn change_plan(
    app: &App,
    sender: &Sender,
    (id, revision): (SessionId, i64),
    (starts_at, plan): (Timestamp, Plan),
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(session.body).ok_or(Refusal::NotFound)?;
    check(&change.viewer.dialogue, session.body, &plan)?;
    if session.course.state() != State::Planned {
        return Err(Refusal::Rule("session-agenda-settled"));
    }
    let keys = change.keys.clone();
    let (sealing, which) = ((&*keys, change.chance), (id, revision));
    if !store::sessions::replan(&mut change.tx, sealing, &permit, which, (starts_at, &plan)).await? {
        return Err(Refusal::Stale);
    }
    change.note(Kind::SessionReplanned, Some(session.body), id.to_string().as_bytes()).await?;
    change.done(Place::Session(id)).await
}

fn check(dialogue: &Dialogue, body: BodyId, plan: &Plan) -> Result<(), Refusal> {
    if !works_on(dialogue, dialogue.body(body).ok_or(Refusal::NotFound)?, plan) {
        return Err(vec![("items", Problem::NotAChoice)].into());
    }
    plan.problem().map_or(Ok(()), |problem| Err(vec![problem].into()))
}
