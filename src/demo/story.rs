//! The story so far: whose turn it is to act, and what the chapters before have left.

use super::{Seated, cast};
use crate::{
    actions::{
        App, Refusal, Sender, acts,
        app::DemoSeat,
        people::{self, Token},
    },
    domain::{
        dialogue::{Dialogue, Seat},
        id::{AmendmentId, BodyId, ItemId, PositionId, SeatId, SideId},
        lang::Lang,
        place::Place,
        time::{Span, Timestamp},
    },
    jobs,
    seal::sha256,
};
use anyhow::anyhow;
use std::collections::BTreeMap;

/// What a chapter needs to go on.
pub(super) struct Story<'a> {
    pub(super) app: &'a App,
    /// In the order of `cast::SIDES`.
    pub(super) sides: Vec<SideId>,
    /// In the order of `cast::BODIES`.
    pub(super) bodies: Vec<BodyId>,
    /// By number.
    pub(super) items: BTreeMap<&'static str, ItemId>,
    /// In the order of `positions::POSITIONS`.
    pub(super) positions: Vec<PositionId>,
    /// Those who have asked for brackets, whose word closes them (TXT-5).
    pub(super) requesters: Vec<&'static str>,
    /// In the order in which they are listed.
    pub(super) amendments: Vec<AmendmentId>,
    /// By handle.
    pub(super) seats: BTreeMap<&'static str, SeatId>,
    /// Of those who are signed in, by handle.
    pub(super) tokens: BTreeMap<&'static str, Token>,
    /// By handle.
    pub(super) passphrases: BTreeMap<&'static str, String>,
}

impl<'a> Story<'a> {
    /// Before anything has happened.
    pub(super) const fn new(app: &'a App) -> Self {
        Self {
            app,
            sides: Vec::new(),
            bodies: Vec::new(),
            items: BTreeMap::new(),
            positions: Vec::new(),
            requesters: Vec::new(),
            amendments: Vec::new(),
            seats: BTreeMap::new(),
            tokens: BTreeMap::new(),
            passphrases: BTreeMap::new(),
        }
    }

    /// Lets the time pass, and does what has become due. Sign-ins lapse: whoever acts next signs in anew.
    pub(super) async fn reach(&mut self, at: Timestamp) -> Result<(), Refusal> {
        self.tokens.clear();
        self.app.clock.advance(Span(at.0 - self.app.now().0));
        jobs::once(self.app).await
    }

    /// What the person with this handle, signed in, sends a form with.
    pub(super) async fn by(&mut self, handle: &'static str) -> Result<Sender, Refusal> {
        if !self.tokens.contains_key(handle) {
            let seat = self.seats.get(handle).ok_or_else(|| unknown(handle))?;
            self.tokens.insert(handle, people::step_in(self.app, *seat).await?);
        }
        self.signed_in(handle)
    }

    fn signed_in(&self, handle: &str) -> Result<Sender, Refusal> {
        let token = self.tokens.get(handle).ok_or_else(|| unknown(handle))?;
        Ok(Sender { token_hash: sha256(token.0.as_bytes()), ticket: self.ticket() })
    }

    /// The once-only ticket of one form.
    pub(super) fn ticket(&self) -> Vec<u8> {
        self.app.chance.bytes::<16>().to_vec()
    }

    /// The agenda item with this number.
    pub(super) fn item(&self, number: &str) -> Result<ItemId, Refusal> {
        Ok(*self.items.get(number).ok_or_else(|| unknown(number))?)
    }

    /// The sides at these places in `cast::SIDES`.
    pub(super) fn sides_of(&self, places: &[usize]) -> Vec<SideId> {
        places.iter().map(|&at| self.sides[at]).collect()
    }

    /// Agrees to what the other co-moderator has asked for.
    pub(super) async fn second_key(&mut self, handle: &'static str, asked: Place) -> Result<Place, Refusal> {
        let Place::Act(id) = asked else { return Err(anyhow!("{asked:?} waits for no key").into()) };
        acts::agree(self.app, &self.by(handle).await?, id).await
    }

    /// What remains when the story stops: the seats and what opens them.
    pub(super) async fn end(mut self) -> Result<Vec<Seated>, Refusal> {
        let lark = self.by(cast::LARK).await?;
        let dialogue = self.app.look(lark.token_hash).await?.viewer.dialogue;
        for handle in self.tokens.keys() {
            people::sign_out(self.app, &self.signed_in(handle)?).await?;
        }
        let with_passphrase = |seat: &Seat| {
            let passphrase = self.passphrases.remove(seat.handle.as_str())?;
            Some(seated(&dialogue, seat, passphrase))
        };
        let mut seats: Vec<_> = dialogue.seats.iter().filter_map(with_passphrase).collect();
        seats.sort_by_key(|seated| seated.seat.function);
        Ok(seats)
    }
}

fn seated(dialogue: &Dialogue, seat: &Seat, passphrase: String) -> Seated {
    let side = seat.side.and_then(|id| dialogue.side(id)).map(|side| &side.facts);
    let category = seat.category.and_then(|id| dialogue.category(id)).map(|category| &category.names);
    Seated {
        seat: DemoSeat {
            id: seat.id,
            handle: seat.handle.clone(),
            function: seat.function,
            side: side.map(|side| side.names.clone()),
            category: category.cloned(),
        },
        side: side.map(|side| side.letter.clone()).unwrap_or_default(),
        category: category.map(|names| names.get(Lang::En).to_owned()).unwrap_or_default(),
        passphrase,
    }
}

fn unknown(what: &str) -> Refusal {
    anyhow!("the story knows no {what}").into()
}
