//! What the second key for issuing will do.

use super::{count, page::Opened, text::with_labels};
use crate::{
    actions::Refusal,
    domain::{draft::is_early, id::DraftId, text::Text},
    store,
    web::{acts::Preview, amendments::copy::in_copy, visit::Reader},
    words::Words,
};
use std::collections::BTreeMap;

/// The working copy `pen_rev` as it would be issued under `number`: all of it, what it takes of amendments, which open
/// elements come and go, and where to read what changed since the last.
pub async fn preview(
    reader: &mut Reader,
    id: DraftId,
    number: i64,
    pen_rev: i64,
) -> Result<Preview, Refusal> {
    let opened = Opened::find(reader, id).await?;
    let draft = &opened.draft;
    let permit = reader.look.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
    let look = &mut reader.look;
    let text = store::drafts::pen(&mut look.tx, &look.keys, &permit, id, pen_rev).await?;
    let t = reader.visit.t;
    let symbol = draft.symbol(&reader.look.viewer.dialogue, number).to_string();
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
    let before = opened.issues.last().map(|issue| (issue.number, issue.count.open()));
    facts.push(("issue-count", count::sentence(t, &symbol, text.count(), before)));
    if draft.is_issued() {
        facts.extend(open(t, &opened.revision(reader, draft.revision).await?.text, &text));
    }
    let taken = in_copy(reader, &permit, (&opened, number)).await?;
    facts.extend(taken.into_iter().map(|(_, said)| ("issue-takes", said)));
    let dialogue = &reader.look.viewer.dialogue;
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

/// Which brackets come, by the number of their paragraph in the new text, and which go, by that in the last.
fn open(t: &'static Words, last: &Text, new: &Text) -> impl Iterator<Item = (&'static str, String)> {
    let listed = |open: BTreeMap<usize, usize>| {
        let paragraph = |(number, n)| format!("{} {number} ({n})", t.get("paragraph"));
        open.into_iter().map(paragraph).collect::<Vec<_>>().join(", ")
    };
    let facts = [("issue-opens", new.open_beyond(last)), ("issue-closes", last.open_beyond(new))]
        .map(|(key, open)| (key, listed(open)));
    facts.into_iter().filter(|(_, listed)| !listed.is_empty())
}
