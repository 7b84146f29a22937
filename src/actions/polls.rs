//! Temperature checks and straw polls: open, answer, close. Nothing of an answer stands in the record.

use super::{App, Change, Refusal, Sender, sessions};
use crate::{
    domain::{
        id::{PollId, SessionId},
        input::Problem,
        place::Place,
        poll::{Asked, Outcome},
        record::Kind,
    },
    store::{self, polls::Stored},
};

/// What becomes of the answers when a poll closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All see what they came to, where that tells of nobody (ANO-9).
    Shown,
    /// Nobody sees anything of them, the moderators no more than others.
    Unshown,
}

/// Opens a poll; one co-moderator does (practice 1.7).
///
/// # Errors
/// [`Refusal::Rule`] while another one takes answers, while the session is not held, and off the record (CNF-2).
pub async fn open(app: &App, sender: &Sender, session: SessionId, asked: Asked) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let session = sessions::on_record(&mut change, session).await?;
    let permit = change.viewer.may_moderate(session.body).ok_or(Refusal::NotFound)?;
    let read = change.viewer.may_read(session.body).ok_or(Refusal::NotFound)?;
    let polls = store::polls::of_session(&mut change.tx, &read, session.id).await?;
    if polls.iter().any(Stored::is_open) {
        return Err(Refusal::Rule("poll-one-at-a-time"));
    }
    let (id, keys) = (PollId::from_bits(change.chance.bits()), change.keys.clone());
    let sealing = (&*keys, change.chance);
    store::polls::open(&mut change.tx, sealing, &permit, (id, session.id, &asked)).await?;
    change.note(Kind::PollOpened, Some(session.body), id.to_string().as_bytes()).await?;
    change.done(Place::Session(session.id)).await
}

/// Keeps an answer: the choices that were marked, by their places from 0. It takes the place of an earlier one. Live
/// pages are not told: when answers come would tell whose they are.
///
/// # Errors
/// [`Refusal::Invalid`] on `marks` for marks that do not answer the question; [`Refusal::Rule`] once it is closed.
pub async fn answer(app: &App, sender: &Sender, id: PollId, chosen: &[usize]) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let poll = find(&mut change, id).await?;
    let permit = change.viewer.may_decide(poll.body_id).ok_or(Refusal::NotFound)?;
    taking_answers(&poll)?;
    let side = change.viewer.seat().side.ok_or(Refusal::NotFound)?;
    let answer = poll.asked(&change.keys)?.answer(side, chosen);
    let answer = answer.ok_or_else(|| vec![("marks", Problem::NotAChoice)])?;
    let keys = change.keys.clone();
    store::polls::answer(&mut change.tx, (&keys, change.chance), &permit, (&poll, &answer)).await?;
    change.done(Place::Session(poll.session_id)).await
}

/// Ends answers and deletes them; one co-moderator does.
///
/// # Errors
/// [`Refusal::Rule`] once it is closed.
pub async fn close(app: &App, sender: &Sender, id: PollId, ending: Ending) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let poll = find(&mut change, id).await?;
    let permit = change.viewer.may_moderate(poll.body_id).ok_or(Refusal::NotFound)?;
    taking_answers(&poll)?;
    let outcome = match ending {
        Ending::Shown => counted(&mut change, &poll).await?,
        Ending::Unshown => Outcome::Unshown,
    };
    let (keys, now) = (change.keys.clone(), change.now);
    let closed = (poll.id, &outcome, now);
    store::polls::close(&mut change.tx, (&keys, change.chance), &permit, closed).await?;
    change.note(Kind::PollClosed, Some(poll.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Session(poll.session_id)).await
}

async fn find(change: &mut Change, id: PollId) -> Result<Stored, Refusal> {
    store::polls::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)
}

fn taking_answers(poll: &Stored) -> Result<(), Refusal> {
    if poll.is_open() { Ok(()) } else { Err(Refusal::Rule("poll-closed")) }
}

async fn counted(change: &mut Change, poll: &Stored) -> Result<Outcome, Refusal> {
    let dialogue = change.viewer.dialogue.clone();
    let body = dialogue.body(poll.body_id).ok_or(Refusal::NotFound)?;
    let answers = store::polls::answers(&mut change.tx, &change.keys, poll).await?;
    let sides = dialogue.decision_seats(body).into_iter().filter_map(|seat| seat.side);
    Ok(poll.asked(&change.keys)?.count(sides, &answers, dialogue.terms.k))
}
