//! A session while it is held, for who is in it.

use super::{
    Opened,
    head::{Head, Line, line},
    hub::Wish,
    lobby,
    over::follows,
    summary,
    text::{self, Under},
};
use crate::{
    actions::Refusal,
    domain::{
        access::Viewer,
        id::BodyId,
        lang::Lang,
        level::Level,
        session::{Session, State},
    },
    store,
    web::{
        action_items, breakouts, floor, notes, options,
        page::{Mark, Page, Section, html},
        parked, polls,
        visit::Reader,
    },
};
use askama::Template;
use axum::response::Response;
use std::cmp::Ordering;

#[derive(Template)]
#[template(path = "sessions/running.html")]
struct RunningPage {
    page: Page,
    head: Head,
    /// The part that changes, as its own address answers it.
    now: String,
    /// After how many seconds the page loads itself again, for who has asked for it (QUE-4).
    every: Option<i64>,
    /// The body, and how many changes it had seen when the page was made.
    body: BodyId,
    number: i64,
}

#[derive(Template)]
#[template(path = "sessions/now.html")]
struct Now {
    page: Page,
    head: Head,
    /// When the page was made, in the local times of all sides.
    as_of: String,
    /// What is talked about.
    current: Option<Line>,
    /// When that is to end; in a break, when the break is.
    until: String,
    rests: bool,
    /// Whether a co-moderator has the current part off the record.
    off_record: bool,
    programme: Vec<Step>,
    /// The levels that a co-moderator may choose for the current part.
    levels: Vec<Level>,
    /// When the body meets next, if that is planned.
    follows: Option<String>,
    /// Who is there of each side; none where a number would tell of too few.
    present: Option<Vec<(Mark, usize)>>,
    moderators: usize,
    sections: Sections,
}

/// What each noun adds, in the order in which a reader needs it.
struct Sections {
    /// The texts on the current item.
    texts: Vec<Under>,
    /// Who speaks.
    floor: floor::Section,
    polls: polls::Section,
    breakouts: breakouts::Section,
    /// How the body works on the current item, where the reader works on it too.
    options: Option<options::Section>,
    notes: notes::section::Section,
    parked: parked::section::Section,
    action_items: action_items::section::Section,
    summary: summary::Section,
}

impl Sections {
    /// The kind of poll that waits for the reader's answer.
    fn poll_asked(&self) -> Option<&'static str> {
        let asked = self.polls.running.as_ref().filter(|poll| poll.own == Some(false));
        asked.map(|poll| poll.asked.method().word())
    }
}

/// A part of the agenda in the programme.
struct Step {
    line: Line,
    /// Its place, counted from 0.
    at: usize,
    /// `done`, `cur` or nothing.
    class: &'static str,
}

/// The whole page.
pub(super) async fn page(mut reader: Reader, opened: Opened, wish: &Wish) -> Result<Response, Refusal> {
    let (every, body) = (wish.seconds(), opened.session().body);
    let number = store::changes::number(&mut reader.look.tx, &opened.permit).await?;
    let now = Now::of(&mut reader, &opened).await?;
    let rendered = now.render().map_err(anyhow::Error::from)?;
    html(&RunningPage { page: now.page, head: now.head, now: rendered, every, body, number })
}

/// The part that changes, alone.
pub(super) async fn part(mut reader: Reader, opened: Opened) -> Result<Response, Refusal> {
    html(&Now::of(&mut reader, &opened).await?)
}

impl Sections {
    async fn of(reader: &mut Reader, page: &Page, opened: &Opened) -> Result<Self, Refusal> {
        let session = opened.session();
        let current =
            session.current().and_then(|entry| reader.look.viewer.dialogue.item(entry.item).cloned());
        Ok(Self {
            texts: text::on_current(reader, page, session).await?,
            floor: floor::Section::of(reader, page, opened).await?,
            polls: polls::Section::of(reader, page, (&opened.permit, session)).await?,
            breakouts: breakouts::Section::of(reader, page, (&opened.permit, session)).await?,
            options: match current {
                Some(item) => options::Section::of(reader, page, &item).await?,
                None => None,
            },
            notes: notes::section::Section::of(reader, page, opened).await?,
            parked: parked::section::Section::of(reader, page, opened).await?,
            action_items: action_items::section::Section::of(reader, page, opened).await?,
            summary: summary::Section::of(reader, opened),
        })
    }
}

impl Now {
    /// The lengths of breaks that a form offers, in minutes.
    const BREAKS: [i64; 6] = [5, 10, 15, 20, 30, 60];

    async fn of(reader: &mut Reader, opened: &Opened) -> Result<Self, Refusal> {
        let page = Page::for_reader(reader, Section::Sessions);
        let (session, viewer) = (opened.session(), reader.look.viewer.clone());
        let ends = session.course.resumes_at.or(session.current_ends_at());
        let follows = follows(reader, &page, session).await?;
        let sections = Sections::of(reader, &page, opened).await?;
        Ok(Self {
            head: Head::new(reader, &page, session),
            as_of: page.hours(reader.look.now),
            current: current(&viewer, session, page.lang()),
            off_record: session.course.off_record_at.is_some(),
            until: ends.map(|at| page.hours(at)).unwrap_or_default(),
            rests: session.course.state() == State::Break,
            levels: levels(session),
            follows,
            programme: programme(opened, &viewer, &page),
            present: lobby::per_side(&viewer.dialogue, viewer.seat(), &page, &opened.present),
            moderators: lobby::moderators(&viewer.dialogue, opened),
            sections,
            page,
        })
    }

    /// The part of the agenda that comes next.
    fn next(&self) -> Option<&Step> {
        let current = self.programme.iter().position(|step| step.class == "cur")?;
        self.programme.get(current + 1)
    }

    /// Whether that is it.
    fn is_next(&self, step: &Step) -> bool {
        self.next().is_some_and(|next| next.at == step.at)
    }
}

/// All from the announced one on, but for the one that holds now (CNF-1).
fn levels(session: &Session) -> Vec<Level> {
    let Some(entry) = session.current() else { return Vec::new() };
    let other = |level: &Level| *level >= entry.level && *level != entry.level();
    Level::OF_SESSIONS.into_iter().filter(other).collect()
}

/// The current part, at the level that holds now.
fn current(viewer: &Viewer, session: &Session, lang: Lang) -> Option<Line> {
    let current = line(viewer, session.current()?, lang)?;
    Some(Line { level: session.level().unwrap_or(current.level), ..current })
}

fn programme(opened: &Opened, viewer: &Viewer, page: &Page) -> Vec<Step> {
    let session = opened.session();
    let step = |(at, entry): (usize, _)| {
        let class = match (at as i64).cmp(&session.course.entry) {
            Ordering::Less => "done",
            Ordering::Equal => "cur",
            Ordering::Greater => "",
        };
        Some(Step { line: line(viewer, entry, page.lang())?, at, class })
    };
    session.plan.entries.iter().enumerate().filter_map(step).collect()
}
