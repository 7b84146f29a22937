//! The form of an amendment: first the interest that the paragraph fails, then the smallest change that would fix it
//! (TXT-1b). No button accepts a paragraph.

use crate::{
    actions::{Refusal, amendments},
    domain::{
        amendment::Proposal,
        id::{DraftId, ParagraphId},
        input::FieldProblem,
        place::Place,
        text::{self, Body},
    },
    web::{
        drafts::{
            about::Spot,
            page::{Head, Opened},
            text::{Paragraph, Part, Room, View},
        },
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        typed::Typed,
        visit::{Named, Reader},
    },
    words::Words,
};
use askama::Template;
use axum::{
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// What the amendment is to do: `reword`, `add`, `delete`, or the place of an alternative counted from 0.
#[derive(Deserialize)]
pub struct Ask {
    #[serde(default = "reword")]
    wish: String,
}

#[derive(Template)]
#[template(path = "amendments/write.html")]
struct WritePage {
    page: Page,
    head: Head,
    uid: ParagraphId,
    p: Paragraph,
    revision: i64,
    /// What it is to do, in words; and the other things that it could do.
    what: String,
    others: Vec<(String, String)>,
    /// Whether the wording has to be written anew, without brackets.
    closing: bool,
    typed: Typed,
    problems: Vec<FieldProblem>,
    /// Whether a newer revision was issued while the form lay open.
    stale: bool,
}

/// The form.
pub async fn page(
    mut reader: Reader,
    Named((id, uid)): Named<(DraftId, ParagraphId)>,
    Query(ask): Query<Ask>,
) -> Result<Response, Refusal> {
    let spot = find(&mut reader, id, uid).await?;
    html(&WritePage::new(&reader, &spot, Typed::default().with("wish", ask.wish))?)
}

/// Files the amendment, or shows the form again: beside the problems, or with what was issued meanwhile.
pub async fn file(
    Named((id, uid)): Named<(DraftId, ParagraphId)>,
    sent: Sent<Typed>,
) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let spot = find(&mut reader, id, uid).await?;
    match send(&sent, &spot).await {
        Err(Refusal::Invalid(problems)) => {
            let again = WritePage::new(&reader, &spot, sent.form)?;
            unprocessable(&WritePage { problems, ..again })
        }
        Err(Refusal::Stale) => {
            let again = WritePage::new(&reader, &spot, sent.form)?;
            Ok((StatusCode::CONFLICT, html(&WritePage { stale: true, ..again })?).into_response())
        }
        filed => Ok(path::go(filed?).into_response()),
    }
}

async fn send(sent: &Sent<Typed>, spot: &Spot) -> Result<Place, Refusal> {
    let proposal = Proposal::parse((spot.number, spot.paragraph()), |field| sent.form.get(field))?;
    let seen = sent.form.get("revision").parse().unwrap_or(spot.revision);
    amendments::file(&sent.visit.app, &sent.sender, (spot.opened.draft.id, seen), proposal).await
}

/// The paragraph, for who may amend it.
async fn find(reader: &mut Reader, id: DraftId, uid: ParagraphId) -> Result<Spot, Refusal> {
    let opened = Opened::find(reader, id).await?;
    reader.look.viewer.may_amend(opened.draft.body_id).ok_or(Refusal::NotFound)?;
    if opened.draft.state.rests() {
        return Err(Refusal::Rule("draft-adopted"));
    }
    let spot = Spot::find(reader, opened, uid).await?;
    if spot.is_gone() { Err(Refusal::Rule("amendment-gone")) } else { Ok(spot) }
}

impl WritePage {
    fn new(reader: &Reader, spot: &Spot, typed: Typed) -> Result<Self, Refusal> {
        let page = Page::for_reader(reader, Section::Drafts);
        let draft = &spot.opened.draft;
        let wish = typed.get("wish").to_owned();
        let plain = wording(spot.paragraph(), &wish);
        let mut choices = choices(page.t, spot.paragraph());
        let chosen = choices.iter().position(|(word, _)| *word == wish).ok_or(Refusal::NotFound)?;
        let (_, what) = choices.remove(chosen);
        let room = Room {
            page: &page,
            dialogue: &reader.look.viewer.dialogue,
            text: &spot.text,
            draft: Some(draft.id),
            view: View::All,
        };
        Ok(Self {
            head: Head::new(reader, draft, spot.revision, spot.text.title.to_string()),
            uid: spot.uid,
            p: room.paragraph(spot.number, spot.paragraph()),
            revision: spot.revision,
            what,
            others: choices,
            closing: plain.is_none() && !matches!(wish.as_str(), "add" | "delete"),
            typed: typed.and(Typed::default().with("words", plain.unwrap_or_default())),
            problems: Vec::new(),
            stale: false,
            page,
        })
    }

    fn is_bad(&self, field: &str) -> bool {
        self.problems.iter().any(|(name, _)| *name == field)
    }
}

/// What an amendment to the paragraph can do, with what the link to it says.
pub fn choices(t: &'static Words, paragraph: &text::Paragraph) -> Vec<(String, String)> {
    let texts = match &paragraph.body {
        Body::Alternatives(set) => set.texts.as_slice(),
        Body::Runs(_) => &[],
    };
    let alternative = |(at, _)| (usize::to_string(&at), t.n("amend-alternative", at + 1));
    let alternatives = texts.iter().enumerate().filter(|(_, one)| one.runs.is_some()).map(alternative);
    let fixed = |word: &str| (word.to_owned(), t.pick("amend", word).to_owned());
    let mut choices = vec![fixed("reword")];
    choices.extend(alternatives);
    choices.extend([fixed("add"), fixed("delete")]);
    choices
}

/// The words that stand there now, to be changed; `None` when there are none, or brackets among them.
fn wording<'a>(paragraph: &'a text::Paragraph, wish: &str) -> Option<&'a str> {
    match wish {
        "add" | "delete" => None,
        "reword" => paragraph.plain(None),
        at => paragraph.plain(at.parse().ok()),
    }
}

fn reword() -> String {
    "reword".to_owned()
}
