//! The form with which a co-moderator says when a silence ends: at its start, and once more to let it run longer.

use super::page::{Opened, Typed, show};
use crate::{
    actions::{Refusal, silences},
    domain::{
        dialogue::{Dialogue, Side},
        id::{SideId, SilenceId},
        input::{Problem, local_time},
        silence::{Calendar, LONGEST, Phase, Refused, SHORTEST, USUAL},
        time::{Span, Timestamp},
    },
    store::silences::Stored,
    web::{
        clocks,
        form::Sent,
        page::{Page, unprocessable},
        path,
        visit::{Named, Reader},
    },
};
use axum::response::{IntoResponse, Response};
use chrono::DateTime;
use serde::Deserialize;

/// What was typed, with the clock of one side.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct EndForm {
    pub(super) expires_on: String,
    pub(super) clock: String,
}

/// The form as it is shown.
pub(super) struct End {
    /// Where it is sent to.
    pub(super) action: &'static str,
    pub(super) form: EndForm,
    /// The sides whose clocks can be chosen.
    pub(super) clocks: Vec<(SideId, String)>,
    /// Why the instant that was typed is not allowed, and which is next, in words.
    pub(super) refused: Option<String>,
    /// For each side its holidays in the time that comes into question, in words.
    pub(super) holidays: Vec<String>,
}

/// Gives the first key for starting.
pub(super) async fn start(Named(id): Named<SilenceId>, sent: Sent<EndForm>) -> Result<Response, Refusal> {
    let asked = match at(&sent).await {
        Ok(at) => silences::ask_to_start(&sent.visit.app, &sent.sender, id, at).await,
        Err(refusal) => Err(refusal),
    };
    answer(id, sent, asked.map(path::go)).await
}

/// Gives the first key for running longer.
pub(super) async fn extend(Named(id): Named<SilenceId>, sent: Sent<EndForm>) -> Result<Response, Refusal> {
    let asked = match at(&sent).await {
        Ok(at) => silences::ask_to_extend(&sent.visit.app, &sent.sender, id, at).await,
        Err(refusal) => Err(refusal),
    };
    answer(id, sent, asked.map(path::go)).await
}

async fn at(sent: &Sent<EndForm>) -> Result<Timestamp, Refusal> {
    let reader = sent.reader().await?;
    sent.form.parse(&reader).map_err(|problem| vec![("expires_on", problem)].into())
}

/// Goes on, or shows the form again beside what is wrong with it.
async fn answer(
    id: SilenceId,
    sent: Sent<EndForm>,
    asked: Result<impl IntoResponse, Refusal>,
) -> Result<Response, Refusal> {
    match asked {
        Err(Refusal::Invalid(problems)) => {
            let mut reader = sent.reader().await?;
            let opened = Opened::find(&mut reader, id).await?;
            let typed = Typed { end: Some(sent.form), problems, ..Typed::default() };
            unprocessable(&show(reader, opened, typed).await?)
        }
        asked => Ok(asked?.into_response()),
    }
}

impl EndForm {
    fn parse(&self, reader: &Reader) -> Result<Timestamp, Problem> {
        let side = self.clock.parse().ok().and_then(|id| reader.look.viewer.dialogue.side(id));
        local_time(&self.expires_on, side.ok_or(Problem::NotAChoice)?.facts.zone)
    }
}

/// From when on a silence may end, and which instants come into question.
#[derive(Clone, Copy)]
struct Window<'a> {
    calendar: Calendar<'a>,
    start: Timestamp,
    /// Not before this.
    earliest: Timestamp,
    /// What is proposed, if it is allowed.
    usual: Timestamp,
}

