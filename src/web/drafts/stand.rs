//! Where a text stands: what is open, since when and between whom, and how that moved through its revisions (TXT-10).
//! Counts of the text only: no share of anything, and nothing of any person (TXT-11).

use super::{
    count,
    page::{Head, Opened},
    text::revision_name,
};
use crate::{
    actions::Refusal,
    domain::{
        check::Phase,
        consensus::Tally,
        id::{DraftId, ParagraphId},
        text::{OpenParagraph, Text},
    },
    store::{
        self,
        drafts::{Issue, Revision},
    },
    web::{
        page::{Mark, Page, Section, html},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::Response;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "drafts/stand.html")]
struct StandPage {
    page: Page,
    head: Head,
    name: String,
    /// The count of the newest revision in words.
    count: String,
    /// One row a revision, the newest first.
    revisions: Vec<Row>,
    open: Vec<Open>,
    /// Paragraphs that are kept open together, one sentence a group.
    clusters: Vec<String>,
    /// For the co-moderators: the support on the side that has least of it.
    weakest: Option<String>,
}

/// A revision in the picture.
struct Row {
    number: i64,
    name: String,
    open: String,
    kinds: String,
    issued: String,
    cells: Vec<Cell>,
}

/// A paragraph, or neighbours of one state; `x` and `width` are hundredths of the picture.
#[derive(Debug, PartialEq)]
struct Cell {
    clean: bool,
    x: f64,
    width: f64,
}

/// A paragraph in which something is open.
struct Open {
    uid: ParagraphId,
    number: usize,
    kinds: String,
    since: Option<String>,
    marks: Vec<Mark>,
}

/// Up to how many paragraphs each has a cell of its own; in longer texts neighbours of one state share one.
const CELLS: usize = 60;

/// The page of where the newest revision stands.
pub async fn page(mut reader: Reader, Named(id): Named<DraftId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let mut revisions = Vec::new();
    for issue in &opened.issues {
        revisions.push(opened.revision(&mut reader, issue.number).await?);
    }
    let Some(Revision { issue, text, .. }) = revisions.last() else { return Err(Refusal::NotFound) };
    let page = Page::for_reader(&reader, Section::Drafts);
    let weakest = weakest(&mut reader, &page, &opened).await?;
    let name = revision_name(page.t, issue.number);
    html(&StandPage {
        head: Head::new(&reader, &opened.draft, issue.number, text.title.to_string()),
        count: count::sentence(page.t, &name, issue.count, None),
        revisions: revisions.iter().rev().map(|revision| row(&page, revision, text)).collect(),
        open: open(&page, &reader, (text, &opened.issues)),
        clusters: text.clusters().iter().map(|numbers| together(&page, numbers)).collect(),
        name,
        weakest,
        page,
    })
}

fn row(page: &Page, revision: &Revision, newest: &Text) -> Row {
    let Issue { number, issued_at, count, .. } = revision.issue;
    Row {
        number,
        name: revision_name(page.t, number),
        open: page.t.n("open-elements", count.open()),
        kinds: count::kinds(page.t, count),
        issued: page.date(issued_at),
        cells: cells(&revision.text.cleanness(), newest),
    }
}

/// One place for each paragraph of the newest revision, so that a paragraph stands under itself; a paragraph that a
/// revision did not have leaves its place empty.
fn cells(clean: &BTreeMap<ParagraphId, bool>, newest: &Text) -> Vec<Cell> {
    let states: Vec<_> = newest.paragraphs.iter().map(|paragraph| clean.get(&paragraph.uid)).collect();
    let one = 100.0 / states.len().max(1) as f64;
    let mut at = 0;
    let cell = |run: &[Option<&bool>]| {
        let x = at as f64 * one;
        at += run.len();
        run[0].map(|clean| Cell { clean: *clean, x, width: run.len() as f64 * one })
    };
    states.chunk_by(|a, b| states.len() > CELLS && a == b).filter_map(cell).collect()
}

fn open(page: &Page, reader: &Reader, (text, issues): (&Text, &[Issue])) -> Vec<Open> {
    let dialogue = &reader.look.viewer.dialogue;
    let sides = dialogue.sides_from(reader.look.viewer.seat().side);
    let shown = |open: OpenParagraph| {
        let since = |revision| count::since(page, revision, "stand-since", (issues, reader.look.now));
        let named = sides.iter().filter(|side| open.sides.contains(&side.id));
        Open {
            uid: open.uid,
            number: open.number,
            kinds: count::kinds(page.t, open.count),
            since: open.since.and_then(since),
            marks: named.filter_map(|side| Mark::of(dialogue, side.id, page.lang())).collect(),
        }
    };
    text.open_paragraphs().into_iter().map(shown).collect()
}

/// "Paragraphs 3, 7 and 9 are kept open together."
fn together(page: &Page, numbers: &std::collections::BTreeSet<usize>) -> String {
    let all: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    page.t.say("stand-together").set("which", all.join(", ")).to_string()
}

/// The weakest side of the last check that nobody can move in any more (practice 3.9): for the co-moderators, without
/// its name, and only where every side has enough answers (ANO-9).
async fn weakest(reader: &mut Reader, page: &Page, opened: &Opened) -> Result<Option<String>, Refusal> {
    let look = &mut reader.look;
    if look.viewer.may_moderate(opened.draft.body_id).is_none() {
        return Ok(None);
    }
    let checks = store::checks::of_draft(&mut look.tx, &opened.permit, opened.draft.id).await?;
    let settled = |phase| matches!(phase, Phase::Due | Phase::Declared);
    let Some(check) = checks.iter().rev().find(|check| settled(check.phase(look.now))) else {
        return Ok(None);
    };
    let finding = check.finding(&look.keys, &opened.permit)?;
    let tallies = finding.as_ref().and_then(|finding| finding.counts(look.viewer.dialogue.terms.k));
    let share = |a: &&Tally, b: &&Tally| (a.support() * b.seats()).cmp(&(b.support() * a.seats()));
    let weakest = tallies.and_then(|sides| sides.values().min_by(share));
    let said = |side: &Tally| {
        let said = page.t.say("stand-weakest").n("check", check.number);
        said.n("support", side.support()).n("seats", side.seats()).to_string()
    };
    Ok(weakest.map(said))
}
