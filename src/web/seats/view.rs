//! What the pages on seats know.

use super::super::{
    clocks::Clocks,
    page::{Mark, Page, Section, shown_as},
    typed::Typed,
    visit::Reader,
};
use crate::{
    actions::{
        Refusal,
        people::{CODE_LASTS, Code},
    },
    domain::{
        access::Viewer,
        dialogue::{Dialogue, Function, Seat, SeatState},
        id::{SeatId, SideId},
        input::FieldProblem,
        lang::Lang,
        time::Timestamp,
    },
    store,
    words::Words,
};
use askama::Template;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Template)]
#[template(path = "seats/list.html")]
pub(super) struct SeatsPage {
    page: Page,
    dialogue: Arc<Dialogue>,
    /// The sides, the reader's own first, then those without a side.
    groups: Vec<Group>,
    /// Asks the reader to confirm the people who wait for it.
    waiting: Option<String>,
    convenes: bool,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

struct Group {
    mark: Option<Mark>,
    rows: Vec<Row>,
}

/// A seat in words.
struct Row {
    id: SeatId,
    handle: String,
    shown_as: String,
    bodies: String,
    state: String,
    /// Whether this reader may confirm the person.
    confirms: bool,
    /// Whether this reader may make out an invitation.
    invites: bool,
}

#[derive(Template)]
#[template(path = "seats/seat.html")]
pub(super) struct SeatPage {
    page: Page,
    row: Row,
    mark: Option<Mark>,
    /// Whether this reader may empty the seat for a new invitation of the same person.
    renews: bool,
    /// Whether this reader may close the seat and make another.
    replaces: bool,
    /// Whether this reader may end all sign-ins of the seat.
    locks: bool,
}

#[derive(Template)]
#[template(path = "seats/confirmation.html")]
pub(super) struct ConfirmPage {
    page: Page,
    id: SeatId,
    handle: String,
    facts: Vec<(&'static str, String)>,
    /// Whether somebody sat there before, who must be the same person.
    returns: bool,
}

#[derive(Template)]
#[template(path = "seats/paper.html")]
pub(super) struct PaperPage {
    page: Page,
    id: SeatId,
    handle: String,
    /// The wordings of the paper itself, in the language of the seat.
    paper: &'static Words,
    address: String,
    code: String,
    link: String,
    ends: String,
}

impl SeatsPage {
    pub(super) async fn read(reader: &mut Reader) -> Result<Self, Refusal> {
        let invitations = invitations(reader).await?;
        let viewer = &reader.look.viewer;
        let dialogue = viewer.dialogue.clone();
        let page = Page::for_reader(reader, Section::Seats);
        let group = |side: Option<SideId>| Group {
            mark: side.and_then(|side| Mark::of(&dialogue, side, page.lang())),
            rows: rows(reader, &page, side, &invitations),
        };
        let sides = dialogue.sides_from(viewer.seat().side);
        let groups: Vec<_> = sides.iter().map(|side| Some(side.id)).chain([None]).map(group).collect();
        let waiting = groups.iter().flat_map(|group| &group.rows).filter(|row| row.confirms).count();
        Ok(Self {
            waiting: (waiting > 0).then(|| page.t.n("seats-waiting", waiting)),
            convenes: viewer.may_convene().is_some(),
            typed: Typed::default().with("seat-lang", page.lang().code()),
            problems: Vec::new(),
            page,
            groups,
            dialogue,
        })
    }

