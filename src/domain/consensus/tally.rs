//! What one side answered, and the conditions it must meet (practice 3.2, 3.7). Shares within the side only: counts are
//! never compared or added across sides (CON-11).

use super::stance::{Answer, Class, Stance};
use serde::{Deserialize, Serialize};

/// The counts of one side, or of one role category of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    seats: u64,
    given: [u64; 7],
    ad_referendum: u64,
}

impl Tally {
    /// Counts one seat; `None` has not answered, or answered late or to another text (TXT-9).
    pub(super) fn count(&mut self, answer: Option<Answer>) {
        self.seats += 1;
        if let Some(answer) = answer {
            self.given[answer.stance() as usize] += 1;
            self.ad_referendum += u64::from(answer.is_ad_referendum());
        }
    }

    /// Seats on the roll.
    pub const fn seats(&self) -> u64 {
        self.seats
    }

    /// Seats that gave this stance.
    pub const fn of(&self, stance: Stance) -> u64 {
        self.given[stance as usize]
    }

    /// Seats that answered.
    pub fn responses(&self) -> u64 {
        self.given.iter().sum()
    }

    /// Seats that did not answer.
    pub fn silent(&self) -> u64 {
        self.seats - self.responses()
    }

    /// G1, G2 and G3.
    pub fn support(&self) -> u64 {
        self.in_class(Class::Support)
    }

    /// G4.
    pub fn abstentions(&self) -> u64 {
        self.in_class(Class::Abstain)
    }

    /// G5.
    pub fn not_ready(&self) -> u64 {
        self.in_class(Class::NotReady)
    }

    /// G6.
    pub fn asides(&self) -> u64 {
        self.in_class(Class::Aside)
    }

    /// G7.
    pub fn blocks(&self) -> u64 {
        self.in_class(Class::Block)
    }

    /// Support that waits for a confirmation from home.
    pub const fn ad_referendum(&self) -> u64 {
        self.ad_referendum
    }

    /// Two thirds of the seats answered.
    pub(super) fn has_quorum(&self) -> bool {
        self.responses() >= 1 && 3 * self.responses() >= 2 * self.seats
    }

    /// Every seat answered G1 or G2.
    pub(super) fn is_unanimous(&self) -> bool {
        self.of(Stance::G1) + self.of(Stance::G2) == self.seats
    }

    /// Fewer than half of those who answered abstain.
    pub(super) fn is_not_hollow(&self) -> bool {
        2 * self.abstentions() < self.responses()
    }

    /// A strict majority of those who take a stance support.
    pub fn has_positive_support(&self) -> bool {
        self.support() >= 1 && 2 * self.support() > self.responses() - self.abstentions()
    }

    /// At most a quarter of the seats stand aside (CON-10).
    pub(super) fn has_few_asides(&self) -> bool {
        4 * self.asides() <= self.seats
    }

    /// Two thirds of those who take a stance support, and somebody takes one.
    pub(super) fn has_two_thirds(&self) -> bool {
        let cast = self.responses() - self.abstentions();
        cast > 0 && 3 * self.support() >= 2 * cast
    }

    /// At least half of all seats support.
    pub(super) fn has_half_of_seats(&self) -> bool {
        2 * self.support() >= self.seats
    }

    /// Fewer than half of the seats block.
    pub(super) fn is_blocked_by_less_than_half(&self) -> bool {
        2 * self.blocks() < self.seats
    }

    fn in_class(&self, class: Class) -> u64 {
        Stance::ALL.into_iter().filter(|stance| stance.class() == class).map(|stance| self.of(stance)).sum()
    }
}
