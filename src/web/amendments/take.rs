//! Where a co-moderator puts an amendment into the working copy, and first sees what that does to others.

use super::{
    all::{All, Entry},
    card::{Card, Cards, name},
    page::seen,
};
use crate::{
    actions::{
        Refusal,
        amendments::{self, Taking},
    },
    domain::{
        amendment::{LINE, Meets, Offer, Wish},
        id::AmendmentId,
        input::{FieldProblem, Problem, Problems, optional_lines},
        place::Place,
        text::{self, Piece, Words, compare_words, limit},
    },
    web::{
        drafts::{
            desk::{self, copy},
            page::Head,
            text::with_labels,
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
#[template(path = "amendments/take.html")]
struct TakePage {
    page: Page,
    head: Head,
    card: Card,
    turn: i64,
    pen_rev: i64,
    /// From the words in the working copy to those in the form.
    pieces: Vec<Piece>,
    /// Whether the words in the form hold all that the working copy changed meanwhile.
    clean: bool,
    has_words: bool,
    /// Those that will stand on an earlier text once this is issued.
    left_behind: Vec<(AmendmentId, String)>,
    typed: Typed,
    problems: Vec<FieldProblem>,
    stale: bool,
}

/// The form.
pub async fn page(mut reader: Reader, Named(id): Named<AmendmentId>) -> Result<Response, Refusal> {
    html(&show(&mut reader, id, Typed::default()).await?)
}

/// Puts it into the working copy.
pub async fn take(Named(id): Named<AmendmentId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    match send(&sent, id).await {
        Err(Refusal::Invalid(problems)) => {
            let again = show(&mut sent.reader().await?, id, sent.form).await?;
            unprocessable(&TakePage { problems, ..again })
        }
        Err(Refusal::Stale) => {
            let again = show(&mut sent.reader().await?, id, sent.form).await?;
            Ok((StatusCode::CONFLICT, html(&TakePage { stale: true, ..again })?).into_response())
        }
        done => Ok(path::go(done?).into_response()),
    }
}

async fn send(sent: &Sent<Typed>, id: AmendmentId) -> Result<Place, Refusal> {
    let (draft, has_words) = {
        let mut reader = sent.reader().await?;
        let (all, at) = All::with(&mut reader, id).await?;
        (all.draft.id, all.entries[at].content.proposal.wish.words().is_some())
    };
    let form = &sent.form;
    let mut problems = Problems::default();
    let words = || Words::parse(form.get("words"), limit::PARAGRAPH).map(Some).map_err(Problem::from);
    let words = problems.check("words", if has_words { words() } else { Ok(None) });
    let line = problems.check("line", optional_lines(form.get("line"), LINE));
    let (words, line) = problems.or((words, line))?;
    let copy = copy(draft, form.get("pen_rev").parse().unwrap_or(-1));
    let taking = Taking { copy, how: form.choice("how")?, words, line };
    amendments::take(&sent.visit.app, &sent.sender, seen(id, sent), taking).await
}

async fn show(reader: &mut Reader, id: AmendmentId, typed: Typed) -> Result<TakePage, Refusal> {
    let (all, at) = All::with(reader, id).await?;
    let desk = desk::Desk::open(reader, all.draft.id).await?;
    let (entry, page) = (&all.entries[at], Page::for_reader(reader, Section::Drafts));
    if entry.stored.is_on_earlier() {
        return Err(Refusal::Rule("amendment-earlier"));
    }
    let (_, now) =
        desk.text.paragraph(entry.stored.paragraph_id).ok_or(Refusal::Rule("amendment-not-in-copy"))?;
    let (clean, words) = suggestion(entry, now);
    let typed = typed.and(Typed::default().with("words", words.unwrap_or_default()));
    let dialogue = &reader.look.viewer.dialogue;
    let before = with_labels(page.t, dialogue, |labels| entry.content.proposal.wish.before(now, labels));
    let named = |other: &Entry| (other.stored.id, name(page.t, other));
    Ok(TakePage {
        head: Head::new(reader, &all.draft, all.draft.revision, all.text.title.to_string()),
        card: Cards { page: &page, viewer: &reader.look.viewer, all: &all }.card(entry),
        turn: entry.stored.turn,
        pen_rev: desk.opened.draft.pen_rev,
        pieces: compare_words(&before, typed.get("words")),
        clean,
        has_words: entry.content.proposal.wish.words().is_some(),
        left_behind: left_behind(&all, entry).map(named).collect(),
        typed,
        problems: Vec::new(),
        stale: false,
        page,
    })
}

/// The words to begin with: those that the author said yes to, or the author's own together with what the working
/// copy changed. `false` when the two touch and a person has to write it.
fn suggestion(entry: &Entry, now: &text::Paragraph) -> (bool, Option<String>) {
    let proposal = &entry.content.proposal;
    let agreed = |offer: &&Offer| offer.answer.as_ref().is_some_and(|answer| answer.meets == Meets::Yes);
    let untouched = now.body == proposal.base.body;
    let offer = entry.content.offer.as_ref().filter(agreed).filter(|_| untouched).map(|offer| &offer.words);
    let words = offer.cloned().or_else(|| proposal.carried(now));
    let clean = words.is_some() || proposal.wish.words().is_none();
    (clean, words.as_ref().or(proposal.wish.words()).map(ToString::to_string))
}

/// Others on the same words that can still be put on the new text.
fn left_behind<'a>(all: &'a All, entry: &'a Entry) -> impl Iterator<Item = &'a Entry> {
    let adds = |one: &Entry| matches!(one.content.proposal.wish, Wish::Add(_));
    let touches = move |other: &&Entry| !adds(entry) && !adds(other);
    let collides = |other: &Entry| all.colliding(entry).any(|one| one.stored.id == other.stored.id);
    all.rivals(entry).filter(touches).filter(move |other| !collides(other))
}
