//! Sessions: meetings of a body, planned, held and closed (practice 5.1).

mod course;
mod plan;
pub mod presence;

pub use course::{Course, EARLY, FORGOTTEN, State, Step, Unfit};
pub use plan::{Entry, Interpretation, LONGEST, Plan, Proposal};

use super::{
    dialogue::{Body, BodyKind, Dialogue, Function, Item, Seat, SeatState},
    id::{BodyId, ItemId, SessionId},
    level::Level,
    time::Timestamp,
};

/// One meeting of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Which session.
    pub id: SessionId,
    /// Whose.
    pub body: BodyId,
    /// Counted from 1 within the body.
    pub number: i64,
    /// When it begins by its plan.
    pub starts_at: Timestamp,
    /// What is planned for it.
    pub plan: Plan,
    /// Grows with every change of the plan, counted from 1.
    pub revision: i64,
    /// The revision of the plan that the body has agreed on; none while it is a proposal.
    pub adopted: Option<i64>,
    /// How far it has come.
    pub course: Course,
}

impl Session {
    /// When it ends by its plan.
    pub fn ends_at(&self) -> Timestamp {
        self.starts_at.plus(self.plan.length())
    }

    /// Whether the body has agreed on the plan as it stands.
    pub fn is_adopted(&self) -> bool {
        self.adopted == Some(self.revision)
    }

    /// The plan as it is put to the body.
    pub fn proposal(&self) -> Proposal {
        let Self { id, revision, starts_at, ref plan, .. } = *self;
        Proposal { session: id, revision, starts_at, plan: plan.clone() }
    }

    /// Whether people can come in: from an hour before it begins, and while it is held.
    pub fn receives(&self, now: Timestamp) -> bool {
        match self.course.state() {
            State::Planned => self.is_near(now),
            State::Open | State::Break => true,
            State::Closed => false,
        }
    }

    /// How far it has come once `step` is taken.
    ///
    /// # Errors
    /// [`Unfit`] when it cannot be taken now.
    pub fn after(&self, step: Step, now: Timestamp) -> Result<Course, Unfit> {
        match step {
            Step::Open if !self.is_near(now) => Err(Unfit::NotNear),
            Step::MoveTo(entry) if !(0..self.plan.entries.len() as i64).contains(&entry) => {
                Err(Unfit::NoEntry)
            }
            step => self.course.after(step, now),
        }
    }

    /// The part of the agenda that the session has reached; the first before it opens.
    pub fn current(&self) -> Option<&Entry> {
        self.plan.entries.get(usize::try_from(self.course.entry).ok()?)
    }

    /// When the current part is to end by the clock; none while nothing runs.
    pub fn current_ends_at(&self) -> Option<Timestamp> {
        let began = self.course.entered_at.filter(|_| self.course.state() == State::Open)?;
        self.current().map(|entry| began.plus(entry.length()))
    }

    /// The level of what is said now; of the first part before the session opens.
    pub fn level(&self) -> Option<Level> {
        match self.course.off_record_at {
            Some(_) => Some(Level::OffRecord),
            None => self.current().map(Entry::level),
        }
    }

    /// The same with the current part at another level; `None` where there is no such part, or for a level below the one
    /// that was announced for it (CNF-1).
    pub fn at_level(mut self, level: Level) -> Option<Self> {
        let entry = self.plan.entries.get_mut(usize::try_from(self.course.entry).ok()?)?;
        *entry = entry.at(level)?;
        Some(self)
    }

    /// Whether it is held now, also during a break.
    pub const fn is_held(&self) -> bool {
        matches!(self.course.state(), State::Open | State::Break)
    }

    /// Whether it is held and nothing of it may be stored (CNF-2).
    pub fn is_off_record(&self) -> bool {
        self.is_held() && self.level() == Some(Level::OffRecord)
    }

    /// Whether it is held and what is said may be written down.
    pub fn is_on_record(&self) -> bool {
        self.is_held() && !self.is_off_record()
    }

    /// Whether it is held and talks about this item now.
    pub fn is_on(&self, item: ItemId) -> bool {
        self.is_held() && self.current().is_some_and(|entry| entry.item == item)
    }

    /// The items on its agenda, in the order of its plan.
    pub fn agenda<'a>(&self, dialogue: &'a Dialogue) -> Vec<&'a Item> {
        self.plan.entries.iter().filter_map(|entry| dialogue.item(entry.item)).collect()
    }

    /// The co-moderator whose turn it is to preside: they alternate from session to session (ITD-2).
    pub fn presiding<'a>(&self, dialogue: &'a Dialogue) -> Option<&'a Seat> {
        let body = dialogue.body(self.body)?;
        let moderates = |seat: &&Seat| {
            seat.state == SeatState::Active && body.members.get(&seat.id) == Some(&Function::Moderator)
        };
        let moderators: Vec<_> = dialogue.seats.iter().filter(moderates).collect();
        let turn = usize::try_from(self.number).ok()?.checked_rem(moderators.len())?;
        moderators.get(turn).copied()
    }

    fn is_near(&self, now: Timestamp) -> bool {
        self.starts_at.minus(EARLY) <= now && now < self.ends_at()
    }
}

/// The items that may come on the agenda of a session of `body`: those it leads, and every item for the plenary.
pub fn eligible<'a>(dialogue: &'a Dialogue, body: &Body) -> Vec<&'a Item> {
    let fits = |item: &&Item| body.kind == BodyKind::Plenary || item.lead == body.id;
    dialogue.items.iter().filter(fits).collect()
}

/// Whether the plan names nothing that the body does not work on.
pub fn works_on(dialogue: &Dialogue, body: &Body, plan: &Plan) -> bool {
    let open: Vec<ItemId> = eligible(dialogue, body).iter().map(|item| item.id).collect();
    plan.entries.iter().all(|entry| open.contains(&entry.item))
}
