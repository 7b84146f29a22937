//! The form of a comment. It asks what fails, then for the smallest change that would mend it (TXT-1b).

use crate::{
    actions::{Refusal, comments},
    domain::{
        comment::Remark,
        id::{DraftId, ParagraphId},
        input::FieldProblem,
        text::Attribution,
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
};
use askama::Template;
use axum::response::{IntoResponse, Response};

/// The form, in the section of a paragraph or on its own page.
pub struct Form {
    /// Where it is sent: a draft and a paragraph.
    pub about: (DraftId, ParagraphId),
    /// The revision that is read.
    pub revision: i64,
    /// Whom it asks; the end of a key of `locales/`.
    pub whom: &'static str,
    /// What was typed.
    pub typed: Typed,
}

#[derive(Template)]
#[template(path = "comments/new.html")]
struct NewPage {
    page: Page,
    head: Head,
    p: Paragraph,
    form: Form,
    problems: Vec<FieldProblem>,
}

impl Form {
    /// The form about a paragraph of the newest revision; `None` where the reader may not comment.
    pub fn of(reader: &Reader, page: &Page, spot: &Spot, typed: Typed) -> Option<Self> {
        let (viewer, draft) = (&reader.look.viewer, &spot.opened.draft);
        viewer.may_comment(draft.body_id)?;
        let open = !spot.is_gone() && !draft.state.rests();
        let interested = viewer.may_speak(draft.body_id).is_some();
        open.then(|| Self {
            about: (draft.id, spot.uid),
            revision: spot.revision,
            whom: if interested { "participant" } else { "others" },
            typed: typed.and(Typed::default().with("lang", page.lang().code())),
        })
    }
}

/// The form by itself.
pub(super) async fn page(
    reader: Reader,
    Named(about): Named<(DraftId, ParagraphId)>,
) -> Result<Response, Refusal> {
    html(&show(reader, about, Typed::default()).await?)
}

/// Writes the comment.
pub(super) async fn send(
    Named(about): Named<(DraftId, ParagraphId)>,
    sent: Sent<Typed>,
) -> Result<Response, Refusal> {
    let remark = match Remark::parse(|field| sent.form.get(field)) {
        Ok(remark) => remark,
        Err(problems) => {
            let page = show(sent.reader().await?, about, sent.form.clone()).await?;
            return unprocessable(&NewPage { problems, ..page });
        }
    };
    let read = comments::Read { draft: about.0, revision: sent.form.choice("revision")?, paragraph: about.1 };
    let comment = (remark, attribution(&sent.form));
    let place = comments::write(&sent.visit.app, &sent.sender, read, comment).await?;
    Ok(path::go(place).into_response())
}

fn attribution(typed: &Typed) -> Attribution {
    if typed.has("unattributed", "on") { Attribution::None } else { Attribution::Side }
}

async fn show(
    mut reader: Reader,
    (id, uid): (DraftId, ParagraphId),
    typed: Typed,
) -> Result<NewPage, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let spot = Spot::find(&mut reader, opened, uid).await?;
    let page = Page::for_reader(&reader, Section::Drafts);
    let form = Form::of(&reader, &page, &spot, typed).ok_or(Refusal::NotFound)?;
    let (draft, dialogue) = (&spot.opened.draft, &reader.look.viewer.dialogue);
    let room = Room { page: &page, dialogue, text: &spot.text, draft: Some(draft.id), view: View::All };
    Ok(NewPage {
        head: Head::new(&reader, draft, spot.revision, spot.text.title.to_string()),
        p: room.paragraph(spot.number, spot.paragraph()),
        form,
        problems: Vec::new(),
        page,
    })
}
