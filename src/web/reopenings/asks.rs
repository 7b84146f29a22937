//! What reopening asks of the co-moderators, and what is told to all, for the home page.

use crate::{
    actions::Refusal,
    domain::{place::Place, time::Timestamp},
    store::{self, drafts::Listed},
    web::{
        home::{Ask, News, symbol},
        path,
        visit::Reader,
    },
};

/// The texts that more than a third of one side asks to take up again, for who holds a key to them; and those that were
/// taken up since an instant.
pub(in crate::web) async fn on_home(
    reader: &mut Reader,
    drafts: &[Listed],
    since: Timestamp,
) -> Result<(Vec<Ask>, Vec<News>), Refusal> {
    let look = &mut reader.look;
    let (viewer, dialogue) = (&look.viewer, &look.viewer.dialogue);
    let mine =
        |listed: &&Listed| listed.draft.state.rests() && viewer.may_moderate(listed.draft.body_id).is_some();
    let mine: Vec<_> = drafts.iter().filter(mine).map(|listed| listed.draft.id).collect();
    let asked = match mine.is_empty() {
        true => Default::default(),
        false => store::reopenings::asked_in(&mut look.tx, dialogue.id).await?,
    };
    let ask = |id| Ask {
        key: "ask-reopening",
        about: symbol(dialogue, drafts, id),
        due: None,
        href: path::of(Place::Reopening(id)),
    };
    let news = |listed: &Listed| {
        let at = listed.reopened_at.filter(|at| *at > since)?;
        let (id, key) = (listed.draft.id, "news-reopened");
        Some(News { key, symbol: symbol(dialogue, drafts, id), at, href: path::of(Place::Draft(id)) })
    };
    let asks = mine.into_iter().filter(|id| asked.contains(id)).map(ask).collect();
    Ok((asks, drafts.iter().filter_map(news).collect()))
}
