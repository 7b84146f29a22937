//! What goes on between the first read and the commit: a page in the making, a change in the making.

use super::Refusal;
use crate::{
    chance::Chance,
    domain::{
        access::Viewer,
        id::{BodyId, DialogueId, SignInId},
        place::Place,
        record::{Entry, Kind},
        time::Timestamp,
    },
    store::{
        self,
        db::{ReadTx, WriteTx},
        keys::Keys,
        sign_ins::SignIn,
    },
};
use std::sync::Arc;

/// Who sends a form: the token of the sign-in, and the form's own once-only token.
#[derive(Debug, Clone)]
pub struct Sender {
    /// SHA-256 of the token in the cookie.
    pub token_hash: [u8; 32],
    /// The form's ticket, already checked to be ours.
    pub ticket: Vec<u8>,
}

/// A page in the making: a snapshot, and the person it is for.
pub struct Look {
    /// The snapshot.
    pub tx: ReadTx,
    /// The person.
    pub viewer: Viewer,
    /// The sign-in.
    pub sign_in: SignIn,
    /// Opens what is sealed.
    pub keys: Arc<Keys>,
    /// The instant of the request.
    pub now: Timestamp,
}

/// A change in the making: the one writer, and the person who acts. Dropped, it changes nothing.
pub struct Change {
    /// The one writer.
    pub tx: WriteTx,
    /// The person.
    pub viewer: Viewer,
    /// Which sign-in they act in (MOD-4).
    pub sign_in: SignInId,
    /// Seals and opens.
    pub keys: Arc<Keys>,
    /// The instant of the change.
    pub now: Timestamp,
    /// Randomness for ids and sealing.
    pub chance: Chance,
    pub(super) ticket: Vec<u8>,
}

/// A change by somebody who is not signed in yet.
pub struct Arrival {
    /// The one writer.
    pub tx: WriteTx,
    /// The instant of the change.
    pub now: Timestamp,
    pub(super) ticket: Vec<u8>,
}

impl Arrival {
    /// Makes the change last and remembers where its form led.
    pub async fn done(mut self, place: Place) -> Result<(), Refusal> {
        store::submissions::add(&mut self.tx, &self.ticket, place, self.now).await?;
        Ok(self.tx.commit().await?)
    }
}

impl Change {
    /// Notes an entry in the record: what, where, by which role, and a keyed hash of the content. Live pages of the
    /// body learn that something has changed, unless it is [`Kind::is_quiet`].
    pub async fn note(&mut self, kind: Kind, body: Option<BodyId>, content: &[u8]) -> Result<(), Refusal> {
        let body_of = body.and_then(|id| self.viewer.dialogue.body(id));
        let role =
            body_of.and_then(|body| self.viewer.function_in(body)).unwrap_or(self.viewer.seat().function);
        let key = self.keys.dialogue();
        let entry = Entry { kind, body, role: Some(role), day: day(self.now), content: key.mac(content) };
        store::record::note(&mut self.tx, self.viewer.dialogue.id, &entry).await?;
        stir_by(&mut self.tx, &entry).await
    }

    /// Tells live pages of a body of a change that does not belong in the record, such as one of the queue. Not for
    /// what one person answers in secret: the instant and the number of such changes would tell of it (CON-6, ANO-9).
    pub async fn stir(&mut self, body: BodyId) -> Result<(), Refusal> {
        Ok(store::changes::stir(&mut self.tx, body).await?)
    }

    /// Tells every reader that names, seats, bodies or the agenda have changed.
    pub async fn touch(&mut self) -> Result<(), Refusal> {
        Ok(store::dialogues::touch(&mut self.tx, self.viewer.dialogue.id).await?)
    }

    /// Makes the change last and remembers where its form led.
    pub async fn done(mut self, place: Place) -> Result<Place, Refusal> {
        store::submissions::add(&mut self.tx, &self.ticket, place, self.now).await?;
        self.tx.commit().await?;
        Ok(place)
    }
}

/// A change by the clock: something ran out.
pub struct Tick {
    /// The one writer.
    pub tx: WriteTx,
    /// The instant of the change.
    pub now: Timestamp,
}

impl Tick {
    /// Notes an entry that no person made; live pages of the body learn of it.
    pub async fn note(&mut self, dialogue: DialogueId, kind: Kind, body: BodyId) -> Result<(), Refusal> {
        let entry = Entry { kind, body: Some(body), role: None, day: day(self.now), content: [0; 32] };
        store::record::note(&mut self.tx, dialogue, &entry).await?;
        stir_by(&mut self.tx, &entry).await
    }

    /// Tells live pages of a body of a change that does not belong in the record.
    pub async fn stir(&mut self, body: BodyId) -> Result<(), Refusal> {
        Ok(store::changes::stir(&mut self.tx, body).await?)
    }

    /// Makes the change last.
    pub async fn done(self) -> Result<(), Refusal> {
        Ok(self.tx.commit().await?)
    }
}

async fn stir_by(tx: &mut WriteTx, entry: &Entry) -> Result<(), Refusal> {
    match entry.body.filter(|_| !entry.kind.is_quiet()) {
        Some(body) => Ok(store::changes::stir(tx, body).await?),
        None => Ok(()),
    }
}

/// The day of an instant in UTC, such as `2021-10-19`.
pub fn day(at: Timestamp) -> String {
    chrono::DateTime::from_timestamp_micros(at.0).map(|at| at.format("%F").to_string()).unwrap_or_default()
}
