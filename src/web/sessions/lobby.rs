//! The lobby: what one must know before coming in, and who has come, as counts that tell of nobody.

use super::{Line, Opened, agenda, head::Head, summary};
use crate::{
    actions::Refusal,
    domain::{
        dialogue::{Dialogue, Function, Seat, Side},
        session::{State, presence::counts},
    },
    web::{
        action_items,
        page::{Mark, Page, Section, html},
        visit::Reader,
    },
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "sessions/lobby.html")]
struct LobbyPage {
    page: Page,
    head: Head,
    /// The level of what is said first, or now.
    level: &'static str,
    agenda: Vec<Line>,
    here: bool,
    /// Whether the ground rules in force have to be accepted first.
    rules_first: bool,
    may_attend: bool,
    /// Whether the reader may open it.
    opens: bool,
    present: Option<Vec<(Mark, usize)>>,
    moderators: usize,
    /// What was agreed on before and is to be done.
    action_items: action_items::section::Section,
    summary: summary::Section,
}

/// The page.
pub(super) async fn page(mut reader: Reader, opened: Opened) -> Result<Response, Refusal> {
    let page = Page::for_reader(&reader, Section::Sessions);
    let action_items = action_items::section::Section::of(&mut reader, &page, &opened).await?;
    let (session, viewer) = (opened.session(), &reader.look.viewer);
    html(&LobbyPage {
        head: Head::new(&reader, &page, session),
        level: session.level().map_or("", |level| level.word()),
        agenda: agenda(viewer, session, page.lang()),
        here: opened.here,
        rules_first: viewer.owes_acceptance().is_some(),
        may_attend: viewer.may_attend(session.body).is_some(),
        opens: session.course.state() == State::Planned && viewer.may_moderate(session.body).is_some(),
        present: per_side(&viewer.dialogue, viewer.seat(), &page, &opened.present),
        moderators: moderators(&viewer.dialogue, &opened),
        action_items,
        summary: summary::Section::of(&reader, &opened),
        page,
    })
}

/// How many of each side have come, the reader's own first; none where a number would tell of too few (ANO-3).
pub(super) fn per_side(
    dialogue: &Dialogue,
    reader: &Seat,
    page: &Page,
    present: &[Seat],
) -> Option<Vec<(Mark, usize)>> {
    let counts = counts(dialogue, present)?;
    let sides = dialogue.sides_from(reader.side);
    let named = |side: &&Side| {
        let mark = Mark::of(dialogue, side.id, page.lang())?;
        Some((mark, counts.get(&side.id).copied().unwrap_or(0)))
    };
    Some(sides.iter().filter_map(named).collect())
}

/// How many co-moderators have come.
pub(super) fn moderators(dialogue: &Dialogue, opened: &Opened) -> usize {
    let body = dialogue.body(opened.session().body);
    let moderates =
        |seat: &&Seat| body.is_some_and(|body| body.members.get(&seat.id) == Some(&Function::Moderator));
    opened.present.iter().filter(moderates).count()
}
