//! What the second key for a lower level will do.

use super::{Opened, head::line};
use crate::{
    actions::Refusal,
    domain::{id::SessionId, level::Level, place::Place},
    web::{
        acts::Preview,
        page::{Page, Section},
        path,
        visit::Reader,
    },
};

/// From which level to which one, and for which part of which session.
pub async fn of_lowering(
    reader: &mut Reader,
    (id, entry): (SessionId, i64),
    level: Level,
) -> Result<Preview, Refusal> {
    let opened = Opened::find(reader, id).await?;
    let page = Page::for_reader(reader, Section::Sessions);
    let (t, session) = (page.t, opened.session());
    let part = usize::try_from(entry).ok().and_then(|at| session.plan.entries.get(at));
    let part = part.ok_or(Refusal::NotFound)?;
    let item = line(&reader.look.viewer, part, page.lang()).map(|line| line.title).unwrap_or_default();
    Ok(Preview {
        title: t.get("session-lower").to_owned(),
        facts: vec![
            ("session-item", item),
            ("session-level-now", t.pick("level", part.level().word()).to_owned()),
            ("session-level-then", t.pick("level", level.word()).to_owned()),
        ],
        words: vec![t.get("session-lower-says").to_owned()],
        document: None,
        more: Some(path::of(Place::Session(id))),
        warning: None,
    })
}
