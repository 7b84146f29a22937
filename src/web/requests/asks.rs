//! What brackets ask of a person on the home page: to place a request, to look at one that came back, to give one's word
//! to a closing, and to say how it stands on the day that was named for it (TXT-4, TXT-5, TXT-6).

use crate::{
    actions::Refusal,
    domain::{place::Place, reminder, request::RequestState},
    store::{
        self,
        drafts::{Draft, Listed},
        reminders::Reminder,
    },
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
    let due = store::reminders::due(&mut look.tx, dialogue.id, look.now).await?;
    for Listed { draft, .. } in drafts {
        let due: Vec<_> = due.iter().filter(|due| due.draft_id == draft.id).collect();
        let mine = mine(reader, draft, &due).await?;
        asks.extend(mine.iter().map(|due| ask("ask-date", (draft.id, due.paragraph_id), Some(due.at))));
    }
    Ok(asks)
}

/// Those that ask the reader; the text is read once, and only where something has come due.
async fn mine<'a>(
    reader: &mut Reader,
    draft: &Draft,
    due: &'a [&Reminder],
) -> Result<Vec<&'a Reminder>, Refusal> {
    let look = &mut reader.look;
    let read = look.viewer.may_read(draft.body_id).filter(|_| !due.is_empty());
    let text = match read {
        Some(read) => {
            store::drafts::revision(&mut look.tx, &look.keys, &read, draft.id, draft.revision).await?
        }
        None => None,
    };
    let asks = |due: &&Reminder| {
        let paragraph = text.as_ref().and_then(|revision| revision.text.paragraph(due.paragraph_id));
        paragraph.is_some_and(|(_, open)| reminder::asks(&look.viewer, draft.body_id, open, look.now))
    };
    Ok(due.iter().copied().filter(asks).collect())
}
