//! What silence asks of a person, and what it came to, for the home page.

use crate::{
    actions::Refusal,
    domain::{
        place::Place,
        silence::{Phase, SilenceState},
        time::Timestamp,
    },
    store::{
        self,
        drafts::{Draft, Listed},
        silences::Seen,
    },
    web::{
        home::{Ask, News},
        path,
        visit::Reader,
    },
};

/// What is asked of the reader, and what has ended since an instant, on these texts.
pub(in crate::web) async fn on_home(
    reader: &mut Reader,
    drafts: &[Listed],
    since: Timestamp,
) -> Result<(Vec<Ask>, Vec<News>), Refusal> {
    let look = &mut reader.look;
    let all = store::silences::of_viewer(&mut look.tx, &look.viewer, since).await?;
    let about = |Seen { silence, .. }: &Seen| {
        let draft = drafts.iter().map(|listed| &listed.draft).find(|draft| draft.id == silence.draft_id);
        let symbol = |draft: &Draft| draft.symbol(&reader.look.viewer.dialogue, silence.revision);
        draft.map(|draft| symbol(draft).to_string())
    };
    let href = |seen: &Seen| path::of(Place::Silence(seen.silence.id));
    let ask = |seen: &Seen| {
        let (about, (key, due)) = about(seen).zip(asked(reader, seen))?;
        Some(Ask { key, about, due, href: href(seen) })
    };
    let news = |seen: &Seen| {
        let (key, at) = outcome(seen.silence.state).zip(seen.silence.ended_at)?;
        Some(News { key, symbol: about(seen)?, at, href: href(seen) })
    };
    Ok((all.iter().filter_map(ask).collect(), all.iter().filter_map(news).collect()))
}

fn asked(reader: &Reader, seen: &Seen) -> Option<(&'static str, Option<Timestamp>)> {
    let (viewer, silence) = (&reader.look.viewer, &seen.silence);
    let decides = viewer.may_decide(silence.body_id).is_some();
    match silence.phase(reader.look.now) {
        Phase::Opposable if decides => Some(("ask-silence-proposed", Some(silence.opposable_until))),
        Phase::Startable if viewer.may_moderate(silence.body_id).is_some() => {
            Some(("ask-silence-start", None))
        }
        Phase::Running if decides && seen.awaits_viewer() => {
            Some(("ask-silence-received", silence.expires_at))
        }
        _ => None,
    }
}

/// What is told to all when it is over; that a proposal was taken back is not.
const fn outcome(state: SilenceState) -> Option<&'static str> {
    match state {
        SilenceState::Opposed => Some("news-silence-opposed"),
        SilenceState::Adopted => Some("news-silence-adopted"),
        SilenceState::Lapsed => Some("news-silence-lapsed"),
        SilenceState::Broken => Some("news-silence-broken"),
        SilenceState::Proposed | SilenceState::Withdrawn | SilenceState::Running => None,
    }
}
