//! One page a text: its statements, and the form while it is open.

use crate::web::form::Nothing;
use crate::{
    actions::{
        Refusal,
        statements::{self, NewStatement},
    },
    domain::{
        attribution::Attribution,
        id::{DraftId, StatementId},
        input::{FieldProblem, Problems, choice, lines},
        statement::{Kind, WORDS, closes_at},
    },
    store::{self, annexes::Stored},
    web::{
        drafts::page::{Head, Opened},
        form::Sent,
        page::{Page, Section, by_in_words, html, unprocessable},
        path,
        typed::Typed,
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "statements/page.html")]
struct AnnexPage {
    page: Page,
    head: Head,
    /// Until when statements are filed and withdrawn; `None` before the adoption.
    until: Option<String>,
    /// Whether that is still so.
    open: bool,
    /// What the reader may still file.
    kinds: Vec<Kind>,
    lines: Vec<Line>,
    form: Typed,
    problems: Vec<FieldProblem>,
}

/// A statement as members read it.
struct Line {
    id: StatementId,
    kind: &'static str,
    /// As its author chose (RES-4).
    by: Option<String>,
    words: String,
    own: bool,
}

/// The annex.
pub(super) async fn page(reader: Reader, Named(id): Named<DraftId>) -> Result<Response, Refusal> {
    html(&show(reader, id, (Typed::default(), Vec::new())).await?)
}

/// Files a statement.
pub(super) async fn file(Named(id): Named<DraftId>, sent: Sent<Typed>) -> Result<Response, Refusal> {
    match parse(id, &sent.form) {
        Ok(new) => Ok(path::go(statements::file(&sent.visit.app, &sent.sender, new).await?).into_response()),
        Err(problems) => unprocessable(&show(sent.reader().await?, id, (sent.form.clone(), problems)).await?),
    }
}

/// Withdraws one's own.
pub(super) async fn withdraw(
    Named(id): Named<StatementId>,
    sent: Sent<Nothing>,
) -> Result<Response, Refusal> {
    Ok(path::go(statements::withdraw(&sent.visit.app, &sent.sender, id).await?).into_response())
}

fn parse(draft: DraftId, form: &Typed) -> Result<NewStatement, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let kind = problems
        .check("statement_kind", choice(form.get("statement_kind")).map(Some))
        .unwrap_or(Kind::Reading);
    let attribution = problems.check("attribution", choice(form.get("attribution")));
    let words = problems.check("statement", lines(form.get("statement"), WORDS));
    problems.or(NewStatement { draft, kind, attribution, words })
}

async fn show(
    mut reader: Reader,
    id: DraftId,
    (form, problems): (Typed, Vec<FieldProblem>),
) -> Result<AnnexPage, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let newest = opened.draft.revision;
    let title = opened.revision(&mut reader, newest).await?.text.title.to_string();
    let page = Page::for_reader(&reader, Section::Drafts);
    let look = &mut reader.look;
    let closes = store::annexes::adopted_at(&mut look.tx, &opened.permit, &opened.draft).await?;
    let closes = closes.map(closes_at);
    let stored = store::annexes::of_draft(&mut look.tx, &opened.permit, id).await?;
    let own = look.viewer.id();
    let open = closes.is_some_and(|until| look.now < until);
    let may = open && look.viewer.may_annex(opened.draft.body_id).is_some();
    let free = |kind: &Kind| may && !stored.iter().any(|one| one.seat_id == own && one.kind == *kind);
    Ok(AnnexPage {
        head: Head::new(&reader, &opened.draft, newest, title),
        until: closes.map(|until| page.both_clocks(until)),
        open,
        kinds: Kind::ALL.into_iter().filter(free).collect(),
        lines: stored.iter().map(|one| line(&reader, one)).collect::<Result<_, _>>()?,
        form,
        problems,
        page,
    })
}

fn line(reader: &Reader, stored: &Stored) -> Result<Line, Refusal> {
    let (t, look) = (reader.visit.t, &reader.look);
    let said = stored.open(&look.keys)?;
    Ok(Line {
        id: stored.id,
        kind: t.pick("statement-kind", stored.kind.word()),
        by: by_in_words(&look.viewer.dialogue, t.lang, said.by),
        words: said.words,
        own: stored.seat_id == look.viewer.id(),
    })
}
