//! Planning sessions.

use crate::{
    actions::{App, Refusal, Sender},
    domain::{
        id::{BodyId, SessionId},
        input::Problem,
        place::Place,
        record::Kind,
        session::{Plan, works_on},
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
    let dialogue = change.viewer.dialogue.clone();
    if !works_on(&dialogue, dialogue.body(body).ok_or(Refusal::NotFound)?, &plan) {
        return Err(vec![("items", Problem::NotAChoice)].into());
    }
    if let Some(problem) = plan.problem() {
        return Err(vec![problem].into());
    }
    let (id, keys) = (SessionId::from_bits(change.chance.bits()), change.keys.clone());
    let sealing = (&*keys, change.chance);
    store::sessions::add(&mut change.tx, sealing, &permit, (id, starts_at, &plan)).await?;
    change.note(Kind::SessionPlanned, Some(body), id.to_string().as_bytes()).await?;
    change.done(Place::Session(id)).await
}
