//! The texts under discussion: those on the current item, each with its paragraphs to open.

use crate::{
    actions::Refusal,
    domain::{
        id::{DraftId, ParagraphId},
        lang::Lang,
        session::Session,
        text,
    },
    store,
    web::{checks, drafts::page::Opened, page::Page, visit::Reader},
};

/// A text on the current item, at its newest revision.
pub(super) struct Under {
    pub(super) id: DraftId,
    pub(super) symbol: String,
    pub(super) title: String,
    pub(super) lang: Lang,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// One of its paragraphs.
pub(super) struct Paragraph {
    pub(super) number: usize,
    pub(super) uid: ParagraphId,
    /// `ok` where nothing is open in it, else `br`.
    pub(super) class: &'static str,
    /// How far it has come, in words.
    pub(super) state: &'static str,
}

/// Those that the reader may read.
pub(super) async fn on_current(
    reader: &mut Reader,
    page: &Page,
    session: &Session,
) -> Result<Vec<Under>, Refusal> {
    let Some(entry) = session.current() else { return Ok(Vec::new()) };
    let drafts = store::drafts::of_item(&mut reader.look.tx, entry.item).await?;
    let mut texts = Vec::new();
    for draft in drafts {
        if draft.is_issued() && reader.look.viewer.may_read(draft.body_id).is_some() {
            texts.push(under(reader, page, draft.id).await?);
        }
    }
    Ok(texts)
}

async fn under(reader: &mut Reader, page: &Page, id: DraftId) -> Result<Under, Refusal> {
    let opened = Opened::find(reader, id).await?;
    let newest = opened.draft.revision;
    let whole = opened.revision(reader, newest).await?.text;
    let states = checks::paragraph_states(reader, &opened, (newest, &whole)).await?;
    let paragraph = |(at, paragraph): (usize, &text::Paragraph)| Paragraph {
        number: at + 1,
        uid: paragraph.uid,
        class: if paragraph.count().open() > 0 { "br" } else { "ok" },
        state: page.t.pick("paragraph", states[at].word()),
    };
    Ok(Under {
        id,
        symbol: opened.draft.symbol(&reader.look.viewer.dialogue, newest).to_string(),
        title: whole.title.to_string(),
        lang: opened.draft.lang,
        paragraphs: whole.paragraphs.iter().enumerate().map(paragraph).collect(),
    })
}
