//! Options of joint thinking, and what each side would meet with them (PSW-1, PSW-3).

use super::{App, Change, Refusal, Sender, sessions};
use crate::{
    domain::{
        dialogue::Item,
        id::{ConstraintId, ItemId, OptionId},
        option::{Note, Words},
        place::Place,
        record::Kind,
    },
    store::{self, options::Stored},
};

/// Posts an option. Nobody is told whose it is.
///
/// # Errors
/// [`Refusal::Rule`] when people do not think together (any more), off the record (CNF-2), and when there are enough.
pub async fn post(app: &App, sender: &Sender, item: ItemId, words: &Words) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let item = known(&change, item)?;
    let permit = change.viewer.may_offer(&item).ok_or(Refusal::Rule("option-not-now"))?;
    sessions::item_on_record(&mut change, item.id).await?;
    let id = OptionId::from_bits(change.chance.bits());
    let sealing = (&*change.keys, change.chance);
    if !store::options::add(&mut change.tx, sealing, &permit, (id, item.id, words)).await? {
        return Err(Refusal::Rule("option-enough"));
    }
    change.note(Kind::OptionPosted, Some(item.lead), id.to_string().as_bytes()).await?;
    change.done(Place::Options(item.id)).await
}

/// Takes one's own option back; its words are gone then.
///
/// # Errors
/// [`Refusal::Rule`] once the mode has closed: from then on it is nobody's (PSW-3).
pub async fn withdraw(app: &App, sender: &Sender, id: OptionId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (option, item) = find(&mut change, id).await?;
    let permit = change.viewer.may_offer(&item).ok_or(Refusal::Rule("option-not-now"))?;
    if !option.is_by(&change.keys, permit.seat())? {
        return Err(Refusal::NotFound);
    }
    store::options::withdraw(&mut change.tx, &permit, id).await?;
    change.note(Kind::OptionWithdrawn, Some(item.lead), id.to_string().as_bytes()).await?;
    change.done(Place::Options(item.id)).await
}

/// Notes what the side of the person would meet with an option at home.
///
/// # Errors
/// [`Refusal::Rule`] while constraints are not looked at, off the record (CNF-2), and when there are enough.
pub async fn note(app: &App, sender: &Sender, id: OptionId, words: Words) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (_, item) = find(&mut change, id).await?;
    let (side, permit) = change.viewer.may_note(&item).ok_or(Refusal::Rule("option-not-now"))?;
    sessions::item_on_record(&mut change, item.id).await?;
    let new = (ConstraintId::from_bits(change.chance.bits()), id, &Note { side, words });
    let sealing = (&*change.keys, change.chance);
    if !store::options::add_note(&mut change.tx, sealing, &permit, new).await? {
        return Err(Refusal::Rule("option-enough"));
    }
    change.note(Kind::ConstraintNoted, Some(item.lead), id.to_string().as_bytes()).await?;
    change.done(Place::Options(item.id)).await
}

/// Strikes a note of the person's own side, whoever wrote it.
pub async fn strike(app: &App, sender: &Sender, id: ConstraintId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let stored = store::options::find_note(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let (_, item) = find(&mut change, stored.option_id).await?;
    let (side, permit) = change.viewer.may_note(&item).ok_or(Refusal::NotFound)?;
    if stored.open(&change.keys, item.lead)?.side != side {
        return Err(Refusal::NotFound);
    }
    store::options::strike(&mut change.tx, &permit, id).await?;
    change.note(Kind::ConstraintNoted, Some(item.lead), id.to_string().as_bytes()).await?;
    change.done(Place::Options(item.id)).await
}

async fn find(change: &mut Change, id: OptionId) -> Result<(Stored, Item), Refusal> {
    let option = store::options::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let item = known(change, option.item_id)?;
    Ok((option, item))
}

/// An item of a body that the person works in.
fn known(change: &Change, id: ItemId) -> Result<Item, Refusal> {
    let item = change.viewer.dialogue.item(id).ok_or(Refusal::NotFound)?;
    change.viewer.may_post(item).ok_or(Refusal::NotFound)?;
    Ok(item.clone())
}
