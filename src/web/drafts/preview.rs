//! What the second key for issuing will do.

use super::{count, page::Opened, text::with_labels};
use crate::{
    actions::Refusal,
    domain::{draft::is_early, id::DraftId},
    store,
    web::{acts::Preview, visit::Reader},
};

/// The working copy `pen_rev` as it would be issued under `number`: all of it, and what changed since the last.
pub async fn preview(
    reader: &mut Reader,
    id: DraftId,
    number: i64,
    pen_rev: i64,
) -> Result<Preview, Refusal> {
    let Opened { draft, issues, .. } = Opened::find(reader, id).await?;
    let permit = reader.look.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
    let look = &mut reader.look;
    let text = store::drafts::pen(&mut look.tx, &look.keys, &permit, id, pen_rev).await?;
    let (t, dialogue) = (reader.visit.t, &reader.look.viewer.dialogue);
    let symbol = draft.symbol(dialogue, number).to_string();
    let title = t.say("issue-what").set("symbol", symbol.as_str()).to_string();
    let mut facts = Vec::new();
    let Some(text) = text.filter(|_| draft.pen_rev == pen_rev) else {
        let moved = vec![("issue-state", t.get("draft-pen-moved").to_owned())];
        return Ok(Preview {
            title,
            facts: moved,
            words: Vec::new(),
            document: None,
            more: None,
            warning: None,
        });
    };
    facts.push(("field-title", text.title.to_string()));
    let before = issues.last().map(|issue| (issue.number, issue.count.open()));
    facts.push(("issue-count", count::sentence(t, &symbol, text.count(), before)));
    let item = draft.item_id.and_then(|item| dialogue.item(item));
    if !draft.is_issued() && item.is_some_and(is_early) {
        facts.push(("field-knows_early", t.get("issue-early").to_owned()));
    }
    let literal = |at, words: String| format!("{}. {words}", at + 1);
    let words = with_labels(t, dialogue, |labels| {
        text.paragraphs.iter().enumerate().map(|(at, p)| literal(at, p.literal(labels))).collect()
    });
    let more = draft.is_issued().then(|| format!("/drafts/{id}/pen/compare"));
    Ok(Preview { title, facts, words, document: None, more, warning: None })
}
