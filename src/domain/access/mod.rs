//! Who may do what (practice 1.7). A permission is a value, and only this folder can make one.

mod brackets;
mod comments;
mod floor;
mod minutes;
mod objections;
mod options;
mod seats;
mod statements;

pub use brackets::{Speak, confirmed, overdue};
pub use comments::Remark;
pub use floor::Ask;
pub use minutes::{Keep, Park};
pub use objections::{Hear, Pursue};
pub use options::{Note, Offer};
pub use seats::{Confirm, Convene, Declare, ListSeats, Lock, Renew, Replace};
pub use statements::Annex;

use super::{
    dialogue::{Body, Dialogue, Function, Item, Seat, SeatState},
    ground_rules::GroundRules,
    id::{BodyId, SeatId},
    position::Origin,
    summary::Summary,
};
use std::{marker::PhantomData, sync::Arc};

/// A person who is signed in, with the dialogue their seat belongs to.
#[derive(Debug, Clone)]
pub struct Viewer {
    place: usize,
    /// The dialogue as it stands.
    pub dialogue: Arc<Dialogue>,
}

/// Leave to do one kind of thing in one body, as one seat. `None` from a rule means "not yours" and "not there" alike.
#[derive(Debug)]
pub struct Permit<Deed> {
    seat: SeatId,
    body: BodyId,
    deed: PhantomData<Deed>,
}

impl<Deed> Permit<Deed> {
    const fn new(seat: SeatId, body: BodyId) -> Self {
        Self { seat, body, deed: PhantomData }
    }
    /// Who acts.
    pub const fn seat(&self) -> SeatId {
        self.seat
    }
    /// Where.
    pub const fn body(&self) -> BodyId {
        self.body
    }
}

/// Read what a body works on.
#[derive(Debug)]
pub struct Read;
/// Post a position.
#[derive(Debug)]
pub struct Post;
/// Reword or withdraw one's own position, and answer what others heard in it.
#[derive(Debug)]
pub struct Reword;
/// Respond to somebody else's position.
#[derive(Debug)]
pub struct Respond;
/// Say what one heard in a position of another side.
#[derive(Debug)]
pub struct Restate;
/// File an amendment.
#[derive(Debug)]
pub struct Amend;
/// Withdraw or rebase one's own amendment, and answer what became of it.
#[derive(Debug)]
pub struct Mind;
/// Hold the pen, open checks, hold a key.
#[derive(Debug)]
pub struct Moderate;
/// Take a stance.
#[derive(Debug)]
pub struct Decide;
/// Draft a summary.
#[derive(Debug)]
pub struct Report;
/// Be in a session.
#[derive(Debug)]
pub struct Attend;

/// Read the words of a summary.
#[derive(Debug)]
pub struct Review;

impl Viewer {
    /// The person in `seat`; `None` when the dialogue has no such seat or it was removed.
    pub fn new(seat: SeatId, dialogue: Arc<Dialogue>) -> Option<Self> {
        let place = dialogue.seats.iter().position(|other| other.id == seat)?;
        (dialogue.seats[place].state != SeatState::Removed).then_some(Self { place, dialogue })
    }

    /// The viewer's own seat.
    pub fn seat(&self) -> &Seat {
        &self.dialogue.seats[self.place]
    }

    /// Which seat that is.
    pub fn id(&self) -> SeatId {
        self.seat().id
    }

    /// What the viewer does in `body`; `None` for a stranger and for a seat that is not confirmed yet.
    pub fn function_in(&self, body: &Body) -> Option<Function> {
        let may_read = matches!(self.seat().state, SeatState::Active | SeatState::Suspended);
        if may_read { body.members.get(&self.id()).copied() } else { None }
    }

