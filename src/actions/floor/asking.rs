//! What participants ask.

use super::Held;
use crate::{
    actions::{App, Refusal, Sender},
    domain::{
        floor::{Floor, Refused, Speaker},
        id::SessionId,
        place::Place,
    },
};

/// What somebody in a session wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// A turn.
    Floor,
    /// The right of reply (QUE-1).
    Reply,
    /// A point of order (QUE-1).
    Point,
    /// A break for one's side.
    Break,
    /// No break after all.
    NoBreak,
    /// To be passed over in the go-round.
    Pass,
    /// Not to wait any longer with the request of this number.
    Withdraw(i64),
    /// To hear or understand (QUE-1).
    Follow,
}

/// Notes a wish. Those that come too late to matter, such as a second withdrawal, change nothing.
///
/// # Errors
/// [`Refusal::Rule`] where the floor does not take it, and for who has not come into the session.
pub async fn wish(app: &App, sender: &Sender, id: SessionId, wish: Wish) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let mut held = Held::find(&mut change, id).await?;
    let body = held.session.body;
    if wish == Wish::Follow {
        change.viewer.may_say_they_cannot_follow(body).ok_or(Refusal::NotFound)?;
        held.floor.say_one_cannot_follow();
    } else {
        let permit = change.viewer.may_ask_for_the_floor(body).ok_or(Refusal::NotFound)?;
        let by = held.people.speaker(permit.seat()).ok_or(Refusal::Rule("floor-come-in"))?;
        note(&mut held.floor, by, wish)?;
    }
    held.keep(&mut change).await?;
    change.done(Place::Session(id)).await
}

fn note(floor: &mut Floor, by: Speaker, wish: Wish) -> Result<(), Refused> {
    match wish {
        Wish::Floor => floor.ask(by)?,
        Wish::Reply => floor.ask_to_reply(by)?,
        Wish::Point => floor.raise_point(by)?,
        Wish::Break => floor.ask_break(by.side, by.seat),
        Wish::NoBreak => floor.take_back_break(by.seat),
        Wish::Pass => floor.pass(by.seat),
        Wish::Withdraw(number) => floor.withdraw(by.seat, number),
        Wish::Follow => floor.say_one_cannot_follow(),
    }
    Ok(())
}
