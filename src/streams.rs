//! The event streams that are open on this instance: where each body stands, who may be told of it, and how many streams
//! there may be. They carry a number and nothing else.

use crate::{
    config::Limits,
    domain::id::{BodyId, SignInId},
};
use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};

/// Where a body stood at one instant, and which sign-ins were allowed to read it at that instant.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    /// How many changes it had seen.
    pub number: i64,
    /// Whom that may be told.
    pub readers: Arc<HashSet<SignInId>>,
}

/// All streams of an instance.
pub struct Streams {
    /// `None` after the end.
    bodies: Mutex<Option<HashMap<BodyId, watch::Sender<Standing>>>>,
    of_sign_in: Mutex<HashMap<SignInId, VecDeque<Weak<Notify>>>>,
    places: Arc<Semaphore>,
    per_sign_in: usize,
}

/// A place to hear of a body from; taken before looking where it stands, so that no change falls in between.
pub struct Ear(watch::Receiver<Standing>);

/// One open stream.
pub struct Stream {
    ear: Ear,
    sign_in: SignInId,
    told: i64,
    displaced: Arc<Notify>,
    _place: OwnedSemaphorePermit,
}

/// What a stream hears next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// The body has changed, for this many times now.
    Changed(i64),
    /// The sign-in has opened more streams than it may have, and this was the oldest.
    Displaced,
    /// The reader may not be told any more, or the instance ends.
    Over,
}

impl Streams {
    /// With the limits of the configuration.
    pub fn new(limits: Limits) -> Self {
        Self {
            bodies: Mutex::new(Some(HashMap::new())),
            of_sign_in: Mutex::default(),
            places: Arc::new(Semaphore::new(limits.streams)),
            per_sign_in: limits.streams_per_sign_in,
        }
    }

    /// The bodies that somebody listens to.
    pub fn bodies(&self) -> Vec<BodyId> {
        held(&self.bodies).iter().flat_map(HashMap::keys).copied().collect()
    }

    /// Whether somebody listens to a body.
    pub fn are_open(&self, body: BodyId) -> bool {
        held(&self.bodies).as_ref().is_some_and(|bodies| bodies.contains_key(&body))
    }

    /// Whether [`Streams::end`] was called.
    pub fn have_ended(&self) -> bool {
        held(&self.bodies).is_none()
    }

    /// Begins to hear of a body.
    pub fn ear(&self, body: BodyId) -> Ear {
        match &mut *held(&self.bodies) {
            Some(bodies) => Ear(bodies.entry(body).or_default().subscribe()),
            None => Ear(watch::channel(Standing::default()).1),
        }
    }

    /// Opens a stream for a sign-in that may read the body and knows it as it stood at `told`. The oldest stream of the
    /// sign-in gives way when there are too many: it may be one of a phone that has long lost its network. `None` when
    /// the instance has no place for one more.
    pub fn open(&self, ear: Ear, sign_in: SignInId, told: i64) -> Option<Stream> {
        let place = self.places.clone().try_acquire_owned().ok()?;
        let displaced = Arc::new(Notify::new());
        let mut of_sign_in = held(&self.of_sign_in);
        let own = of_sign_in.entry(sign_in).or_default();
        own.retain(is_open);
        own.push_back(Arc::downgrade(&displaced));
        if own.len() > self.per_sign_in {
            own.pop_front().and_then(|oldest| oldest.upgrade()).inspect(|oldest| oldest.notify_one());
        }
        Some(Stream { ear, sign_in, told, displaced, _place: place })
    }

    /// Tells the streams of a body where it stands; those of other sign-ins than its readers end.
    pub fn tell(&self, body: BodyId, standing: Standing) {
        if let Some(bodies) = &mut *held(&self.bodies)
            && bodies.get(&body).is_some_and(|streams| streams.send(standing).is_err())
        {
            bodies.remove(&body);
        }
    }

    /// Ends all streams; their browsers come again in a while.
    pub fn close(&self) {
        held(&self.bodies).iter_mut().for_each(HashMap::clear);
    }

    /// Ends all streams for good.
    pub fn end(&self) {
        held(&self.bodies).take();
    }

    /// Forgets sign-ins whose streams have all ended.
    pub fn forget_quiet(&self) {
        held(&self.of_sign_in).retain(|_, own| own.iter().any(is_open));
    }
}

impl Stream {
    /// Waits for what there is to tell.
    pub async fn next(&mut self) -> Heard {
        loop {
            tokio::select! {
                biased;
                () = self.displaced.notified() => return Heard::Displaced,
                changed = self.ear.0.changed() => if changed.is_err() { return Heard::Over },
            }
            let standing = self.ear.0.borrow_and_update();
            if !standing.readers.contains(&self.sign_in) {
                return Heard::Over;
            }
            if standing.number > self.told {
                self.told = standing.number;
                return Heard::Changed(self.told);
            }
        }
    }
}

fn is_open(stream: &Weak<Notify>) -> bool {
    stream.strong_count() > 0
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
