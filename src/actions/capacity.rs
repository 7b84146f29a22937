//! In what capacity a person takes part: they say so themselves (ITD-6).

use super::{App, Refusal, Sender, checks};
use crate::{
    domain::{
        dialogue::{Capacity, Declared},
        id::CategoryId,
        place::Place,
        record::Kind,
    },
    store,
};

/// What a person says of themselves.
#[derive(Debug, Clone, Copy)]
pub struct NewCapacity {
    /// In what capacity they take part from now on.
    pub capacity: Capacity,
    /// The category that goes with it; none for the one that the seat was made with.
    pub category: Option<CategoryId>,
    /// Whether they want the group to be told.
    pub announced: bool,
}

/// Declares one's own capacity from now on. What the person has answered in whatever is open no longer counts until they
/// answer again. The record says that a seat changed, not how.
///
/// # Errors
/// [`Refusal::NotFound`] for who takes no stances, and for a protected category: its protection is not taken by one's
/// own word (CON-12). [`Refusal::Rule`] where nothing would change.
pub async fn declare(app: &App, sender: &Sender, new: NewCapacity) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let permit = change.viewer.may_declare_capacity().ok_or(Refusal::NotFound)?;
    let dialogue = change.viewer.dialogue.clone();
    if let Some(category) = new.category {
        dialogue.category(category).filter(|category| !category.protected).ok_or(Refusal::NotFound)?;
    }
    if new.capacity == change.viewer.seat().capacity {
        return Err(Refusal::Rule("capacity-same"));
    }
    let (seat, now) = (permit.seat(), change.now);
    let NewCapacity { capacity, category, announced } = new;
    let declared = Declared { capacity, category, announced, since: now };
    let sealing = (&*change.keys, change.chance);
    store::capacities::declare(&mut change.tx, sealing, &permit, &declared).await?;
    let after = store::dialogues::find(&mut change.tx, &change.keys, dialogue.id).await?;
    let category = after.and_then(|dialogue| dialogue.seat(seat)?.category);
    checks::recast(&mut change, seat, category).await?;
    store::silences::void(&mut change.tx, seat, now).await?;
    store::rounds::void(&mut change.tx, seat, now).await?;
    let content = serde_json::to_vec(&(seat, declared)).map_err(anyhow::Error::from)?;
    change.note(Kind::SeatChanged, None, &content).await?;
    change.touch().await?;
    change.done(Place::Capacity).await
}
