//! Instants as people read them: always in both local times, since one alone is ambiguous across the border (SIL-2).

use crate::{
    domain::{
        dialogue::{Dialogue, Side},
        id::SideId,
        time::Timestamp,
    },
    words::Words,
};
use chrono::{DateTime, Datelike, Utc};
use chrono_tz::Tz;

/// The clocks of a dialogue's sides, the reader's own first (LNG-5).
#[derive(Clone)]
pub struct Clocks {
    t: &'static Words,
    places: Vec<(String, Tz)>,
}

impl Clocks {
    /// For a reader of this side.
    pub fn new(dialogue: &Dialogue, own: Option<SideId>, t: &'static Words) -> Self {
        let place = |side: &&Side| (side.facts.places.get(t.lang).to_owned(), side.facts.zone);
        Self { t, places: dialogue.sides_from(own).iter().map(place).collect() }
    }

    /// Without any place, for somebody who may not know yet where the sides are.
    pub const fn utc(t: &'static Words) -> Self {
        Self { t, places: Vec::new() }
    }

    /// Such as "Fri 12 June 2026, 19:00 Batken · 18:00 Isfara"; UTC where no side is set up yet.
    pub fn both(&self, at: Timestamp) -> String {
        let first = self.places.first().map_or(Tz::UTC, |(_, zone)| *zone);
        format!("{}, {}", self.day_in(at, first), self.hours(at))
    }

    /// Without the day, such as "19:00 Batken · 18:00 Isfara", for instants that lie close.
    pub fn hours(&self, at: Timestamp) -> String {
        self.clocks(at, "%H:%M")
    }

    /// To the second, such as "19:00:30 Batken · 18:00:30 Isfara", for what takes a few minutes.
    pub fn seconds(&self, at: Timestamp) -> String {
        self.clocks(at, "%H:%M:%S")
    }

    /// The day alone, by the reader's own clock.
    pub fn day(&self, at: Timestamp) -> String {
        self.day_in(at, self.places.first().map_or(Tz::UTC, |(_, zone)| *zone))
    }

    fn clocks(&self, at: Timestamp, format: &str) -> String {
        let first = self.places.first().map_or(Tz::UTC, |(_, zone)| *zone);
        let hour = |(place, zone): &(String, Tz)| self.hour((at, format), first, place, *zone);
        let hours: Vec<_> = self.places.iter().map(hour).collect();
        if hours.is_empty() { format!("{} UTC", utc(at).format(format)) } else { hours.join(" · ") }
    }

    /// Names the day again for a place where it is another one already.
    fn hour(&self, (at, format): (Timestamp, &str), first: Tz, place: &str, zone: Tz) -> String {
        let (there, here) = (utc(at).with_timezone(&zone), utc(at).with_timezone(&first));
        let hour = format!("{} {place}", there.format(format));
        if there.day() == here.day() { hour } else { format!("{}, {hour}", self.day_in(at, zone)) }
    }

    fn day_in(&self, at: Timestamp, zone: Tz) -> String {
        date(self.t, &utc(at).with_timezone(&zone))
    }
}

/// A day, such as "Fri 12 June 2026".
pub fn date(t: &'static Words, day: &impl Datelike) -> String {
    t.say("day")
        .set("weekday", t.pick("weekday", day.weekday().number_from_monday()))
        .set("day", day.day().to_string())
        .set("month", t.pick("month", day.month()))
        .set("year", day.year().to_string())
        .to_string()
}

fn utc(at: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.0).unwrap_or_default()
}
