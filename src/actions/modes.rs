//! How a body works on an agenda item: one co-moderator switches it, and all learn of it (PSW-2).

use super::{App, Change, Refusal, Sender, silences};
use crate::{
    domain::{
        access::{Permit, Read},
        check::Phase,
        id::ItemId,
        mode::Mode,
        place::Place,
        record::Kind,
    },
    store::{self, drafts::Draft},
};

/// Switches the mode of an item. When joint thinking ends, who wrote which option is forgotten (PSW-3).
///
/// # Errors
/// [`Refusal::Rule`] when joint thinking is to begin while a check takes answers or a silence runs on a text about the
/// item: nobody could answer any more.
pub async fn switch(app: &App, sender: &Sender, item: ItemId, mode: Mode) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let dialogue = change.viewer.dialogue.clone();
    let item = dialogue.item(item).ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(item.lead).ok_or(Refusal::NotFound)?;
    if item.mode() == mode {
        return change.done(Place::Options(item.id)).await;
    }
    match mode {
        Mode::Thinking => nothing_is_asked(&mut change, item.id).await?,
        _ => store::options::forget_authors(&mut change.tx, &permit, item.id).await?,
    }
    let now = change.now;
    store::items::set_mode(&mut change.tx, &permit, item.id, (mode, now)).await?;
    let content = format!("{} {}", item.id, mode.word());
    change.note(Kind::ModeSwitched, Some(item.lead), content.as_bytes()).await?;
    change.touch().await?;
    change.done(Place::Options(item.id)).await
}

/// While people think together about an item, nobody takes a stand on a text about it (PSW-1).
///
/// # Errors
/// [`Refusal::Rule`] then.
pub(super) fn nobody_thinks(change: &Change, draft: &Draft) -> Result<(), Refusal> {
    if change.viewer.dialogue.thinks_together(draft.item_id) {
        return Err(Refusal::Rule("mode-thinks-together"));
    }
    Ok(())
}

async fn nothing_is_asked(change: &mut Change, item: ItemId) -> Result<(), Refusal> {
    for draft in store::drafts::of_item(&mut change.tx, item).await? {
        let read = change.viewer.may_read(draft.body_id);
        let asks = match read {
            Some(read) => takes_answers(change, &read, &draft).await?,
            None => false,
        };
        if asks || silences::runs_on(&mut change.tx, draft.id).await? {
            return Err(Refusal::Rule("mode-check-runs"));
        }
    }
    Ok(())
}

async fn takes_answers(change: &mut Change, read: &Permit<Read>, draft: &Draft) -> Result<bool, Refusal> {
    let checks = store::checks::of_draft(&mut change.tx, read, draft.id).await?;
    let takes = |phase| matches!(phase, Phase::Open | Phase::Cooling);
    Ok(checks.iter().any(|check| takes(check.phase(change.now))))
}
