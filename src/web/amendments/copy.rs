//! What the working copy has of amendments, for who gives a key to issue it (MOD-4).

use super::{
    all::All,
    card::{Cards, status},
};
use crate::{
    actions::Refusal,
    domain::access::{Moderate, Permit},
    web::{
        drafts::page::Opened,
        page::{Page, Section},
        visit::Reader,
    },
};

/// Each with what becomes of it in revision `number`, such as "Amendment 3. Other words for paragraph 4: taken into Rev.1".
pub async fn in_copy(
    reader: &mut Reader,
    _: &Permit<Moderate>,
    (opened, number): (&Opened, i64),
) -> Result<Vec<String>, Refusal> {
    if !opened.draft.is_issued() {
        return Ok(Vec::new());
    }
    let all = All::of(reader, opened).await?;
    let page = Page::for_reader(reader, Section::Home);
    let cards = Cards { page: &page, viewer: &reader.look.viewer, all: &all };
    let waits = all.entries.iter().filter(|entry| entry.stored.status.is_open());
    let held = waits.filter_map(|entry| Some((entry, entry.stored.held?)));
    let said = held.map(|(entry, how)| {
        let card = cards.card(entry);
        format!("{}. {}: {}", card.name, card.what, status(page.t, how.status(), Some(number)))
    });
    Ok(said.collect())
}
