//! Support that waits for a confirmation from home (practice 2.2, 3.1).

use super::{Times, response::CONSULT};
use crate::domain::{
    dialogue::words,
    input::{Problem, day_end},
    time::{Span, Timestamp},
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// How long after the cooling interval a confirmation comes, where nobody named a day.
const CONFIRM_WITHIN: Span = Span::days(14);
/// How long before its day somebody is asked for it.
const NEARS: Span = Span::days(3);

/// What support waits for. Either way it is counted as support, and the result waits with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AdReferendum {
    /// A confirmation.
    Awaited {
        /// The end of the day until which it comes. Nothing lapses then; people are asked.
        until: Timestamp,
        /// From whom.
        from: Home,
    },
    /// Home does not confirm; said when the answer could not be changed any more.
    Refused,
}

/// Who confirms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Home {
    /// The people for whom one speaks.
    Constituency,
    /// The person or office in whose place one sits.
    Principal,
    /// Somebody else.
    Other,
}

words!(Home { Constituency = "constituency", Principal = "principal", Other = "other" });

impl Home {
    /// All, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Constituency, Self::Principal, Self::Other];
}

impl AdReferendum {
    /// Who is awaited and until when; `None` once home has refused.
    pub const fn awaited(self) -> Option<(Timestamp, Home)> {
        match self {
            Self::Awaited { until, from } => Some((until, from)),
            Self::Refused => None,
        }
    }
}

/// Whether it is time to ask for a confirmation that comes until then.
pub fn nears(until: Timestamp, now: Timestamp) -> bool {
    now >= until.minus(NEARS)
}

/// Until when a confirmation comes: 14 days after the cooling interval where `date` is empty, else the last second of that
/// day by the clock of `zone`: today or later, and at most 21 days after answers end.
pub fn confirm_until(date: &str, zone: Tz, times: Times, now: Timestamp) -> Result<Timestamp, Problem> {
    if date.trim().is_empty() {
        return Ok(times.cools_until().plus(CONFIRM_WITHIN));
    }
    let until = day_end(date, zone)?;
    let within = now < until && until < times.closes_at.plus(CONSULT).plus(Span::days(1));
    if within { Ok(until) } else { Err(Problem::BadTime) }
}
