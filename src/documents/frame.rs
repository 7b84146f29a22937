//! What all documents say alike: dates, notices, the label of a check.

use crate::{
    domain::{check::Decision, dialogue::Dialogue, summary::Month, time::Timestamp},
    words::Words,
};
use chrono::{DateTime, Datelike};

/// The day in UTC, the same for every reader; never the hour.
pub(super) fn day(t: &'static Words, at: Timestamp) -> String {
    let at = DateTime::from_timestamp_micros(at.0).unwrap_or_default();
    let month = t.pick("month", at.month());
    let said = t.say("document-day").set("day", at.day().to_string()).set("month", month);
    said.set("year", at.year().to_string()).to_string()
}

/// Such as "December 2021".
pub(super) fn month(t: &'static Words, month: Month) -> String {
    let name = t.pick("month-name", month.month);
    t.say("document-month").set("month", name).set("year", month.year.to_string()).to_string()
}

/// The month of an instant, where the day would say too much (7.2).
pub(super) fn month_of(t: &'static Words, at: Timestamp) -> String {
    let at = DateTime::from_timestamp_micros(at.0).unwrap_or_default();
    month(t, Month { year: at.year(), month: at.month() })
}

/// What a reader must know before the text, in every document.
pub(super) fn notices(t: &'static Words, dialogue: &Dialogue) -> Vec<String> {
    let fiction = dialogue.terms.fictional.then_some("fictional");
    let all = fiction.into_iter().chain(["document-not-for-publication", "document-personal-capacity"]);
    all.map(|key| t.get(key).to_owned()).collect()
}

/// The label of a check, such as "Consensus with reservations (ad referendum)".
pub(super) fn result(t: &'static Words, decision: &Decision) -> String {
    let label = t.pick("result", decision.result.code());
    if decision.ad_referendum {
        t.say("result-ad-referendum").set("result", label).to_string()
    } else {
        label.to_owned()
    }
}
