//! What every page knows: the reader, the language, where they are.

use super::{
    assets,
    clocks::Clocks,
    form::Tickets,
    visit::{Reader, Visit},
};
use crate::{
    actions::Refusal,
    domain::{
        access::Viewer,
        attribution::By,
        dialogue::{Dialogue, Function, Names, Seat, Side},
        id::SideId,
        input::Problem,
        lang::Lang,
        time::Timestamp,
    },
    words::Words,
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};

/// The part of a page that all share; templates know it as `page`.
pub struct Page {
    /// Wordings in the reader's language.
    pub t: &'static Words,
    /// The path of this page, to come back to after switching the language.
    pub path: String,
    /// Which entry of the main navigation this page belongs to.
    pub section: Section,
    /// The person, when somebody is signed in.
    pub me: Option<Me>,
    /// Whether the page says that everything is a fiction.
    pub fictional: bool,
    /// In a demonstration only, for somebody who is signed in.
    pub demo: Option<DemoLine>,
    clocks: Option<Clocks>,
    tickets: Tickets,
}

/// What time it is in a demonstration, and whether other seats are offered.
pub struct DemoLine {
    /// In the local times of all sides.
    pub now: String,
    /// Whether the sign-in page offers seats in one click.
    pub seats: bool,
}

/// Entries of the main navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What awaits you.
    Home,
    /// The dialogue, its bodies and its agenda.
    Overview,
    /// Negotiating texts.
    Drafts,
    /// Sessions and their summaries.
    Sessions,
    /// Seats, for moderators and the convenor.
    Seats,
    /// Setting up, for the convenor.
    Setup,
    /// None of them.
    Other,
}

/// The signed-in person, as the header shows them.
pub struct Me {
    /// The mark of the person's side, if they have one and are confirmed.
    pub mark: Option<Mark>,
    /// The handle.
    pub handle: String,
    /// How others see the person: function, side, category; nothing before somebody has confirmed them.
    pub shown_as: Option<String>,
    /// Whether the person may open the list of seats.
    pub sees_seats: bool,
    /// Whether the person sets up the dialogue.
    pub convenes: bool,
}

/// A side's letter in its shape: `class` is `a`, `b` … by the order of set-up, the letter is the side's own.
#[derive(Debug, Clone)]
pub struct Mark {
    /// The end of the CSS classes `side-a`, `pos-b` …
    pub class: char,
    /// The side's letter.
    pub letter: String,
    /// The side's name in the reader's language.
    pub name: String,
}

impl Page {
    /// A page for somebody who is not signed in.
    pub fn for_visitor(visit: &Visit) -> Self {
        Self {
            t: visit.t,
            path: visit.path.clone(),
            section: Section::Other,
            me: None,
            fictional: visit.app.is_demo(),
            demo: None,
            clocks: None,
            tickets: Tickets::new(&visit.app, visit.visit.as_bytes()),
        }
    }

    /// A page for the person who reads it.
    pub fn for_reader(reader: &Reader, section: Section) -> Self {
        let (viewer, app) = (&reader.look.viewer, &reader.visit.app);
        let own = viewer.seat().side;
        let clocks = viewer.may_overview().map(|dialogue| Clocks::new(dialogue, own, reader.visit.t));
        let clocks = clocks.unwrap_or_else(|| Clocks::utc(reader.visit.t));
        let line = || DemoLine { now: clocks.both(reader.look.now), seats: !app.offered().is_empty() };
        Self {
            t: reader.visit.t,
            path: reader.visit.path.clone(),
            section,
            me: Some(Me::new(viewer, reader.visit.t)),
            fictional: viewer.dialogue.terms.fictional,
            demo: app.is_demo().then(line),
            clocks: Some(clocks),
            tickets: Tickets::new(app, &reader.token_hash),
        }
    }

    /// The language of the page.
    pub const fn lang(&self) -> Lang {
        self.t.lang
    }

