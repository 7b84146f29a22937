//! What every page about a session says at its top, and its agenda as lines.

use crate::{
    domain::{
        access::Viewer,
        dialogue::Dialogue,
        id::{BodyId, ItemId, SessionId},
        lang::Lang,
        level::Level,
        session::{Entry, Proposal, Session},
    },
    web::{page::Page, visit::Reader},
};

/// The top of a page about a session.
pub(super) struct Head {
    /// Which session.
    pub(super) id: SessionId,
    /// Counted from 1 within the body.
    pub(super) number: i64,
    /// Whose, by name.
    pub(super) body: String,
    /// When it begins and ends by its plan, in the local times of all sides.
    pub(super) begins: String,
    /// See `begins`.
    pub(super) ends: String,
    /// What it is doing.
    pub(super) state: &'static str,
    /// The language it works in.
    pub(super) working: Lang,
    /// How it is interpreted.
    pub(super) interpretation: &'static str,
    /// The handle of the co-moderator whose turn it is to preside.
    pub(super) presiding: String,
    /// Whether the reader holds a key to it.
    pub(super) moderates: bool,
}

/// A part of the agenda as a line.
pub struct Line {
    /// Which item.
    pub id: ItemId,
    /// Such as `2.1`.
    pub number: String,
    /// Its title in the reader's language.
    pub title: String,
    /// 1 to 5.
    pub stage: i64,
    /// Whether the reader may open it.
    pub readable: bool,
    /// How long.
    pub minutes: i64,
    /// The level that holds for it.
    pub level: Level,
}

impl Head {
    /// The head for a reader.
    pub(super) fn new(reader: &Reader, page: &Page, session: &Session) -> Self {
        let viewer = &reader.look.viewer;
        let presiding = session.presiding(&viewer.dialogue);
        Self {
            id: session.id,
            number: session.number,
            body: body_name(viewer, session.body, page.lang()),
            begins: page.both_clocks(session.starts_at),
            ends: page.hours(session.ends_at()),
            state: session.course.state().word(),
            working: session.plan.working,
            interpretation: session.plan.interpretation.word(),
            presiding: presiding.map(|seat| seat.handle.clone()).unwrap_or_default(),
            moderates: viewer.may_moderate(session.body).is_some(),
        }
    }
}

/// The agenda of a session, in the order of its plan.
pub fn agenda(viewer: &Viewer, session: &Session, lang: Lang) -> Vec<Line> {
    session.plan.entries.iter().filter_map(|entry| line(viewer, entry, lang)).collect()
}

/// One part of it; `None` for an item that is no longer there.
pub(super) fn line(viewer: &Viewer, entry: &Entry, lang: Lang) -> Option<Line> {
    let item = viewer.dialogue.item(entry.item)?;
    Some(Line {
        id: item.id,
        number: item.number.clone(),
        title: item.titles.get(lang).to_owned(),
        stage: item.stage,
        readable: viewer.may_read(item.lead).is_some(),
        minutes: entry.minutes,
        level: entry.level(),
    })
}

/// A plan in lines, as a body is asked to agree on it: when, how, and each part of the agenda.
pub fn proposed(page: &Page, dialogue: &Dialogue, proposal: &Proposal) -> Vec<String> {
    let (t, plan) = (page.t, &proposal.plan);
    let ends = page.hours(proposal.starts_at.plus(plan.length()));
    let held = [
        format!("{}: {}", t.get("field-starts"), page.both_clocks(proposal.starts_at)),
        t.say("session-ends").set("at", ends).to_string(),
        format!("{}: {}", t.get("field-working"), plan.working.own_name()),
        format!(
            "{}: {}",
            t.get("field-interpretation"),
            t.pick("interpretation", plan.interpretation.word())
        ),
    ];
    let part = |(at, entry): (usize, &Entry)| {
        let item = dialogue.item(entry.item)?;
        let (minutes, level) = (t.n("session-for", entry.minutes), t.pick("level", entry.level.word()));
        Some(format!("{}. {} {} · {minutes} · {level}", at + 1, item.number, page.name(&item.titles)))
    };
    held.into_iter().chain(plan.entries.iter().enumerate().filter_map(part)).collect()
}

/// What a body is called; empty for one that is not there.
pub fn body_name(viewer: &Viewer, body: BodyId, lang: Lang) -> String {
    viewer.dialogue.body(body).map(|body| body.names.get(lang).to_owned()).unwrap_or_default()
}
