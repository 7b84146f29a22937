//! What brackets ask of a person on the home page: to place a request, to look at one that came back, to give one's word
//! to a closing, and to say how it stands on the day that was named for it (TXT-4, TXT-5, TXT-6).

use crate::{
    actions::Refusal,
    domain::{place::Place, reminder, request::RequestState},
    store::{self, drafts::Listed, reminders::Reminder},
    web::{
        home::{Ask, symbol},
        path,
        visit::Reader,
    },
};

/// All of it; nothing is read where the person has no text.
pub(in crate::web) async fn asks(reader: &mut Reader, drafts: &[Listed]) -> Result<Vec<Ask>, Refusal> {
    let mut asks = Vec::new();
    if drafts.is_empty() {
        return Ok(asks);
    }
    let dialogue = reader.look.viewer.dialogue.clone();
    let look = &mut reader.look;
    let ask = |key, (draft, paragraph), due| Ask {
        key,
        about: symbol(&dialogue, drafts, draft),
        due,
        href: path::of(Place::Paragraph(draft, paragraph)),
    };
    for stored in store::requests::asking(&mut look.tx, dialogue.id).await? {
        let at = (stored.draft_id, stored.paragraph_id);
        if stored.state == RequestState::Waiting && look.viewer.may_moderate(stored.body_id).is_some() {
            asks.push(ask("ask-place", at, Some(stored.due_at)));
        }
        let returned = stored.state == RequestState::Returned;
        if returned && look.viewer.may_withdraw(&stored.open(&look.keys)?, stored.body_id).is_some() {
            asks.push(ask("ask-returned", at, None));
        }
    }
    for stored in store::closings::waiting(&mut look.tx, dialogue.id).await? {
        if look.viewer.may_confirm_closing(&stored.open(&look.keys)?, stored.body_id).is_some() {
            asks.push(ask("ask-closing", (stored.draft_id, stored.paragraph_id), None));
        }
    }
    for due in store::reminders::due(&mut look.tx, dialogue.id, look.now).await? {
        if is_mine(reader, drafts, &due).await? {
            asks.push(ask("ask-date", (due.draft_id, due.paragraph_id), Some(due.at)));
        }
    }
    Ok(asks)
}

async fn is_mine(reader: &mut Reader, drafts: &[Listed], due: &Reminder) -> Result<bool, Refusal> {
    let Some(listed) = drafts.iter().find(|listed| listed.draft.id == due.draft_id) else { return Ok(false) };
    let (look, draft) = (&mut reader.look, &listed.draft);
    let Some(read) = look.viewer.may_read(draft.body_id) else { return Ok(false) };
    let text = store::drafts::revision(&mut look.tx, &look.keys, &read, draft.id, draft.revision).await?;
    let paragraph = text.as_ref().and_then(|revision| revision.text.paragraph(due.paragraph_id));
    Ok(paragraph.is_some_and(|(_, open)| reminder::asks(&look.viewer, draft.body_id, open, look.now)))
}