    /// The name in the reader's language, or in the nearest that has one.
    pub fn name<'a>(&self, names: &'a Names) -> &'a str {
        names.get(self.lang())
    }

    /// A once-only ticket for a form on this page.
    pub fn ticket(&self) -> String {
        self.tickets.draw()
    }

    /// An instant in the local times of all sides, the reader's own first.
    pub fn both_clocks(&self, at: Timestamp) -> String {
        self.clocks.as_ref().map(|clocks| clocks.both(at)).unwrap_or_default()
    }

    /// The same without the day, for instants that lie close.
    pub fn hours(&self, at: Timestamp) -> String {
        self.clocks.as_ref().map(|clocks| clocks.hours(at)).unwrap_or_default()
    }

    /// The same to the second, for what takes a few minutes (QUE-4).
    pub fn seconds(&self, at: Timestamp) -> String {
        self.clocks.as_ref().map(|clocks| clocks.seconds(at)).unwrap_or_default()
    }

    /// The day of an instant by the reader's own clock.
    pub fn date(&self, at: Timestamp) -> String {
        self.clocks.as_ref().map(|clocks| clocks.day(at)).unwrap_or_default()
    }

    /// What is wrong with a field, with the field's label.
    pub fn problem(&self, field: &str, problem: &Problem) -> String {
        let (key, max) = match problem {
            Problem::Empty => ("problem-empty", 0),
            Problem::TooLong(max) => ("problem-too-long", *max),
            Problem::TooShort(min) => ("problem-too-short", *min),
            Problem::Control => ("problem-control", 0),
            Problem::NotAChoice => ("problem-choice", 0),
            Problem::Taken => ("problem-taken", 0),
            Problem::Weak => ("problem-weak", 0),
            Problem::Different => ("problem-different", 0),
            Problem::BadTime => ("problem-time", 0),
            Problem::Unticked => ("problem-unticked", 0),
            Problem::NotInText => ("problem-not-in-text", 0),
            Problem::InBrackets => ("problem-in-brackets", 0),
            Problem::Several(times) => ("problem-several", *times),
            Problem::TooMany(max) => ("problem-too-many", *max),
            Problem::TooFew(min) => ("problem-too-few", *min),
            Problem::NotHere => ("problem-not-here", 0),
            Problem::BadCode => ("problem-code", 0),
            Problem::Handle => ("problem-handle", 0),
            Problem::Unchanged => ("problem-unchanged", 0),
        };
        self.t.say(key).set("field", self.t.pick("field", field)).n("n", max).to_string()
    }

    /// The stylesheet.
    pub fn css(&self) -> &'static str {
        assets::css_path()
    }

    /// Where the script is.
    pub fn js(&self) -> &'static str {
        assets::js_path()
    }

    /// All languages, for the switch.
    pub const fn langs(&self) -> [Lang; 4] {
        Lang::ALL
    }
}

impl Me {
    fn new(viewer: &Viewer, t: &'static Words) -> Self {
        let (seat, known) = (viewer.seat(), viewer.may_overview());
        Self {
            mark: known.zip(seat.side).and_then(|(dialogue, side)| Mark::of(dialogue, side, t.lang)),
            handle: seat.handle.clone(),
            shown_as: known.map(|dialogue| shown_as(dialogue, seat, t)),
            sees_seats: viewer.may_list_seats().is_some(),
            convenes: viewer.may_convene().is_some(),
        }
    }
}

impl Mark {
    /// The mark of a side of the dialogue.
    pub fn of(dialogue: &Dialogue, side: SideId, lang: Lang) -> Option<Self> {
        let at = dialogue.sides.iter().position(|other| other.id == side)?;
        Some(Self::at(at, &dialogue.sides[at], lang))
    }

    fn at(at: usize, side: &Side, lang: Lang) -> Self {
        let class = char::from(b'a' + (at % 4) as u8);
        Self { class, letter: side.facts.letter.clone(), name: side.facts.names.get(lang).to_owned() }
    }
}

/// What an author lets others see of themselves, in words; `None` for nothing (RES-4).
pub fn by_in_words(dialogue: &Dialogue, lang: Lang, by: By) -> Option<String> {
    let side = by.side.and_then(|id| dialogue.side(id)).map(|side| side.facts.names.get(lang));
    let role = by.role.and_then(|id| dialogue.category(id)).map(|category| category.names.get(lang));
    let parts: Vec<_> = [role, side].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// How others see a seat: what it does, its side, its category; never a name.
pub fn shown_as(dialogue: &Dialogue, seat: &Seat, t: &'static Words) -> String {
    let function = (seat.function != Function::Participant).then(|| t.pick("function", seat.function.word()));
    let side = seat.side.and_then(|id| dialogue.side(id)).map(|side| side.facts.names.get(t.lang));
    let category =
        seat.category.and_then(|id| dialogue.category(id)).map(|category| category.names.get(t.lang));
    [function, category, side].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The template as an answer.
pub fn html(template: &impl Template) -> Result<Response, Refusal> {
    let text = template.render().map_err(|error| Refusal::Failed(error.into()))?;
    Ok(Html(text).into_response())
}

/// The template as the answer to a form with mistakes: the person's text is still in it.
pub fn unprocessable(template: &impl Template) -> Result<Response, Refusal> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(template)?).into_response())
}
