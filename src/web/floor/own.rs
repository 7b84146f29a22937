//! What a participant may do: ask, take back, pass; and at which place they are.

use super::section::Room;
use crate::domain::floor::Purpose;

/// A participant's part of the section.
pub struct Own {
    /// What happened to a request that was not heard.
    pub told: Option<&'static str>,
    /// Whether the reader has the floor.
    pub speaks: bool,
    /// At which place of the line the reader would speak, from 1; 0 for none.
    pub place: usize,
    /// What the reader waits with: its number, and the end of a key of `locales/`.
    pub waits: Vec<(i64, &'static str)>,
    /// Whether the reader may ask for the floor.
    pub may_ask: bool,
    /// Whether the reader may ask for the right of reply.
    pub may_reply: bool,
    /// Whether the reader may raise a point of order.
    pub may_raise: bool,
    /// Whether the reader may pass in the go-round.
    pub may_pass: bool,
    /// Whether the reader has asked for a break.
    pub asked_break: bool,
}

impl Own {
    /// `None` for who does not ask for the floor here.
    pub(super) fn of(room: &Room<'_>) -> Option<Self> {
        let (floor, viewer) = (&room.floor, &room.reader.look.viewer);
        viewer.may_ask_for_the_floor(room.opened.session().body)?;
        let me = viewer.id();
        let waits_with = |purpose| floor.waits(me).any(|(_, other)| other == purpose);
        let speaks = floor.turn().is_some_and(|turn| turn.by == me);
        let place = floor.line().iter().position(|(request, _)| request.by.seat == me);
        Some(Self {
            told: floor.told(me).map(|told| room.page.t.pick("floor-told", told.word())),
            speaks,
            place: place.map_or(0, |at| at + 1),
            waits: floor.waits(me).map(|(request, purpose)| (request.number, purpose.word())).collect(),
            may_ask: !floor.is_in_round() && !speaks && !waits_with(Purpose::Turn),
            may_reply: floor.may_reply(me) && !waits_with(Purpose::Reply),
            may_raise: !(waits_with(Purpose::Point) || speaks && is_point(room)),
            may_pass: floor.round().is_some_and(|round| round.order().any(|request| request.by.seat == me)),
            asked_break: floor.breaks().is_asked_by(me),
        })
    }
}

fn is_point(room: &Room<'_>) -> bool {
    room.floor.turn().is_some_and(|turn| turn.purpose == Purpose::Point)
}
