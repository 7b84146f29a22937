//! What issuing and discarding a working copy does to amendments.

use super::keep;
use crate::{
    actions::{Change, Refusal},
    domain::{
        access::{Moderate, Permit},
        amendment::{Content, Held, Note, Offer, Owed, Step, Use, Wish},
        text::{Paragraph, Text},
    },
    store::{self, amendments::Stored, drafts::Draft},
};

/// Closes what the working copy had, tells its authors, and carries along what stands on words that did not change
/// (TXT-17). Everything else is on an earlier text from now on. `draft` is as it was before revision `number`.
pub(in crate::actions) async fn issued(
    change: &mut Change,
    permit: &Permit<Moderate>,
    draft: &Draft,
    (number, text): (i64, &Text),
) -> Result<(), Refusal> {
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let all = store::amendments::of_draft(&mut change.tx, &read, draft.id).await?;
    for stored in all.into_iter().filter(|stored| stored.status.is_open()) {
        let content = stored.open(&change.keys, &read)?;
        match stored.held {
            Some(how) => went_out(change, permit, (stored, content), (how, number)).await?,
            None => {
                let now = text.paragraph(stored.paragraph_id).map(|(_, paragraph)| paragraph);
                if stands_on(change, draft, (&stored, &content), now).await? {
                    store::amendments::carry(&mut change.tx, stored.id, number).await?;
                }
            }
        }
    }
    store::amendments::release(&mut change.tx, draft.id).await?;
    Ok(())
}

/// What the working copy had falls back to where it was.
pub(in crate::actions) async fn discarded(change: &mut Change, draft: &Draft) -> Result<(), Refusal> {
    Ok(store::amendments::release(&mut change.tx, draft.id).await?)
}

/// Words that differ from the author's ask whether they meet the interest, unless that was answered before.
async fn went_out(
    change: &mut Change,
    permit: &Permit<Moderate>,
    (mut stored, mut content): (Stored, Content),
    (how, number): (Use, i64),
) -> Result<(), Refusal> {
    let Held { words, line } = content.held.take().unwrap_or(Held { words: None, line: None });
    let answered = |offer: &Offer| Some(&offer.words) == words.as_ref() && offer.answer.is_some();
    let asks = words.is_some() && !content.offer.as_ref().is_some_and(answered);
    if asks || words.is_none() {
        content.offer = words.clone().map(|words| Offer { words, answer: None });
    }
    (stored.status, stored.held, stored.issued_in) = (how.status(), None, Some(number));
    stored.owed = Some(if asks { Owed::Answer } else { Owed::See });
    let note = Note { line, words, revision: Some(number), ..Note::default() };
    keep(change, permit, (&stored, &content), Some(Step::Came(stored.status)), &note).await
}

/// Whether the author could have had this paragraph before them just as well; a correction of it changes no meaning
/// (TXT-13).
async fn stands_on(
    change: &mut Change,
    draft: &Draft,
    (stored, content): (&Stored, &Content),
    now: Option<&Paragraph>,
) -> Result<bool, Refusal> {
    match (now, &content.proposal.wish) {
        (None, _) => Ok(false),
        (Some(_), Wish::Add(_)) => Ok(true),
        (Some(now), _) => {
            let (reads, was) = (store::drafts::paragraph_mac(&change.keys, draft, now)?, &*stored.base_mac);
            let paragraph = (draft.id, Some(now.uid));
            Ok(was == reads || store::corrigenda::leads_to(&mut change.tx, paragraph, (was, &reads)).await?)
        }
    }
}
