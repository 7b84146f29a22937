//! Whom a matter is for: always a role, never a person.

use super::{
    dialogue::{Body, Dialogue, Function, Seat, SeatState},
    id::{CategoryId, SideId},
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whom a matter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// All who do the same in the body.
    Function(Function),
    /// The participants of a side.
    Side(SideId),
    /// The participants of a role category.
    Category(CategoryId),
}

impl Role {
    /// The roles that somebody has in `body`, in the order of a form.
    pub fn of_body(dialogue: &Dialogue, body: &Body) -> Vec<Self> {
        let functions = Function::SEATED.into_iter().map(Self::Function);
        let sides = dialogue.sides.iter().map(|side| Self::Side(side.id));
        let categories = dialogue.categories.iter().map(|category| Self::Category(category.id));
        let had = |role: &Self| dialogue.seats.iter().any(|seat| role.is_of(seat, body));
        functions.chain(sides).chain(categories).filter(had).collect()
    }

    /// The role of `body` that a form names by its printed form.
    pub fn named(text: &str, dialogue: &Dialogue, body: &Body) -> Option<Self> {
        Self::of_body(dialogue, body).into_iter().find(|role| role.to_string() == text)
    }

    /// Whether `seat` has it in `body`.
    pub fn is_of(self, seat: &Seat, body: &Body) -> bool {
        let function = body.members.get(&seat.id).filter(|_| seat.state == SeatState::Active);
        let participates = function == Some(&Function::Participant);
        match self {
            Self::Function(asked) => function == Some(&asked),
            Self::Side(side) => participates && seat.side == Some(side),
            Self::Category(category) => participates && seat.category == Some(category),
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Function(function) => f.write_str(function.word()),
            Self::Side(side) => side.fmt(f),
            Self::Category(category) => category.fmt(f),
        }
    }
}
