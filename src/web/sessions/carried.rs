//! What a session starts from (ITD-5): what is open, what is to be asked again, what has changed since the last one.

use super::{Opened, head::Head};
use crate::{
    actions::Refusal,
    domain::{
        draft::DraftState,
        id::{DraftId, ParagraphId, SessionId},
        time::Timestamp,
    },
    store::{self, drafts::Listed},
    web::{
        home::symbol,
        page::{Page, Section, html},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "sessions/carried.html")]
struct CarriedPage {
    page: Page,
    head: Head,
    texts: Vec<Text>,
    due: Vec<Due>,
    /// When the session before began; none for the first.
    since: Option<String>,
    revisions: usize,
    declared: usize,
}

/// A text of the body that is not settled.
struct Text {
    id: DraftId,
    symbol: String,
    /// How far it has come.
    state: &'static str,
    /// How many elements are open in it.
    open: usize,
}

/// Something open that was to be asked again, since its day has come.
struct Due {
    draft: DraftId,
    symbol: String,
    paragraph: ParagraphId,
    since: String,
}

/// The page.
pub(super) async fn page(mut reader: Reader, Named(id): Named<SessionId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let page = Page::for_reader(&reader, Section::Sessions);
    let body = opened.session().body;
    let mut drafts = store::drafts::list(&mut reader.look.tx, reader.look.viewer.dialogue.id).await?;
    drafts.retain(|listed| listed.draft.body_id == body && listed.draft.is_issued());
    let due = due(&mut reader, &page, &drafts).await?;
    let since = store::sessions::before(&mut reader.look.tx, opened.session()).await?;
    let (revisions, declared) = changed(&mut reader, &opened, since).await?;
    let head = Head::new(&reader, &page, opened.session());
    let texts = texts(&reader, &drafts)?;
    let since = since.map(|at| page.date(at));
    html(&CarriedPage { page, head, texts, due, since, revisions, declared })
}

fn texts(reader: &Reader, drafts: &[Listed]) -> Result<Vec<Text>, Refusal> {
    let unsettled = drafts.iter().filter(|listed| listed.draft.state != DraftState::Adopted);
    let text = |listed: &Listed| {
        let id = listed.draft.id;
        Ok(Text {
            id,
            symbol: symbol(&reader.look.viewer.dialogue, drafts, id),
            state: listed.draft.state.word(),
            open: listed.count()?.map_or(0, |count| count.open()),
        })
    };
    unsettled.map(text).collect()
}

async fn due(reader: &mut Reader, page: &Page, drafts: &[Listed]) -> Result<Vec<Due>, Refusal> {
    let dialogue = reader.look.viewer.dialogue.clone();
    let look = &mut reader.look;
    let reminders = store::reminders::due(&mut look.tx, dialogue.id, look.now).await?;
    let of_body = reminders.iter().filter(|one| drafts.iter().any(|listed| listed.draft.id == one.draft_id));
    let line = |one: &store::reminders::Reminder| Due {
        draft: one.draft_id,
        symbol: symbol(&dialogue, drafts, one.draft_id),
        paragraph: one.paragraph_id,
        since: page.date(one.at),
    };
    Ok(of_body.map(line).collect())
}

/// How many revisions were issued and results declared since an instant, in the body of the session.
async fn changed(
    reader: &mut Reader,
    opened: &Opened,
    since: Option<Timestamp>,
) -> Result<(usize, usize), Refusal> {
    let (look, since) = (&mut reader.look, since.unwrap_or(Timestamp(0)));
    let issues = store::drafts::issues_of_body(&mut look.tx, &opened.permit).await?;
    let checks = store::checks::declared_since(&mut look.tx, &opened.permit, since).await?;
    Ok((issues.iter().filter(|issue| issue.issued_at > since).count(), checks))
}
