//! While a silence runs: say that one received the text, break it, let it run longer once.

use super::{end, find, still_allowed};
use crate::{
    actions::{App, Change, Refusal, Sender, acts, objections},
    domain::{
        access::{Moderate, Permit},
        act::Act,
        check::Objection,
        draft::DraftState,
        id::{DraftId, ParagraphId, SilenceId},
        input::Problem,
        objection::{NewObjection, Source},
        place::Place,
        record::Kind,
        silence::{Calendar, Phase, SilenceState},
        time::Timestamp,
    },
    store::{self, db::WriteTx, silences::Stored},
};

/// Says that the person received the text: not that they agree (SIL-5). A second time changes nothing.
///
/// # Errors
/// [`Refusal::Rule`] for who is not on the roll, and once the silence is over, by the server's clock.
pub async fn receive(app: &App, sender: &Sender, id: SilenceId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let silence = find(&mut change, id).await?;
    let permit = change.viewer.may_decide(silence.body_id).ok_or(Refusal::NotFound)?;
    runs(&silence, change.now)?;
    let own = store::silences::own(&mut change.tx, id, permit.seat()).await?;
    own.ok_or(Refusal::Rule("silence-not-on-roll"))?;
    if store::silences::receive(&mut change.tx, &permit, id, change.now).await? {
        change.note(Kind::TextReceived, Some(silence.body_id), id.to_string().as_bytes()).await?;
    }
    change.done(Place::Silence(id)).await
}

/// Breaks a silence with an objection to the text or to one paragraph of it: nothing is adopted, the text returns to
/// negotiation at once, and the objection goes up the ladder (SIL-3). Any participant of the body may.
///
/// # Errors
/// [`Refusal::Rule`] once the silence is over, by the server's clock, or was broken before.
pub async fn break_it(
    app: &App,
    sender: &Sender,
    id: SilenceId,
    (paragraph, said): (Option<ParagraphId>, Objection),
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let silence = find(&mut change, id).await?;
    let permit = change.viewer.may_decide(silence.body_id).ok_or(Refusal::NotFound)?;
    runs(&silence, change.now)?;
    broken(&mut change, &silence).await?;
    let Stored { draft_id: draft, revision, .. } = silence;
    let objection =
        NewObjection { draft, revision, paragraph, source: Source::Silence, author: permit.seat(), said };
    let objection = objections::raise(&mut change, &objection).await?;
    store::silences::broken_by(&mut change.tx, id, objection).await?;
    change.done(Place::Silence(id)).await
}

/// Breaks the silence that runs on a text, if one does, because a participant has filed an amendment to it: what is in
/// writing is in writing (SIL-3).
pub async fn break_by(change: &mut Change, draft: DraftId) -> Result<(), Refusal> {
    let all = store::silences::of_draft(&mut change.tx, draft).await?;
    match all.iter().find(|silence| silence.phase(change.now) == Phase::Running) {
        Some(silence) => broken(change, silence).await,
        None => Ok(()),
    }
}

/// Makes a text a final draft again whose silence an objection has broken, once no objection to it is open any more and it
/// still reads as it did then.
pub(in crate::actions) async fn settle(tx: &mut WriteTx, draft: DraftId) -> Result<(), Refusal> {
    let found = store::drafts::find(tx, draft).await?.ok_or(Refusal::NotFound)?;
    let all = store::silences::of_draft(tx, draft).await?;
    let broken =
        all.iter().any(|silence| silence.revision == found.revision && silence.objection_id.is_some());
    let reopened = store::reopenings::was_reopened(tx, draft, found.revision).await?;
    let back = found.state == DraftState::Negotiation && broken && !reopened;
    if back && store::objections::open_on(tx, draft).await? == 0 {
        store::drafts::set_state(tx, draft, DraftState::Final).await?;
    }
    Ok(())
}

/// Gives the first key for moving the end to `expires_at` (SIL-4). Leads to the act that waits for the second.
///
/// # Errors
/// [`Refusal::Invalid`] under `expires_on` for an instant that is not later, or that [`Calendar::allows`] not; else see
/// [`extend`].
pub async fn ask_to_extend(
    app: &App,
    sender: &Sender,
    id: SilenceId,
    expires_at: Timestamp,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let silence = find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(silence.body_id).ok_or(Refusal::NotFound)?;
    let (started_at, until) = extendable(&silence, change.now)?;
    let calendar = Calendar::new(&change.viewer.dialogue, &app.config.holidays);
    if expires_at <= until || calendar.allows(started_at, expires_at).is_err() {
        return Err(vec![("expires_on", Problem::BadTime)].into());
    }
    let act = acts::ask(&mut change, &permit, &Act::ExtendSilence { silence: id, expires_at }).await?;
    change.done(Place::Act(act)).await
}

/// Moves the end of a silence that both keys were given for. What was acknowledged stays.
///
/// # Errors
/// [`Refusal::Rule`] after the expiry, a second time, for an instant that is not later (SIL-4), and for one that
/// [`Calendar::allows`] not any more.
pub(in crate::actions) async fn extend(
    app: &App,
    change: &mut Change,
    permit: &Permit<Moderate>,
    (id, expires_at): (SilenceId, Timestamp),
) -> Result<Place, Refusal> {
    let silence = find(change, id).await?;
    let (started_at, until) = extendable(&silence, change.now)?;
    if expires_at <= until {
        return Err(Refusal::Rule("silence-not-later"));
    }
    still_allowed(app, change, (started_at, expires_at))?;
    store::silences::extend(&mut change.tx, permit, id, (change.now, expires_at)).await?;
    let content = format!("{id}/{}", expires_at.0);
    change.note(Kind::SilenceExtended, Some(silence.body_id), content.as_bytes()).await?;
    Ok(Place::Silence(id))
}

async fn broken(change: &mut Change, silence: &Stored) -> Result<(), Refusal> {
    end(change, silence, SilenceState::Broken, Kind::SilenceBroken).await?;
    Ok(store::drafts::set_state(&mut change.tx, silence.draft_id, DraftState::Negotiation).await?)
}

fn runs(silence: &Stored, now: Timestamp) -> Result<(), Refusal> {
    match silence.phase(now) {
        Phase::Running => Ok(()),
        Phase::Opposable | Phase::Startable => Err(Refusal::Rule("silence-not-started")),
        Phase::Expired | Phase::Ended => Err(Refusal::Rule("silence-over")),
    }
}

/// When it started and until when it runs, if that may be moved.
fn extendable(silence: &Stored, now: Timestamp) -> Result<(Timestamp, Timestamp), Refusal> {
    runs(silence, now)?;
    match (silence.started_at, silence.expires_at, silence.extended_at) {
        (Some(started_at), Some(until), None) => Ok((started_at, until)),
        _ => Err(Refusal::Rule("silence-extended-before")),
    }
}
