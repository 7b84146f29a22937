//! What the working copy has of amendments, for who gives a key to issue it (MOD-4).

use super::{
    all::All,
    card::{Cards, status},
};
use crate::{
    actions::Refusal,
    domain::{
        access::{Moderate, Permit},
        amendment::Status,
        id::AmendmentId,
    },
    web::{
        drafts::page::Opened,
        page::{Page, Section},
        visit::Reader,
    },
};

/// Each with what becomes of it in revision `number`, such as "Amendment 3. Other words for paragraph 4: taken into
/// Rev.1", or that its author has withdrawn it meanwhile.
pub async fn in_copy(
    reader: &mut Reader,
    _: &Permit<Moderate>,
    (opened, number): (&Opened, i64),
) -> Result<Vec<(AmendmentId, String)>, Refusal> {
    if !opened.draft.is_issued() {
        return Ok(Vec::new());
    }
    let all = All::of(reader, opened).await?;
    let page = Page::for_reader(reader, Section::Home);
    let cards = Cards { page: &page, viewer: &reader.look.viewer, all: &all };
    let held = all.entries.iter().filter_map(|entry| Some((entry, entry.stored.held?)));
    let said = held.map(|(entry, how)| {
        let card = cards.card(entry);
        let becomes = match entry.stored.status {
            Status::Withdrawn => page.t.get("amendment-withdrawn-in-copy").to_owned(),
            _ => status(page.t, how.status(), Some(number)),
        };
        (entry.stored.id, format!("{}. {}: {becomes}", card.name, card.what))
    });
    Ok(said.collect())
}
