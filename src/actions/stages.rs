//! The stage of an agenda item: a label for orientation, which never blocks an action (STG-1, STG-3).

use super::{App, Refusal, Sender};
use crate::{
    domain::{id::ItemId, place::Place, record::Kind},
    store,
};

/// Sets the stage, 1 to 5, with one key of the body that leads the item; going back is normal (STG-2).
pub async fn set(app: &App, sender: &Sender, item: ItemId, stage: i64) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let lead = change.viewer.dialogue.item(item).ok_or(Refusal::NotFound)?.lead;
    let permit = change.viewer.may_moderate(lead).ok_or(Refusal::NotFound)?;
    store::items::set_stage(&mut change.tx, &permit, item, stage).await?;
    change.note(Kind::StageSet, Some(lead), format!("{item} {stage}").as_bytes()).await?;
    change.touch().await?;
    change.done(Place::Overview).await
}
