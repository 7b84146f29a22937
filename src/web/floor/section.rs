//! Who has the floor and who waits, for everybody in the session; what they may do about it.

use super::{lead::Lead, own::Own};
use crate::{
    actions::Refusal,
    domain::{
        dialogue::Dialogue,
        floor::{Floor, People, Purpose, Request, Turn},
        id::SeatId,
        session::State,
    },
    store,
    web::{
        page::{Mark, Page},
        sessions::Opened,
        visit::Reader,
    },
};

/// The section about the floor on the page of a session that is held.
pub struct Section {
    /// Who has the floor.
    pub turn: Option<Speaking>,
    /// Whose turn goes on after a point of order.
    pub interrupted: Option<Person>,
    /// How the last point of order was ruled on.
    pub ruled: Option<&'static str>,
    /// Whether somebody cannot hear or understand.
    pub cannot_follow: bool,
    /// Whether a side asks for a break; which one is for moderators.
    pub break_asked: bool,
    /// Points of order that wait.
    pub points: Vec<Waiting>,
    /// Whether a go-round runs.
    pub in_round: bool,
    /// Who comes next, in order.
    pub line: Vec<Waiting>,
    /// Changes of order on this item (QUE-2): for which side, and why.
    pub reordered: Vec<(Option<Mark>, &'static str)>,
    /// What a participant may do.
    pub own: Option<Own>,
    /// What a co-moderator does.
    pub lead: Option<Lead>,
    /// Whether the reader may say that they cannot hear or understand.
    pub may_follow: bool,
}

/// Somebody as others see them inside: side, role, handle.
pub struct Person {
    /// The side; a resource person has none.
    pub mark: Option<Mark>,
    /// The role category, or what they do here.
    pub role: String,
    /// The handle.
    pub handle: String,
    /// Whether it is the reader.
    pub own: bool,
}

/// Who has the floor.
pub struct Speaking {
    /// The number of the request.
    pub number: i64,
    /// Who.
    pub who: Person,
    /// The end of a key of `locales/`.
    pub purpose: &'static str,
    /// The same for how far the time has gone.
    pub phase: &'static str,
    /// When it ends, in the local times of all sides; empty while the clock stands (QUE-4).
    pub until: String,
}

/// Somebody who waits.
pub struct Waiting {
    /// The number of the request.
    pub number: i64,
    /// Who.
    pub who: Person,
    /// The end of a key of `locales/`.
    pub purpose: &'static str,
    /// Why they were put first, if they were.
    pub reason: Option<&'static str>,
    /// Whether they passed and are asked again.
    pub again: bool,
}

/// What the parts of the section are made from.
pub(super) struct Room<'a> {
    pub(super) reader: &'a Reader,
    pub(super) page: &'a Page,
    pub(super) opened: &'a Opened,
    pub(super) floor: Floor,
    pub(super) people: People,
}

impl Section {
    /// The floor of a session that is held, as it stands for this reader.
    pub async fn of(reader: &mut Reader, page: &Page, opened: &Opened) -> Result<Self, Refusal> {
        let (session, look) = (opened.session(), &mut reader.look);
        let mut floor = store::floors::find(&mut look.tx, &look.keys, &opened.permit, session.id).await?;
        let body = look.viewer.dialogue.body(session.body).ok_or(Refusal::NotFound)?;
        let people = People::of(body, &opened.present);
        floor.retain(|seat| people.may_speak(seat), look.now);
        Ok(Room { reader, page, opened, floor, people }.section())
    }
}

impl Room<'_> {
    fn section(&self) -> Section {
        let (floor, viewer) = (&self.floor, &self.reader.look.viewer);
        let session = self.opened.session();
        let open = session.course.state() == State::Open;
        let side = |side| Mark::of(&viewer.dialogue, side, self.page.lang());
        Section {
            turn: floor.turn().map(|turn| self.speaking(turn)),
            interrupted: floor.interrupted().map(|turn| self.person(turn.by)),
            ruled: floor.ruled().map(|ruling| self.page.t.pick("floor-ruled", ruling.word())),
            cannot_follow: floor.somebody_cannot_follow(),
            break_asked: floor.breaks().is_asked(),
            points: floor.points().iter().map(|point| self.waiting(point, Purpose::Point)).collect(),
            in_round: floor.is_in_round(),
            line: floor.line().iter().map(|(request, purpose)| self.waiting(request, *purpose)).collect(),
            reordered: floor
                .reordered()
                .iter()
                .map(|change| (side(change.side), self.page.t.pick("floor-reason", change.reason.word())))
                .collect(),
            own: Own::of(self).filter(|_| open),
            lead: Lead::of(self).filter(|_| open),
            may_follow: open && viewer.may_say_they_cannot_follow(session.body).is_some(),
        }
    }

    pub(super) fn person(&self, seat: SeatId) -> Person {
        let (viewer, lang) = (&self.reader.look.viewer, self.page.lang());
        let dialogue: &Dialogue = &viewer.dialogue;
        let found = dialogue.seat(seat);
        let category = found.and_then(|seat| seat.category).and_then(|id| dialogue.category(id));
        let function =
            found.map(|seat| self.page.t.pick("function", seat.function.word())).unwrap_or_default();
        Person {
            mark: found.and_then(|seat| seat.side).and_then(|side| Mark::of(dialogue, side, lang)),
            role: category.map_or(function, |category| category.names.get(lang)).to_owned(),
            handle: found.map(|seat| seat.handle.clone()).unwrap_or_default(),
            own: seat == viewer.id(),
        }
    }

    pub(super) fn waiting(&self, request: &Request, purpose: Purpose) -> Waiting {
        Waiting {
            number: request.number,
            who: self.person(request.by.seat),
            purpose: purpose.word(),
            reason: request.forward.map(|reason| self.page.t.pick("floor-reason", reason.word())),
            again: self.floor.round().is_some_and(|round| round.is_second_chance(request.number)),
        }
    }

    fn speaking(&self, turn: &Turn) -> Speaking {
        Speaking {
            number: turn.number,
            who: self.person(turn.by),
            purpose: turn.purpose.word(),
            phase: turn.phase(self.reader.look.now).word(),
            until: turn.until().map(|at| self.page.seconds(at)).unwrap_or_default(),
        }
    }
}
