//! What a convenor sets up: terms, sides, role categories, bodies, the agenda, seats and their invitations.

use super::{
    App, Change, Refusal, Sender,
    app::code_hash,
    people::{self, CODE_LASTS, Code},
};
use crate::{
    domain::{
        dialogue::*,
        id::*,
        input::Problem,
        lang::Lang,
        place::Place,
        record::Kind,
        setup::{has_begun, missing, moderators},
    },
    store::{self, dialogues::Desk},
};
use serde::Serialize;

/// Most items under one heading.
const ITEMS: i64 = 1000;

/// A seat that is to be made.
#[derive(Debug, Clone)]
pub struct NewSeat {
    /// Its side; none for third-party moderators and resource experts.
    pub side: Option<SideId>,
    /// Its role category; none for those who take no stance.
    pub category: Option<CategoryId>,
    /// What it does in the bodies named here.
    pub function: Function,
    /// A word of the list, or one that is drawn.
    pub handle: Option<&'static str>,
    /// Where it is a member.
    pub bodies: Vec<BodyId>,
    /// The language it reads at first.
    pub lang: Lang,
}

/// An agenda item that is to be added.
#[derive(Debug, Clone)]
pub struct NewItem {
    /// The item it stands under; none for a main item.
    pub parent: Option<ItemId>,
    /// The body that works on it.
    pub lead: BodyId,
    /// What it is called.
    pub titles: Names,
    /// 1 to 5 (STG-1).
    pub stage: i64,
}

/// Replaces name, code and the smallest number shown.
///
/// # Errors
/// [`Refusal::Rule`] when that number would change after people have come (MOD-1).
pub async fn set_terms(app: &App, sender: &Sender, terms: Terms) -> Result<Place, Refusal> {
    let (mut change, desk) = desk(app, sender).await?;
    let dialogue = &change.viewer.dialogue;
    if has_begun(dialogue) && terms.k != dialogue.terms.k {
        return Err(Refusal::Rule("rules-fixed"));
    }
    desk.set_terms(&mut change.tx, &terms).await?;
    done(change, &terms).await
}

/// Adds a side.
///
/// # Errors
/// [`Refusal::Rule`] after people have come: it would change every count (MOD-1).
pub async fn add_side(app: &App, sender: &Sender, facts: SideFacts) -> Result<SideId, Refusal> {
    let (mut change, desk) = desk(app, sender).await?;
    if has_begun(&change.viewer.dialogue) {
        return Err(Refusal::Rule("rules-fixed"));
    }
    let taken = change.viewer.dialogue.sides.iter().any(|side| side.facts.letter == facts.letter);
    if taken {
        return Err(vec![("side-letter", Problem::Taken)].into());
    }
    let id = SideId::from_bits(change.chance.bits());
    desk.add_side(&mut change.tx, id, &facts).await?;
    done(change, &(id, facts)).await.map(|_| id)
}

/// Adds a role category.
///
/// # Errors
/// [`Refusal::Rule`] for a protected one after people have come (MOD-1).
pub async fn add_category(
    app: &App,
    sender: &Sender,
    names: Names,
    protected: bool,
) -> Result<CategoryId, Refusal> {
    let (mut change, desk) = desk(app, sender).await?;
    if protected && has_begun(&change.viewer.dialogue) {
        return Err(Refusal::Rule("rules-fixed"));
    }
    let id = CategoryId::from_bits(change.chance.bits());
    let category = Category { id, names, protected };
    desk.add_category(&mut change.tx, &category).await?;
    done(change, &(id, category.names, protected)).await.map(|_| id)
}

/// Adds a body with a key of its own. The first one is the plenary; later ones report to it (GRP-1).
pub async fn add_body(
    app: &App,
    sender: &Sender,
    kind: BodyKind,
    code: String,
    names: Names,
) -> Result<BodyId, Refusal> {
    let (mut change, desk) = desk(app, sender).await?;
    let bodies = &change.viewer.dialogue.bodies;
    if bodies.iter().any(|body| body.code == code) {
        return Err(vec![("body-code", Problem::Taken)].into());
    }
    let parent = bodies.first().map(|plenary| plenary.id);
    let id = BodyId::from_bits(change.chance.bits());
    let body = Body { id, parent, kind, code, names, members: Default::default() };
    desk.add_body(&mut change.tx, &body).await?;
    store::keys::add(&mut change.tx, app.instance_key(), change.chance, id).await?;
    done(change, &(id, kind, body.code, body.names)).await.map(|_| id)
}

/// Adds an agenda item at the end of its heading.
pub async fn add_item(app: &App, sender: &Sender, new: NewItem) -> Result<ItemId, Refusal> {
    let (mut change, desk) = desk(app, sender).await?;
    let dialogue = change.viewer.dialogue.clone();
    dialogue.body(new.lead).ok_or(Refusal::NotFound)?;
    let (number, ord) = next_number(&dialogue, new.parent).ok_or(Refusal::NotFound)?;
    let id = ItemId::from_bits(change.chance.bits());
    let NewItem { parent, lead, titles, stage } = new;
    let item = Item { id, parent, lead, number, stage, set_mode: None, titles };
    desk.add_item(&mut change.tx, &item, ord).await?;
    done(change, &(id, item.parent, item.lead, item.number, item.stage, item.titles)).await.map(|_| id)
}

