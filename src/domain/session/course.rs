//! How a session runs: opened, moved on, interrupted, resumed, closed. Every step is one moderator's (practice 1.7).

use crate::domain::time::{Span, Timestamp};

/// How long before its beginning people gather, and a session can be opened.
pub const EARLY: Span = Span::hours(1);
/// How long after its beginning a session that nobody has closed is closed by the clock.
pub const FORGOTTEN: Span = Span::hours(12);
/// The longest break.
const LONGEST_BREAK: Span = Span::hours(2);

/// How far a session has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Course {
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
    /// Since when there is a break; none while there is none.
    pub paused_at: Option<Timestamp>,
    /// When that break is to end.
    pub resumes_at: Option<Timestamp>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// The part of the agenda that it has reached, counted from 0.
    pub entry: i64,
    /// Since when, breaks taken out.
    pub entered_at: Option<Timestamp>,
    /// Since when a co-moderator has this part off the record; none while it is not (CNF-2).
    pub off_record_at: Option<Timestamp>,
}

/// What a session is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It lies ahead.
    Planned,
    /// It is held.
    Open,
    /// It is held, and everybody rests.
    Break,
    /// It is over.
    Closed,
}

/// What a co-moderator does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Open it.
    Open,
    /// Go to a part of the agenda, counted from 0.
    MoveTo(i64),
    /// Interrupt it until then.
    Break(Timestamp),
    /// Go on.
    Resume,
    /// Go off the record: nothing of what follows is stored (CNF-2).
    OffRecord,
    /// Go back on it.
    OnRecord,
    /// Close it.
    Close,
}

/// Why a step cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is too early, or too late, to open it.
    NotNear,
    /// The session is in another state by now.
    Elsewhere,
    /// There is no such part of the agenda.
    NoEntry,
    /// A break ends later than now, and soon.
    BadTime,
}

impl State {
    /// The word in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Open => "open",
            Self::Break => "break",
            Self::Closed => "closed",
        }
    }
}

impl Course {
    /// What the session is doing.
    pub const fn state(&self) -> State {
        match self {
            Self { closed_at: Some(_), .. } => State::Closed,
            Self { opened_at: None, .. } => State::Planned,
            Self { paused_at: Some(_), .. } => State::Break,
            _ => State::Open,
        }
    }

    /// The course once `step` is taken; time in a break does not count.
    pub(super) fn after(self, step: Step, now: Timestamp) -> Result<Self, Unfit> {
        match (self.state(), step) {
            (State::Planned, Step::Open) => Ok(Self { opened_at: Some(now), entered_at: Some(now), ..self }),
            (State::Open, Step::MoveTo(entry)) => {
                Ok(Self { entry, entered_at: Some(now), off_record_at: None, ..self })
            }
            (State::Open, Step::Break(until)) if until <= now || until > now.plus(LONGEST_BREAK) => {
                Err(Unfit::BadTime)
            }
            (State::Open, Step::Break(until)) => {
                Ok(Self { paused_at: Some(now), resumes_at: Some(until), ..self })
            }
            (State::Break, Step::Resume) => Ok(self.resumed(now)),
            (State::Open, Step::OffRecord) => Ok(Self { off_record_at: Some(now), ..self }),
            (State::Open, Step::OnRecord) => Ok(Self { off_record_at: None, ..self }),
            (State::Open, Step::Close) => Ok(Self { closed_at: Some(now), ..self }),
            (State::Break, Step::Close) => Ok(Self { closed_at: Some(now), ..self.resumed(now) }),
            _ => Err(Unfit::Elsewhere),
        }
    }

    fn resumed(self, now: Timestamp) -> Self {
        let rest = Span(now.0 - self.paused_at.unwrap_or(now).0);
        Self {
            entered_at: self.entered_at.map(|at| at.plus(rest)),
            paused_at: None,
            resumes_at: None,
            ..self
        }
    }
}