    /// The same page with the form as it was typed and what is wrong in it.
    pub(super) fn again(self, typed: Typed, problems: Vec<FieldProblem>) -> Self {
        Self { typed, problems, ..self }
    }
}

impl SeatPage {
    pub(super) async fn read(reader: &mut Reader, id: SeatId) -> Result<Self, Refusal> {
        let invitations = invitations(reader).await?;
        let viewer = &reader.look.viewer;
        let seat = viewer.dialogue.seat(id).ok_or(Refusal::NotFound)?;
        let page = Page::for_reader(reader, Section::Seats);
        let mark = seat.side.and_then(|side| Mark::of(&viewer.dialogue, side, page.lang()));
        Ok(Self {
            row: row(viewer, &page, seat, state(reader, &page, seat, &invitations)),
            renews: viewer.may_renew(seat).is_some(),
            replaces: viewer.may_replace(seat).is_some(),
            locks: viewer.may_lock(seat).is_some(),
            mark,
            page,
        })
    }
}

impl ConfirmPage {
    pub(super) fn new(reader: &Reader, id: SeatId) -> Result<Self, Refusal> {
        let viewer = &reader.look.viewer;
        let dialogue = &viewer.dialogue;
        let seat = dialogue.seat(id).ok_or(Refusal::NotFound)?;
        viewer.may_confirm(seat).ok_or(Refusal::NotFound)?;
        let page = Page::for_reader(reader, Section::Seats);
        let side = seat.side.and_then(|id| dialogue.side(id)).map(|side| page.name(&side.facts.names));
        let category = seat.category.and_then(|id| dialogue.category(id)).map(|it| page.name(&it.names));
        let none = page.t.get("seat-none");
        let facts = vec![
            ("field-seat-side", side.unwrap_or(none).to_owned()),
            ("field-seat-category", category.unwrap_or(none).to_owned()),
            ("field-seat-function", page.t.pick("function", seat.function.word()).to_owned()),
            ("field-seat-bodies", bodies(&viewer.dialogue, seat, &page)),
        ];
        Ok(Self { id, handle: seat.handle.clone(), returns: seat.was_confirmed, facts, page })
    }
}

impl PaperPage {
    /// The paper for a code that was made out just now.
    pub(super) fn new(reader: &Reader, id: SeatId, code: &Code) -> Result<Self, Refusal> {
        let dialogue = &reader.look.viewer.dialogue;
        let seat = dialogue.seat(id).ok_or(Refusal::NotFound)?;
        let paper = Words::of(seat.lang);
        let address = reader.visit.app.config.public_url.clone();
        Ok(Self {
            page: Page::for_reader(reader, Section::Seats),
            id,
            handle: seat.handle.clone(),
            paper,
            link: format!("{address}/invitation/{}", code.0),
            address,
            code: code.0.clone(),
            ends: Clocks::new(dialogue, seat.side, paper).both(reader.look.now.plus(CODE_LASTS)),
        })
    }
}

type Invitations = BTreeMap<SeatId, Timestamp>;

async fn invitations(reader: &mut Reader) -> Result<Invitations, Refusal> {
    let permit = reader.look.viewer.may_list_seats().ok_or(Refusal::NotFound)?;
    Ok(store::seats::open_invitations(&mut reader.look.tx, &permit).await?.collect())
}

fn rows(reader: &Reader, page: &Page, side: Option<SideId>, invitations: &Invitations) -> Vec<Row> {
    let viewer = &reader.look.viewer;
    let seats = viewer.dialogue.seats.iter().filter(|seat| seat.side == side);
    seats.map(|seat| row(viewer, page, seat, state(reader, page, seat, invitations))).collect()
}

fn row(viewer: &Viewer, page: &Page, seat: &Seat, state: String) -> Row {
    Row {
        id: seat.id,
        handle: seat.handle.clone(),
        shown_as: shown_as(&viewer.dialogue, seat, page.t),
        bodies: bodies(&viewer.dialogue, seat, page),
        state,
        confirms: viewer.may_confirm(seat).is_some(),
        invites: viewer.may_convene().is_some() && seat.state == SeatState::Invited,
    }
}

fn bodies(dialogue: &Dialogue, seat: &Seat, page: &Page) -> String {
    let own = dialogue.bodies.iter().filter(|body| body.members.contains_key(&seat.id));
    own.map(|body| page.name(&body.names)).collect::<Vec<_>>().join(", ")
}

/// How far a seat has come, in words; an invitation with the instant at which it ends.
fn state(reader: &Reader, page: &Page, seat: &Seat, invitations: &Invitations) -> String {
    match (seat.state, invitations.get(&seat.id)) {
        (SeatState::Invited, Some(ends)) if reader.look.now < *ends => {
            page.t.say("seat-invited-until").set("at", page.both_clocks(*ends)).to_string()
        }
        (SeatState::Invited, Some(_)) => page.t.get("seat-invited-lapsed").to_owned(),
        (state, _) => page.t.pick("seat", state.word()).to_owned(),
    }
}
