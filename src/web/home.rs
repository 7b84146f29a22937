//! What awaits you: the home page. The most urgent thing first, then the rest, then what one may want to know.

use super::{
    action_items, amendments, capacity, checks, corrigenda, objections, options,
    page::{Page, Section, html},
    path, reopenings, requests, rounds, rules, sessions, silences,
    visit::{Reader, Shared},
};
use crate::{
    actions::Refusal,
    domain::{
        access::Viewer,
        check::DECLARE_WITHIN,
        dialogue::Dialogue,
        id::DraftId,
        place::Place,
        time::{Span, Timestamp},
    },
    store::{
        awaiting::{self, WaitingCheck},
        drafts::{self, Listed},
        positions, sessions as meetings,
    },
};
use askama::Template;
use axum::{Router, response::Response, routing::get};

/// How long news is news.
const NEWS: Span = Span::days(14);

/// The home page.
pub fn routes() -> Router<Shared> {
    Router::new().route("/", get(home))
}

#[derive(Template)]
#[template(path = "home/page.html")]
struct HomePage {
    page: Page,
    /// What it is called; none before somebody has confirmed the person.
    dialogue: Option<String>,
    asks: Vec<Ask>,
    news: Vec<News>,
}

/// Something that is asked of the person.
pub struct Ask {
    /// Its key in `locales/`: the sentence; `-button` behind it is what the button says.
    pub key: &'static str,
    /// What the sentence is about: a symbol, a handle, a number, or nothing.
    pub about: String,
    /// Until when, if there is an end.
    pub due: Option<Timestamp>,
    /// The address of the page on which it is done.
    pub href: String,
}

impl Ask {
    /// Until when, in the local times of all sides.
    pub(super) fn until(&self, page: &Page) -> Option<String> {
        self.due.map(|due| page.t.say("until").set("at", page.both_clocks(due)).to_string())
    }
}

/// Something that has happened lately to a text.
pub(super) struct News {
    /// Its key in `locales/`.
    pub(super) key: &'static str,
    /// The symbol of the text.
    pub(super) symbol: String,
    /// When.
    pub(super) at: Timestamp,
    /// Where it can be read.
    pub(super) href: String,
}

impl News {
    /// Since when.
    fn day(&self, page: &Page) -> String {
        page.date(self.at)
    }
}

async fn home(mut reader: Reader) -> Result<Response, Refusal> {
    let drafts = drafts_of(&mut reader).await?;
    let since = reader.look.now.minus(NEWS);
    let mut asks = asks(&mut reader, &drafts).await?;
    asks.extend(on_checks(&mut reader, &drafts).await?);
    let mut news = issued(&drafts, &reader.look.viewer.dialogue, since);
    let (asked, ended) = silences::on_home(&mut reader, &drafts, since).await?;
    asks.extend(asked);
    let (asked, reopened) = reopenings::on_home(&mut reader, &drafts, since).await?;
    asks.extend(asked);
    let (asked, corrected) = corrigenda::on_home(&reader, &drafts, since);
    asks.extend(asked);
    asks.extend(requests::asks(&mut reader, &drafts).await?);
    asks.extend(checks::asks(&mut reader).await?);
    asks.extend(rounds::asks(&mut reader).await?);
    asks.extend(sessions::asks::asks(&mut reader).await?);
    asks.extend(action_items::asks(&mut reader).await?);
    news.extend(ended.into_iter().chain(reopened));
    news.extend(checks::news(&mut reader, &drafts, since).await?);
    news.extend(corrected);
    news.extend(options::news(&reader, since));
    news.extend(capacity::news(&reader.look.viewer, reader.visit.t.lang, since));
    asks.extend(objections::asks(&mut reader, &drafts).await?);
    urgent_first(&mut asks);
    asks.splice(0..0, rules::ask(&reader.look.viewer)); // nothing else can be done before
    news.sort_by_key(|news| std::cmp::Reverse(news.at));
    let (viewer, lang) = (&reader.look.viewer, reader.visit.t.lang);
    html(&HomePage {
        page: Page::for_reader(&reader, Section::Home),
        dialogue: viewer.may_overview().map(|dialogue| dialogue.terms.names.get(lang).to_owned()),
        asks,
        news,
    })
}

/// The most urgent of what a check, a silence or an objection asks of the reader on one text.
pub(super) async fn first_on(reader: &mut Reader, draft: DraftId) -> Result<Option<Ask>, Refusal> {
    let mut drafts = drafts_of(reader).await?;
    drafts.retain(|listed| listed.draft.id == draft);
    let mut asks = on_checks(reader, &drafts).await?;
    let now = reader.look.now;
    asks.extend(silences::on_home(reader, &drafts, now).await?.0);
    asks.extend(objections::asks(reader, &drafts).await?);
    urgent_first(&mut asks);
    Ok(asks.into_iter().next())
}

