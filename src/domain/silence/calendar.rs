//! When a silence may end: at an hour at which people of every side can be asked, by their own clocks (SIL-2).

use super::{LONGEST, SHORTEST};
use crate::domain::{
    dialogue::{Dialogue, Side},
    id::SideId,
    time::{Span, Timestamp},
};
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use serde::Deserialize;
use std::{collections::HashMap, str::FromStr};

/// A day of rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Holiday {
    /// The same month and day every year.
    Yearly(u32, u32),
    /// One day: a feast that follows the moon.
    Once(NaiveDate),
}

/// The text was neither `MM-DD` nor `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a holiday is written as MM-DD or as YYYY-MM-DD")]
pub struct NotAHoliday;

/// The holidays of each time zone that has a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Holidays(pub HashMap<Tz, Vec<Holiday>>);

/// The holidays and the clocks of all sides of a dialogue.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    dialogue: &'a Dialogue,
    holidays: &'a Holidays,
}

/// Why people of a side cannot be asked at an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Friday from noon.
    Friday,
    /// Saturday or Sunday.
    Weekend,
    /// A day of the side's list.
    Holiday,
}

/// A side that rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// Which side.
    pub side: SideId,
    /// Why.
    pub rest: Rest,
}

/// Why a silence may not end at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Sooner than [`SHORTEST`] after its start.
    TooSoon,
    /// Later than [`LONGEST`] after its start.
    TooFar,
    /// A side rests.
    Rests(Clash),
}

impl<'a> Calendar<'a> {
    /// The calendar of a dialogue. A side whose time zone has no list has no holidays.
    pub const fn new(dialogue: &'a Dialogue, holidays: &'a Holidays) -> Self {
        Self { dialogue, holidays }
    }

    /// Whether a silence that starts at `start` may end at `expiry`.
    pub fn allows(self, start: Timestamp, expiry: Timestamp) -> Result<(), Refused> {
        match self.clash(expiry) {
            _ if expiry < start.plus(SHORTEST) => Err(Refused::TooSoon),
            _ if expiry > start.plus(LONGEST) => Err(Refused::TooFar),
            Some(clash) => Err(Refused::Rests(clash)),
            None => Ok(()),
        }
    }

    /// The first instant that is allowed, at or after `wish` and at the same hour of a day; `None` when there is none.
    pub fn next_allowed(self, start: Timestamp, wish: Timestamp) -> Option<Timestamp> {
        let days = (0..).map(|days| wish.plus(Span::days(days)));
        let mut days = days.take_while(|at| *at <= start.plus(LONGEST));
        days.find(|at| self.allows(start, *at).is_ok())
    }

    /// A side that rests at this instant, if one does.
    pub fn clash(self, at: Timestamp) -> Option<Clash> {
        let rest = |side: &Side| self.rest(side, at).map(|rest| Clash { side: side.id, rest });
        self.dialogue.sides.iter().find_map(rest)
    }

    /// The holidays of a side from one instant to another, by its clock; `None` when its time zone has no list.
    pub fn holidays_of(self, side: &Side, from: Timestamp, to: Timestamp) -> Option<Vec<NaiveDate>> {
        self.list(side)?;
        let (first, last) = (local(from, side).date_naive(), local(to, side).date_naive());
        let days = first.iter_days().take_while(|date| *date <= last);
        Some(days.filter(|date| self.is_holiday(side, *date)).collect())
    }

    fn rest(self, side: &Side, at: Timestamp) -> Option<Rest> {
        let there = local(at, side);
        match there.weekday() {
            Weekday::Sat | Weekday::Sun => Some(Rest::Weekend),
            _ if self.is_holiday(side, there.date_naive()) => Some(Rest::Holiday),
            Weekday::Fri if there.hour() >= 12 => Some(Rest::Friday),
            _ => None,
        }
    }

    fn is_holiday(self, side: &Side, date: NaiveDate) -> bool {
        self.list(side).is_some_and(|list| list.iter().any(|holiday| holiday.is(date)))
    }

    fn list(self, side: &Side) -> Option<&'a Vec<Holiday>> {
        self.holidays.0.get(&side.facts.zone)
    }
}

impl Holiday {
    fn is(self, date: NaiveDate) -> bool {
        match self {
            Self::Yearly(month, day) => (date.month(), date.day()) == (month, day),
            Self::Once(only) => date == only,
        }
    }
}

impl FromStr for Holiday {
    type Err = NotAHoliday;
    fn from_str(text: &str) -> Result<Self, NotAHoliday> {
        let once = NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::Once);
        let leap_year = || NaiveDate::parse_from_str(&format!("2024-{text}"), "%Y-%m-%d");
        once.or_else(|_| leap_year().map(|date| Self::Yearly(date.month(), date.day())))
            .map_err(|_| NotAHoliday)
    }
}

impl TryFrom<String> for Holiday {
    type Error = NotAHoliday;
    fn try_from(text: String) -> Result<Self, NotAHoliday> {
        text.parse()
    }
}

impl Rest {
    /// The word in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Friday => "friday",
            Self::Weekend => "weekend",
            Self::Holiday => "holiday",
        }
    }
}

fn local(at: Timestamp, side: &Side) -> DateTime<Tz> {
    let utc: DateTime<Utc> = DateTime::from_timestamp_micros(at.0).unwrap_or_default();
    utc.with_timezone(&side.facts.zone)
}
