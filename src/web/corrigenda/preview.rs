//! What the second key for a correction will do: exactly the words that differ.

use super::differences::{Difference, differences};
use crate::{
    actions::Refusal,
    domain::text::plain,
    store::{self, corrigenda::Which},
    web::{acts::Preview, drafts::page::Opened, visit::Reader},
};

/// The working copy `pen_rev` as it would be issued as that correction; see [`crate::domain::act::Act`].
pub async fn preview(
    reader: &mut Reader,
    (id, revision, number): Which,
    pen_rev: i64,
) -> Result<Preview, Refusal> {
    let opened = Opened::find(reader, id).await?;
    let issued = opened.revision(reader, revision).await?;
    let Opened { draft, .. } = &opened;
    let look = &mut reader.look;
    let permit = look.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
    let text = store::drafts::pen(&mut look.tx, &look.keys, &permit, id, pen_rev).await?;
    let (t, dialogue) = (reader.visit.t, &reader.look.viewer.dialogue);
    let symbol = draft.corrected_symbol(dialogue, (revision, number)).to_string();
    let title = t.say("corr-what").set("symbol", symbol).to_string();
    let current = (draft.pen_rev, draft.revision) == (pen_rev, revision) && issued.corr < number;
    let (state, words) = match text.filter(|_| current) {
        Some(text) => (
            ("corr-fact-means", t.get("corr-means").to_owned()),
            differences(t, dialogue, &issued.text, &text),
        ),
        None => (("issue-state", t.get("draft-pen-moved").to_owned()), Vec::new()),
    };
    let line = |one: Difference| match one.number {
        Some(number) => format!("{number}. {}", plain(&one.pieces)),
        None => plain(&one.pieces),
    };
    let words = words.into_iter().map(line).collect();
    Ok(Preview { title, facts: vec![state], words, document: None, more: None, warning: None })
}
