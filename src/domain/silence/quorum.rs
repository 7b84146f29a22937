//! The acknowledgement quorum: a weak connection is never counted as agreement (SIL-5). Integers only.

use super::SilenceState;

/// One side of the roll: how many seats it has, and how many of them have said "I have received this text".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Received {
    /// Seats on the roll.
    pub seats: u64,
    /// How many of them acknowledged; never more than `seats`.
    pub acknowledged: u64,
}

impl Received {
    /// How many must acknowledge: half of the side, rounded up, and two unless it has fewer (SIL-5).
    pub const fn needed(self) -> u64 {
        let (half, two) = (self.seats.div_ceil(2), if self.seats < 2 { self.seats } else { 2 });
        if half > two { half } else { two }
    }

    /// Whether enough have acknowledged. A side without seats never has (CON-3).
    pub const fn is_enough(self) -> bool {
        self.seats > 0 && self.acknowledged >= self.needed()
    }
}

/// What an unbroken silence comes to: adopted when every side has acknowledged, lapsed otherwise. What has no two sides
/// has nobody to agree with, and lapses.
pub fn at_expiry(sides: &[Received]) -> SilenceState {
    let all = sides.len() > 1 && sides.iter().all(|side| side.is_enough());
    if all { SilenceState::Adopted } else { SilenceState::Lapsed }
}
