//! Brackets that participants ask for (TXT-4): a co-moderator places one of them, the hour places the others.

use super::{
    desk::{issued, words},
    story::Story,
};
use crate::{
    actions::{Refusal, requests},
    domain::{
        id::{DraftId, RequestId},
        place::Place,
        request::{Asked, RequestState, Wish},
        text::Grounds,
    },
    store,
};
use anyhow::anyhow;

/// Who asks, about which paragraph, for which words, and what they would say instead.
pub(super) struct RequestOf {
    by: &'static str,
    number: usize,
    words: &'static str,
    instead: &'static str,
}

pub(super) const WATER_SERVICES: RequestOf =
    RequestOf { by: "Mulberry", number: 8, words: "both sides", instead: "the water services of both sides" };

pub(super) const SAY_ON_TEXTS: RequestOf = RequestOf {
    by: "Sparrow",
    number: 10,
    words: "as full members",
    instead: "as full members with a say on texts",
};

pub(super) const AND_ROADS: RequestOf = RequestOf {
    by: "Thyme",
    number: 1,
    words: "a dispute over land and water",
    instead: "a dispute over land, water and roads",
};

pub(super) const EVERY_DAY: RequestOf =
    RequestOf { by: "Basalt", number: 2, words: "every Monday and Thursday morning", instead: "every day" };

/// Asks for a bracket in the newest revision.
pub(super) async fn file(
    story: &mut Story<'_>,
    (draft, revision): (DraftId, i64),
    of: &RequestOf,
) -> Result<(), Refusal> {
    let by = story.by(of.by).await?;
    let paragraph = issued(story, draft).await?.paragraphs[of.number - 1].uid;
    let asked = Asked::Wording { words: words(of.words)?, instead: Some(words(of.instead)?) };
    let wish = Wish { paragraph, asked, grounds: Grounds::default(), compromise: false };
    requests::file(story.app, &by, (draft, revision), wish).await?;
    story.requesters.push(of.by);
    Ok(())
}

/// A co-moderator places the oldest request that waits.
pub(super) async fn place(story: &mut Story<'_>, by: &'static str, draft: DraftId) -> Result<Place, Refusal> {
    let by = story.by(by).await?;
    requests::place(story.app, &by, oldest(story, draft).await?).await
}

async fn oldest(story: &Story<'_>, draft: DraftId) -> Result<RequestId, Refusal> {
    let all = store::requests::of_draft(&mut story.app.db.read().await?, draft).await?;
    let waits = all.iter().find(|stored| stored.state == RequestState::Waiting);
    Ok(waits.ok_or_else(|| anyhow!("no request waits"))?.id)
}
