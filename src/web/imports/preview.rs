//! What a text from elsewhere would make of the working copy, page by page, before it is kept.

use crate::{
    actions::{
        Refusal,
        imports::{self, Kept},
    },
    domain::{
        draft,
        id::{DraftId, ImportId},
        text::{
            Labels, Paragraph,
            import::{Brackets, Doubt, Imported, LeftOut, Matched, Warning},
        },
    },
    store,
    web::{
        drafts::{
            count,
            desk::{Desk, copy},
            page::Head,
            text::{revision_name, with_labels},
        },
        form::Sent,
        page::{Page, Section, html, unprocessable},
        path,
        visit::{Named, Reader},
    },
    words::Words,
};
use askama::Template;
use axum::{
    extract::Query,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How many bytes of words a page holds.
const PAGE: usize = 9_000;

#[derive(Template)]
#[template(path = "imports/preview.html")]
struct PreviewPage {
    page: Page,
    head: Head,
    issued: bool,
    import: ImportId,
    pen_rev: i64,
    /// What was read and what was left out, in sentences.
    said: Vec<String>,
    /// Brackets that stay literal: how many, why, and where the first stands.
    doubts: Vec<(String, String)>,
    rows: Vec<Row>,
    /// The numbers of the pages, from 1.
    pages: Vec<usize>,
    shown: usize,
    stale: bool,
}

struct Row {
    number: usize,
    number_bracketed: bool,
    heading: Option<String>,
    words: String,
    /// Why brackets in it stay literal.
    doubts: String,
}

/// Which page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    page: usize,
}

/// What the co-moderator decides.
#[derive(Deserialize)]
pub struct KeepForm {
    pen_rev: i64,
    brackets: String,
}

/// The preview.
pub async fn page(
    reader: Reader,
    Named((id, import)): Named<(DraftId, ImportId)>,
    Query(Shown { page }): Query<Shown>,
) -> Result<Response, Refusal> {
    html(&show(reader, (id, import), page).await?)
}

/// Keeps it as the working copy.
pub async fn keep(
    Named((id, import)): Named<(DraftId, ImportId)>,
    sent: Sent<KeepForm>,
) -> Result<Response, Refusal> {
    let brackets = if sent.form.brackets == "literal" { Brackets::Literal } else { Brackets::Open };
    let copy = copy(id, sent.form.pen_rev);
    match imports::keep(&sent.visit.app, &sent.sender, copy, import, brackets).await {
        Err(Refusal::Stale) => {
            let again = show(sent.reader().await?, (id, import), 1).await?;
            unprocessable(&PreviewPage { stale: true, ..again })
        }
        done => Ok(path::go(done?).into_response()),
    }
}

async fn show(
    mut reader: Reader,
    (id, import): (DraftId, ImportId),
    shown: usize,
) -> Result<PreviewPage, Refusal> {
    let desk = Desk::open(&mut reader, id).await?;
    let look = &mut reader.look;
    let found = store::imports::find(&mut look.tx, &look.keys, desk.permit(), (import, id), look.now).await?;
    let source = found.ok_or(Refusal::Rule("import-gone"))?;
    let draft = &desk.opened.draft;
    let prepared = (draft::prepared(desk.opened.draft.revision), reader.visit.app.chance);
    let Kept { imported, matched } = Kept::of(&source, &desk.text, Brackets::Open, prepared)?;
    let page = Page::for_reader(&reader, Section::Drafts);
    let (t, dialogue) = (page.t, &reader.look.viewer.dialogue);
    let mut said = vec![t.n("import-words", source.word_count())];
    said.extend(left_out(t, source.left_out()));
    said.extend((!desk.text.paragraphs.is_empty()).then(|| continued(t, matched)));
    said.push(count::sentence(t, &revision_name(t, desk.number()), imported.text.count(), None));
    let rows = with_labels(t, dialogue, |labels| rows(t, &imported, labels));
    let mut pages = pages(rows);
    let shown = shown.clamp(1, pages.len().max(1));
    Ok(PreviewPage {
        head: Head::new(&reader, draft, desk.number(), desk.text.title.to_string()),
        issued: draft.is_issued(),
        import,
        pen_rev: draft.pen_rev,
        said,
        doubts: doubts(t, &imported.warnings),
        pages: (1..=pages.len()).collect(),
        rows: if pages.is_empty() { Vec::new() } else { pages.swap_remove(shown - 1) },
        shown,
        stale: false,
        page,
    })
}

fn left_out(t: &'static Words, left_out: LeftOut) -> Vec<String> {
    let some = [
        ("import-notes", left_out.notes),
        ("import-comments", left_out.comments),
        ("import-hidden", left_out.hidden),
        ("import-struck", left_out.struck),
        ("import-pictures", left_out.pictures),
        ("import-margins", left_out.margins),
        ("import-invisible", left_out.invisible),
        ("import-encoding", left_out.other_encoding),
    ];
    let deleted = (left_out.deletions > 0).then(|| {
        let words = t.say("import-deletions").n("n", left_out.deletions);
        words.n("words", left_out.deleted_words).to_string()
    });
    let some = some.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| t.n(key, n));
    some.chain(deleted).collect()
}

fn continued(t: &'static Words, matched: Matched) -> String {
    let Matched { same, changed, new, gone } = matched;
    let said = t.say("import-continued").n("same", same).n("changed", changed);
    said.n("new", new).n("gone", gone).to_string()
}

fn doubts(t: &'static Words, warnings: &[Warning]) -> Vec<(String, String)> {
    let mut by_doubt: BTreeMap<Doubt, Vec<&Warning>> = BTreeMap::new();
    for warning in warnings {
        by_doubt.entry(warning.doubt).or_default().push(warning);
    }
    let line = |(doubt, of): (Doubt, Vec<&Warning>)| {
        let first = of.first().map(|first| {
            let first = t.say("import-first").n("paragraph", first.paragraph).set("at", first.at.as_str());
            first.to_string()
        });
        let why = t.pick("import-doubt", doubt.word());
        (t.say("import-literal").n("n", of.len()).set("why", why).to_string(), first.unwrap_or_default())
    };
    by_doubt.into_iter().map(line).collect()
}

fn rows(t: &'static Words, imported: &Imported, labels: &Labels<'_>) -> Vec<Row> {
    let row = |(paragraph, number): (&Paragraph, usize)| {
        let mut doubts: Vec<_> = imported.warnings.iter().filter(|one| one.paragraph == number).collect();
        doubts.dedup_by_key(|warning| warning.doubt);
        let doubts = doubts.iter().map(|warning| t.pick("import-doubt", warning.doubt.word()));
        Row {
            number,
            number_bracketed: paragraph.number_bracketed,
            heading: paragraph.heading.as_ref().map(ToString::to_string),
            words: paragraph.literal(labels),
            doubts: doubts.collect::<Vec<_>>().join("; "),
        }
    };
    imported.text.paragraphs.iter().zip(1..).map(row).collect()
}

/// The rows page by page; each page has one at least.
fn pages(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut pages: Vec<Vec<Row>> = Vec::new();
    let mut left = 0;
    for row in rows {
        let size = row.words.len();
        match pages.last_mut().filter(|_| size <= left) {
            Some(page) => {
                page.push(row);
                left -= size;
            }
            None => {
                pages.push(vec![row]);
                left = PAGE.saturating_sub(size);
            }
        }
    }
    pages
}
