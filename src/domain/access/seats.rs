//! Who looks after the seats. Whoever confirms a seat decides who reads in its bodies, so that nobody, the convenor
//! included, may do it alone where people work already (ROL-3, MOD-1).

use super::Viewer;
use crate::domain::{
    dialogue::{Body, Dialogue, Function, Seat, SeatState},
    id::{DialogueId, SeatId},
    setup::{has_begun_in, moderators},
};

/// Leave to set up the dialogue; it reads no content (ROL-3).
#[derive(Debug)]
pub struct Convene {
    seat: SeatId,
}

impl Convene {
    /// Who acts.
    pub const fn seat(&self) -> SeatId {
        self.seat
    }
}

/// Leave to see how far each seat has come and to whom an invitation is out.
#[derive(Debug)]
pub struct ListSeats {
    dialogue: DialogueId,
}

impl ListSeats {
    /// Whose seats.
    pub const fn dialogue(&self) -> DialogueId {
        self.dialogue
    }
}

macro_rules! on_one_seat {
    ($($(#[$doc:meta])* $name:ident),+) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name {
            seat: SeatId,
        }

        impl $name {
            /// Which seat.
            pub const fn seat(&self) -> SeatId {
                self.seat
            }
        }
    )+};
}

on_one_seat! {
    /// Leave to declare one's own capacity.
    Declare,
    /// Leave to say whether the person in a seat is the person meant.
    Confirm,
    /// Leave to give a seat a new invitation; its person is out until confirmed again.
    Renew,
    /// Leave to close a seat for good and to make another in its place.
    Replace,
    /// Leave to end all sign-ins of a seat.
    Lock
}

impl Viewer {
    /// The convenor sets up bodies, seats and codes.
    pub fn may_convene(&self) -> Option<Convene> {
        let seat = self.seat();
        (seat.state == SeatState::Active && seat.function == Function::Convenor)
            .then_some(Convene { seat: seat.id })
    }

    /// Co-moderators and the convenor look after the seats.
    pub fn may_list_seats(&self) -> Option<ListSeats> {
        let moderates = self.dialogue.bodies.iter().any(|body| self.may_moderate(body.id).is_some());
        let mine = moderates || self.may_convene().is_some();
        mine.then_some(ListSeats { dialogue: self.dialogue.id })
    }

    /// A co-moderator of one of the seat's bodies confirms a person who has accepted, once each of them has a
    /// co-moderator. The convenor confirms the co-moderators of bodies in which nobody works yet; afterwards the
    /// remaining co-moderator confirms the other (MOD-3). No body ever has a third.
    pub fn may_confirm(&self, other: &Seat) -> Option<Confirm> {
        let dialogue = &*self.dialogue;
        let mine = if other.function == Function::Moderator {
            let mut begun = bodies_of(dialogue, other).filter(|body| has_begun_in(dialogue, body)).peekable();
            let knows = match begun.peek() {
                None => self.may_convene().is_some(),
                Some(_) => begun.all(|body| self.may_moderate(body.id).is_some()),
            };
            knows && bodies_of(dialogue, other).all(|body| moderators(dialogue, body).count() < 2)
        } else {
            let moderated = |body| moderators(dialogue, body).next().is_some();
            self.moderates(other) && bodies_of(dialogue, other).all(moderated)
        };
        (mine && other.state == SeatState::Accepted).then_some(Confirm { seat: other.id })
    }

    /// The convenor gives a seat a new invitation when its person has lost the passphrase.
    pub fn may_renew(&self, other: &Seat) -> Option<Renew> {
        let active = other.state == SeatState::Active;
        self.may_replace(other).filter(|_| active).map(|_| Renew { seat: other.id })
    }

    /// The convenor closes a seat whose person has left or cannot be reached (MOD-3), and makes one for the next; never
    /// the last co-moderator's where people work, for nobody could confirm another.
    pub fn may_replace(&self, other: &Seat) -> Option<Replace> {
        let dialogue = &*self.dialogue;
        let spared = |body: &Body| {
            !has_begun_in(dialogue, body) || moderators(dialogue, body).any(|seat| seat.id != other.id)
        };
        let possible = other.was_confirmed
            && other.state != SeatState::Removed
            && other.function != Function::Convenor
            && bodies_of(dialogue, other).all(spared);
        (self.may_convene().is_some() && possible).then_some(Replace { seat: other.id })
    }

    /// The convenor or a co-moderator of one of the seat's bodies locks it when its person asks for that: one key,
    /// since it takes nothing from anybody but time.
    pub fn may_lock(&self, other: &Seat) -> Option<Lock> {
        let mine = self.may_convene().is_some() || self.moderates(other);
        let entered = !matches!(other.state, SeatState::Invited | SeatState::Removed);
        (mine && entered).then_some(Lock { seat: other.id })
    }

    /// Whoever takes stances for themselves says in what capacity they take part (ITD-6); nobody says it for them.
    pub fn may_declare_capacity(&self) -> Option<Declare> {
        let seat = self.seat();
        let decides = seat.side.is_some() && seat.function == Function::Participant;
        (decides && seat.state == SeatState::Active).then_some(Declare { seat: seat.id })
    }

    fn moderates(&self, other: &Seat) -> bool {
        bodies_of(&self.dialogue, other).any(|body| self.may_moderate(body.id).is_some())
    }
}

fn bodies_of<'a>(dialogue: &'a Dialogue, seat: &'a Seat) -> impl Iterator<Item = &'a Body> {
    dialogue.bodies.iter().filter(|body| body.members.contains_key(&seat.id))
}
