//! What sessions ask on the home page.

use crate::{
    actions::Refusal,
    domain::{place::Place, session::FORGOTTEN, time::Span},
    store::{self, sessions::Listed},
    web::{
        home::Ask,
        page::{Page, Section},
        path,
        visit::Reader,
    },
};

/// How long before its beginning a session is spoken of.
const SOON: Span = Span::days(1);

/// To join those that are held or gather, and to know of those that begin within a day.
pub async fn asks(reader: &mut Reader) -> Result<Vec<Ask>, Refusal> {
    let look = &mut reader.look;
    let begins = look.now.minus(FORGOTTEN)..look.now.plus(SOON);
    let near = store::sessions::near(&mut look.tx, &look.keys, &look.viewer, begins).await?;
    let page = Page::for_reader(reader, Section::Home);
    Ok(near.iter().filter_map(|listed| ask(reader, &page, listed)).collect())
}

fn ask(reader: &Reader, page: &Page, Listed { session, .. }: &Listed) -> Option<Ask> {
    let (href, ends) = (path::of(Place::Session(session.id)), session.ends_at());
    reader.look.viewer.may_attend(session.body)?;
    if session.receives(reader.look.now) {
        let key = if session.is_held() { "ask-session-open" } else { "ask-session-gathers" };
        return Some(Ask { key, about: session.number.to_string(), due: Some(ends), href });
    }
    let about = page.both_clocks(session.starts_at);
    (session.starts_at > reader.look.now).then_some(Ask { key: "ask-session-soon", about, due: None, href })
}
