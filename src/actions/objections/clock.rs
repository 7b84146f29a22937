//! What happens to objections by itself: the time for a reply ends, a new revision changes the words.

use crate::{
    actions::{App, Change, Refusal, silences},
    domain::{record::Kind, text::Text},
    store::{self, drafts::Draft, objections::Stored},
};

/// Counts as addressed what was answered and had no reply in time. Safe to run twice, and on two instances at once.
pub async fn address_due(app: &App) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    for objection in store::objections::due(&mut tick.tx, tick.now).await? {
        if store::objections::address(&mut tick.tx, objection.id).await? {
            silences::settle(&mut tick.tx, objection.draft_id).await?;
            tick.note(objection.dialogue_id, Kind::ObjectionAddressed, objection.body_id).await?;
        }
    }
    tick.done().await
}

/// Marks the objections whose words the revision that is just issued has changed (TXT-9): their authors say whether they
/// stand by them. `draft` is the text as it was before.
pub(in crate::actions) async fn follow_text(
    change: &mut Change,
    draft: &Draft,
    text: &Text,
) -> Result<(), Refusal> {
    let mut objections = store::objections::of_draft(&mut change.tx, draft.id).await?;
    objections.retain(|objection| !objection.stage.is_final() && objection.changed_in.is_none());
    if objections.is_empty() {
        return Ok(());
    }
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let before =
        store::drafts::revision(&mut change.tx, &change.keys, &read, draft.id, draft.revision).await?;
    let before = before.ok_or(Refusal::NotFound)?.text;
    for objection in objections {
        if about(&objection, draft, &before) != about(&objection, draft, text) {
            store::objections::mark_changed(&mut change.tx, objection.id, draft.revision + 1).await?;
        }
    }
    Ok(())
}

/// The words that an objection is about; `None` when the paragraph is not there.
fn about(objection: &Stored, draft: &Draft, text: &Text) -> Option<String> {
    match objection.paragraph_id {
        Some(uid) => text.paragraph(uid).map(|(_, paragraph)| paragraph.canonical(draft.lang)),
        None => Some(text.canonical(draft.lang)),
    }
}
