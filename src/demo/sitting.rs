//! The session of the group on water, as it is held (practice 5.1 and 5.2).

use super::{
    cast::{LARK, SLATE, TERN},
    story::Story,
};
use crate::{
    actions::{
        Refusal,
        floor::{self, Deed, Wish},
        sessions,
    },
    domain::{
        id::SessionId,
        session::Step,
        time::{Span, Timestamp},
    },
};

/// Who comes.
const HERE: [&str; 10] =
    ["Mulberry", "Walnut", "Poplar", "Almond", "Maple", "Basalt", "Cedar", "Willow", TERN, SLATE];
/// Who asks for the floor, in this order. The rule hears Almond, Maple, Poplar, Basalt.
const ASKING: [&str; 4] = ["Almond", "Poplar", "Maple", "Basalt"];

/// Everybody comes in, the session is opened, and the first of four who wish to speak has the floor.
pub(super) async fn begin(story: &mut Story<'_>, session: SessionId) -> Result<(), Refusal> {
    for handle in HERE {
        sessions::join(story.app, &story.by(handle).await?, session).await?;
    }
    sessions::step(story.app, &story.by(LARK).await?, session, Step::Open).await?;
    for handle in ASKING {
        floor::wish(story.app, &story.by(handle).await?, session, Wish::Floor).await?;
    }
    floor::lead(story.app, &story.by(LARK).await?, session, Deed::Give(1)).await.map(drop)
}

/// It comes to the second part of its agenda, and ends; who was still waiting is heard another time.
pub(super) async fn end(story: &mut Story<'_>, session: SessionId, begins: Timestamp) -> Result<(), Refusal> {
    story.reach(begins.plus(Span::minutes(30))).await?;
    sessions::step(story.app, &story.by(TERN).await?, session, Step::MoveTo(1)).await?;
    story.reach(begins.plus(Span::minutes(60))).await?;
    sessions::step(story.app, &story.by(LARK).await?, session, Step::Close).await.map(drop)
}