/// Makes a seat in some bodies.
///
/// # Errors
/// [`Refusal::Rule`] for a third co-moderator of a body (MOD-1).
pub async fn add_seat(app: &App, sender: &Sender, new: NewSeat) -> Result<SeatId, Refusal> {
    let (mut change, desk) = desk(app, sender).await?;
    let dialogue = change.viewer.dialogue.clone();
    let known = new.side.is_none_or(|id| dialogue.side(id).is_some())
        && new.category.is_none_or(|id| dialogue.category(id).is_some())
        && new.bodies.iter().all(|id| dialogue.body(*id).is_some());
    if !known || new.function == Function::Convenor {
        return Err(Refusal::NotFound);
    }
    let full = |id: &BodyId| dialogue.body(*id).is_some_and(|body| moderators(&dialogue, body).count() >= 2);
    if new.function == Function::Moderator && new.bodies.iter().any(full) {
        return Err(Refusal::Rule("two-moderators"));
    }
    let seat = add_to_table(app, &mut change, &new).await?;
    for body in &new.bodies {
        desk.set_member(&mut change.tx, *body, seat.id, new.function).await?;
    }
    change.note(Kind::SeatCreated, None, seat.id.to_string().as_bytes()).await?;
    change.touch().await?;
    change.done(Place::Seat(seat.id)).await.map(|_| seat.id)
}

/// Makes out a one-time invitation for a seat; earlier ones stop working. The code is shown once.
///
/// # Errors
/// [`Refusal::Rule`] while set-up is not complete.
pub async fn invite(app: &App, sender: &Sender, seat: SeatId) -> Result<Code, Refusal> {
    let (mut change, desk) = desk(app, sender).await?;
    let dialogue = change.viewer.dialogue.clone();
    if missing(&dialogue).next().is_some() {
        return Err(Refusal::Rule("setup-unfinished"));
    }
    let seat =
        dialogue.seat(seat).filter(|seat| seat.state == SeatState::Invited).ok_or(Refusal::NotFound)?;
    let code = people::new_code(app);
    let expires_at = change.now.plus(CODE_LASTS);
    store::seats::invite(&mut change.tx, &desk, seat.id, code_hash(&code.0), expires_at).await?;
    change.note(Kind::InvitationIssued, None, seat.id.to_string().as_bytes()).await?;
    change.done(Place::Seat(seat.id)).await.map(|_| code)
}

/// Makes a seat of the same kind as one whose person has left, in the same bodies.
pub(super) async fn add_in_place_of(app: &App, change: &mut Change, left: &Seat) -> Result<SeatId, Refusal> {
    let (dialogue, desk) = (change.viewer.dialogue.clone(), desk_of(change)?);
    let Seat { side, category, function, lang, .. } = *left;
    let new = NewSeat { side, category, function, handle: None, bodies: Vec::new(), lang };
    let seat = add_to_table(app, change, &new).await?;
    for body in &dialogue.bodies {
        if let Some(function) = body.members.get(&left.id) {
            desk.set_member(&mut change.tx, body.id, seat.id, *function).await?;
        }
    }
    Ok(seat.id)
}

async fn desk(app: &App, sender: &Sender) -> Result<(Change, Desk), Refusal> {
    let change = app.change_before_rules(sender).await?;
    let desk = desk_of(&change)?;
    Ok((change, desk))
}

fn desk_of(change: &Change) -> Result<Desk, Refusal> {
    Ok(Desk {
        permit: change.viewer.may_convene().ok_or(Refusal::NotFound)?,
        dialogue: change.viewer.dialogue.id,
        keys: change.keys.clone(),
        chance: change.chance,
    })
}

/// Notes a hash of what was set, so that the record can settle what it was.
async fn done(mut change: Change, set: &impl Serialize) -> Result<Place, Refusal> {
    let content = serde_json::to_vec(set).map_err(anyhow::Error::from)?;
    change.note(Kind::TermsChanged, None, &content).await?;
    change.touch().await?;
    change.done(Place::Setup).await
}

async fn add_to_table(app: &App, change: &mut Change, new: &NewSeat) -> Result<Seat, Refusal> {
    let seat = Seat {
        id: SeatId::from_bits(change.chance.bits()),
        handle: String::new(),
        side: new.side,
        category: new.category,
        capacity: Capacity::default(),
        function: new.function,
        state: SeatState::Invited,
        was_confirmed: false,
        lang: new.lang,
        accepted: None,
    };
    let keys = change.keys.clone();
    let desk = (change.viewer.dialogue.id, keys.dialogue());
    people::store_seat(app, &mut change.tx, desk, seat, new.handle).await
}

/// The number after the last one under a heading, and its place in the order of all.
fn next_number(dialogue: &Dialogue, parent: Option<ItemId>) -> Option<(String, i64)> {
    let before = dialogue.items.iter().filter(|item| item.parent == parent).count() as i64;
    let next = before + 1;
    let Some(parent) = parent else { return Some((next.to_string(), next * ITEMS)) };
    let heading = dialogue.item(parent)?;
    let main: i64 = heading.number.parse().ok()?; // an item under an item has a dot, and none under it
    Some((format!("{main}.{next}"), main * ITEMS + next))
}
