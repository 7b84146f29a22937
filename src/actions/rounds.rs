//! Rounds: open with two keys, answer, close by the clock, look again (practice 3.6, 3.8).

use super::{App, Change, Refusal, Sender, action_items, acts, rules, sessions::agenda};
use crate::{
    domain::{
        access::{Moderate, Permit},
        act::Act,
        dialogue::{Dialogue, Seat},
        id::{BodyId, RoundId, SideId},
        input::Problem,
        place::Place,
        record::Kind,
        round::{ANSWERS_KEPT, Finding, Plan, Reply, Subject},
    },
    store::{self, rounds::Frozen},
};
use std::collections::BTreeSet;

/// Gives the first key for opening a round in a body. Leads to the act that waits for the second.
///
/// # Errors
/// [`Refusal::Invalid`] under `closes_on` for a closing that lies too near or too far, under `review_on` for a review
/// before the closing, or none where one is due; else see [`open`].
pub async fn ask_to_open(app: &App, sender: &Sender, body: BodyId, plan: Plan) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let permit = change.viewer.may_moderate(body).ok_or(Refusal::NotFound)?;
    if !plan.closes_in_time(change.now) {
        return Err(vec![("closes_on", Problem::BadTime)].into());
    }
    if !plan.is_reviewed() {
        return Err(vec![("review_on", Problem::BadTime)].into());
    }
    may_open(&mut change, body, &plan).await?;
    let id = acts::ask(&mut change, &permit, &Act::OpenRound(plan)).await?;
    change.done(Place::Act(id)).await
}

/// Opens a round that both keys were given for, and freezes its roll.
///
/// # Errors
/// [`Refusal::Rule`] when the closing has come too near, or fewer than two sides have seats (practice 3.5); for a
/// version of the ground rules see [`rules::may_be_asked`].
pub async fn open(change: &mut Change, permit: &Permit<Moderate>, plan: Plan) -> Result<Place, Refusal> {
    let body = permit.body();
    if !plan.closes_in_time(change.now) || !plan.is_reviewed() {
        return Err(Refusal::Rule("round-closes-too-soon"));
    }
    may_open(change, body, &plan).await?;
    let dialogue = change.viewer.dialogue.clone();
    let (id, now) = (RoundId::from_bits(change.chance.bits()), change.now);
    let roll = roll(&dialogue, body);
    let frozen = Frozen { subject: plan.subject.clone(), sides: sides(&dialogue, &roll, &plan.subject) };
    let sealing = (&*change.keys, change.chance);
    store::rounds::open(&mut change.tx, sealing, permit, (id, &plan, now), (&frozen, &roll)).await?;
    let content = serde_json::to_vec(&plan).map_err(anyhow::Error::from)?;
    change.note(Kind::RoundOpened, Some(body), &content).await?;
    if let Subject::Actions(items) = &plan.subject {
        store::action_items::ask(&mut change.tx, items, id).await?;
    }
    Ok(Place::Round(id))
}

/// Keeps a person's answer instead of the one before.
///
/// # Errors
/// [`Refusal::Rule`] after the closing, for who is not on the roll, and for an answer of the other kind of round.
pub async fn answer(app: &App, sender: &Sender, id: RoundId, reply: Reply) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let round = store::rounds::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_decide(round.body_id).ok_or(Refusal::NotFound)?;
    if !round.is_open(change.now) {
        return Err(Refusal::Rule("round-closed"));
    }
    if reply.method() != round.frozen(&change.keys)?.subject.method() {
        return Err(Refusal::Rule("form-unreadable"));
    }
    let (sealing, now) = ((&*change.keys, change.chance), change.now);
    if !store::rounds::answer(&mut change.tx, sealing, &permit, (&round, &reply, now)).await? {
        return Err(Refusal::Rule("round-not-on-roll"));
    }
    change.note(Kind::RoundAnswered, Some(round.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Round(id)).await
}

