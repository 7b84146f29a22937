//! The parking lot: points that are legitimate and off the topic. They are kept for the body, so that nothing that was
//! set aside is forgotten (practice 5.1).

use super::{dialogue::words, role::Role};
use serde::{Deserialize, Serialize};

/// The longest entry, in characters.
pub const WORDS: usize = 300;
/// How many entries of a body can wait at a time.
pub const MOST: i64 = 40;

/// A point that was set aside. It knows nothing of who set it aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parked {
    /// The point, 1 to [`WORDS`] characters.
    pub words: String,
    /// Who looks after it.
    pub owner: Role,
}

/// What becomes of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disposition {
    /// It comes on the agenda.
    Agenda,
    /// A working group takes it.
    Group,
    /// Joint fact-finding takes it.
    Facts,
    /// It is dropped.
    Dropped,
}

impl Disposition {
    /// In the order of a form.
    pub const ALL: [Self; 4] = [Self::Agenda, Self::Group, Self::Facts, Self::Dropped];
}

words!(Disposition { Agenda = "agenda", Group = "group", Facts = "facts", Dropped = "dropped" });