    /// The bodies whose content the viewer may read.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        self.dialogue.bodies.iter().filter(|body| self.function_in(body).is_some())
    }

    /// Members read what their body works on; nobody else does, the convenor included (ROL-3).
    pub fn may_read(&self, body: BodyId) -> Option<Permit<Read>> {
        let body = self.dialogue.body(body)?;
        self.function_in(body).map(|_| Permit::new(self.id(), body.id))
    }

    /// Participants post on items that their body leads.
    pub fn may_post(&self, item: &Item) -> Option<Permit<Post>> {
        self.acts_as(Function::Participant, item.lead)
    }

    /// Only the author touches the words of a position; moderators never do (practice 6.3).
    pub fn may_reword(&self, position: Origin) -> Option<Permit<Reword>> {
        let own = position.author == self.id() && !position.withdrawn;
        own.then(|| self.acts_as(Function::Participant, position.body)).flatten()
    }

    /// Participants respond to each other's positions, never to their own.
    pub fn may_respond(&self, position: Origin) -> Option<Permit<Respond>> {
        let another = position.author != self.id() && !position.withdrawn;
        another.then(|| self.acts_as(Function::Participant, position.body)).flatten()
    }

    /// A restatement comes from somebody of another side (practice 1.1).
    pub fn may_restate(&self, position: Origin) -> Option<Permit<Restate>> {
        let across = self.seat().side.is_some() && self.seat().side != position.side && !position.withdrawn;
        across.then(|| self.acts_as(Function::Participant, position.body)).flatten()
    }

    /// Participants file amendments to the texts of their body; nobody else does (practice 1.7).
    pub fn may_amend(&self, body: BodyId) -> Option<Permit<Amend>> {
        self.acts_as(Function::Participant, body)
    }

    /// Only the author touches the words of an amendment, also when a moderator has prepared others (TXT-17).
    pub fn may_mind(&self, author: SeatId, body: BodyId) -> Option<Permit<Mind>> {
        (author == self.id()).then(|| self.acts_as(Function::Participant, body)).flatten()
    }

    /// The two co-moderators of a body.
    pub fn may_moderate(&self, body: BodyId) -> Option<Permit<Moderate>> {
        self.acts_as(Function::Moderator, body)
    }

    /// Participants with a side take stances; moderators never do (practice 1.7).
    pub fn may_decide(&self, body: BodyId) -> Option<Permit<Decide>> {
        self.seat().side?;
        self.acts_as(Function::Participant, body)
    }

    /// The rapporteur of a body drafts its summaries; where it has none, a co-moderator does.
    pub fn may_report(&self, body: BodyId) -> Option<Permit<Report>> {
        let of = self.dialogue.body(body)?;
        let reports = |seat: &Seat| {
            seat.state == SeatState::Active && of.members.get(&seat.id) == Some(&Function::Rapporteur)
        };
        let has_rapporteur = self.dialogue.seats.iter().any(reports);
        self.acts_as(if has_rapporteur { Function::Rapporteur } else { Function::Moderator }, body)
    }

    /// Members read a summary once it is approved, its writers and the co-moderators before (practice 5.4).
    pub fn may_review(&self, summary: &Summary) -> Option<Permit<Review>> {
        let works_on_it =
            self.may_report(summary.body).is_some() || self.may_moderate(summary.body).is_some();
        let body = self.may_read(summary.body)?.body();
        (works_on_it || summary.approved_at.is_some()).then(|| Permit::new(self.id(), body))
    }

    /// Members come to the sessions of their body, whatever they do there; nobody else does, and who is paused does not.
    pub fn may_attend(&self, body: BodyId) -> Option<Permit<Attend>> {
        let body = self.dialogue.body(body)?;
        let active = self.seat().state == SeatState::Active;
        self.function_in(body).filter(|_| active).map(|_| Permit::new(self.id(), body.id))
    }

    /// Everybody who is confirmed knows the dialogue: its sides, bodies and agenda, which are no group's content.
    pub fn may_overview(&self) -> Option<&Dialogue> {
        matches!(self.seat().state, SeatState::Active | SeatState::Suspended).then_some(&*self.dialogue)
    }

    /// The ground rules in force while the viewer has not accepted them: until then they read, and write nothing
    /// (practice 1.2). `None` where nothing has to be accepted.
    pub fn owes_acceptance(&self) -> Option<&GroundRules> {
        let rules = self.may_overview()?.rules.as_ref()?;
        (self.seat().accepted != Some(rules.number)).then_some(rules)
    }

    fn acts_as<Deed>(&self, function: Function, body: BodyId) -> Option<Permit<Deed>> {
        let body = self.dialogue.body(body)?;
        (self.seat().state == SeatState::Active && body.members.get(&self.id()) == Some(&function))
            .then(|| Permit::new(self.id(), body.id))
    }
}
