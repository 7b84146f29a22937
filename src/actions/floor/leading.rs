//! What a co-moderator does; one is enough (practice 1.7).

use super::Held;
use crate::{
    actions::{App, Change, Refusal, Sender, sessions},
    domain::{
        floor::{Limit, People, Reason, Refused, Ruling, Speaker, alternating},
        id::{SeatId, SessionId, SideId},
        level::Level,
        place::Place,
        session::{Session, Step},
        time::Span,
    },
};

/// How long a break is that a side asked for.
pub const BREAK: Span = Span::minutes(10);

/// What a co-moderator does. Numbers are those of requests; each form names whom it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Gives the floor to who is next.
    Give(i64),
    /// Gives it to a resource person after the turn of this number, 0 for none.
    Invite(SeatId, i64),
    /// Ends a turn.
    End(i64),
    /// Stops its clock.
    Pause(i64),
    /// Lets its clock run on.
    Resume(i64),
    /// Makes it a minute longer.
    AddMinute(i64),
    /// Sets how long turns may take.
    SetLimit(Limit),
    /// Puts somebody first, with the reason that all see (QUE-2).
    Forward(i64, Reason),
    /// Takes somebody off the list.
    Remove(i64),
    /// Hears a point of order.
    HearPoint(i64),
    /// Rules on it.
    Rule(i64, Ruling),
    /// Has helped whoever could not hear or understand.
    AllCanFollow,
    /// Begins a go-round among those present.
    BeginRound,
    /// Passes for somebody who said so aloud.
    PassFor(i64),
    /// Ends the go-round.
    EndRound,
    /// Interrupts the session for a side (practice 5.1).
    GrantBreak(SideId),
    /// Does not, where the side has had a break.
    DeclineBreak(SideId),
}

/// Does it.
///
/// # Errors
/// [`Refusal::Rule`] where the floor does not allow it, such as when somebody else is next by now.
pub async fn lead(app: &App, sender: &Sender, id: SessionId, deed: Deed) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let mut held = Held::find(&mut change, id).await?;
    change.viewer.may_moderate(held.session.body).ok_or(Refusal::NotFound)?;
    take(&mut held, &change, deed)?;
    held.keep(&mut change).await?;
    match deed {
        Deed::Forward(_, reason) => note_reorder(&mut change, &held.session, reason).await?,
        Deed::GrantBreak(_) => {
            let until = change.now.plus(BREAK);
            sessions::take(&mut change, &held.session, Step::Break(until)).await?;
        }
        _ => {}
    }
    change.done(Place::Session(id)).await
}

fn take(held: &mut Held, change: &Change, deed: Deed) -> Result<(), Refused> {
    let now = change.now;
    let slot = (held.session.plan.interpretation.factor(), now);
    let floor = &mut held.floor;
    match deed {
        Deed::Give(number) => floor.give(number, slot)?,
        Deed::Invite(guest, ends) if held.people.guests.contains(&guest) => {
            floor.invite(guest, ends, slot)?
        }
        Deed::Invite(..) => return Err(Refused::NotHere),
        Deed::End(number) => floor.end(number, now)?,
        Deed::Pause(number) => floor.pause(number, now)?,
        Deed::Resume(number) => floor.resume(number, now)?,
        Deed::AddMinute(number) => floor.add_minute(number, now)?,
        Deed::SetLimit(limit) => floor.set_limit(limit),
        Deed::Forward(number, reason) => floor.forward(number, reason)?,
        Deed::Remove(number) => floor.remove(number),
        Deed::HearPoint(number) => floor.hear_point(number, slot)?,
        Deed::Rule(number, ruling) => floor.rule(number, ruling, now)?,
        Deed::AllCanFollow => floor.all_can_follow(),
        Deed::BeginRound => {
            let order = by_lot(&held.people, change);
            let first = change.viewer.dialogue.sides.get(turn_of(held, change)).map(|side| side.id);
            held.floor.begin_round(alternating(&order, first))?;
        }
        Deed::PassFor(number) => floor.pass_for(number),
        Deed::EndRound => floor.end_round(),
        Deed::GrantBreak(side) => floor.grant_break(side)?,
        Deed::DeclineBreak(side) => floor.decline_break(side)?,
    }
    Ok(())
}

/// Those present in an order drawn by lot.
fn by_lot(people: &People, change: &Change) -> Vec<Speaker> {
    let mut speakers = people.speakers.clone();
    speakers.sort_by_cached_key(|_| change.chance.bits());
    speakers
}

/// Which side begins a go-round: they take turns, from session to session too (LNG-5).
fn turn_of(held: &Held, change: &Change) -> usize {
    let rounds = held.session.number + held.floor.rounds();
    rounds.unsigned_abs() as usize % change.viewer.dialogue.sides.len().max(1)
}

/// All see the reason while it lasts; the record keeps it, but for what is said off the record (CNF-2, QUE-2).
async fn note_reorder(change: &mut Change, session: &Session, reason: Reason) -> Result<(), Refusal> {
    if session.level() == Some(Level::OffRecord) {
        return Ok(());
    }
    change.note(reason.kind(), Some(session.body), session.id.to_string().as_bytes()).await
}
