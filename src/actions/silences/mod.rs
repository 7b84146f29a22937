//! The silence procedure (practice 2.7): propose it, let anybody object to using it, start it with two keys.

mod expiry;
mod running;

pub use expiry::{expire_due, leave};
pub use running::{ask_to_extend, break_by, break_it, receive};
pub(super) use running::{extend, settle};

use super::{App, Change, Refusal, Sender, acts, corrigenda, modes, requests};
use crate::{
    domain::{
        access::{Moderate, Permit},
        act::Act,
        check::Phase as CheckPhase,
        dialogue::Seat,
        draft::DraftState,
        id::{DraftId, SilenceId},
        input::Problem,
        place::Place,
        record::Kind,
        silence::{Calendar, Phase, Refused, SilenceState},
        time::{Span, Timestamp},
    },
    store::{self, checks::Stored as Check, db::ReadTx, drafts::Draft, silences::Stored},
};
use std::collections::BTreeSet;

/// Proposes to adopt the newest revision by silence: for some hours any participant may object to that (SIL-1).
///
/// # Errors
/// [`Refusal::Rule`] when the text is not ripe for silence, and when somebody objected to silence on this revision before.
pub async fn propose(app: &App, sender: &Sender, draft: DraftId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let draft = store::drafts::find(&mut change.tx, draft).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
    ripe(&mut change, &draft).await?;
    for other in store::silences::of_draft(&mut change.tx, draft.id).await? {
        match other.state {
            SilenceState::Running => return Err(Refusal::Rule("silence-runs")),
            SilenceState::Proposed if other.revision == draft.revision => {
                return Err(Refusal::Rule("silence-proposed-already"));
            }
            SilenceState::Opposed if other.revision == draft.revision => {
                return Err(Refusal::Rule("silence-opposed-before"));
            }
            _ => {}
        }
    }
    let id = SilenceId::from_bits(change.chance.bits());
    let until = change.now.plus(Span::hours(app.config.silence.objection_hours));
    store::silences::propose(&mut change.tx, &permit, id, (draft.id, draft.revision), until).await?;
    change.note(Kind::SilenceProposed, Some(draft.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Silence(id)).await
}

/// Objects to using silence, without a reason. Nobody learns who did: it is stored nowhere (SIL-1).
///
/// # Errors
/// [`Refusal::Rule`] after the time for it.
pub async fn oppose(app: &App, sender: &Sender, id: SilenceId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let silence = find(&mut change, id).await?;
    change.viewer.may_decide(silence.body_id).ok_or(Refusal::NotFound)?;
    if silence.phase(change.now) != Phase::Opposable {
        return Err(Refusal::Rule("silence-opposed-late"));
    }
    end(&mut change, &silence, SilenceState::Opposed, Kind::SilenceOpposed).await?;
    change.done(Place::Silence(id)).await
}

/// Takes a proposal back.
///
/// # Errors
/// [`Refusal::Rule`] when it is no proposal any more.
pub async fn withdraw(app: &App, sender: &Sender, id: SilenceId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let silence = find(&mut change, id).await?;
    change.viewer.may_moderate(silence.body_id).ok_or(Refusal::NotFound)?;
    if silence.state != SilenceState::Proposed {
        return Err(Refusal::Rule("silence-not-proposed"));
    }
    end(&mut change, &silence, SilenceState::Withdrawn, Kind::SilenceWithdrawn).await?;
    change.done(Place::Silence(id)).await
}

/// Gives the first key for starting a silence that ends at `expires_at`. Leads to the act that waits for the second.
///
/// # Errors
/// [`Refusal::Invalid`] under `expires_on` for an instant that [`Calendar::allows`] not; else see [`start`].
pub async fn ask_to_start(
    app: &App,
    sender: &Sender,
    id: SilenceId,
    expires_at: Timestamp,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let silence = find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(silence.body_id).ok_or(Refusal::NotFound)?;
    startable(&mut change, &silence).await?;
    let calendar = Calendar::new(&change.viewer.dialogue, &app.config.holidays);
    calendar.allows(change.now, expires_at).map_err(|_| vec![("expires_on", Problem::BadTime)])?;
    let act = acts::ask(&mut change, &permit, &Act::StartSilence { silence: id, expires_at }).await?;
    change.done(Place::Act(act)).await
}

/// Starts a silence that both keys were given for, and freezes its roll.
///
/// # Errors
/// [`Refusal::Rule`] while participants may still object to using silence, when one did, when the text is not ripe for it
/// any more, and when [`Calendar::allows`] the end not any more.
pub(super) async fn start(
    app: &App,
    change: &mut Change,
    permit: &Permit<Moderate>,
    (id, expires_at): (SilenceId, Timestamp),
) -> Result<Place, Refusal> {
    let silence = find(change, id).await?;
    startable(change, &silence).await?;
    still_allowed(app, change, (change.now, expires_at))?;
    let dialogue = change.viewer.dialogue.clone();
    let body = dialogue.body(silence.body_id).ok_or(Refusal::NotFound)?;
    let roll = dialogue.decision_seats(body);
    store::silences::start(&mut change.tx, permit, id, (change.now, expires_at), &roll).await?;
    let content = format!("{id}/{}", expires_at.0);
    change.note(Kind::SilenceStarted, Some(silence.body_id), content.as_bytes()).await?;
    Ok(Place::Silence(id))
}

/// While a silence runs on a text, no other revision is issued and no check is opened on it: a frozen text is answered.
///
/// # Errors
/// [`Refusal::Rule`] while one runs.
pub(super) async fn none_runs(tx: &mut ReadTx, draft: DraftId) -> Result<(), Refusal> {
    if runs_on(tx, draft).await? { Err(Refusal::Rule("silence-runs")) } else { Ok(()) }
}

/// Whether a silence runs on a text, or has run out and is not concluded yet.
pub(super) async fn runs_on(tx: &mut ReadTx, draft: DraftId) -> Result<bool, Refusal> {
    let all = store::silences::of_draft(tx, draft).await?;
    Ok(all.iter().any(|silence| silence.state == SilenceState::Running))
}

async fn find(change: &mut Change, id: SilenceId) -> Result<Stored, Refusal> {
    store::silences::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)
}

