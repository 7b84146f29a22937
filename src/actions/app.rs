//! What every action stands on: the database, the clock, the keys, and the person who acts.

use super::{Arrival, Change, Look, Refusal, Sender, Tick};
use crate::{
    chance::Chance,
    clock::Clock,
    config::Config,
    domain::{
        access::Viewer,
        dialogue::{Dialogue, Function, Names},
        id::{BodyId, DialogueId, SeatId},
        time::{Span, Timestamp},
    },
    limits::Attempts,
    passphrase::Hasher,
    seal::{Key, sha256},
    store::{
        self,
        db::{Db, ReadTx},
        keys::Keys,
        sign_ins::SignIn,
    },
    streams::Streams,
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// How long a form may lie open before it is sent.
pub const FORM_LASTS: Span = Span::hours(48);

/// The running product.
pub struct App {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Clock,
    /// Randomness.
    pub chance: Chance,
    /// Settings.
    pub config: Config,
    /// Hashes passphrases off the runtime.
    pub hasher: Hasher,
    /// Counts failed sign-ins.
    pub attempts: Attempts,
    /// The event streams that are open.
    pub streams: Streams,
    /// Set in a demonstration only.
    pub demo: Option<Demo>,
    instance: Key,
    known: Mutex<HashMap<DialogueId, Known>>,
}

/// What a demonstration offers on its sign-in page.
#[derive(Debug, Clone, Default)]
pub struct Demo {
    /// Seats to sign in as with one click; empty when that is not offered.
    pub seats: Vec<DemoSeat>,
}

/// A seat of the demonstration.
#[derive(Debug, Clone)]
pub struct DemoSeat {
    /// Which seat.
    pub id: SeatId,
    /// Its handle.
    pub handle: String,
    /// What it does.
    pub function: Function,
    /// Names of its side and of its category, where it has them.
    pub side: Option<Names>,
    /// See `side`.
    pub category: Option<Names>,
}

/// A dialogue that was read before, good while its `rev` has not moved.
#[derive(Clone)]
struct Known {
    dialogue: Arc<Dialogue>,
    keys: Arc<Keys>,
}

impl App {
    /// The product on a database, with the instance key that opens it.
    pub fn new(config: Config, db: Db, instance: Key, clock: Clock) -> anyhow::Result<Self> {
        Ok(Self {
            db,
            clock,
            chance: Chance,
            hasher: Hasher::new(Chance)?,
            attempts: Attempts::new(config.limits),
            streams: Streams::new(config.limits),
            config,
            demo: None,
            instance,
            known: Mutex::default(),
        })
    }

    /// Whether this is a demonstration, which says so on every page.
    pub const fn is_demo(&self) -> bool {
        self.demo.is_some()
    }

    /// The seats that the sign-in page of a demonstration offers in one click.
    pub fn offered(&self) -> &[DemoSeat] {
        self.demo.as_ref().map_or(&[], |demo| &demo.seats)
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A key for one purpose of the instance.
    pub fn key_for(&self, purpose: &str) -> Key {
        self.instance.derive(purpose)
    }

    /// The instance key itself, which wraps all others.
    pub const fn instance_key(&self) -> &Key {
        &self.instance
    }

    /// The person behind a cookie's token, with a snapshot to read from.
    ///
    /// # Errors
    /// [`Refusal::SignedOut`] when the sign-in has ended or never was.
    pub async fn look(&self, token_hash: [u8; 32]) -> Result<Look, Refusal> {
        let now = self.now();
        let mut tx = self.db.read().await?;
        let sign_in = store::sign_ins::find(&mut tx, token_hash, now).await?.ok_or(Refusal::SignedOut)?;
        let known = self.dialogue(&mut tx, sign_in.dialogue_id, sign_in.rev).await?;
        let viewer = Viewer::new(sign_in.seat_id, known.dialogue).ok_or(Refusal::SignedOut)?;
        Ok(Look { tx, viewer, sign_in, keys: known.keys, now })
    }

    /// The right to change something as the person who sent a form.
    ///
    /// # Errors
    /// [`Refusal::Again`] when the same form was accepted before; [`Refusal::SignedOut`]; [`Refusal::RulesFirst`] for
    /// who has not accepted the ground rules in force (practice 1.2).
    pub async fn change(&self, sender: &Sender) -> Result<Change, Refusal> {
        let change = self.change_before_rules(sender).await?;
        match change.viewer.owes_acceptance() {
            Some(_) => Err(Refusal::RulesFirst),
            None => Ok(change),
        }
    }

    /// The same before the ground rules were accepted: for sign-ins, seats, the set-up, and the acceptance itself.
    ///
    /// # Errors
    /// [`Refusal::Again`] when the same form was accepted before; [`Refusal::SignedOut`].
    pub async fn change_before_rules(&self, sender: &Sender) -> Result<Change, Refusal> {
        let mut tx = self.db.write().await?;
        let now = self.now(); // the turn to write may have been long in coming
        let found = store::sign_ins::find_sender(&mut tx, sender.token_hash, &sender.ticket, now).await?;
        let sign_in = match found.ok_or(Refusal::SignedOut)? {
            (_, Some(place)) => return Err(Refusal::Again(place)),
            (sign_in, None) => sign_in,
        };
        let known = self.dialogue(&mut tx, sign_in.dialogue_id, sign_in.rev).await?;
        let viewer = Viewer::new(sign_in.seat_id, known.dialogue).ok_or(Refusal::SignedOut)?;
        let (keys, ticket) = (known.keys, sender.ticket.clone());
        Ok(Change { tx, viewer, sign_in: sign_in.id, keys, now, chance: self.chance, ticket })
    }

    /// The right to write for somebody who is not signed in: a set-up link or an invitation.
    ///
    /// # Errors
    /// [`Refusal::Again`] when the same form was accepted before.
    pub async fn arrive(&self, ticket: &[u8]) -> Result<Arrival, Refusal> {
        let mut tx = self.db.write().await?;
        match store::submissions::find(&mut tx, ticket).await? {
            Some(place) => Err(Refusal::Again(place)),
            None => Ok(Arrival { tx, now: self.now(), ticket: ticket.to_vec() }),
        }
    }

    /// The right to write for what the clock does.
    pub async fn tick(&self) -> Result<Tick, Refusal> {
        Ok(Tick { tx: self.db.write().await?, now: self.now() })
    }

    /// The keys of a dialogue, for what the clock does.
    pub async fn keys_of(&self, tx: &mut ReadTx, dialogue: DialogueId) -> Result<Keys, Refusal> {
        Ok(store::keys::of_dialogue(tx, &self.instance, dialogue).await?)
    }

    /// Keeps a sign-in awake; at most one write a minute. Where that fails, reading goes on.
    pub async fn keep_awake(&self, sign_in: &SignIn, now: Timestamp) {
        if let Err(error) = self.note_seen(sign_in, now).await {
            tracing::warn!("a sign-in was not kept awake: {error}");
        }
    }

    async fn note_seen(&self, sign_in: &SignIn, now: Timestamp) -> Result<(), Refusal> {
        let mut tx = self.db.write().await?;
        store::sign_ins::seen(&mut tx, sign_in, now).await?;
        Ok(tx.commit().await?)
    }

    /// The dialogue of a body as it stands; `None` when there is no such body.
    pub async fn dialogue_of(&self, tx: &mut ReadTx, body: BodyId) -> Result<Option<Arc<Dialogue>>, Refusal> {
        match store::dialogues::of_body(tx, body).await? {
            Some((id, rev)) => Ok(Some(self.dialogue(tx, id, rev).await?.dialogue)),
            None => Ok(None),
        }
    }

    async fn dialogue(&self, tx: &mut ReadTx, id: DialogueId, rev: i64) -> Result<Known, Refusal> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&id).cloned();
        if let Some(known) = known.filter(|known| known.dialogue.rev == rev) {
            return Ok(known);
        }
        let known = read_dialogue(tx, &self.instance, id).await?;
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(id, known.clone());
        Ok(known)
    }
}

async fn read_dialogue(tx: &mut ReadTx, instance: &Key, id: DialogueId) -> Result<Known, Refusal> {
    let keys = store::keys::of_dialogue(tx, instance, id).await?;
    let dialogue = store::dialogues::find(tx, &keys, id).await?.ok_or(Refusal::NotFound)?;
    Ok(Known { dialogue: Arc::new(dialogue), keys: Arc::new(keys) })
}

/// The hash under which a handle is found: the same for every way of writing it.
pub fn handle_mac(app: &App, handle: &str) -> [u8; 32] {
    app.key_for("handles").mac(handle.trim().to_lowercase().as_bytes())
}

/// The hash under which a one-time code is found: case, spaces and dashes do not matter.
pub fn code_hash(code: &str) -> [u8; 32] {
    let plain: String = code.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    sha256(plain.to_ascii_lowercase().as_bytes())
}
