//! Who speaks in a session that is held: what participants wish, what moderators do, and what becomes of it when the
//! session moves on. Nothing of it stands in the record but a change of order, with its reason (QUE-2).

mod asking;
mod course;
mod leading;

pub use asking::{Wish, wish};
pub use leading::{BREAK, Deed, lead};

pub(super) use course::follow;

use super::{Change, Refusal};
use crate::{
    domain::{
        floor::{Floor, People, Refused},
        id::SessionId,
        session::{Session, State},
    },
    store,
};

/// The floor of a session, and who in it can have it.
struct Held {
    session: Session,
    floor: Floor,
    people: People,
}

impl Held {
    /// # Errors
    /// [`Refusal::Rule`] when the session is not held at this moment.
    async fn find(change: &mut Change, id: SessionId) -> Result<Self, Refusal> {
        let found = store::sessions::find(&mut change.tx, &change.keys, &change.viewer, id).await?;
        let session = found.ok_or(Refusal::NotFound)?.session;
        if session.course.state() != State::Open {
            return Err(Refusal::Rule("floor-not-open"));
        }
        Self::of(change, session).await
    }

    async fn of(change: &mut Change, session: Session) -> Result<Self, Refusal> {
        let viewer = change.viewer.clone();
        let permit = viewer.may_read(session.body).ok_or(Refusal::NotFound)?;
        let body = viewer.dialogue.body(session.body).ok_or(Refusal::NotFound)?;
        let mut floor = store::floors::find(&mut change.tx, &change.keys, &permit, session.id).await?;
        let present = store::presences::of(&mut change.tx, &viewer, session.id).await?;
        let people = People::of(body, present);
        floor.retain(|seat| people.may_speak(seat), change.now);
        Ok(Self { session, floor, people })
    }

    /// Keeps what has become of the floor, and tells the pages that show it.
    async fn keep(&self, change: &mut Change) -> Result<(), Refusal> {
        let permit = change.viewer.may_attend(self.session.body).ok_or(Refusal::NotFound)?;
        let sealing = (&*change.keys, change.chance);
        store::floors::keep(&mut change.tx, sealing, &permit, (self.session.id, &self.floor)).await?;
        change.stir(self.session.body).await
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        Self::Rule(refused.key())
    }
}
