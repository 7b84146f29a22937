//! Two keys (MOD-1): one co-moderator asks, the other agrees to exactly that, and then it is done.

use super::{
    App, Change, Refusal, Sender, checks, corrigenda, drafts, objections, reopenings, rounds, sessions,
    silences, summaries,
};
use crate::{
    domain::{
        access::{Moderate, Permit},
        act::{Act, ActState, Key, LAPSE},
        id::ActId,
        place::Place,
        record::Kind,
    },
    store::{self, acts::Stored},
};

/// Gives the first key: stores what is asked for, until the other co-moderator agrees.
///
/// # Errors
/// [`Refusal::Rule`] when the same waits already.
pub async fn ask(change: &mut Change, permit: &Permit<Moderate>, act: &Act) -> Result<ActId, Refusal> {
    for waiting in store::acts::waiting(&mut change.tx, permit, change.now).await? {
        if waiting.open(&change.keys)? == *act {
            return Err(Refusal::Rule("act-waits-already"));
        }
    }
    let id = ActId::from_bits(change.chance.bits());
    let (sealing, times) = ((&*change.keys, change.chance), (change.now, change.now.plus(LAPSE)));
    store::acts::add(&mut change.tx, sealing, permit, (id, act), change.sign_in, times).await?;
    change.note(Kind::ActAsked, Some(permit.body()), id.to_string().as_bytes()).await?;
    Ok(id)
}

/// Gives the second key, and does what was asked in the same transaction.
///
/// # Errors
/// [`Refusal::Rule`] when both keys would come from one person or one sign-in (MOD-4), when it no longer waits, or when
/// it takes another [`Key`].
pub async fn agree(app: &App, sender: &Sender, id: ActId) -> Result<Place, Refusal> {
    agree_with(app, sender, id, Key::Plain).await
}

/// [`agree`] with a key that says more.
pub async fn agree_with(app: &App, sender: &Sender, id: ActId, key: Key) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (stored, permit) = waiting(&mut change, id).await?;
    if stored.asked_by == change.viewer.id() || stored.asked_sign_in == change.sign_in {
        return Err(Refusal::Rule("act-same-key"));
    }
    store::acts::end(&mut change.tx, id, ActState::Done, change.now).await?;
    change.note(Kind::ActDone, Some(permit.body()), id.to_string().as_bytes()).await?;
    let act = stored.open(&change.keys)?;
    let place = perform(app, &mut change, &permit, act, key).await?;
    change.done(place).await
}

/// Takes back what one asked for, or declines what the other asked for.
pub async fn take_back(app: &App, sender: &Sender, id: ActId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (_, permit) = waiting(&mut change, id).await?;
    store::acts::end(&mut change.tx, id, ActState::Withdrawn, change.now).await?;
    change.note(Kind::ActWithdrawn, Some(permit.body()), id.to_string().as_bytes()).await?;
    change.done(Place::Act(id)).await
}

/// Ends what has waited too long for its second key.
pub async fn lapse_due(app: &App) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    for stored in store::acts::lapsed(&mut tick.tx, tick.now).await? {
        store::acts::end(&mut tick.tx, stored.id, ActState::Lapsed, tick.now).await?;
        tick.note(stored.dialogue_id, Kind::ActLapsed, stored.body_id).await?;
    }
    tick.done().await
}

async fn waiting(change: &mut Change, id: ActId) -> Result<(Stored, Permit<Moderate>), Refusal> {
    let stored = store::acts::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(stored.body_id).ok_or(Refusal::NotFound)?;
    let still = stored.state == ActState::Waiting && change.now < stored.lapses_at;
    if still { Ok((stored, permit)) } else { Err(Refusal::Rule("act-ended")) }
}

async fn perform(
    app: &App,
    change: &mut Change,
    permit: &Permit<Moderate>,
    act: Act,
    key: Key,
) -> Result<Place, Refusal> {
    match act {
        Act::IssueRevision { draft, number, pen_rev } => {
            drafts::issue(change, permit, draft, number, pen_rev).await
        }
        Act::IssueCorrigendum { draft, revision, number, pen_rev } => {
            corrigenda::issue(change, permit, (draft, revision, number), pen_rev, key).await
        }
        Act::OpenCheck(plan) => checks::open(change, permit, plan).await,
        Act::OpenRound(plan) => rounds::open(change, permit, plan).await,
        Act::Declare(declaration) => checks::declare(change, permit, declaration, key).await,
        Act::ReopenCheck { check, closes_at } => checks::reopen(change, permit, (check, closes_at)).await,
        Act::StartSilence { silence, expires_at } => {
            silences::start(app, change, permit, (silence, expires_at)).await
        }
        Act::ExtendSilence { silence, expires_at } => {
            silences::extend(app, change, permit, (silence, expires_at)).await
        }
        Act::ReopenText { draft, revision, why } => {
            reopenings::reopen(change, permit, (draft, revision), &why).await
        }
        Act::LowerLevel { session, entry, level } => {
            sessions::lower(change, permit, (session, entry), level).await
        }
        Act::Rule { objection, wording, ruling } => {
            objections::rule(change, permit, (objection, wording), ruling).await
        }
        Act::ApproveSummary { summary, revision } => {
            summaries::approve(change, permit, (summary, revision)).await
        }
    }
}
