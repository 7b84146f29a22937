//! How far each paragraph of a revision has come: what the text tells, and what checks have found (practice 2.4).

use crate::{
    actions::Refusal,
    domain::{
        draft::{DraftState, FIRST, ParagraphState},
        text::{Paragraph, State, Text},
    },
    store::{
        checks::{Passed, passed_on},
        drafts::paragraph_mac,
    },
    web::{drafts::page::Opened, visit::Reader},
};

/// The state of each paragraph of a revision, in the order of the text.
pub async fn paragraph_states(
    reader: &mut Reader,
    opened: &Opened,
    (revision, text): (i64, &Text),
) -> Result<Vec<ParagraphState>, Refusal> {
    let (look, draft) = (&mut reader.look, &opened.draft);
    let passed = passed_on(&mut look.tx, &opened.permit, draft.id).await?;
    let adopted = draft.state == DraftState::Adopted && draft.revision == revision;
    let mut states = Vec::with_capacity(text.paragraphs.len());
    for paragraph in &text.paragraphs {
        let mac = paragraph_mac(&look.keys, draft, paragraph)?;
        let found = |passed: &&Passed| passed.paragraph == paragraph.uid && passed.text_mac == mac;
        states.push(match passed.iter().rev().find(found) {
            _ if adopted => ParagraphState::Agreed,
            Some(passed) if passed.is_ad_referendum() => ParagraphState::AgreedAdReferendum,
            Some(_) if text.package => ParagraphState::ProvisionallyAgreed,
            Some(_) => ParagraphState::Agreed,
            None => by_text(paragraph, revision),
        });
    }
    Ok(states)
}

fn by_text(paragraph: &Paragraph, revision: i64) -> ParagraphState {
    match (paragraph.state(), revision) {
        (State::Bracketed, _) => ParagraphState::Bracketed,
        (State::Clean, FIRST) => ParagraphState::UnderDiscussion,
        (State::Clean, _) => ParagraphState::Clean,
    }
}
