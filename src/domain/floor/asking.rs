//! What participants do: ask for the floor, and take back what they asked.

use super::{Floor, Purpose, Refused, Request, Speaker};
use crate::domain::id::{SeatId, SideId};

impl Floor {
    /// Asks for a turn.
    ///
    /// # Errors
    /// [`Refused::GoRound`], [`Refused::HasTheFloor`], [`Refused::WaitsAlready`].
    pub fn ask(&mut self, by: Speaker) -> Result<(), Refused> {
        self.hears_no_requests_in_a_round()?;
        if self.turn.as_ref().is_some_and(|turn| turn.by == by.seat) {
            return Err(Refused::HasTheFloor);
        }
        once(self.queue.of(by.seat))?;
        let request = self.request(by);
        self.queue.join(request);
        Ok(())
    }

    /// Asks for the right of reply: once per person and item, before the queue (QUE-1).
    ///
    /// # Errors
    /// [`Refused::GoRound`], [`Refused::Replied`], [`Refused::WaitsAlready`].
    pub fn ask_to_reply(&mut self, by: Speaker) -> Result<(), Refused> {
        self.hears_no_requests_in_a_round()?;
        if self.replied.contains(&by.seat) {
            return Err(Refused::Replied);
        }
        once(of(&self.replies, by.seat))?;
        let request = self.request(by);
        self.replies.push(request);
        Ok(())
    }

    /// Raises a point of order, in a go-round too (QUE-1).
    ///
    /// # Errors
    /// [`Refused::WaitsAlready`] while their last one is not ruled on.
    pub fn raise_point(&mut self, by: Speaker) -> Result<(), Refused> {
        let heard = self.turn.as_ref().filter(|turn| turn.purpose == Purpose::Point && turn.by == by.seat);
        once(heard)?;
        once(of(&self.points, by.seat))?;
        let request = self.request(by);
        self.points.push(request);
        Ok(())
    }

    /// Says that one cannot hear or understand: at any time and as often as needed (QUE-1). Nobody learns who it was.
    pub const fn say_one_cannot_follow(&mut self) {
        self.cannot_follow = true;
    }

    /// Passes in the go-round; who passes a second time is not asked again. Does nothing where it is not theirs to pass.
    pub fn pass(&mut self, seat: SeatId) {
        let own = self.round.as_ref().and_then(|round| round.order().find(|request| request.by.seat == seat));
        if let Some(number) = own.map(|request| request.number) {
            self.pass_over(number);
        }
    }

    /// Asks for a break for one's side.
    pub fn ask_break(&mut self, side: SideId, by: SeatId) {
        self.breaks.ask(side, by);
    }

    /// Takes back a break that one asked for.
    pub fn take_back_break(&mut self, by: SeatId) {
        self.breaks.take_back(by);
    }

    /// Takes back a request, a reply or a point of order of one's own. Does nothing where it no longer waits.
    pub fn withdraw(&mut self, seat: SeatId, number: i64) {
        let others = |request: &Request| request.number != number || request.by.seat != seat;
        self.queue.retain(others);
        self.replies.retain(others);
        self.points.retain(others);
    }

    /// What somebody waits with, other than a go-round: the request and what it is for, in the order of [`Floor::line`].
    pub fn waits(&self, seat: SeatId) -> impl Iterator<Item = (&Request, Purpose)> {
        let point = of(&self.points, seat).map(|request| (request, Purpose::Point));
        let reply = of(&self.replies, seat).map(|request| (request, Purpose::Reply));
        let turn = self.queue.of(seat).map(|request| (request, Purpose::Turn));
        [point, reply, turn].into_iter().flatten()
    }

    /// Passes for whoever is asked under this number.
    pub(super) fn pass_over(&mut self, number: i64) {
        if let Some(round) = &mut self.round {
            round.pass(number);
        }
        self.close_round_when_all_were_asked();
    }

    pub(super) fn close_round_when_all_were_asked(&mut self) {
        self.round = self.round.take().filter(|round| round.order().next().is_some());
    }

    fn hears_no_requests_in_a_round(&self) -> Result<(), Refused> {
        if self.is_in_round() { Err(Refused::GoRound) } else { Ok(()) }
    }

    fn request(&mut self, by: Speaker) -> Request {
        self.sent_away.remove(&by.seat);
        self.last_number += 1;
        Request::new(self.last_number, by)
    }
}

fn of(list: &[Request], seat: SeatId) -> Option<&Request> {
    list.iter().find(|request| request.by.seat == seat)
}

fn once<T>(waiting: Option<T>) -> Result<(), Refused> {
    waiting.map_or(Ok(()), |_| Err(Refused::WaitsAlready))
}