/// The second key may come days after the first, and the list of holidays may have been changed meanwhile.
fn still_allowed(app: &App, change: &Change, (start, expiry): (Timestamp, Timestamp)) -> Result<(), Refusal> {
    match Calendar::new(&change.viewer.dialogue, &app.config.holidays).allows(start, expiry) {
        Ok(()) => Ok(()),
        Err(Refused::TooSoon) => Err(Refusal::Rule("silence-too-short-by-now")),
        Err(Refused::TooFar) => Err(Refusal::Rule("silence-not-later")),
        Err(Refused::Rests(_)) => Err(Refusal::Rule("silence-rests-by-now")),
    }
}

async fn startable(change: &mut Change, silence: &Stored) -> Result<(), Refusal> {
    match silence.phase(change.now) {
        Phase::Opposable => return Err(Refusal::Rule("silence-may-be-opposed")),
        Phase::Startable => {}
        Phase::Running | Phase::Expired | Phase::Ended => return Err(Refusal::Rule("silence-not-proposed")),
    }
    let draft = store::drafts::find(&mut change.tx, silence.draft_id).await?.ok_or(Refusal::NotFound)?;
    if draft.revision != silence.revision {
        return Err(Refusal::Rule("silence-other-revision"));
    }
    corrigenda::settled_by(&mut change.tx, &draft, change.now).await?;
    ripe(change, &draft).await
}

/// What must hold before silence is used on a text (SIL-1). That all its language versions are verified holds by itself
/// as long as a text has one language.
async fn ripe(change: &mut Change, draft: &Draft) -> Result<(), Refusal> {
    modes::nobody_thinks(change, draft)?;
    if draft.state != DraftState::Final {
        return Err(Refusal::Rule("silence-not-final"));
    }
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let checks = store::checks::of_draft(&mut change.tx, &read, draft.id).await?;
    let is_over = |check: &Check| matches!(check.phase(change.now), CheckPhase::Declared | CheckPhase::Void);
    if !checks.iter().all(is_over) {
        return Err(Refusal::Rule("silence-check-open"));
    }
    requests::none_pending(change, draft.id, None).await?;
    if store::objections::open_on(&mut change.tx, draft.id).await? > 0 {
        return Err(Refusal::Rule("silence-objection-open"));
    }
    let dialogue = &change.viewer.dialogue;
    let roll = dialogue.body(draft.body_id).map(|body| dialogue.decision_seats(body)).unwrap_or_default();
    let sides: BTreeSet<_> = roll.iter().filter_map(|seat: &&Seat| seat.side).collect();
    if sides.len() < 2 { Err(Refusal::Rule("check-one-sided")) } else { Ok(()) }
}

async fn end(change: &mut Change, silence: &Stored, state: SilenceState, kind: Kind) -> Result<(), Refusal> {
    store::silences::end(&mut change.tx, silence.id, state, change.now).await?;
    change.note(kind, Some(silence.body_id), silence.id.to_string().as_bytes()).await
}
