//! What corrections ask of a person, and what came of them, for the home page.

use crate::{
    domain::{
        corrigendum::{CorrState, Correction},
        place::Place,
        time::Timestamp,
    },
    store::drafts::Listed,
    web::{
        home::{Ask, News},
        path,
        visit::Reader,
    },
};

/// The corrections of the texts that may still be undone, and what has happened to them since an instant. All members are
/// told; that one was kept is no news.
pub(in crate::web) fn on_home(reader: &Reader, drafts: &[Listed], since: Timestamp) -> (Vec<Ask>, Vec<News>) {
    let corrected = || drafts.iter().filter_map(|listed| Some((listed, listed.correction()?)));
    let asks = corrected().filter_map(|(listed, one)| ask(reader, listed, one)).collect();
    let news = corrected().map(|(listed, one)| news(reader, listed, one)).filter(|news| news.at > since);
    (asks, news.collect())
}

fn ask(reader: &Reader, listed: &Listed, correction: Correction) -> Option<Ask> {
    let look = &reader.look;
    look.viewer.may_decide(listed.draft.body_id)?;
    let open = correction.state(look.now) == CorrState::Open;
    open.then(|| Ask {
        key: "ask-corr",
        about: symbol(reader, listed, correction),
        due: Some(correction.ends_at),
        href: href(listed, correction),
    })
}

fn news(reader: &Reader, listed: &Listed, correction: Correction) -> News {
    let (key, at) = match (correction.state, correction.ended_at) {
        (CorrState::Undone, Some(at)) => ("news-corr-undone", at),
        _ => ("news-corr-issued", correction.issued_at),
    };
    let (symbol, href) = (symbol(reader, listed, correction), href(listed, correction));
    News { key, symbol, at, href }
}

fn symbol(reader: &Reader, Listed { draft, .. }: &Listed, correction: Correction) -> String {
    draft.corrected_symbol(&reader.look.viewer.dialogue, (draft.revision, correction.number)).to_string()
}

fn href(Listed { draft, .. }: &Listed, correction: Correction) -> String {
    path::of(Place::Corrigendum(draft.id, draft.revision, correction.number))
}