/// Notes that a co-moderator has looked again, with the body, at what a round agreed on.
///
/// # Errors
/// [`Refusal::Rule`] before the date, or when it was done.
pub async fn review(app: &App, sender: &Sender, id: RoundId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let round = store::rounds::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(round.body_id).ok_or(Refusal::NotFound)?;
    if !store::rounds::review(&mut change.tx, &permit, id, change.now).await? {
        return Err(Refusal::Rule("round-no-review"));
    }
    change.note(Kind::RoundReviewed, Some(round.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Round(id)).await
}

/// Counts every round whose time for answers has ended, each by itself, and erases answers that were kept long enough.
/// Safe to run twice, and on two instances at once.
pub async fn close_due(app: &App) -> Result<(), Refusal> {
    let due = store::rounds::due(&mut app.db.read().await?, app.now()).await?;
    for round in due {
        if let Err(error) = close(app, round.id).await {
            tracing::error!("a round was not counted: {error:?}");
        }
    }
    let mut tick = app.tick().await?;
    store::rounds::erase_before(&mut tick.tx, tick.now.minus(ANSWERS_KEPT)).await?;
    tick.done().await
}

async fn may_open(change: &mut Change, body: BodyId, plan: &Plan) -> Result<(), Refusal> {
    let dialogue = change.viewer.dialogue.clone();
    let seated: BTreeSet<_> = roll(&dialogue, body).iter().filter_map(|seat| seat.side).collect();
    if seated.len() < 2 {
        return Err(Refusal::Rule("check-one-sided"));
    }
    match &plan.subject {
        Subject::Rules(rules) => rules::may_be_asked(change, body, rules).await,
        Subject::Agenda(proposal) => agenda::may_be_asked(change, body, proposal).await,
        Subject::Actions(items) => action_items::may_be_asked(change, body, items).await,
        Subject::Question { .. } => Ok(()),
    }
}

fn roll(dialogue: &Dialogue, body: BodyId) -> Vec<&Seat> {
    dialogue.body(body).map(|body| dialogue.decision_seats(body)).unwrap_or_default()
}

/// The sides that must carry it: those that sit in the body, but for the ground rules every side of the dialogue.
fn sides(dialogue: &Dialogue, roll: &[&Seat], subject: &Subject) -> BTreeSet<SideId> {
    match subject {
        Subject::Rules(_) => dialogue.sides.iter().map(|side| side.id).collect(),
        Subject::Question { .. } | Subject::Agenda(_) | Subject::Actions(_) => {
            roll.iter().filter_map(|seat| seat.side).collect()
        }
    }
}

/// Counts a round, unless that was done meanwhile.
async fn close(app: &App, id: RoundId) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    let round = store::rounds::find(&mut tick.tx, id).await?;
    let Some(round) = round.filter(|round| round.passed().is_none()) else { return Ok(()) };
    let keys = app.keys_of(&mut tick.tx, round.dialogue_id).await?;
    let Frozen { subject, sides } = round.frozen(&keys)?;
    let roll = store::rounds::roll(&mut tick.tx, &keys, &round).await?;
    let key = keys.body(round.body_id)?;
    let mut finding = Finding::of(subject.method(), &sides, &roll, |words| key.mac(words.as_bytes()));
    match &subject {
        Subject::Rules(rules) => {
            rules::decide(&mut tick, (&keys, app.chance), (&round, rules), &mut finding).await?;
        }
        Subject::Agenda(proposal) => agenda::decide(&mut tick, (&round, proposal), &mut finding).await?,
        Subject::Actions(_) => action_items::decide(&mut tick, &round, &finding).await?,
        Subject::Question { .. } => {}
    }
    store::rounds::conclude(&mut tick.tx, (&keys, app.chance), (&round, &finding, tick.now)).await?;
    tick.note(round.dialogue_id, Kind::RoundClosed, round.body_id).await?;
    tick.done().await
}