impl End {
    /// The form for who may start the silence or let it run longer: as it was typed, or with the usual end.
    pub(super) fn of(reader: &Reader, page: &Page, silence: &Stored, typed: Option<EndForm>) -> Option<Self> {
        let look = &reader.look;
        look.viewer.may_moderate(silence.body_id)?;
        let dialogue = &look.viewer.dialogue;
        let calendar = Calendar::new(dialogue, &reader.visit.app.config.holidays);
        let (action, window) = match (silence.phase(look.now), silence.started_at, silence.expires_at) {
            (Phase::Startable, ..) => ("start", Window::of_start(calendar, look.now)),
            (Phase::Running, Some(start), Some(until)) if silence.extended_at.is_none() => {
                ("extension", Window::of_extension(calendar, start, until))
            }
            _ => return None,
        };
        let sides = dialogue.sides_from(look.viewer.seat().side);
        let refused = typed.as_ref().and_then(|form| form.parse(reader).ok());
        Some(Self {
            action,
            refused: refused.and_then(|at| window.refusal(page, dialogue, at)),
            form: typed.or_else(|| window.form(sides.first()?)).unwrap_or_default(),
            clocks: sides.iter().map(|side| (side.id, page.name(&side.facts.places).to_owned())).collect(),
            holidays: sides.iter().map(|side| window.holidays(page, side)).collect(),
        })
    }
}

impl<'a> Window<'a> {
    fn of_start(calendar: Calendar<'a>, now: Timestamp) -> Self {
        let usual = whole_hour(now.plus(USUAL));
        Self { calendar, start: now, earliest: now.plus(SHORTEST), usual }
    }

    fn of_extension(calendar: Calendar<'a>, start: Timestamp, until: Timestamp) -> Self {
        let usual = until.plus(Span::days(1));
        Self { calendar, start, earliest: until.plus(Span::minutes(1)), usual }
    }

    fn form(self, side: &Side) -> Option<EndForm> {
        let at = self.calendar.next_allowed(self.start, self.usual)?;
        let there = DateTime::from_timestamp_micros(at.0)?.with_timezone(&side.facts.zone);
        Some(EndForm { expires_on: there.format("%Y-%m-%dT%H:%M").to_string(), clock: side.id.to_string() })
    }

    /// Why this instant is refused, and which is the next that is not.
    fn refusal(self, page: &Page, dialogue: &Dialogue, at: Timestamp) -> Option<String> {
        let t = page.t;
        let why = match self.calendar.allows(self.start, at) {
            Ok(()) if at >= self.earliest => return None,
            Ok(()) => t.get("silence-end-not-later").to_owned(),
            Err(Refused::TooSoon) => t.get("silence-end-too-soon").to_owned(),
            Err(Refused::TooFar) => t.get("silence-end-too-far").to_owned(),
            Err(Refused::Rests(clash)) => {
                let side = dialogue.side(clash.side).map_or("", |side| page.name(&side.facts.names));
                t.say(&format!("silence-end-{}", clash.rest.word())).set("side", side).to_string()
            }
        };
        let wish = if at < self.earliest { whole_hour(self.earliest) } else { at };
        let next = self.calendar.next_allowed(self.start, wish);
        let next = next.map(|at| t.say("silence-end-next").set("at", page.both_clocks(at)).to_string());
        Some(std::iter::once(why).chain(next).collect::<Vec<_>>().join(" "))
    }

    fn holidays(self, page: &Page, side: &Side) -> String {
        let days = self.calendar.holidays_of(side, self.earliest, self.start.plus(LONGEST));
        let said = match days {
            None => page.t.get("silence-no-list").to_owned(),
            Some(days) if days.is_empty() => page.t.get("silence-no-holidays").to_owned(),
            Some(days) => days.iter().map(|day| clocks::date(page.t, day)).collect::<Vec<_>>().join("; "),
        };
        format!("{}: {said}", page.name(&side.facts.places))
    }
}

/// The next whole hour.
fn whole_hour(at: Timestamp) -> Timestamp {
    let hour = Span::hours(1).0;
    Timestamp(at.0.saturating_add(hour - 1).div_euclid(hour) * hour)
}
