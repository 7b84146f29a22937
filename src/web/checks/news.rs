//! What the home page tells of checks: that answers have ended, that a result was declared.

use crate::{
    actions::Refusal,
    domain::{place::Place, time::Timestamp},
    store::{awaiting, drafts::Listed},
    web::{
        home::{News, symbol},
        path,
        visit::Reader,
    },
};

/// The checks that have ended or were declared after `since`. No result is told before it is declared (CON-1).
pub(in crate::web) async fn news(
    reader: &mut Reader,
    drafts: &[Listed],
    since: Timestamp,
) -> Result<Vec<News>, Refusal> {
    let look = &mut reader.look;
    let ended = awaiting::ended(&mut look.tx, &look.viewer, (since, look.now)).await?;
    let news = |check: awaiting::EndedCheck| {
        let (key, at) = match check.declared_at {
            Some(at) => ("news-check-declared", at),
            None => ("news-check-ended", check.closes_at),
        };
        let symbol = symbol(&look.viewer.dialogue, drafts, check.draft_id);
        News { key, symbol, at, href: path::of(Place::Check(check.id)) }
    };
    Ok(ended.into_iter().map(news).collect())
}
