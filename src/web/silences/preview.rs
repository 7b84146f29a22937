//! What the second key for a silence will do.

use crate::{
    actions::Refusal,
    domain::{id::SilenceId, time::Timestamp},
    store,
    web::{
        acts::Preview,
        page::{Page, Section},
        visit::Reader,
    },
};

/// The silence that would start: on what, until when, with what effect.
pub async fn of_start(reader: &mut Reader, id: SilenceId, expires_at: Timestamp) -> Result<Preview, Refusal> {
    let facts = [("silence-fact-ends", expires_at)];
    preview(reader, id, ("silence-start-what", &facts)).await
}

/// The later end (SIL-4).
pub async fn of_extension(
    reader: &mut Reader,
    id: SilenceId,
    expires_at: Timestamp,
) -> Result<Preview, Refusal> {
    let silence = store::silences::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let before = silence.expires_at.unwrap_or(expires_at);
    let facts = [("silence-fact-ends-now", before), ("silence-fact-ends", expires_at)];
    preview(reader, id, ("silence-extend-what", &facts)).await
}

async fn preview(
    reader: &mut Reader,
    id: SilenceId,
    (title, instants): (&str, &[(&'static str, Timestamp)]),
) -> Result<Preview, Refusal> {
    let silence = store::silences::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let draft = store::drafts::find(&mut reader.look.tx, silence.draft_id).await?.ok_or(Refusal::NotFound)?;
    let page = Page::for_reader(reader, Section::Home);
    let symbol = draft.symbol(&reader.look.viewer.dialogue, silence.revision).to_string();
    let mut facts: Vec<_> = instants.iter().map(|(key, at)| (*key, page.both_clocks(*at))).collect();
    facts.push(("silence-fact-means", page.t.get("silence-means").to_owned()));
    Ok(Preview {
        title: page.t.say(title).set("symbol", symbol).to_string(),
        facts,
        words: Vec::new(),
        document: None,
        more: Some(format!("/silences/{id}")),
        warning: None,
    })
}
