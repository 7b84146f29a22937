//! How often something may fail. Kept in memory only; no address is kept (SEC-2).

use crate::config::Limits;
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;

/// Attempts to sign in or to use a code.
pub struct Attempts {
    by_name: DefaultKeyedRateLimiter<[u8; 32]>,
    in_all: DefaultDirectRateLimiter,
}

impl Attempts {
    /// With the limits of the configuration.
    pub fn new(limits: Limits) -> Self {
        let per_minute = |n| Quota::per_minute(NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN));
        Self {
            by_name: RateLimiter::keyed(per_minute(limits.failures_per_handle)),
            in_all: RateLimiter::direct(per_minute(limits.failures_in_all)),
        }
    }

    /// Whether one more attempt on this name is allowed; to be asked before anything is looked up.
    pub fn allow(&self, name: [u8; 32]) -> bool {
        self.by_name.check_key(&name).is_ok() && self.in_all.check().is_ok()
    }

    /// Forgets names that have been quiet.
    pub fn forget_quiet(&self) {
        self.by_name.retain_recent();
    }
}