fn urgent_first(asks: &mut [Ask]) {
    asks.sort_by_key(|ask| (ask.due.is_none(), ask.due));
}

/// The issued texts of the viewer's bodies.
async fn drafts_of(reader: &mut Reader) -> Result<Vec<Listed>, Refusal> {
    let look = &mut reader.look;
    let mut drafts = drafts::list(&mut look.tx, look.viewer.dialogue.id).await?;
    drafts.retain(|listed| listed.draft.is_issued() && look.viewer.may_read(listed.draft.body_id).is_some());
    Ok(drafts)
}

async fn asks(reader: &mut Reader, drafts: &[Listed]) -> Result<Vec<Ask>, Refusal> {
    let (tx, viewer, now) = (&mut reader.look.tx, &reader.look.viewer, reader.look.now);
    let mut asks = Vec::new();
    for act in awaiting::acts(tx, viewer, now).await? {
        let about = viewer.dialogue.seat(act.asked_by).map(|seat| seat.handle.clone()).unwrap_or_default();
        asks.push(Ask {
            key: "ask-act",
            about,
            due: Some(act.lapses_at),
            href: path::of(Place::Act(act.id)),
        });
    }
    for position in positions::waiting(tx, viewer).await? {
        let href = path::of(Place::PositionAlone(position.id));
        asks.push(Ask { key: "ask-restatement", about: String::new(), due: None, href });
    }
    asks.extend(to_confirm(viewer));
    if viewer.bodies().any(|body| viewer.may_report(body.id).is_some()) {
        let sessions = meetings::all(tx, &reader.look.keys, viewer).await?;
        asks.extend(sessions.iter().filter_map(|listed| to_summarise(viewer, listed, now)));
    }
    asks.extend(amendments::asks::asks(reader, drafts).await?);
    Ok(asks)
}

/// What the checks on these texts ask: an answer, or that the result is declared.
async fn on_checks(reader: &mut Reader, drafts: &[Listed]) -> Result<Vec<Ask>, Refusal> {
    let (tx, viewer, now) = (&mut reader.look.tx, &reader.look.viewer, reader.look.now);
    let ask = |key, check: &WaitingCheck, due| Ask {
        key,
        about: symbol(&viewer.dialogue, drafts, check.draft_id),
        due: Some(due),
        href: path::of(Place::Check(check.id)),
    };
    let to_answer = |check: &WaitingCheck| {
        let key = if check.is_stale() { "ask-answer-anew" } else { "ask-answer" };
        ask(key, check, check.closes_at)
    };
    let to_declare = |check: &WaitingCheck| ask("ask-declare", check, check.closes_at.plus(DECLARE_WITHIN));
    let listed = |check: &&WaitingCheck| drafts.iter().any(|listed| listed.draft.id == check.draft_id);
    let unanswered = awaiting::unanswered(tx, viewer, now).await?;
    let undeclared = awaiting::undeclared(tx, viewer, now).await?;
    let to_answer = unanswered.iter().filter(listed).map(to_answer);
    Ok(to_answer.chain(undeclared.iter().filter(listed).map(to_declare)).collect())
}

/// People who have accepted and wait to be confirmed.
fn to_confirm(viewer: &Viewer) -> Option<Ask> {
    let people = viewer.dialogue.seats.iter().filter(|seat| viewer.may_confirm(seat).is_some()).count();
    let href = path::of(Place::Seats);
    (people > 0).then(|| Ask { key: "ask-confirm", about: people.to_string(), due: None, href })
}

/// A session that has begun, for who writes its summary.
fn to_summarise(viewer: &Viewer, listed: &meetings::Listed, now: Timestamp) -> Option<Ask> {
    let session = &listed.session;
    let waits = listed.summary.is_none() && session.starts_at <= now;
    let href = path::of(Place::Session(session.id));
    let mine = viewer.may_report(session.body).filter(|_| waits);
    mine.map(|_| Ask { key: "ask-summary", about: session.number.to_string(), due: None, href })
}

/// The revisions that were issued since an instant.
fn issued(drafts: &[Listed], dialogue: &Dialogue, since: Timestamp) -> Vec<News> {
    let news = |listed: &Listed| {
        let at = listed.issued_at.filter(|at| *at > since)?;
        let (id, key) = (listed.draft.id, "news-issued");
        Some(News { key, symbol: symbol(dialogue, drafts, id), at, href: path::of(Place::Draft(id)) })
    };
    drafts.iter().filter_map(news).collect()
}

/// The symbol of a text at its newest revision.
pub(super) fn symbol(dialogue: &Dialogue, drafts: &[Listed], id: DraftId) -> String {
    let listed = drafts.iter().find(|listed| listed.draft.id == id);
    listed.map(|listed| listed.draft.symbol(dialogue, listed.draft.revision).to_string()).unwrap_or_default()
}
