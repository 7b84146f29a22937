//! Breakouts: draw the groups, look, draw again, open, report back, end.

use super::{App, Change, Refusal, Sender, sessions};
use crate::{
    domain::{
        breakout::{Breakout, Draw, Person, State, draw as draw_groups},
        id::{BodyId, BreakoutId, SessionId},
        place::Place,
        record::Kind,
    },
    store::{self, breakouts::Stored},
};

/// Draws groups of the participants who are in the session; one co-moderator does (practice 1.7). Nobody else knows of it
/// before it is opened.
///
/// # Errors
/// [`Refusal::Rule`] while another one is not over, without participants, while the session is not held, and off the
/// record (CNF-2).
pub async fn draw(
    app: &App,
    sender: &Sender,
    session: SessionId,
    question: String,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = sessions::on_record(&mut change, session).await?;
    change.viewer.may_moderate(session.body).ok_or(Refusal::NotFound)?;
    let read = change.viewer.may_read(session.body).ok_or(Refusal::NotFound)?;
    for stored in store::breakouts::of_session(&mut change.tx, &read, session.id).await? {
        in_state(&stored.open(&change.keys)?, State::Ended)?;
    }
    let draw = lot(&mut change, session.id, session.body).await?;
    let breakout = Breakout { question, draw, state: State::Drawn };
    let id = BreakoutId::from_bits(change.chance.bits());
    let (sealing, new) = ((&*change.keys, change.chance), (id, session.id, session.body));
    store::breakouts::add(&mut change.tx, sealing, new, &breakout).await?;
    change.stir(session.body).await?;
    change.done(Place::Session(session.id)).await
}

/// Draws again.
///
/// # Errors
/// [`Refusal::Rule`] once it was opened.
pub async fn redraw(app: &App, sender: &Sender, id: BreakoutId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (stored, breakout) = managed(&mut change, id).await?;
    in_state(&breakout, State::Drawn)?;
    let draw = lot(&mut change, stored.session_id, stored.body_id).await?;
    keep(&mut change, &stored, &Breakout { draw, ..breakout }).await?;
    change.stir(stored.body_id).await?;
    change.done(Place::Session(stored.session_id)).await
}

/// Opens the groups: each person learns in which they sit.
///
/// # Errors
/// [`Refusal::Rule`] when it was opened before.
pub async fn open(app: &App, sender: &Sender, id: BreakoutId) -> Result<Place, Refusal> {
    go_on(app, sender, id, (State::Drawn, State::Open, Kind::BreakoutOpened)).await
}

/// Ends the groups: all see what they report.
///
/// # Errors
/// [`Refusal::Rule`] when they do not meet.
pub async fn end(app: &App, sender: &Sender, id: BreakoutId) -> Result<Place, Refusal> {
    go_on(app, sender, id, (State::Open, State::Ended, Kind::BreakoutEnded)).await
}

/// Keeps what a group reports, as nobody's; its reporter writes, until the groups are back.
///
/// # Errors
/// [`Refusal::Rule`] when the groups do not meet (any more), and off the record (CNF-2).
pub async fn report(
    app: &App,
    sender: &Sender,
    id: BreakoutId,
    points: Vec<String>,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (stored, mut breakout) = find(&mut change, id).await?;
    let seat = change.viewer.may_decide(stored.body_id).ok_or(Refusal::NotFound)?.seat();
    let own = breakout.draw.groups.iter_mut().find(|group| group.reporter == seat);
    own.ok_or(Refusal::NotFound)?.points = points;
    in_state(&breakout, State::Open)?;
    sessions::on_record(&mut change, stored.session_id).await?;
    keep(&mut change, &stored, &breakout).await?;
    change.done(Place::Session(stored.session_id)).await
}

async fn go_on(
    app: &App,
    sender: &Sender,
    id: BreakoutId,
    (from, to, kind): (State, State, Kind),
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (stored, breakout) = managed(&mut change, id).await?;
    in_state(&breakout, from)?;
    keep(&mut change, &stored, &Breakout { state: to, ..breakout }).await?;
    change.note(kind, Some(stored.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Session(stored.session_id)).await
}

async fn find(change: &mut Change, id: BreakoutId) -> Result<(Stored, Breakout), Refusal> {
    let stored = store::breakouts::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let breakout = stored.open(&change.keys)?;
    Ok((stored, breakout))
}

/// The breakout, for a co-moderator of its body.
async fn managed(change: &mut Change, id: BreakoutId) -> Result<(Stored, Breakout), Refusal> {
    let (stored, breakout) = find(change, id).await?;
    change.viewer.may_moderate(stored.body_id).ok_or(Refusal::NotFound)?;
    Ok((stored, breakout))
}

fn in_state(breakout: &Breakout, state: State) -> Result<(), Refusal> {
    if breakout.state == state { Ok(()) } else { Err(Refusal::Rule("breakout-elsewhere")) }
}

async fn keep(change: &mut Change, stored: &Stored, breakout: &Breakout) -> Result<(), Refusal> {
    let sealing = (&*change.keys, change.chance);
    Ok(store::breakouts::change(&mut change.tx, sealing, stored, breakout).await?)
}

/// Groups of the participants who are in the session now.
async fn lot(change: &mut Change, session: SessionId, body: BodyId) -> Result<Draw, Refusal> {
    let dialogue = change.viewer.dialogue.clone();
    let of = dialogue.body(body).ok_or(Refusal::NotFound)?;
    let present = store::presences::of(&mut change.tx, &change.viewer, session).await?;
    let here = |id| present.iter().any(|seat| seat.id == id);
    let seats = dialogue.decision_seats(of).into_iter().filter(|seat| here(seat.id));
    let people: Vec<_> =
        seats.filter_map(|seat| Some(Person { seat: seat.id, side: seat.side?, lang: seat.lang })).collect();
    draw_groups(&people, change.chance.bits()).ok_or(Refusal::Rule("breakout-nobody"))
}
