//! One paragraph of the working copy in the editor. It works without JavaScript: one small form for each purpose.

use super::{
    desk::{Desk, copy},
    edit_form::{Around, EditForm},
    form::{Field, Form, Purpose},
    offer::{Focus, forms},
    page::Head,
    text::{Paragraph, Part, Room, View, kind_word, with_labels},
};
use crate::{
    actions::{Refusal, drafts},
    domain::{
        id::{BodyId, DraftId, ParagraphId},
        input::FieldProblem,
        place::Place,
        text::{self, Body, Piece, Text, compare_words},
    },
    web::{
        closings,
        form::Sent,
        page::{Mark, Page, Section, html, unprocessable},
        path,
        visit::{Asked, Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "drafts/paragraph.html")]
struct ParagraphPage {
    page: Page,
    head: Head,
    uid: ParagraphId,
    pen_rev: i64,
    p: Paragraph,
    /// The bracket or the alternative that was picked, in words.
    picked: Option<String>,
    /// Open elements to pick: the end of the address, and their words.
    elements: Vec<(String, String)>,
    forms: Vec<Form>,
    sides: Vec<(String, Mark)>,
    bodies: Vec<(BodyId, String)>,
    before: Option<ParagraphId>,
    after: Option<ParagraphId>,
    /// What is asked to be closed in it, and whose word is missing (TXT-5).
    closings: Vec<closings::Line>,
    stale: Option<Stale>,
    problems: Vec<FieldProblem>,
}

/// Somebody changed the working copy while a form lay open.
struct Stale {
    /// How the paragraph changed meanwhile; empty when it did not, or that is too long ago.
    pieces: Vec<Piece>,
    /// What the person typed.
    words: String,
}

/// The paragraph with its forms; the whole working copy, where it has the paragraph no more.
pub async fn page(
    mut reader: Reader,
    Named((id, uid)): Named<(DraftId, ParagraphId)>,
    Asked(focus): Asked<Focus>,
) -> Result<Response, Refusal> {
    let desk = Desk::open(&mut reader, id).await?;
    if desk.text.paragraph(uid).is_none() {
        return Ok(path::go(Place::Pen(id)).into_response());
    }
    html(&show(&mut reader, &desk, uid, &focus).await?)
}

/// Applies one form.
pub async fn edit(
    Named((id, uid, purpose)): Named<(DraftId, ParagraphId, Purpose)>,
    sent: Sent<EditForm>,
) -> Result<Response, Refusal> {
    match apply(&sent, id, uid, purpose).await {
        Err(Refusal::Invalid(problems)) => unprocessable(&again(&sent, (id, uid, purpose), problems).await?),
        Err(Refusal::Stale) => unprocessable(&again(&sent, (id, uid, purpose), Vec::new()).await?),
        done => Ok(path::go(done?).into_response()),
    }
}

async fn apply(
    sent: &Sent<EditForm>,
    id: DraftId,
    uid: ParagraphId,
    purpose: Purpose,
) -> Result<Place, Refusal> {
    let mut reader = sent.reader().await?;
    let desk = Desk::open(&mut reader, id).await?;
    let dialogue = &reader.look.viewer.dialogue;
    let around = Around { dialogue, text: &desk.text, now: reader.look.now };
    let edit = sent.form.edit(purpose, uid, &around)?;
    drop(reader); // nobody waits for the one writer with a snapshot in hand
    drafts::edit(&sent.visit.app, &sent.sender, copy(id, sent.form.pen_rev), edit).await
}

/// The page once more, with what was typed: something is wrong with it, or the working copy has changed meanwhile.
async fn again(
    sent: &Sent<EditForm>,
    (id, uid, purpose): (DraftId, ParagraphId, Purpose),
    problems: Vec<FieldProblem>,
) -> Result<ParagraphPage, Refusal> {
    let mut reader = sent.reader().await?;
    let desk = Desk::open(&mut reader, id).await?;
    let seen = desk.earlier(&mut reader, sent.form.pen_rev).await?;
    desk.text.paragraph(uid).ok_or(Refusal::Stale)?;
    let mut shown = show(&mut reader, &desk, uid, &Focus::of(&sent.form)).await?;
    if sent.form.pen_rev != desk.opened.draft.pen_rev {
        let pieces = seen.map(|seen| meanwhile(&reader, uid, &seen, &desk.text)).unwrap_or_default();
        shown.stale = Some(Stale { pieces, words: sent.form.words.clone() });
    }
    if let Some(form) = shown.forms.iter_mut().find(|form| form.sent(purpose, &sent.form)) {
        form.key.clear();
        form.values = sent.form.clone();
        form.problems.clone_from(&problems);
    }
    shown.problems = problems;
    Ok(shown)
}

fn meanwhile(reader: &Reader, uid: ParagraphId, seen: &Text, now: &Text) -> Vec<Piece> {
    with_labels(reader.visit.t, &reader.look.viewer.dialogue, |labels| {
        let literal = |text: &Text| text.paragraph(uid).map(|(_, p)| p.literal(labels)).unwrap_or_default();
        compare_words(&literal(seen), &literal(now))
    })
}

async fn show(
    reader: &mut Reader,
    desk: &Desk,
    uid: ParagraphId,
    focus: &Focus,
) -> Result<ParagraphPage, Refusal> {
    let (number, paragraph) = desk.text.paragraph(uid).ok_or(Refusal::NotFound)?;
    let page = Page::for_reader(reader, Section::Drafts);
    let closings = closings::lines(reader, &page, &desk.opened.draft, Some(uid)).await?;
    let (t, dialogue) = (page.t, &reader.look.viewer.dialogue);
    let room = Room { page: &page, dialogue, text: &desk.text, draft: None, view: View::All };
    let side = |side: &crate::domain::dialogue::Side| {
        Mark::of(dialogue, side.id, t.lang).map(|mark| (side.id.to_string(), mark))
    };
    let neighbour = |at: usize| desk.text.paragraphs.get(at).map(|other| other.uid);
    Ok(ParagraphPage {
        head: Head::new(reader, &desk.opened.draft, desk.number(), desk.text.title.to_string()),
        uid,
        pen_rev: desk.opened.draft.pen_rev,
        p: room.paragraph(number, paragraph),
        picked: picked(&page, paragraph, focus),
        elements: elements(&page, paragraph),
        forms: forms(t, &desk.text, paragraph, focus),
        sides: dialogue.sides.iter().filter_map(side).collect(),
        bodies: dialogue.bodies.iter().map(|body| (body.id, body.names.get(t.lang).to_owned())).collect(),
        before: number.checked_sub(2).and_then(neighbour),
        after: neighbour(number),
        closings,
        stale: None,
        problems: Vec::new(),
        page,
    })
}

fn picked(page: &Page, paragraph: &text::Paragraph, focus: &Focus) -> Option<String> {
    let alternative = || focus.alternative(paragraph).map(|(at, _)| label(page, at));
    focus.bracket(paragraph).map(|bracket| in_words(page, bracket)).or_else(alternative)
}

fn elements(page: &Page, paragraph: &text::Paragraph) -> Vec<(String, String)> {
    let alternatives = match &paragraph.body {
        Body::Alternatives(set) => set.texts.len(),
        Body::Runs(_) => 0,
    };
    let alternatives = (0..alternatives).map(|at| (format!("alternative={at}"), label(page, at)));
    let brackets = paragraph.wordings().flat_map(|runs| runs.brackets());
    let brackets = brackets.map(|bracket| (format!("bracket={}", bracket.uid), in_words(page, bracket)));
    alternatives.chain(brackets).collect()
}

fn label(page: &Page, at: usize) -> String {
    format!("{} {}", page.t.get("alternative"), at + 1)
}

/// Such as "Wording is contested: urge / invite".
fn in_words(page: &Page, bracket: &text::Bracket) -> String {
    let owed = match &bracket.kind {
        text::Kind::Placeholder { owed, .. } => Some(owed),
        _ => None,
    };
    let words = owed.into_iter().chain(bracket.options.iter().map(|option| &option.words));
    let words = words.map(|words| &**words).collect::<Vec<_>>().join(" / ");
    format!("{}: {words}", page.t.pick("open", kind_word(&bracket.kind)))
}
