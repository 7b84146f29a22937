//! A position as a card: in the list of its item, by itself, and over the forms that belong to it.

use super::{
    page::{Mark, Page},
    visit::Reader,
};
use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        dialogue::{Dialogue, Item},
        id::{BodyId, ItemId, PositionId, SideId},
        position::{Response, Statement},
    },
    store::positions::Stored,
    words::Words,
};

/// An agenda item in the head of a page.
pub struct ItemHead {
    /// Which item.
    pub id: ItemId,
    /// Such as `2.1`.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// The body that leads it.
    pub body: String,
    /// 1 to 5 (STG-4).
    pub stage: i64,
}

/// A position as readers see it.
pub struct Card {
    /// Which position.
    pub id: PositionId,
    /// The side of its author; some have none.
    pub mark: Option<Mark>,
    /// In which column it stands, from 1; the reader's own side is the first (LNG-5).
    pub column: usize,
    /// The role category of its author.
    pub category: String,
    /// The handle of its author (ID-2).
    pub handle: String,
    /// Whether the reader wrote it.
    pub own: bool,
    /// When it was posted.
    pub posted: String,
    /// 1 as posted; more when the author has reworded it.
    pub revision: i64,
    /// What it says; `None` when it was withdrawn.
    pub words: Option<Statement>,
    /// How many restatements there are.
    pub restatements: i64,
    /// How each side responded, where that may be shown (ANO-3).
    pub responses: Vec<(Mark, Vec<(&'static str, i64)>)>,
    /// A sentence instead, where responses have come in that may not be counted before readers' eyes.
    pub uncounted: Option<String>,
    /// What the reader may respond; empty when nothing.
    pub buttons: Vec<Button>,
}

/// One of the responses that a reader may give.
pub struct Button {
    /// What it sends: the response, or `none` to take back the one that is given.
    pub sends: &'static str,
    /// What it says.
    pub label: &'static str,
    /// Whether this is the reader's response.
    pub pressed: bool,
}

/// What all cards of a page share.
pub struct Cards<'r> {
    reader: &'r Reader,
    page: &'r Page,
    permit: Permit<Read>,
    /// The sides in the order of the columns.
    pub columns: Vec<SideId>,
}

impl ItemHead {
    /// The head of `item` for a reader of this language.
    pub fn new(dialogue: &Dialogue, item: &Item, t: &'static Words) -> Self {
        let body = dialogue.body(item.lead).map(|body| body.names.get(t.lang).to_owned());
        Self {
            id: item.id,
            number: item.number.clone(),
            title: item.titles.get(t.lang).to_owned(),
            body: body.unwrap_or_default(),
            stage: item.stage,
        }
    }
}

impl<'r> Cards<'r> {
    /// For the positions of one body that the reader may read.
    pub fn new(reader: &'r Reader, page: &'r Page, body: BodyId) -> Result<Self, Refusal> {
        let viewer = &reader.look.viewer;
        let permit = viewer.may_read(body).ok_or(Refusal::NotFound)?;
        let columns = viewer.dialogue.sides_from(viewer.seat().side).iter().map(|side| side.id).collect();
        Ok(Self { reader, page, permit, columns })
    }

    /// One of each side in turn, so that no side comes first as a block.
    pub fn in_turn(&self, positions: &[Stored]) -> Result<Vec<Card>, Refusal> {
        let mut so_far = vec![0; self.columns.len() + 1];
        let mut cards = Vec::with_capacity(positions.len());
        for position in positions {
            let card = self.card(position)?;
            so_far[card.column - 1] += 1;
            cards.push((so_far[card.column - 1], card));
        }
        cards.sort_by_key(|(turn, card)| (*turn, card.column));
        Ok(cards.into_iter().map(|(_, card)| card).collect())
    }

    /// The card of one position.
    pub fn card(&self, position: &Stored) -> Result<Card, Refusal> {
        let (viewer, t) = (&self.reader.look.viewer, self.page.t);
        let dialogue = &viewer.dialogue;
        let column = self.columns.iter().position(|side| Some(*side) == position.side_id);
        let category = position.category_id.and_then(|id| dialogue.category(id));
        let counted = position.responses.may_be_shown(dialogue);
        let uncounted = !counted && !position.responses.is_empty();
        Ok(Card {
            id: position.id,
            mark: position.side_id.and_then(|side| Mark::of(dialogue, side, t.lang)),
            column: column.unwrap_or(self.columns.len()) + 1,
            category: category.map(|category| category.names.get(t.lang).to_owned()).unwrap_or_default(),
            handle: dialogue.seat(position.seat_id).map(|seat| seat.handle.clone()).unwrap_or_default(),
            own: position.seat_id == viewer.id(),
            posted: self.page.date(position.posted_at),
            revision: position.revision,
            words: position.open(&self.reader.look.keys, &self.permit)?,
            restatements: position.restatements,
            responses: if counted { self.responses(position) } else { Vec::new() },
            uncounted: uncounted.then(|| t.n("responses-uncounted", dialogue.terms.k)),
            buttons: self.buttons(position),
        })
    }

    fn responses(&self, position: &Stored) -> Vec<(Mark, Vec<(&'static str, i64)>)> {
        let of_side = |side: &SideId| {
            let counts = position.responses.of(*side).map(|(response, n)| (response.word(), n));
            let counts: Vec<_> = counts.collect();
            (!counts.is_empty())
                .then_some((Mark::of(&self.reader.look.viewer.dialogue, *side, self.page.t.lang)?, counts))
        };
        self.columns.iter().filter_map(of_side).collect()
    }

    fn buttons(&self, position: &Stored) -> Vec<Button> {
        if self.reader.look.viewer.may_respond(position.origin()).is_none() {
            return Vec::new();
        }
        let button = |response: Response| {
            let pressed = position.mine == Some(response);
            let sends = if pressed { "none" } else { response.word() };
            Button { sends, label: self.page.t.pick("response", response.word()), pressed }
        };
        Response::ALL.map(button).into()
    }
}
