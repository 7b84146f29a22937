//! Rounds: how a body decides on procedure. A consent round asks for objections (practice 3.6), a procedural question
//! for a majority on every side (practice 3.8). Neither is ever about a negotiated text.

use super::{
    action_item::Proposed,
    check::Times,
    consensus::{Cast, Consents, Shortfall, has_parallel_consent, short_of_consent},
    dialogue::words,
    ground_rules::GroundRules,
    id::SideId,
    session::Proposal,
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How long what people write may be, in characters.
pub mod limit {
    /// The question.
    pub const QUESTION: usize = 1_500;
    /// A concern.
    pub const CONCERN: usize = 300;
    /// The reason of an objection.
    pub const OBJECTION: usize = 600;
}

/// How long answers are kept after a round was counted (practice 4.7).
pub const ANSWERS_KEPT: Span = Span::days(30);

/// How a round is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// It passes where nobody objects and every side answers and consents (practice 3.6).
    Consent,
    /// It passes with a majority on every side (practice 3.8).
    Parallel,
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Matter {
    /// How the body works.
    Procedure,
    /// What is done when.
    Timetable,
    /// Who does what.
    Action,
    /// Something that is tried out.
    Pilot,
    /// The date of a meeting.
    Date,
    /// The order of items.
    Order,
    /// Inviting a resource expert.
    Expert,
}

/// What a round asks about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// A question of procedure.
    Question {
        /// What it is about.
        matter: Matter,
        /// The question.
        words: String,
        /// When it is looked at again; for consent rounds only, and always there.
        review_at: Option<Timestamp>,
    },
    /// A new version of the ground rules: a consent round of the plenary.
    Rules(GroundRules),
    /// What is planned for a session: a consent round of its body (practice 5.1).
    Agenda(Proposal),
    /// The action items of a session, all together: a consent round (practice 5.1).
    Actions(Vec<Proposed>),
}

/// A round that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What it asks about.
    pub subject: Subject,
    /// When answers end.
    pub closes_at: Timestamp,
}

/// One person's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// I consent.
    Consent,
    /// I consent, with a concern that is noted.
    Concern(String),
    /// I object, for this reason.
    Objection(String),
    /// For it.
    For,
    /// Against it.
    Against,
    /// I leave it to the others.
    Leave,
}

/// What a round came to. It knows no seat, and its lists are in an order that tells nothing (CON-8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What it lacked; it passed when nothing stands here.
    pub shortfalls: BTreeSet<Shortfall>,
    /// Concerns.
    pub concerns: Vec<String>,
    /// The reasons of objections.
    pub objections: Vec<String>,
}

words!(Matter {
    Procedure = "procedure",
    Timetable = "timetable",
    Action = "action",
    Pilot = "pilot",
    Date = "date",
    Order = "order",
    Expert = "expert",
});

impl Matter {
    /// All of them, those by consent first.
    pub const ALL: [Self; 7] =
        [Self::Procedure, Self::Timetable, Self::Action, Self::Pilot, Self::Date, Self::Order, Self::Expert];

    /// How a question about it is decided.
    pub const fn method(self) -> Method {
        match self {
            Self::Procedure | Self::Timetable | Self::Action | Self::Pilot => Method::Consent,
            Self::Date | Self::Order | Self::Expert => Method::Parallel,
        }
    }
}

impl Method {
    /// The word in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Parallel => "parallel",
        }
    }
}

impl Subject {
    /// How it is decided.
    pub const fn method(&self) -> Method {
        match self {
            Self::Question { matter, .. } => matter.method(),
            Self::Rules(_) | Self::Agenda(_) | Self::Actions(_) => Method::Consent,
        }
    }

    /// The word of what it is about, in the database and in keys of `locales/`.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Question { matter, .. } => matter.word(),
            Self::Rules(_) => RULES,
            Self::Agenda(_) => "agenda",
            Self::Actions(_) => "actions",
        }
    }

    /// When what is agreed on is looked at again.
    pub const fn review_at(&self) -> Option<Timestamp> {
        match self {
            Self::Question { review_at, .. } => *review_at,
            Self::Rules(_) | Self::Agenda(_) | Self::Actions(_) => None,
        }
    }
}

/// The word of [`Subject::Rules`].
pub const RULES: &str = "rules";

impl Plan {
    /// Whether a round that opens now may close then: as a check does.
    pub fn closes_in_time(&self, now: Timestamp) -> bool {
        Times { opened_at: now, closes_at: self.closes_at }.are_allowed()
    }

    /// Whether it names a review after its closing exactly where one is due (practice 3.6). Of action items the days on
    /// which they are due are the review.
    pub fn is_reviewed(&self) -> bool {
        match &self.subject {
            Subject::Rules(_) | Subject::Agenda(_) | Subject::Actions(_) => true,
            Subject::Question { matter, review_at, .. } => match matter.method() {
                Method::Consent => review_at.is_some_and(|at| at > self.closes_at),
                Method::Parallel => review_at.is_none(),
            },
        }
    }
}

impl Reply {
    /// The kind of round that it answers.
    pub const fn method(&self) -> Method {
        match self {
            Self::Consent | Self::Concern(_) | Self::Objection(_) => Method::Consent,
            Self::For | Self::Against | Self::Leave => Method::Parallel,
        }
    }
}

impl Finding {
    /// Counts a roll. `sides` are the required ones, also those that nobody sits for (CON-3); `place` gives each written
    /// word its place in a list.
    pub fn of(
        method: Method,
        sides: &BTreeSet<SideId>,
        roll: &[(SideId, Option<Reply>)],
        place: impl Fn(&str) -> [u8; 32],
    ) -> Self {
        let shortfalls = match method {
            Method::Consent => short_of_consent(&per_side(sides, roll, consents)),
            Method::Parallel => match has_parallel_consent(&per_side(sides, roll, cast)) {
                true => BTreeSet::new(),
                false => [Shortfall::Side].into(),
            },
        };
        let replies = || roll.iter().filter_map(|(_, reply)| reply.as_ref());
        let shuffled = |of: fn(&Reply) -> Option<&String>| {
            let mut said: Vec<_> = replies().filter_map(of).cloned().collect();
            said.sort_by_cached_key(|words| place(words));
            said
        };
        Self {
            shortfalls,
            concerns: shuffled(|reply| if let Reply::Concern(words) = reply { Some(words) } else { None }),
            objections: shuffled(
                |reply| if let Reply::Objection(words) = reply { Some(words) } else { None },
            ),
        }
    }

    /// Whether the round passed.
    pub fn passed(&self) -> bool {
        self.shortfalls.is_empty()
    }
}

/// The counts of each side that is required.
fn per_side<T: Default>(
    sides: &BTreeSet<SideId>,
    roll: &[(SideId, Option<Reply>)],
    count: fn(&mut T, Option<&Reply>),
) -> Vec<T> {
    let mut counts: BTreeMap<_, T> = sides.iter().map(|side| (*side, T::default())).collect();
    for (side, reply) in roll {
        count(counts.entry(*side).or_default(), reply.as_ref());
    }
    counts.into_values().collect()
}

fn consents(side: &mut Consents, reply: Option<&Reply>) {
    side.seats += 1;
    match reply {
        Some(Reply::Consent | Reply::Concern(_)) => side.consents += 1,
        Some(Reply::Objection(_)) => side.objections += 1,
        _ => {}
    }
}

fn cast(side: &mut Cast, reply: Option<&Reply>) {
    match reply {
        Some(Reply::For) => side.favour += 1,
        Some(Reply::Against) => side.against += 1,
        _ => {}
    }
}
