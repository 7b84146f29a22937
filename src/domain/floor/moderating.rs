//! What one moderator does: give the floor, keep the time, rule, change the order with a reason, lead a go-round.
//! Each names what it is about, so that two who press at once, or a page that is no longer true, skip nobody.

use super::{
    Floor, Limit, POINT, Purpose, REPLY, Reason, Refused, Reordered, Round, Ruling, Speaker, Told, Turn,
};
use crate::domain::{
    id::{SeatId, SideId},
    time::{Span, Timestamp},
};

/// The interpretation factor of the session (2 when speech is interpreted consecutively), and the present instant.
pub type Slot = (i64, Timestamp);

impl Floor {
    /// Gives the floor to who is next, and ends the turn before. Where they have it already, nothing changes.
    ///
    /// # Errors
    /// [`Refused::NotNext`], [`Refused::PointFirst`].
    pub fn give(&mut self, number: i64, (factor, now): Slot) -> Result<(), Refused> {
        if self.speaks(number).is_some() {
            return Ok(());
        }
        self.has_no_point_on_the_floor()?;
        let (next, purpose) = self.next().ok_or(Refused::NotNext)?;
        let by = next.by;
        if next.number != number {
            return Err(Refused::NotNext);
        }
        self.take_out(number, purpose);
        let slot = if purpose == Purpose::Reply { REPLY } else { self.limit.span() };
        self.begin(Turn::begin(number, (by.seat, Some(by.side)), purpose, (slot.times(factor), now)), now);
        Ok(())
    }

    /// Gives the floor to a resource person, who does not ask for it, after the turn `ends` (0 for none). Where they have
    /// it already, nothing changes.
    ///
    /// # Errors
    /// [`Refused::NotSpeaking`] when another turn has begun, [`Refused::GoRound`], [`Refused::PointFirst`].
    pub fn invite(&mut self, guest: SeatId, ends: i64, (factor, now): Slot) -> Result<(), Refused> {
        if self.turn.as_ref().is_some_and(|turn| turn.by == guest) {
            return Ok(());
        }
        self.has_no_point_on_the_floor()?;
        if self.is_in_round() {
            return Err(Refused::GoRound);
        }
        if self.turn.as_ref().map_or(0, |turn| turn.number) != ends {
            return Err(Refused::NotSpeaking);
        }
        self.last_number += 1;
        let slot = (self.limit.span().times(factor), now);
        self.begin(Turn::begin(self.last_number, (guest, None), Purpose::Guest, slot), now);
        Ok(())
    }

