//! Action items: who does what by when. They hold once the body has consented to all of a session together
//! (practice 5.1).

use super::{
    dialogue::words,
    id::ActionItemId,
    input::{Problem, local_time},
    role::Role,
    time::{Span, Timestamp},
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// How long the words may be, in characters.
pub const WORDS: usize = 300;
/// How many one round can ask for.
pub const MOST: usize = 20;
/// The latest day.
const LATEST: Span = Span::days(2 * 366);
const HALF_A_DAY: Span = Span::hours(12);

/// Who does what by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionItem {
    /// A role, never a person.
    pub who: Role,
    /// 1 to [`WORDS`] characters.
    pub what: String,
    /// The day: noon of it in UTC, which is that day on the clocks of all sides.
    pub due: Timestamp,
}

/// An item with the id under which it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Which item.
    pub id: ActionItemId,
    /// As it was read.
    pub item: ActionItem,
}

/// How far an item has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Written down; nobody has consented.
    Proposed,
    /// A round asks whether all consent.
    Asked,
    /// All have consented, and it is to be done.
    Open,
    /// It was done.
    Done,
    /// It was dropped.
    Dropped,
}

words!(State { Proposed = "proposed", Asked = "asked", Open = "open", Done = "done", Dropped = "dropped" });

impl State {
    /// Whether an item can go from this state to `next` by a word of one who keeps the list.
    pub const fn leads_to(self, next: Self) -> bool {
        matches!((self, next), (Self::Open, Self::Done | Self::Dropped) | (Self::Proposed, Self::Dropped))
    }
}

impl ActionItem {
    /// Whether its day has passed.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        now > self.due.plus(HALF_A_DAY)
    }
}

/// The day that an `<input type="date">` sends: today or later, and within two years.
pub fn due_day(text: &str, now: Timestamp) -> Result<Timestamp, Problem> {
    let typed = text.trim();
    let noon =
        if typed.is_empty() { Err(Problem::Empty) } else { local_time(&format!("{typed}T12:00"), Tz::UTC) }?;
    let fits = now <= noon.plus(HALF_A_DAY) && noon < now.plus(LATEST);
    if fits { Ok(noon) } else { Err(Problem::BadTime) }
}
