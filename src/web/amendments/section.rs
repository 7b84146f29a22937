//! What the page of a paragraph says about amendments to it.

use super::{
    all::All,
    card::{Card, Cards},
    write::choices,
};
use crate::{
    actions::Refusal,
    domain::id::ParagraphId,
    web::{drafts::about::Spot, page::Page, visit::Reader},
};

/// The section.
pub struct Section {
    /// The paragraph.
    pub uid: ParagraphId,
    /// Those that wait.
    pub cards: Vec<Card>,
    /// How many are closed.
    pub closed: usize,
    /// What the reader can file: the end of the address, and what the link says.
    pub links: Vec<(String, String)>,
}

impl Section {
    /// Those to this paragraph.
    pub async fn of(reader: &mut Reader, page: &Page, spot: &Spot) -> Result<Self, Refusal> {
        let all = All::of(reader, &spot.opened).await?;
        let viewer = &reader.look.viewer;
        let here = || all.entries.iter().filter(|entry| spot.covers(entry.stored.paragraph_id));
        let rests = spot.is_gone() || all.draft.state.rests();
        let may = viewer.may_amend(all.draft.body_id).filter(|_| !rests);
        let cards = Cards { page, viewer, all: &all };
        Ok(Self {
            uid: spot.uid,
            cards: cards.sorted(here().filter(|entry| entry.stored.status.is_open())),
            closed: here().filter(|entry| !entry.stored.status.is_open()).count(),
            links: may.map(|_| choices(page.t, spot.paragraph())).unwrap_or_default(),
        })
    }
}
