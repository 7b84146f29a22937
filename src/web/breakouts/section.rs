//! The breakouts of a session: to a moderator all groups, to a member their own, and what was reported once all are back.

use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        breakout::{Breakout, Group, State},
        id::{BreakoutId, SeatId, SessionId},
        session::Session,
    },
    store,
    web::{
        page::{Mark, Page},
        visit::Reader,
    },
};

/// The section about breakouts on the page of a session.
pub struct Section {
    /// Which session.
    pub session: SessionId,
    /// The one that is drawn or held.
    pub current: Option<Current>,
    /// Those that are over, the newest first.
    pub ended: Vec<Ended>,
    /// Whether the reader could draw one now.
    pub draws: bool,
}

/// A breakout that is not over.
pub struct Current {
    /// Which breakout.
    pub id: BreakoutId,
    /// What the groups think about.
    pub question: String,
    /// How far it has come.
    pub state: State,
    /// Whether the reader manages it.
    pub moderates: bool,
    /// Keys of what the draw could not keep to; for moderators.
    pub given_up: Vec<&'static str>,
    /// The groups that the reader may see.
    pub groups: Vec<Shown>,
    /// Whether the reader reports for their group.
    pub reports: bool,
}

/// A group.
pub struct Shown {
    /// What it is called.
    pub name: String,
    /// Who sits in it, by handle.
    pub people: Vec<Somebody>,
}

/// Somebody in a group.
pub struct Somebody {
    /// The handle.
    pub handle: String,
    /// The side.
    pub mark: Option<Mark>,
    /// Whether they report back.
    pub reporter: bool,
    /// Whether it is the reader.
    pub own: bool,
}

/// A breakout that is over.
pub struct Ended {
    /// What the groups thought about.
    pub question: String,
    /// What each group reports: what it is called, and the points.
    pub reports: Vec<(String, Vec<String>)>,
}

impl Section {
    /// The breakouts of a session.
    pub async fn of(
        reader: &mut Reader,
        page: &Page,
        (permit, session): (&Permit<Read>, &Session),
    ) -> Result<Self, Refusal> {
        let (mut current, mut ended) = (None, Vec::new());
        let stored = store::breakouts::of_session(&mut reader.look.tx, permit, session.id).await?;
        let mut over = true;
        for one in stored {
            let breakout = one.open(&reader.look.keys)?;
            over = over && breakout.state == State::Ended;
            match breakout.state {
                State::Ended => ended.push(Ended::of(page, &breakout)),
                State::Drawn | State::Open => {
                    current = Current::of(reader, page, session, (one.id, breakout))
                }
            }
        }
        let moderates = reader.look.viewer.may_moderate(session.body).is_some();
        let draws = moderates && over && session.is_on_record();
        Ok(Self { session: session.id, current, ended, draws })
    }

    /// Whether there is nothing to show.
    pub const fn is_empty(&self) -> bool {
        self.current.is_none() && self.ended.is_empty() && !self.draws
    }
}

impl Current {
    /// `None` for whom it does not concern: nobody but moderators before it opens, and who sits in no group.
    fn of(
        reader: &Reader,
        page: &Page,
        session: &Session,
        (id, breakout): (BreakoutId, Breakout),
    ) -> Option<Self> {
        let viewer = &reader.look.viewer;
        let moderates = viewer.may_moderate(session.body).is_some();
        let own = breakout.group_of(viewer.id()).filter(|_| breakout.state == State::Open);
        let numbered = breakout.draw.groups.iter().enumerate();
        let seen = numbered.filter(|(at, _)| moderates || own == Some(*at));
        let groups: Vec<_> = seen.map(|(at, group)| Shown::of(reader, page, (at, group))).collect();
        let reports = own.and_then(|at| breakout.draw.groups.get(at)).map(|group| group.reporter);
        (!groups.is_empty()).then(|| Self {
            id,
            state: breakout.state,
            moderates,
            given_up: breakout.draw.given_up.iter().filter(|_| moderates).map(|one| one.word()).collect(),
            groups,
            reports: reports == Some(viewer.id()),
            question: breakout.question,
        })
    }
}

impl Shown {
    fn of(reader: &Reader, page: &Page, (at, group): (usize, &Group)) -> Self {
        let viewer = &reader.look.viewer;
        let somebody = |id: &SeatId| {
            let seat = viewer.dialogue.seat(*id)?;
            Some(Somebody {
                handle: seat.handle.clone(),
                mark: seat.side.and_then(|side| Mark::of(&viewer.dialogue, side, page.lang())),
                reporter: group.reporter == *id,
                own: viewer.id() == *id,
            })
        };
        Self { name: name(page, at), people: group.members.iter().filter_map(somebody).collect() }
    }
}

impl Ended {
    fn of(page: &Page, breakout: &Breakout) -> Self {
        let groups = breakout.draw.groups.iter().enumerate();
        let reports = groups.map(|(at, group)| (name(page, at), group.points.clone()));
        Self { question: breakout.question.clone(), reports: reports.collect() }
    }
}

fn name(page: &Page, at: usize) -> String {
    page.t.say("breakout-group").n("n", at + 1).to_string()
}
