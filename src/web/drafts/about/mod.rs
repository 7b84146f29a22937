//! One paragraph by itself: how it stands in the newest revision, and what each noun has to say about it.
//!
//! A noun adds its section in two lines: a field of [`Sections`] filled in [`Sections::of`], and an `include` where
//! `drafts/about.html` says so. What it asks of the reader goes into `asks`.

use super::{
    page::{Head, Opened},
    text::{Paragraph, Part, Room, View, revision_name},
};
use crate::{
    actions::Refusal,
    domain::{
        id::{DraftId, ParagraphId},
        place::Place,
        text::{self, Piece, Text},
    },
    web::{
        amendments, checks, comments, objections,
        page::{Page, Section, html},
        path, requests,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

/// A paragraph in the newest revision that has it.
pub struct Spot {
    /// The text and its revisions.
    pub opened: Opened,
    /// That revision.
    pub revision: i64,
    /// Its words.
    pub text: Text,
    /// The paragraph.
    pub uid: ParagraphId,
    /// Its number there, counted from 1.
    pub number: usize,
    /// What came of it by a split or a merge, with the numbers in the newest revision.
    pub heirs: Vec<(usize, ParagraphId)>,
}

/// Something that is asked of the reader.
pub struct Ask {
    /// The whole sentence.
    pub said: String,
    /// Where it is done.
    pub href: String,
    /// What the link there says.
    pub button: &'static str,
}

#[derive(Template)]
#[template(path = "drafts/about.html")]
struct AboutPage {
    page: Page,
    head: Head,
    name: String,
    /// Whether the newest revision has it no more; the page then shows the last one that did.
    gone: bool,
    /// What came of it then, with the numbers.
    heirs: Vec<(usize, ParagraphId)>,
    p: Paragraph,
    uid: ParagraphId,
    asks: Vec<Ask>,
    sections: Sections,
}

/// What each noun says about the paragraph.
struct Sections {
    amendments: amendments::section::Section,
    /// Checks on this paragraph, the newest first.
    checks: Vec<checks::Line>,
    /// Objections to it that are known.
    objections: Vec<objections::Line>,
    /// Requests for brackets, and what is asked to be closed.
    brackets: requests::Section,
    /// What people wrote about it.
    comments: comments::Section,
}

/// The paragraph's page. One that no revision has is not there.
pub async fn page(
    mut reader: Reader,
    Named((id, uid)): Named<(DraftId, ParagraphId)>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    if !opened.draft.is_issued() {
        return Ok(path::go(Place::PenParagraph(id, uid)).into_response());
    }
    let spot = Spot::find(&mut reader, opened, uid).await?;
    html(&show(reader, &spot).await?)
}

impl Spot {
    /// The paragraph in the newest revision that has it.
    pub async fn find(reader: &mut Reader, opened: Opened, uid: ParagraphId) -> Result<Self, Refusal> {
        let mut heirs = Vec::new();
        for revision in (0..=opened.draft.revision).rev() {
            let text = opened.revision(reader, revision).await?.text;
            if let Some((number, _)) = text.paragraph(uid) {
                return Ok(Self { opened, revision, text, uid, number, heirs });
            }
            if revision == opened.draft.revision {
                heirs = text.successors(uid).map(|(number, heir)| (number, heir.uid)).collect();
            }
        }
        Err(Refusal::NotFound)
    }

    /// Whether what is attached to `uid` belongs here: to the paragraph itself, or to one that it came out of (TXT-8).
    pub fn covers(&self, uid: ParagraphId) -> bool {
        self.paragraph().lineage().any(|known| known == uid)
    }

    /// Its words, and what is open in it.
    pub fn paragraph(&self) -> &text::Paragraph {
        &self.text.paragraphs[self.number - 1]
    }

    /// Whether the newest revision has it no more.
    pub const fn is_gone(&self) -> bool {
        self.revision != self.opened.draft.revision
    }
}

impl Sections {
    async fn of(reader: &mut Reader, page: &Page, spot: &Spot, asks: &mut Vec<Ask>) -> Result<Self, Refusal> {
        let Opened { draft, permit, .. } = &spot.opened;
        let mut checks = checks::of_draft(reader, permit, page, draft.id).await?;
        checks.retain(|check| check.paragraph == Some(spot.uid));
        let objections = objections::of_paragraph(reader, spot).await?;
        let amendments = amendments::section::Section::of(reader, page, spot).await?;
        let brackets = requests::Section::of(reader, page, spot, asks).await?;
        let comments = comments::Section::of(reader, page, spot).await?;
        Ok(Self { amendments, checks, objections, brackets, comments })
    }
}

async fn show(mut reader: Reader, spot: &Spot) -> Result<AboutPage, Refusal> {
    let page = Page::for_reader(&reader, Section::Drafts);
    let mut asks = Vec::new();
    let sections = Sections::of(&mut reader, &page, spot, &mut asks).await?;
    let states = checks::paragraph_states(&mut reader, &spot.opened, (spot.revision, &spot.text)).await?;
    let (draft, dialogue) = (&spot.opened.draft, reader.look.viewer.dialogue.clone());
    let room =
        Room { page: &page, dialogue: &dialogue, text: &spot.text, draft: Some(draft.id), view: View::All };
    let p = room.paragraph(spot.number, spot.paragraph());
    let mut p = [Paragraph { state: states[spot.number - 1], ..p }];
    requests::contest(&mut reader, &page, (draft, &spot.text), &mut p).await?;
    let [p] = p;
    Ok(AboutPage {
        head: Head::new(&reader, draft, spot.revision, spot.text.title.to_string()),
        name: revision_name(page.t, spot.revision),
        gone: spot.is_gone(),
        heirs: spot.heirs.clone(),
        p,
        uid: spot.uid,
        asks,
        sections,
        page,
    })
}
