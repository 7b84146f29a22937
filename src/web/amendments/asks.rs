//! What amendments ask on the home page.

use crate::{
    actions::Refusal,
    domain::{amendment::Owed, place::Place},
    store::{amendments, drafts::Listed},
    web::{
        home::{Ask, symbol},
        path,
        visit::Reader,
    },
};

/// Of authors: to read, to answer, to rebase. Of co-moderators: one line a text, however many wait.
pub(in crate::web) async fn asks(reader: &mut Reader, drafts: &[Listed]) -> Result<Vec<Ask>, Refusal> {
    let (tx, viewer) = (&mut reader.look.tx, &reader.look.viewer);
    let symbol = |id| symbol(&viewer.dialogue, drafts, id);
    let mut asks = Vec::new();
    let files = viewer.bodies().any(|body| viewer.may_amend(body.id).is_some());
    let asked = if files { amendments::asked_of(tx, viewer).await? } else { Vec::new() };
    for asked in asked {
        let key = match asked.owed {
            Some(Owed::Answer) => "ask-amendment-answer",
            Some(Owed::See) => "ask-amendment-see",
            None => "ask-amendment-rebase",
        };
        let href = path::of(Place::Amendment(asked.id));
        asks.push(Ask { key, about: symbol(asked.draft_id), due: None, href });
    }
    let decides = viewer.bodies().any(|body| viewer.may_moderate(body.id).is_some());
    let waiting = if decides { amendments::waiting_for(tx, viewer).await? } else { Vec::new() };
    for (draft, n) in waiting {
        let about = format!("{n} ({})", symbol(draft));
        asks.push(Ask { key: "ask-amendments", about, due: None, href: path::of(Place::Amendments(draft)) });
    }
    Ok(asks)
}
