//! What a dialogue lacks before people can be invited, and what its convenor should know (practice 3.5).

use super::{
    dialogue::{Body, Category, Dialogue, Function, Seat, SeatState, Side},
    id::{BodyId, CategoryId, SideId},
};

/// A step of setting up, in the order of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Name and symbol code.
    Terms,
    /// Two or more sides.
    Sides,
    /// At least one role category.
    Categories,
    /// The plenary.
    Bodies,
    /// At least one agenda item.
    Items,
}

impl Step {
    /// All of them, in the order of work.
    pub const ALL: [Self; 5] = [Self::Terms, Self::Sides, Self::Categories, Self::Bodies, Self::Items];

    /// The word in addresses and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Terms => "terms",
            Self::Sides => "sides",
            Self::Categories => "categories",
            Self::Bodies => "bodies",
            Self::Items => "items",
        }
    }

    /// Whether nothing of this step is missing.
    pub fn is_done(self, dialogue: &Dialogue) -> bool {
        match self {
            Self::Terms => !dialogue.terms.code.is_empty(),
            Self::Sides => dialogue.sides.len() >= 2,
            Self::Categories => !dialogue.categories.is_empty(),
            Self::Bodies => !dialogue.bodies.is_empty(),
            Self::Items => !dialogue.items.is_empty(),
        }
    }
}

/// Something that is allowed and that a convenor should know before people come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// With fewer than two sides nothing can be decided.
    FewerThanTwoSides,
    /// A body without two co-moderators has only one key (MOD-1).
    OneKey(BodyId),
    /// A side without a seat in a body can never agree there (CON-3).
    NoSeat(BodyId, SideId),
    /// One seat is the whole side in this body.
    OneSeat(BodyId, SideId),
    /// A protected category that nobody of a side belongs to.
    NobodyProtected(CategoryId, SideId),
}

/// The steps that are not done yet.
pub fn missing(dialogue: &Dialogue) -> impl Iterator<Item = Step> {
    Step::ALL.into_iter().filter(|step| !step.is_done(dialogue))
}

/// Whether somebody besides the convenor has worked here already, so that rules of counting are no longer one
/// person's (MOD-1).
pub fn has_begun(dialogue: &Dialogue) -> bool {
    dialogue.seats.iter().any(|seat| seat.was_confirmed && seat.function != Function::Convenor)
}

/// Whether a participant of the body has been confirmed, so that it may hold people's words (ROL-3).
pub fn has_begun_in(dialogue: &Dialogue, body: &Body) -> bool {
    dialogue
        .seats
        .iter()
        .any(|seat| seat.was_confirmed && body.members.get(&seat.id) == Some(&Function::Participant))
}

/// The active co-moderators of a body: at most two.
pub fn moderators<'a>(dialogue: &'a Dialogue, body: &'a Body) -> impl Iterator<Item = &'a Seat> {
    let active = |seat: &&Seat| seat.state == SeatState::Active && sits(seat, body, Function::Moderator);
    dialogue.seats.iter().filter(active)
}

/// What to tell the convenor; nothing of seats while there are none.
pub fn warnings(dialogue: &Dialogue) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if dialogue.sides.len() < 2 {
        warnings.push(Warning::FewerThanTwoSides);
    }
    if dialogue.seats.iter().all(|seat| seat.function == Function::Convenor) {
        return warnings;
    }
    let pairs = |body| dialogue.sides.iter().filter_map(move |side| thin(dialogue, body, side));
    for body in &dialogue.bodies {
        let moderators = dialogue.seats.iter().filter(|seat| sits(seat, body, Function::Moderator)).count();
        warnings.extend((moderators < 2).then_some(Warning::OneKey(body.id)));
        warnings.extend(pairs(body));
    }
    let protected = dialogue.categories.iter().filter(|category| category.protected);
    warnings.extend(protected.flat_map(|category| unprotected(dialogue, category)));
    warnings
}

/// What to tell the co-moderators of `body` before they open a check there (practice 3.5).
pub fn warnings_of_roll(dialogue: &Dialogue, body: &Body) -> Vec<Warning> {
    let roll = dialogue.decision_seats(body);
    let protected = dialogue.categories.iter().filter(|category| category.protected);
    let empty = |category: &Category, side: &Side| {
        !roll.iter().any(|seat| seat.side == Some(side.id) && seat.category == Some(category.id))
    };
    let cells = protected.flat_map(|category| {
        let sides = dialogue.sides.iter().filter(move |side| empty(category, side));
        sides.map(|side| Warning::NobodyProtected(category.id, side.id))
    });
    dialogue.sides.iter().filter_map(|side| thin(dialogue, body, side)).chain(cells).collect()
}

fn thin(dialogue: &Dialogue, body: &Body, side: &Side) -> Option<Warning> {
    let deciding = |seat: &&Seat| seat.side == Some(side.id) && sits(seat, body, Function::Participant);
    match dialogue.seats.iter().filter(deciding).count() {
        0 => Some(Warning::NoSeat(body.id, side.id)),
        1 => Some(Warning::OneSeat(body.id, side.id)),
        _ => None,
    }
}

fn unprotected<'a>(dialogue: &'a Dialogue, category: &'a Category) -> impl Iterator<Item = Warning> {
    let empty = move |side: &&Side| {
        !dialogue.seats.iter().any(|seat| {
            seat.state != SeatState::Removed
                && seat.side == Some(side.id)
                && seat.category == Some(category.id)
        })
    };
    dialogue.sides.iter().filter(empty).map(move |side| Warning::NobodyProtected(category.id, side.id))
}

fn sits(seat: &Seat, body: &Body, function: Function) -> bool {
    seat.state != SeatState::Removed && body.members.get(&seat.id) == Some(&function)
}
