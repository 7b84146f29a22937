//! Action items: write one down, ask the body for consent to all of them, say that one was done.

use super::{App, Change, Refusal, Sender, Tick, rounds, sessions};
use crate::{
    domain::{
        action_item::{ActionItem, MOST, Proposed, State},
        id::{ActionItemId, BodyId, SessionId},
        place::Place,
        record::Kind,
        round::{Finding, Plan, Subject},
        time::Timestamp,
    },
    store::{self, rounds::Stored},
};

/// Writes an item down while a session is held.
///
/// # Errors
/// [`Refusal::Rule`] while the session is not held or is off the record, and once [`MOST`] wait for a round.
pub async fn write(
    app: &App,
    sender: &Sender,
    session: SessionId,
    item: &ActionItem,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = sessions::on_record(&mut change, session).await?;
    let permit = change.viewer.may_keep(session.body).ok_or(Refusal::NotFound)?;
    let keys = change.keys.clone();
    if store::action_items::proposed(&mut change.tx, &keys, session.body).await?.len() >= MOST {
        return Err(Refusal::Rule("actions-full"));
    }
    let id = ActionItemId::from_bits(change.chance.bits());
    let sealing = (&*keys, change.chance);
    store::action_items::add(&mut change.tx, sealing, &permit, (id, session.id), item).await?;
    change.note(Kind::ActionWritten, Some(session.body), id.to_string().as_bytes()).await?;
    change.done(Place::ActionItems(session.id)).await
}

/// Says that an item was done or dropped; one that nobody was asked about yet can only be dropped.
///
/// # Errors
/// [`Refusal::Stale`] when it has come further meanwhile.
pub async fn end(
    app: &App,
    sender: &Sender,
    (session, id): (SessionId, ActionItemId),
    state: State,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = sessions::find(&mut change, session).await?;
    let permit = change.viewer.may_keep(session.body).ok_or(Refusal::NotFound)?;
    let now = store::action_items::state(&mut change.tx, &permit, id).await?.ok_or(Refusal::NotFound)?;
    if !now.leads_to(state) {
        return Err(Refusal::Stale);
    }
    store::action_items::set_state(&mut change.tx, &permit, id, state).await?;
    let content = format!("{id}.{}", state.word());
    change.note(Kind::ActionEnded, Some(session.body), content.as_bytes()).await?;
    change.done(Place::ActionItems(session.id)).await
}

/// Gives the first key for a round about all items that were written down. Leads to the act that waits for the second.
///
/// # Errors
/// [`Refusal::Rule`] when there are none; else see [`rounds::ask_to_open`].
pub async fn ask(
    app: &App,
    sender: &Sender,
    session: SessionId,
    closes_at: Timestamp,
) -> Result<Place, Refusal> {
    let look = app.look(sender.token_hash).await?;
    let (mut tx, keys) = (look.tx, look.keys);
    let found = store::sessions::find(&mut tx, &keys, &look.viewer, session).await?;
    let body = found.ok_or(Refusal::NotFound)?.session.body;
    look.viewer.may_moderate(body).ok_or(Refusal::NotFound)?;
    let items = store::action_items::proposed(&mut tx, &keys, body).await?;
    drop(tx);
    rounds::ask_to_open(app, sender, body, Plan { subject: Subject::Actions(items), closes_at }).await
}

/// Whether a round may now ask for these items.
///
/// # Errors
/// [`Refusal::Rule`] for none; [`Refusal::Stale`] when one of them is no longer as it was read.
pub(super) async fn may_be_asked(
    change: &mut Change,
    body: BodyId,
    items: &[Proposed],
) -> Result<(), Refusal> {
    if items.is_empty() {
        return Err(Refusal::Rule("actions-none-asked"));
    }
    let waiting = store::action_items::proposed(&mut change.tx, &change.keys, body).await?;
    if items.iter().all(|item| waiting.contains(item)) { Ok(()) } else { Err(Refusal::Stale) }
}

/// Lets the items of a round hold when it has passed; otherwise they can be written anew, and asked for again.
pub(super) async fn decide(tick: &mut Tick, round: &Stored, finding: &Finding) -> Result<(), Refusal> {
    let state = if finding.passed() { State::Open } else { State::Proposed };
    store::action_items::answer(&mut tick.tx, round.id, state).await?;
    if finding.passed() {
        tick.note(round.dialogue_id, Kind::ActionsAdopted, round.body_id).await?;
    }
    Ok(())
}
