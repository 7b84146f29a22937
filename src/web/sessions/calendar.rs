//! A session for somebody's own calendar: when, and nothing else. A telephone can be looked at.

use super::Opened;
use crate::{
    actions::Refusal,
    domain::{id::SessionId, session::Session, time::Timestamp},
    web::visit::{Named, Reader},
};
use axum::{
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

const NEUTRAL_NAME: &str = "attachment; filename=\"calendar.ics\"";

/// The file. A changed plan replaces the entry that was taken before.
pub(super) async fn file(mut reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let title = reader.visit.t.get("session-calendar");
    let text = calendar(opened.session(), title, reader.look.now);
    let headers = [(CONTENT_TYPE, "text/calendar; charset=utf-8"), (CONTENT_DISPOSITION, NEUTRAL_NAME)];
    Ok((headers, text).into_response())
}

fn calendar(session: &Session, title: &str, now: Timestamp) -> String {
    let event = Event::new()
        .uid(&session.id.to_string())
        .sequence(u32::try_from(session.revision).unwrap_or(u32::MAX))
        .timestamp(utc(now))
        .starts(utc(session.starts_at))
        .ends(utc(session.ends_at()))
        .summary(title)
        .done();
    Calendar::empty()
        .append_property(("VERSION", "2.0"))
        .append_property(("PRODID", "-//-//EN"))
        .push(event)
        .done()
        .to_string()
}

fn utc(at: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.0).unwrap_or_default()
}
