//! The course of a session: open, move on, break, resume, close. One co-moderator manages it (practice 1.7).

use super::{erasing::erase_live_data, find, presence::enter, went_off_record};
use crate::{
    actions::{App, Change, Refusal, Sender, floor, parked},
    domain::{
        id::SessionId,
        place::Place,
        record::Kind,
        session::{Session, Step, Unfit},
    },
    store,
};

/// Takes a step. The one who opens is in the session from then on; closing erases what lives only in it.
///
/// # Errors
/// [`Refusal::Rule`] when the step cannot be taken now, and for closing while a point in the parking lot waits since an
/// earlier session (practice 5.1).
pub async fn step(app: &App, sender: &Sender, id: SessionId, step: Step) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = find(&mut change, id).await?;
    take(&mut change, &session, step).await?;
    change.done(Place::Session(id)).await
}

/// The same in a change that is under way already.
pub(in crate::actions) async fn take(
    change: &mut Change,
    session: &Session,
    step: Step,
) -> Result<(), Refusal> {
    let permit = change.viewer.may_moderate(session.body).ok_or(Refusal::NotFound)?;
    let course = session.after(step, change.now).map_err(said)?;
    if step == Step::Close {
        parked::may_close(change, session).await?;
    }
    store::sessions::set_course(&mut change.tx, &permit, session.id, course).await?;
    match step {
        Step::Open => enter(change, session).await?,
        Step::Close => erase_live_data(&mut change.tx, session.id, change.now).await?,
        Step::MoveTo(_) | Step::Break(_) | Step::Resume => floor::follow(change, session, step).await?,
        Step::OffRecord | Step::OnRecord => {}
    }
    let after = Session { course, ..session.clone() };
    match (session.is_off_record(), after.is_off_record()) {
        (false, true) => went_off_record(change, &after).await?,
        (true, false) => store::floors::erase(&mut change.tx, session.id).await?,
        _ => {}
    }
    match kind(step) {
        Some(kind) => change.note(kind, Some(session.body), session.id.to_string().as_bytes()).await,
        None => change.stir(session.body).await,
    }
}

fn said(unfit: Unfit) -> Refusal {
    Refusal::Rule(match unfit {
        Unfit::NotNear => "session-not-near",
        Unfit::Elsewhere => "session-elsewhere",
        Unfit::NoEntry => "session-no-entry",
        Unfit::BadTime => "session-bad-break",
    })
}

/// What the record says of a step; of going off the record and back it says only that such a part was held (CNF-2).
const fn kind(step: Step) -> Option<Kind> {
    match step {
        Step::Open => Some(Kind::SessionOpened),
        Step::MoveTo(_) => Some(Kind::SessionMoved),
        Step::Break(_) => Some(Kind::SessionPaused),
        Step::Resume => Some(Kind::SessionResumed),
        Step::OffRecord | Step::OnRecord => None,
        Step::Close => Some(Kind::SessionClosed),
    }
}
