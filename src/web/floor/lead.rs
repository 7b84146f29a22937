//! What a co-moderator does, and how much each side has spoken (QUE-3).

use super::section::{Person, Room, Waiting};
use crate::{
    domain::{
        dialogue::Side,
        floor::{Limit, Reason},
        id::{SeatId, SideId},
    },
    web::page::Mark,
};

/// A co-moderator's part of the section.
pub struct Lead {
    /// Who is next by the rule.
    pub next: Option<Waiting>,
    /// The number of the turn that runs; 0 for none.
    pub turn: i64,
    /// Who else waits in the queue and could be put first.
    pub others: Vec<Waiting>,
    /// Resource people in the session.
    pub guests: Vec<(SeatId, Person)>,
    /// The sides that ask for a break, and whether it is their first, which cannot be declined.
    pub breaks: Vec<(SideId, Mark, &'static str)>,
    /// How much each side has spoken.
    pub shares: Vec<Share>,
    /// How long a turn may take, in minutes.
    pub limit: i64,
}

/// How much a side has spoken, never a person (QUE-3).
pub struct Share {
    /// Which side.
    pub mark: Mark,
    /// Its time in minutes.
    pub minutes: i64,
    /// Its turns.
    pub turns: i64,
    /// How many of it have not spoken on this item, in words; none where that would tell of fewer than k (ANO-9).
    pub silent: Option<String>,
    /// Where its bar begins, and how long it is, in per cent of the picture: it grows from the middle.
    pub bar: (i64, i64),
}

impl Lead {
    /// `None` for who does not moderate here.
    pub(super) fn of(room: &Room<'_>) -> Option<Self> {
        let (floor, viewer) = (&room.floor, &room.reader.look.viewer);
        viewer.may_moderate(room.opened.session().body)?;
        let line: Vec<_> =
            floor.line().iter().map(|(request, purpose)| room.waiting(request, *purpose)).collect();
        let mark = |side| Mark::of(&viewer.dialogue, side, room.page.lang());
        let first = |side| if floor.breaks().is_due(side) { "due" } else { "again" };
        let mut line = line.into_iter();
        Some(Self {
            next: line.next(),
            turn: floor.turn().map_or(0, |turn| turn.number),
            others: line.filter(|waiting| waiting.purpose == "turn").collect(),
            guests: room.people.guests.iter().map(|seat| (*seat, room.person(*seat))).collect(),
            breaks: floor
                .breaks()
                .asking()
                .filter_map(|side| Some((side, mark(side)?, first(side))))
                .collect(),
            shares: shares(room),
            limit: floor.limit().minutes(),
        })
    }

    /// What turns may be limited to, in minutes.
    pub fn limits(&self) -> impl Iterator<Item = i64> {
        Limit::ALL.into_iter().map(Limit::minutes)
    }

    /// Why somebody may be put first.
    pub fn reasons(&self) -> impl Iterator<Item = &'static str> {
        Reason::ALL.into_iter().map(Reason::word)
    }
}

fn shares(room: &Room<'_>) -> Vec<Share> {
    let viewer = &room.reader.look.viewer;
    let sides = viewer.dialogue.sides_from(viewer.seat().side);
    let time = |side: &&Side| room.floor.spoken(side.id, room.reader.look.now).time.0;
    let longest = sides.iter().map(time).max().unwrap_or(0).max(1);
    let share = |(at, side): (usize, &&Side)| {
        let length = time(side) * 50 / longest;
        let silent = room.people.count(side.id, |seat| !room.floor.has_heard(seat));
        let spoken = room.floor.spoken(side.id, room.reader.look.now);
        Some(Share {
            mark: Mark::of(&viewer.dialogue, side.id, room.page.lang())?,
            minutes: spoken.time.to_minutes(),
            turns: spoken.turns,
            silent: (silent as i64 >= viewer.dialogue.terms.k).then(|| room.page.t.n("floor-silent", silent)),
            bar: (if at == 0 { 50 - length } else { 50 }, length),
        })
    };
    sides.iter().enumerate().filter_map(share).collect()
}
