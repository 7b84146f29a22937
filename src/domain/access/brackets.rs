//! Who may have brackets placed and closed. Moderators hold the pen, and here a rule moves it for them.

use super::{Moderate, Permit, Viewer};
use crate::domain::{
    closing::Closing,
    dialogue::Function,
    id::{BodyId, SeatId},
    request::Request,
    time::Timestamp,
};

/// Request brackets, and answer a request to close some.
#[derive(Debug)]
pub struct Speak;

impl Viewer {
    /// Any participant of a body may request brackets in its texts (TXT-4).
    pub fn may_speak(&self, body: BodyId) -> Option<Permit<Speak>> {
        self.acts_as(Function::Participant, body)
    }

    /// Only who requested brackets takes the request back.
    pub fn may_withdraw(&self, request: &Request, body: BodyId) -> Option<Permit<Speak>> {
        (request.author == self.id()).then(|| self.may_speak(body)).flatten()
    }

    /// Those whose word a closing takes and who have not given it (TXT-5).
    pub fn may_confirm_closing(&self, closing: &Closing, body: BodyId) -> Option<Permit<Speak>> {
        closing.asks(self.seat()).then(|| self.may_speak(body)).flatten()
    }
}

/// A request on which nobody acted until `due_at` is placed by itself (TXT-4).
pub fn overdue(author: SeatId, body: BodyId, due_at: Timestamp, now: Timestamp) -> Option<Permit<Moderate>> {
    (due_at <= now).then(|| Permit::new(author, body))
}

/// What a co-moderator asked to close is closed once all have agreed (TXT-5).
pub fn confirmed(closing: &Closing, body: BodyId) -> Option<Permit<Moderate>> {
    closing.is_confirmed().then(|| Permit::new(closing.asked_by, body))
}
