//! The form of a request. The paragraph as it would look is shown before anything is sent.

use super::form::{KINDS, WishForm};
use crate::{
    actions::{Refusal, requests},
    domain::{
        id::{DraftId, ParagraphId},
        input::FieldProblem,
        request::Wish,
        text::{Pen, Text},
    },
    web::{
        drafts::{
            about::Spot,
            edit_form::Around,
            page::{Head, Opened},
            text::{Paragraph, Part, Room, View},
        },
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "requests/new.html")]
struct NewPage {
    page: Page,
    head: Head,
    uid: ParagraphId,
    p: Paragraph,
    /// Whether `p` is the paragraph as it would look.
    preview: bool,
    stale: bool,
    form: WishForm,
    problems: Vec<FieldProblem>,
}

/// The empty form.
pub(super) async fn page(
    mut reader: Reader,
    Named((id, uid)): Named<(DraftId, ParagraphId)>,
) -> Result<Response, Refusal> {
    let spot = spot(&mut reader, id, uid).await?;
    let form = WishForm { revision: spot.revision, kind: KINDS[0].into(), ..WishForm::default() };
    html(&show(&reader, &spot, form, None))
}

/// Shows the paragraph as it would look, or files the request.
pub(super) async fn send(
    Named((id, uid)): Named<(DraftId, ParagraphId)>,
    sent: Sent<WishForm>,
) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let spot = spot(&mut reader, id, uid).await?;
    let (wish, would) = match attempt(&reader, &spot, &sent.form) {
        Ok(tried) if spot.revision == sent.form.revision => tried,
        tried => return again(&reader, &spot, &sent.form, tried.err().unwrap_or_default()),
    };
    if sent.form.step != "file" {
        return html(&show(&reader, &spot, sent.form.clone(), Some(&would)));
    }
    drop(reader); // nobody waits for the one writer with a snapshot in hand
    let done = requests::file(&sent.visit.app, &sent.sender, (id, sent.form.revision), wish).await?;
    Ok(path::go(done).into_response())
}

/// The paragraph in the newest revision, for somebody who may request brackets there.
async fn spot(reader: &mut Reader, id: DraftId, uid: ParagraphId) -> Result<Spot, Refusal> {
    let opened = Opened::find(reader, id).await?;
    reader.look.viewer.may_speak(opened.draft.body_id).ok_or(Refusal::NotFound)?;
    if reader.look.viewer.dialogue.thinks_together(opened.draft.item_id) {
        return Err(Refusal::Rule("mode-thinks-together"));
    }
    let spot = Spot::find(reader, opened, uid).await?;
    if spot.is_gone() { Err(Refusal::NotFound) } else { Ok(spot) }
}

/// The wish, and the text as it would look.
fn attempt(reader: &Reader, spot: &Spot, form: &WishForm) -> Result<(Wish, Text), Vec<FieldProblem>> {
    let viewer = &reader.look.viewer;
    let around = Around { dialogue: &viewer.dialogue, text: &spot.text, now: reader.look.now };
    let wish = form.wish(spot.uid, &around)?;
    let revision = u32::try_from(spot.revision + 1).unwrap_or_default();
    let chance = reader.visit.app.chance;
    let mut pen = Pen { revision, chance: &mut || chance.bits() };
    let would = wish.apply(&spot.text, viewer.seat().side, &mut pen);
    let (text, _) = would.map_err(|error| vec![requests::problem(&wish, error)])?;
    Ok((wish, text))
}

/// The page once more: a field is wrong, or another revision is the newest by now.
fn again(
    reader: &Reader,
    spot: &Spot,
    form: &WishForm,
    problems: Vec<FieldProblem>,
) -> Result<Response, Refusal> {
    let stale = spot.revision != form.revision;
    let form = WishForm { revision: spot.revision, ..form.clone() };
    unprocessable(&NewPage { stale, problems, ..show(reader, spot, form, None) })
}

fn show(reader: &Reader, spot: &Spot, form: WishForm, would: Option<&Text>) -> NewPage {
    let page = Page::for_reader(reader, Section::Drafts);
    let (draft, text) = (&spot.opened.draft, would.unwrap_or(&spot.text));
    let room = Room {
        page: &page,
        dialogue: &reader.look.viewer.dialogue,
        text,
        draft: Some(draft.id),
        view: View::All,
    };
    let (number, paragraph) = text.paragraph(spot.uid).unwrap_or((spot.number, spot.paragraph()));
    NewPage {
        head: Head::new(reader, draft, spot.revision, spot.text.title.to_string()),
        uid: spot.uid,
        p: room.paragraph(number, paragraph),
        preview: would.is_some(),
        stale: false,
        form,
        problems: Vec::new(),
        page,
    }
}
