//! One amendment: what it would change on its own base, why, what became of it, and what is asked of the reader.

use super::{
    all::{All, Entry},
    card::{Card, Cards},
    decide::Desk,
    history::{Shown, history},
};
use crate::{
    actions::{Refusal, amendments},
    domain::{
        amendment::{Answer, LINE, Meets, Owed},
        id::{AmendmentId, ParagraphId},
        input::{FieldProblem, Problems, optional_lines},
        place::Place,
        text::{Piece, compare_words},
    },
    web::{
        drafts::{
            page::Head,
            text::{revision_name, with_labels},
        },
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

#[derive(Template)]
#[template(path = "amendments/page.html")]
struct AmendmentPage {
    page: Page,
    head: Head,
    card: Card,
    uid: ParagraphId,
    turn: i64,
    /// What the author still owes.
    owed: Option<Owed>,
    earlier: Option<Earlier>,
    offer: Option<Offered>,
    history: Vec<Shown>,
    may_withdraw: bool,
    desk: Option<Desk>,
    typed: Typed,
    problems: Vec<FieldProblem>,
    /// Whether somebody changed it while a form lay open.
    stale: bool,
}

/// What the paragraph has become since.
pub(super) struct Earlier {
    /// The newest revision.
    pub(super) name: String,
    /// How its base changed; `None` when the paragraph is gone.
    pub(super) pieces: Option<Vec<Piece>>,
}

/// Other words that came back to the author.
struct Offered {
    /// From the author's words to these.
    pieces: Vec<Piece>,
    /// What the author says: the end of its wording's key, and a line.
    answer: Option<(&'static str, Option<String>)>,
}

/// The page.
pub async fn page(mut reader: Reader, Named(id): Named<AmendmentId>) -> Result<Response, Refusal> {
    html(&show(&mut reader, id, Typed::default()).await?)
}

/// The author says whether other words meet the interest.
pub async fn answer(Named(id): Named<AmendmentId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = match parse_answer(&sent.form) {
        Ok(answer) => amendments::answer(&sent.visit.app, &sent.sender, seen(id, &sent), answer).await,
        Err(problems) => Err(problems.into()),
    };
    finish(sent, id, done).await
}

/// The author has read what was decided.
pub async fn see(Named(id): Named<AmendmentId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = amendments::see(&sent.visit.app, &sent.sender, seen(id, &sent)).await;
    finish(sent, id, done).await
}

/// The author withdraws it.
pub async fn withdraw(Named(id): Named<AmendmentId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    let done = amendments::withdraw(&sent.visit.app, &sent.sender, seen(id, &sent)).await;
    finish(sent, id, done).await
}

/// The amendment as it stood when the form was made.
pub(super) fn seen(id: AmendmentId, sent: &Sent<Typed>) -> (AmendmentId, i64) {
    (id, sent.form.get("turn").parse().unwrap_or(-1))
}

/// Where an accepted form leads; or the page again, with what was typed, when something has to be looked at.
pub(super) async fn finish(
    sent: Sent<Typed>,
    id: AmendmentId,
    done: Result<Place, Refusal>,
) -> Result<Response, Refusal> {
    match done {
        Err(Refusal::Invalid(problems)) => {
            let again = show(&mut sent.reader().await?, id, sent.form).await?;
            unprocessable(&AmendmentPage { problems, ..again })
        }
        Err(Refusal::Stale) => {
            let again = show(&mut sent.reader().await?, id, sent.form).await?;
            Ok((StatusCode::CONFLICT, html(&AmendmentPage { stale: true, ..again })?).into_response())
        }
        done => Ok(path::go(done?).into_response()),
    }
}

/// How the paragraph of an amendment on an earlier text reads now; `None` when it stands on the newest.
pub(super) fn earlier(reader: &Reader, page: &Page, all: &All, entry: &Entry) -> Option<Earlier> {
    let proposal = &entry.content.proposal;
    let now = all.text.paragraph(entry.stored.paragraph_id).map(|(_, paragraph)| paragraph);
    let pieces = with_labels(page.t, &reader.look.viewer.dialogue, |labels| {
        now.map(|now| compare_words(&proposal.before(labels), &proposal.wish.before(now, labels)))
    });
    let name = revision_name(page.t, all.draft.revision);
    entry.stored.is_on_earlier().then_some(Earlier { name, pieces })
}

fn parse_answer(form: &Typed) -> Result<Answer, Vec<FieldProblem>> {
    let meets = form.choice::<Meets>("meets")?;
    let mut problems = Problems::default();
    let line = problems.check("line", optional_lines(form.get("line"), LINE));
    problems.or(Answer { meets, line })
}

async fn show(reader: &mut Reader, id: AmendmentId, typed: Typed) -> Result<AmendmentPage, Refusal> {
    let (all, at) = All::with(reader, id).await?;
    let page = Page::for_reader(reader, Section::Drafts);
    let entry = &all.entries[at];
    let history = history(reader, &page, entry).await?;
    let viewer = &reader.look.viewer;
    let mine = viewer.may_mind(entry.stored.author, entry.stored.body_id).is_some();
    Ok(AmendmentPage {
        head: Head::new(reader, &all.draft, all.draft.revision, all.text.title.to_string()),
        card: Cards { page: &page, viewer, all: &all }.card(entry),
        uid: entry.stored.paragraph_id,
        turn: entry.stored.turn,
        owed: entry.stored.owed.filter(|_| mine),
        earlier: earlier(reader, &page, &all, entry),
        offer: offered(entry),
        history,
        may_withdraw: mine && entry.stored.status.is_open(),
        desk: Desk::of(viewer, &page, &all, entry),
        typed,
        problems: Vec::new(),
        stale: false,
        page,
    })
}

fn offered(entry: &Entry) -> Option<Offered> {
    let offer = entry.content.offer.as_ref()?;
    let own = entry.content.proposal.wish.words().map_or("", |words| words);
    let answer = offer.answer.as_ref().map(|answer| (answer.meets.word(), answer.line.clone()));
    Some(Offered { pieces: compare_words(own, &offer.words), answer })
}

impl AmendmentPage {
    /// Nothing but a dash before it tells the failing form's fields from those of other forms.
    fn key(&self, decision: &str) -> String {
        let sent = !self.problems.is_empty() && self.typed.has("decision", decision);
        if sent { String::new() } else { format!("-{decision}") }
    }

    /// What was typed into the form for this decision.
    fn value(&self, decision: &str, field: &str) -> &str {
        if self.typed.has("decision", decision) { self.typed.get(field) } else { "" }
    }

    fn has_words(&self) -> bool {
        self.desk.as_ref().is_some_and(|desk| desk.words.is_some())
    }

    /// Whether the reader may prepare words for the newer text.
    fn may_prepare(&self) -> bool {
        self.has_words() && self.earlier.as_ref().is_some_and(|now| now.pieces.is_some())
    }

    /// The first thing asked of the reader, if anything.
    fn asks_nothing(&self) -> bool {
        self.owed.is_none()
            && !(self.may_withdraw && self.earlier.is_some())
            && self.desk.as_ref().is_none_or(|desk| desk.held.is_some())
    }
}
