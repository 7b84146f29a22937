//! The only place that reads the time.

use crate::domain::time::{Span, Timestamp};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use std::time::{SystemTime, UNIX_EPOCH};

/// A clock that can be handed around; all copies tell the same time.
#[derive(Debug, Clone)]
pub struct Clock {
    shift: Arc<AtomicI64>,
    runs: bool,
}

impl Clock {
    /// The machine's time.
    pub fn system() -> Self {
        Self { shift: Arc::default(), runs: true }
    }

    /// A clock that stands at `now` until it is moved: for tests and for telling a story.
    pub fn standing_at(now: Timestamp) -> Self {
        Self { shift: Arc::new(AtomicI64::new(now.0)), runs: false }
    }

    /// A clock that shows `now` and runs on from there.
    pub fn running_from(now: Timestamp) -> Self {
        Self { shift: Arc::new(AtomicI64::new(now.0 - machine_time())), runs: true }
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        let shift = self.shift.load(Ordering::SeqCst);
        Timestamp(if self.runs { machine_time() + shift } else { shift })
    }

    /// Moves this clock and all its copies.
    pub fn advance(&self, span: Span) {
        self.shift.fetch_add(span.0, Ordering::SeqCst);
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the clock")]
fn machine_time() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros() as i64)
}
