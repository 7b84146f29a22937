//! The texts under discussion: those on the current item, each with its paragraphs to open.

use crate::{
    actions::Refusal,
    domain::{
        id::{DraftId, ItemId, ParagraphId},
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
    let mut texts = Vec::new();
    for opened in issued_on(reader, entry.item).await? {
        texts.push(under(reader, page, &opened).await?);
    }
    Ok(texts)
}

/// The issued texts on an agenda item that the reader may read.
pub(super) async fn issued_on(reader: &mut Reader, item: ItemId) -> Result<Vec<Opened>, Refusal> {
    let mut texts = Vec::new();
    for draft in store::drafts::of_item(&mut reader.look.tx, item).await? {
        if draft.is_issued() && reader.look.viewer.may_read(draft.body_id).is_some() {
            texts.push(Opened::find(reader, draft.id).await?);
        }
    }
    Ok(texts)
}

async fn under(reader: &mut Reader, page: &Page, opened: &Opened) -> Result<Under, Refusal> {
    let newest = opened.draft.revision;
    let whole = opened.revision(reader, newest).await?.text;
    let states = checks::paragraph_states(reader, opened, (newest, &whole)).await?;
    let paragraph = |(at, paragraph): (usize, &text::Paragraph)| Paragraph {
        number: at + 1,
        uid: paragraph.uid,
        class: if paragraph.count().open() > 0 { "br" } else { "ok" },
        state: page.t.pick("paragraph", states[at].word()),
    };
    Ok(Under {
        id: opened.draft.id,
        symbol: opened.draft.symbol(&reader.look.viewer.dialogue, newest).to_string(),
        title: whole.title.to_string(),
        lang: opened.draft.lang,
        paragraphs: whole.paragraphs.iter().enumerate().map(paragraph).collect(),
    })
}
