//! How a body works on an agenda item (PSW-1). Constraints are kept out of joint thinking, so that ideas are not cut off
//! early; afterwards each side says what it would meet (practice 1.5).

use super::dialogue::words;

/// The stage from which on a body usually works on a text (practice 1.2).
const OF_TEXTS: i64 = 3;

/// How a body works on an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Positions, interests, what was heard in them.
    Listening,
    /// Options only, without an author. Nobody takes a stand on a text.
    Thinking,
    /// What each side would meet at home with an option.
    Constraints,
    /// Work on a text.
    Drafting,
}

words!(Mode {
    Listening = "listening",
    Thinking = "thinking",
    Constraints = "constraints",
    Drafting = "drafting",
});

impl Mode {
    /// In the order in which a body comes to them.
    pub const ALL: [Self; 4] = [Self::Listening, Self::Thinking, Self::Constraints, Self::Drafting];

    /// The one at a stage where nobody has set another. Nothing is hidden in it.
    pub const fn usual(stage: i64) -> Self {
        if stage < OF_TEXTS { Self::Listening } else { Self::Drafting }
    }
}
