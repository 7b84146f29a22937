//! A dialogue with all that changes rarely: sides, role categories, bodies, seats and the agenda.

use super::{
    ground_rules::GroundRules,
    id::{BodyId, CategoryId, DialogueId, ItemId, SeatId, SideId},
    mode::Mode,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use super::{
    item::Item,
    names::Names,
    seat::{Announced, Capacity, Declared, Seat, SeatState},
};

/// One dialogue as its members may know it. `rev` grows with every change of what stands here.
#[derive(Debug, Clone)]
pub struct Dialogue {
    /// Which dialogue.
    pub id: DialogueId,
    /// Grows with every change of anything below.
    pub rev: i64,
    /// Name, symbol code and what is counted.
    pub terms: Terms,
    /// The ground rules in force; none where nobody wrote any.
    pub rules: Option<GroundRules>,
    /// In the order in which they were set up; pages show the viewer's own first (LNG-5).
    pub sides: Vec<Side>,
    /// Role categories.
    pub categories: Vec<Category>,
    /// Plenary first, then groups.
    pub bodies: Vec<Body>,
    /// Every seat of every state.
    pub seats: Vec<Seat>,
    /// What the group was told of capacities, the newest first (ITD-6).
    pub announced: Vec<Announced>,
    /// The agenda in the order of its numbers.
    pub items: Vec<Item>,
}

/// What a dialogue is called and by which rules it works.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Terms {
    /// First part of every symbol, such as `IBD`.
    pub code: String,
    /// What members call it.
    pub names: Names,
    /// Fewest people that a count shown inside may stand for (ANO-3).
    pub k: i64,
    /// Every page says that this is a fiction.
    pub fictional: bool,
}

/// A party to the dialogue, named by locality, never by ethnicity.
#[derive(Debug, Clone)]
pub struct Side {
    /// Which side.
    pub id: SideId,
    /// Names, letter, symbol, clock.
    pub facts: SideFacts,
}

/// What members know of a side.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SideFacts {
    /// Locality names, such as "Isfara side".
    pub names: Names,
    /// The place whose clock is shown, such as "Isfara".
    pub places: Names,
    /// One capital letter, the same in all languages.
    pub letter: String,
    /// A colour-neutral symbol, such as ▲.
    pub symbol: String,
    /// The side's local time.
    pub zone: Tz,
}

/// A role category; `protected` ones carry the extra condition of practice 3.7.
#[derive(Debug, Clone)]
pub struct Category {
    /// Which category.
    pub id: CategoryId,
    /// What it is called.
    pub names: Names,
    /// Whether half of it on one side stops sufficient consensus (CON-12).
    pub protected: bool,
}

/// What kind of body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BodyKind {
    /// All participants.
    Plenary,
    /// A working group.
    Working,
    /// An expert group.
    Expert,
}

/// A body and who sits in it.
#[derive(Debug, Clone)]
pub struct Body {
    /// Which body.
    pub id: BodyId,
    /// The body it reports to (GRP-1).
    pub parent: Option<BodyId>,
    /// Plenary, working or expert group.
    pub kind: BodyKind,
    /// Middle part of symbols, such as `WG3`.
    pub code: String,
    /// What members call it.
    pub names: Names,
    /// Each seat once, with what it does here (ROL-1).
    pub members: BTreeMap<SeatId, Function>,
}

/// What a seat does in one body. A seat has one function there, so nobody is participant and moderator at once (ROL-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Function {
    /// Posts positions and takes stances.
    Participant,
    /// One of two; holds the pen, never takes a stance.
    Moderator,
    /// Drafts summaries.
    Rapporteur,
    /// Adds translations.
    Interpreter,
    /// Reads.
    Observer,
    /// A resource expert without a side.
    Resource,
    /// Sets up bodies, seats and codes; reads no group's content by that (ROL-3).
    Convenor,
}

impl BodyKind {
    /// All kinds, the plenary first.
    pub const ALL: [Self; 3] = [Self::Plenary, Self::Working, Self::Expert];
}

impl Function {
    /// What a convenor makes seats for; the convenor's own comes with the set-up link.
    pub const SEATED: [Self; 6] = [
        Self::Participant,
        Self::Moderator,
        Self::Rapporteur,
        Self::Interpreter,
        Self::Observer,
        Self::Resource,
    ];
}

impl Dialogue {
    /// The seat, if it is one of this dialogue's.
    pub fn seat(&self, id: SeatId) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }
    /// The body, if it is one of this dialogue's.
    pub fn body(&self, id: BodyId) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }
    /// The agenda item, if it is one of this dialogue's.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }
    /// Whether people think together about the item that a text answers: then nobody takes a stand on the text (PSW-1).
    pub fn thinks_together(&self, item: Option<ItemId>) -> bool {
        item.and_then(|id| self.item(id)).is_some_and(|item| item.mode() == Mode::Thinking)
    }
    /// The side, if it is one of this dialogue's.
    pub fn side(&self, id: SideId) -> Option<&Side> {
        self.sides.iter().find(|side| side.id == id)
    }
    /// The category, if it is one of this dialogue's.
    pub fn category(&self, id: CategoryId) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }
    /// The body of all participants; none before it is set up.
    pub fn plenary(&self) -> Option<&Body> {
        self.bodies.iter().find(|body| body.kind == BodyKind::Plenary)
    }
    /// Whether the ground rules in force switch the fallback of practice 3.7 on.
    pub fn allows_sufficient_consensus(&self) -> bool {
        self.rules.as_ref().is_some_and(|rules| rules.sufficient_consensus)
    }
    /// All sides, `own` first (LNG-5).
    pub fn sides_from(&self, own: Option<SideId>) -> Vec<&Side> {
        let mut sides: Vec<_> = self.sides.iter().collect();
        sides.sort_by_key(|side| Some(side.id) != own);
        sides
    }
    /// The active seats that take part in decisions of `body`: participants with a side.
    pub fn decision_seats(&self, body: &Body) -> Vec<&Seat> {
        let has_seat = |seat: &&Seat| {
            seat.state == SeatState::Active
                && seat.side.is_some()
                && body.members.get(&seat.id) == Some(&Function::Participant)
        };
        self.seats.iter().filter(has_seat).collect()
    }
}

/// Gives each variant of an enum its word in the database and in keys of `locales/`.
macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            /// The word in the database and in keys of `locales/`.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl std::str::FromStr for $name {
            type Err = crate::domain::id::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $($word => Ok(Self::$variant),)+ _ => Err(crate::domain::id::NotAnId) }
            }
        }
    };
}

pub(super) use words;

words!(BodyKind { Plenary = "plenary", Working = "working", Expert = "expert" });
words!(Function {
    Participant = "participant",
    Moderator = "moderator",
    Rapporteur = "rapporteur",
    Interpreter = "interpreter",
    Observer = "observer",
    Resource = "resource",
    Convenor = "convenor",
});
