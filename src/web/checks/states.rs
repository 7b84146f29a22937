//! How far each paragraph of a revision has come: what the text tells, and what checks have found (practice 2.4).

use crate::{
    actions::Refusal,
    domain::{draft::ParagraphState, text::Text},
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
    let whole = draft.state.adopted().filter(|_| draft.revision == revision);
    let mut states = Vec::with_capacity(text.paragraphs.len());
    for paragraph in &text.paragraphs {
        let mac = paragraph_mac(&look.keys, draft, paragraph)?;
        let found = |passed: &&Passed| passed.paragraph == paragraph.uid && passed.text_mac == mac;
        let alone = passed.iter().rev().find(found).map(Passed::firmness);
        states.push(ParagraphState::of((text, revision), paragraph, (whole, alone)));
    }
    Ok(states)
}
