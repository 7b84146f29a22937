//! How often something may be tried. Kept in memory only; no address is kept (SEC-2).

use crate::config::Limits;
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;

/// Attempts to sign in or to use a code; each is to be counted before anything is looked up.
pub struct Attempts {
    by_name: DefaultKeyedRateLimiter<[u8; 32]>,
    in_all: DefaultDirectRateLimiter,
    codes: DefaultDirectRateLimiter,
}

impl Attempts {
    /// With the limits of the configuration.
    pub fn new(limits: Limits) -> Self {
        let per_minute = |n| Quota::per_minute(NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN));
        Self {
            by_name: RateLimiter::keyed(per_minute(limits.attempts_per_handle)),
            in_all: RateLimiter::direct(per_minute(limits.attempts_in_all)),
            codes: RateLimiter::direct(per_minute(limits.attempts_in_all)),
        }
    }

    /// Whether one more sign-in by this name is allowed.
    pub fn allow_sign_in(&self, name: [u8; 32]) -> bool {
        self.by_name.check_key(&name).is_ok() && self.in_all.check().is_ok()
    }

    /// Whether one more use of a code is allowed. Each guess is another code, so they are counted together, and apart
    /// from sign-ins: who guesses codes keeps nobody from signing in.
    pub fn allow_code(&self) -> bool {
        self.codes.check().is_ok()
    }

    /// Forgets names that have been quiet.
    pub fn forget_quiet(&self) {
        self.by_name.retain_recent();
    }
}
