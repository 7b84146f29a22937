//! That a body goes on in another way, on the pages of its members (PSW-2).

use crate::{
    domain::{mode::Mode, place::Place, time::Timestamp},
    web::{home::News, path, visit::Reader},
};

/// Items of the reader's bodies whose mode was switched since an instant.
pub(in crate::web) fn news(reader: &Reader, since: Timestamp) -> Vec<News> {
    let (viewer, lang) = (&reader.look.viewer, reader.visit.t.lang);
    let readable = viewer.dialogue.items.iter().filter(|item| viewer.may_read(item.lead).is_some());
    let switched = readable.filter_map(|item| Some((item, item.set_mode.filter(|(_, at)| *at > since)?)));
    let news = switched.map(|(item, (mode, at))| News {
        key: match mode {
            Mode::Listening => "news-mode-listening",
            Mode::Thinking => "news-mode-thinking",
            Mode::Constraints => "news-mode-constraints",
            Mode::Drafting => "news-mode-drafting",
        },
        symbol: format!("{} {}", item.number, item.titles.get(lang)),
        at,
        href: path::of(Place::Options(item.id)),
    });
    news.collect()
}