    /// Ends a turn. Where it has ended already, nothing changes.
    ///
    /// # Errors
    /// [`Refused::PointFirst`] for a point of order, which ends with the ruling.
    pub fn end(&mut self, number: i64, now: Timestamp) -> Result<(), Refused> {
        match self.speaks(number).map(|turn| turn.purpose) {
            Some(Purpose::Point) => Err(Refused::PointFirst),
            Some(_) => {
                self.finish(now);
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// Stops the clock of a turn.
    ///
    /// # Errors
    /// [`Refused::NotSpeaking`].
    pub fn pause(&mut self, number: i64, now: Timestamp) -> Result<(), Refused> {
        self.speaks(number).map(|turn| turn.pause(now)).ok_or(Refused::NotSpeaking)
    }

    /// Lets the clock of a turn run on.
    ///
    /// # Errors
    /// [`Refused::NotSpeaking`].
    pub fn resume(&mut self, number: i64, now: Timestamp) -> Result<(), Refused> {
        self.speaks(number).map(|turn| turn.resume(now)).ok_or(Refused::NotSpeaking)
    }

    /// Adds one minute to a turn.
    ///
    /// # Errors
    /// [`Refused::NotSpeaking`].
    pub fn add_minute(&mut self, number: i64, now: Timestamp) -> Result<(), Refused> {
        self.speaks(number).map(|turn| turn.extend(Span::minutes(1), now)).ok_or(Refused::NotSpeaking)
    }

    /// Sets how long turns may take from the next one on.
    pub const fn set_limit(&mut self, limit: Limit) {
        self.limit = limit;
    }

    /// Puts a request of the queue before all others; everybody sees the reason (QUE-2).
    ///
    /// # Errors
    /// [`Refused::NotWaiting`], [`Refused::NextAlready`].
    pub fn forward(&mut self, number: i64, reason: Reason) -> Result<(), Refused> {
        if self.queue.next().is_some_and(|next| next.number == number) {
            return Err(Refused::NextAlready);
        }
        let side = self.queue.forward(number, reason)?.side;
        self.reordered.push(Reordered { side, reason });
        Ok(())
    }

    /// Takes a request or a reply off the list; the person is told and may ask again. Does nothing where it is gone.
    pub fn remove(&mut self, number: i64) {
        let reply = self.replies.iter().position(|request| request.number == number);
        let removed = reply.map(|at| self.replies.remove(at)).or_else(|| self.queue.leave(number));
        self.sent_away.extend(removed.map(|request| (request.by.seat, Told::Removed)));
    }

    /// Gives a point of order its 30 seconds; the turn that it interrupts stands still.
    ///
    /// # Errors
    /// [`Refused::NotWaiting`], [`Refused::PointFirst`] while another is heard.
    pub fn hear_point(&mut self, number: i64, (factor, now): Slot) -> Result<(), Refused> {
        if self.speaks(number).is_some() {
            return Ok(());
        }
        self.has_no_point_on_the_floor()?;
        let at = self.points.iter().position(|point| point.number == number).ok_or(Refused::NotWaiting)?;
        let by = self.points.remove(at).by;
        if let Some(turn) = &mut self.turn {
            turn.pause(now);
        }
        self.interrupted = self.turn.take();
        let slot = (POINT.times(factor), now);
        self.begin(Turn::begin(number, (by.seat, Some(by.side)), Purpose::Point, slot), now);
        Ok(())
    }

    /// Rules on a point of order, heard or not; the turn that it interrupted goes on.
    ///
    /// # Errors
    /// [`Refused::NotWaiting`].
    pub fn rule(&mut self, number: i64, ruling: Ruling, now: Timestamp) -> Result<(), Refused> {
        let waiting = self.points.len();
        self.points.retain(|point| point.number != number);
        let heard = self.speaks(number).is_some_and(|turn| turn.purpose == Purpose::Point);
        if heard {
            self.finish(now);
            self.turn = self.interrupted.take();
            self.turn.iter_mut().for_each(|turn| turn.resume(now));
        } else if self.points.len() == waiting {
            return Err(Refused::NotWaiting);
        }
        self.ruled = Some(ruling);
        Ok(())
    }

    /// Notes that whoever could not hear or understand was helped.
    pub const fn all_can_follow(&mut self) {
        self.cannot_follow = false;
    }

    /// Begins a go-round in this order; those who wait in the queue keep their places.
    ///
    /// # Errors
    /// [`Refused::GoRound`] while one runs, [`Refused::NobodyToAsk`].
    pub fn begin_round(&mut self, order: Vec<Speaker>) -> Result<(), Refused> {
        if self.is_in_round() {
            return Err(Refused::GoRound);
        }
        let last_number = self.last_number + order.len() as i64;
        self.round = Some(Round::new(order, std::mem::replace(&mut self.last_number, last_number)));
        self.close_round_when_all_were_asked();
        self.rounds += 1;
        self.round.as_ref().map(drop).ok_or(Refused::NobodyToAsk)
    }

    /// Passes for whoever said so aloud. Does nothing where they are no longer to be asked.
    pub fn pass_for(&mut self, number: i64) {
        self.pass_over(number);
    }

    /// Ends the go-round, whoever was not asked.
    pub fn end_round(&mut self) {
        self.round = None;
    }

    /// Grants a side its break.
    ///
    /// # Errors
    /// [`Refused::NotWaiting`].
    pub fn grant_break(&mut self, side: SideId) -> Result<(), Refused> {
        self.breaks.grant(side)
    }

    /// Declines a break.
    ///
    /// # Errors
    /// [`Refused::BreakIsDue`] for the first of a side, [`Refused::NotWaiting`].
    pub fn decline_break(&mut self, side: SideId) -> Result<(), Refused> {
        self.breaks.decline(side)
    }

    /// Stops the clock while the session is interrupted.
    pub fn hold(&mut self, now: Timestamp) {
        self.turn.iter_mut().for_each(|turn| turn.pause(now));
    }

    /// Lets the clock run on after it.
    pub fn run(&mut self, now: Timestamp) {
        self.turn.iter_mut().for_each(|turn| turn.resume(now));
    }

    /// Moves on to another item: who has the floor has ended, counts begin anew, and those who wait are told.
    pub fn move_on(&mut self, now: Timestamp) {
        self.finish(now);
        self.turn = self.interrupted.take();
        self.finish(now);
        let asked = std::mem::take(&mut self.replies).into_iter().chain(std::mem::take(&mut self.points));
        let unheard = self.queue.clear().chain(asked.map(|request| request.by.seat));
        self.sent_away = unheard.map(|seat| (seat, Told::MovedOn)).collect();
        self.replied.clear();
        self.reordered.clear();
        self.round = None;
        self.ruled = None;
    }

    /// Keeps only who may still speak here; who was removed or paused has neither place nor floor.
    pub fn retain(&mut self, may_speak: impl Fn(SeatId) -> bool, now: Timestamp) {
        self.queue.retain(|request| may_speak(request.by.seat));
        self.replies.retain(|request| may_speak(request.by.seat));
        self.points.retain(|request| may_speak(request.by.seat));
        self.round.iter_mut().for_each(|round| round.retain(|request| may_speak(request.by.seat)));
        self.close_round_when_all_were_asked();
        self.interrupted = self.interrupted.take().filter(|turn| may_speak(turn.by));
        if self.turn.as_ref().is_some_and(|turn| !may_speak(turn.by)) {
            self.finish(now);
            self.turn = self.interrupted.take();
        }
    }

    fn speaks(&mut self, number: i64) -> Option<&mut Turn> {
        self.turn.as_mut().filter(|turn| turn.number == number)
    }

    fn has_no_point_on_the_floor(&self) -> Result<(), Refused> {
        let point = self.turn.as_ref().filter(|turn| turn.purpose == Purpose::Point);
        point.map_or(Ok(()), |_| Err(Refused::PointFirst))
    }

    fn take_out(&mut self, number: i64, purpose: Purpose) {
        match (purpose, &mut self.round) {
            (Purpose::Round, Some(round)) => {
                round.leave(number);
                self.close_round_when_all_were_asked();
            }
            (Purpose::Reply, _) => self.replied.extend(self.replies.drain(..1).map(|reply| reply.by.seat)),
            _ => drop(self.queue.call()),
        }
    }

    fn begin(&mut self, turn: Turn, now: Timestamp) {
        self.finish(now);
        if let (Some(side), Purpose::Turn | Purpose::Round) = (turn.side, turn.purpose) {
            self.spoken.entry(side).or_default().turns += 1;
        }
        self.ruled = None;
        self.turn = Some(turn);
    }

    fn finish(&mut self, now: Timestamp) {
        if let Some((turn, side)) = self.turn.take().and_then(|turn| turn.side.map(|side| (turn, side))) {
            let spoken = self.spoken.entry(side).or_default();
            spoken.time = spoken.time.plus(turn.spoken(now));
        }
    }
}
