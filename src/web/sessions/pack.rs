//! The pack of a session for paper (NET-6): its agenda, the texts on it, and slips on which to answer by hand.

use super::{
    head::{Head, Line, agenda},
    hub::Opened,
    text::issued_on,
};
use crate::{
    actions::Refusal,
    domain::{
        consensus::Stance,
        id::{DraftId, SessionId},
        lang::Lang,
        level::Level,
    },
    web::{
        drafts::{
            self,
            stretches::stretches,
            text::{Paragraph, Part, Room, View},
        },
        page::{Page, Section, html},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::Response;
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "sessions/pack.html")]
struct PackPage {
    page: Page,
    head: Head,
    agenda: Vec<Line>,
    /// Those of the parts of the agenda, each once.
    levels: BTreeSet<Level>,
    texts: Vec<Text>,
}

/// A text on the agenda at its newest revision.
struct Text {
    id: DraftId,
    symbol: String,
    title: String,
    lang: Lang,
    /// None of a text that is too long for this page: it is printed by itself.
    paragraphs: Vec<Paragraph>,
}

/// The pack, for every member of the body; it names nobody.
pub(super) async fn page(mut reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let page = Page::for_reader(&reader, Section::Sessions);
    let session = opened.session();
    let mut texts = Vec::new();
    for entry in &session.plan.entries {
        for opened in issued_on(&mut reader, entry.item).await? {
            texts.push(text(&mut reader, &page, &opened).await?);
        }
    }
    html(&PackPage {
        head: Head::new(&reader, &page, session),
        agenda: agenda(&reader.look.viewer, session, page.lang()),
        levels: session.plan.entries.iter().map(|entry| entry.level()).collect(),
        texts,
        page,
    })
}

async fn text(reader: &mut Reader, page: &Page, opened: &drafts::page::Opened) -> Result<Text, Refusal> {
    let newest = opened.draft.revision;
    let text = opened.revision(reader, newest).await?.text;
    let dialogue = &*reader.look.viewer.dialogue;
    let room = Room { page, dialogue, text: &text, draft: Some(opened.draft.id), view: View::All };
    let fits = stretches(&text).len() == 1;
    Ok(Text {
        id: opened.draft.id,
        symbol: opened.draft.symbol(dialogue, newest).to_string(),
        title: text.title.to_string(),
        lang: opened.draft.lang,
        paragraphs: if fits { room.paragraphs() } else { Vec::new() },
    })
}
