//! What a new revision does to the checks that are open on its text.

use super::leaving::close_if_due;
use crate::{
    actions::{Change, Refusal},
    domain::{
        act::CheckObject,
        check::{Phase, Void},
        record::Kind,
        text::{Paragraph, State, Text},
    },
    store::{
        self,
        checks::{Frozen, Stored, Wording},
        drafts::Draft,
    },
};

/// Lets the open checks on a draft follow it into the revision that was issued just now: answers to another wording no
/// longer count (TXT-9), and what has open elements cannot be checked any more (TXT-15). A check whose time has passed
/// is counted first, on the text as it was.
pub(in crate::actions) async fn follow(
    change: &mut Change,
    draft: &Draft,
    (revision, text): (i64, &Text),
) -> Result<(), Refusal> {
    for check in store::checks::uncounted(&mut change.tx, draft.id).await? {
        let check = close_if_due(change, check).await?;
        if check.phase(change.now) != Phase::Open {
            continue;
        }
        let mut frozen = check.frozen(&change.keys)?;
        match found_in(&mut frozen, text) {
            Some(found) => {
                let text_mac = match found {
                    Found::Whole => Some(store::drafts::text_mac(&change.keys, draft, text)?),
                    Found::Paragraph(one) => Some(store::drafts::paragraph_mac(&change.keys, draft, one)?),
                    Found::Closing => None,
                };
                let wording = Wording { revision, at: change.now, text_mac, frozen: &frozen };
                store::checks::follow(&mut change.tx, (&change.keys, change.chance), &check, wording).await?;
            }
            None => annul(change, &check, Void::Text).await?,
        }
    }
    Ok(())
}

/// Ends a check without a result; nobody keeps its answers.
pub(super) async fn annul(change: &mut Change, check: &Stored, void: Void) -> Result<(), Refusal> {
    store::checks::annul(&mut change.tx, check, void).await?;
    change.note(Kind::CheckVoid, Some(check.body_id), check.id.to_string().as_bytes()).await
}

/// What is checked, where the text still has it.
enum Found<'a> {
    Whole,
    Paragraph(&'a Paragraph),
    Closing,
}

/// Looks for what is checked, and notes the numbers that it has there; `None` when it is gone or has open elements.
fn found_in<'a>(frozen: &mut Frozen, text: &'a Text) -> Option<Found<'a>> {
    match &mut frozen.object {
        CheckObject::WholeText => {
            frozen.paragraphs = text.paragraphs.iter().map(|paragraph| paragraph.uid).collect();
            (text.count().open() == 0).then_some(Found::Whole)
        }
        CheckObject::Paragraph { paragraph, number } => {
            let (now, found) = text.paragraph(*paragraph)?;
            *number = now;
            (found.state() == State::Clean).then_some(Found::Paragraph(found))
        }
        CheckObject::ClosingText { paragraph, number, .. } => {
            *number = text.paragraph(*paragraph)?.0;
            Some(Found::Closing)
        }
    }
}
