//! What changed between any two revisions, or since the last one in the working copy (TXT-14).

use super::{
    concordance::Plain,
    desk::Desk,
    page::{Head, Opened},
    text::{revision_name, with_labels},
};
use crate::{
    actions::Refusal,
    domain::{
        draft::FIRST,
        id::DraftId,
        text::{Change, Comparison, Piece, Row, Standing, State, Text, compare},
    },
    web::{
        page::{Page, Section, html},
        visit::{Asked, Named, Reader},
    },
    words::Words,
};
use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// Which revisions, and whether as plain text.
#[derive(Default, Deserialize)]
pub struct Ask {
    from: Option<i64>,
    to: Option<i64>,
    form: Option<Form>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
enum Form {
    Text,
}

#[derive(Template)]
#[template(path = "drafts/compare.html")]
struct ComparePage {
    page: Page,
    head: Head,
    from: String,
    to: String,
    /// The address of this comparison, to which `form=text` can be added.
    here: String,
    /// Number, name, and whether it is the older or the newer one here.
    versions: Vec<Version>,
    /// Whether the newer one is the working copy.
    of_pen: bool,
    short: Vec<(&'static str, String)>,
    title: Vec<Piece>,
    groups: Vec<Group>,
    table: Vec<Row>,
}

struct Version {
    number: i64,
    name: String,
    is_from: bool,
    is_to: bool,
}

/// Neighbouring paragraphs, folded when nothing changed in them.
enum Group {
    Same(String, Vec<Row>),
    Changed(Box<Row>),
}

/// Two texts to be compared, by name.
struct Two {
    from: (i64, Text),
    to: (Option<i64>, Text),
}

/// Two issued revisions: the newest with the one before, unless others are named.
pub async fn revisions(
    mut reader: Reader,
    Named(id): Named<DraftId>,
    Asked(ask): Asked<Ask>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let to = ask.to.unwrap_or(opened.draft.revision);
    let from = ask.from.unwrap_or(FIRST.max(to.saturating_sub(1)));
    let older = opened.revision(&mut reader, from).await?.text;
    let newer = opened.revision(&mut reader, to).await?.text;
    answer(&reader, &opened, Two { from: (from, older), to: (Some(to), newer) }, ask.form)
}

/// The working copy with the newest revision; for the co-moderators alone (TXT-1).
pub async fn working_copy(
    mut reader: Reader,
    Named(id): Named<DraftId>,
    Asked(ask): Asked<Ask>,
) -> Result<Response, Refusal> {
    let Desk { opened, text, .. } = Desk::open(&mut reader, id).await?;
    let from = opened.draft.revision;
    let older = opened.revision(&mut reader, from).await?.text;
    answer(&reader, &opened, Two { from: (from, older), to: (None, text) }, ask.form)
}

fn answer(reader: &Reader, opened: &Opened, two: Two, form: Option<Form>) -> Result<Response, Refusal> {
    let Two { from: (from, older), to: (to, newer) } = two;
    let t = reader.visit.t;
    let comparison = with_labels(t, &reader.look.viewer.dialogue, |labels| compare(&older, &newer, labels));
    let names =
        (revision_name(t, from), to.map_or(t.get("compare-pen").to_owned(), |to| revision_name(t, to)));
    if form == Some(Form::Text) {
        let plain = Plain { t, from: &names.0, to: &names.1 };
        return Ok(plain.print(&comparison).into_response());
    }
    let id = opened.draft.id;
    let here = match to {
        Some(to) => format!("/drafts/{id}/compare?from={from}&to={to}&"),
        None => format!("/drafts/{id}/pen/compare?"),
    };
    let version =
        |n| Version { number: n, name: revision_name(t, n), is_from: n == from, is_to: Some(n) == to };
    html(&ComparePage {
        page: Page::for_reader(reader, Section::Drafts),
        head: Head::new(reader, &opened.draft, to.unwrap_or(from), newer.title.to_string()),
        from: names.0,
        to: names.1,
        here,
        versions: opened.issues.iter().map(|issue| version(issue.number)).collect(),
        of_pen: to.is_none(),
        short: in_short(t, &comparison),
        groups: groups(t, &comparison.rows),
        title: comparison.title,
        table: comparison.rows,
    })
}

fn in_short(t: &'static Words, comparison: &Comparison) -> Vec<(&'static str, String)> {
    let rows = &comparison.rows;
    let of = |which: fn(&Row) -> bool| match numbers(rows.iter().filter(|row| which(row))) {
        list if list.is_empty() => t.get("compare-none").to_owned(),
        list => list,
    };
    let words = t.say("compare-words-n").n("in", comparison.words_in).n("out", comparison.words_out);
    let usual = |key, which| Some((key, of(which)));
    let if_any = |key, which: fn(&Row) -> bool| rows.iter().any(which).then(|| (key, of(which)));
    let short = [
        usual("compare-changed", |row| row.change == Change::Changed),
        usual("compare-new", |row| row.change == Change::New),
        usual("compare-removed", |row| row.change == Change::Removed),
        if_any("compare-split", |row| row.change == Change::Split),
        if_any("compare-merged", |row| row.change == Change::Merged),
        usual("compare-moved", |row| row.moved),
        usual("compare-unchanged", |row| row.change == Change::Unchanged),
        Some(("compare-words", words.to_string())),
    ];
    short.into_iter().flatten().collect()
}

fn groups(t: &'static Words, rows: &[Row]) -> Vec<Group> {
    let folded = |row: &Row| row.change == Change::Unchanged && !row.moved;
    let runs = rows.chunk_by(|a, b| folded(a) && folded(b));
    let group = |run: &[Row]| match run {
        [row] if !folded(row) => Group::Changed(Box::new(row.clone())),
        same => {
            let which = numbers(same.iter());
            let said = t.say("compare-same").n("n", same.len()).set("which", which).to_string();
            Group::Same(said, same.to_vec())
        }
    };
    runs.map(group).collect()
}

/// Such as `1–3, 7`: the newer number, or the older one of what was removed.
fn numbers<'a>(rows: impl Iterator<Item = &'a Row>) -> String {
    let all: Vec<_> = rows.filter_map(Row::stands).map(|s| s.number).collect();
    let span = |run: &[usize]| match run {
        [first, .., last] => format!("{first}–{last}"),
        run => run.iter().map(ToString::to_string).collect(),
    };
    all.chunk_by(|a, b| a + 1 == *b).map(span).collect::<Vec<_>>().join(", ")
}

impl ComparePage {
    /// "In brackets → No open point", or the one state that it has.
    fn states(&self, row: &Row) -> Vec<(&'static str, bool)> {
        let all = row.before.iter().chain(&row.after);
        let mut states: Vec<_> = all.map(|standing| standing.state == State::Clean).collect();
        states.dedup();
        let named = |clean| (self.page.t.pick("paragraph", if clean { "clean" } else { "open" }), clean);
        states.into_iter().map(named).collect()
    }

    fn became(&self, row: &Row) -> &'static str {
        became(self.page.t, row)
    }

    /// "It was paragraph 6", where the number says nothing of that.
    fn was(&self, row: &Row) -> Option<String> {
        let from_elsewhere = row.moved || matches!(row.change, Change::Split | Change::Merged);
        from_elsewhere.then(|| self.page.t.say("compare-was").set("n", older(row)).to_string())
    }
}

/// The word for what became of a paragraph.
pub(super) fn became(t: &'static Words, row: &Row) -> &'static str {
    t.get(match (row.change, row.moved) {
        (Change::New, _) => "compare-new",
        (Change::Removed, _) => "compare-removed",
        (Change::Split, _) => "compare-split",
        (Change::Merged, _) => "compare-merged",
        (Change::Changed, _) => "compare-changed",
        (Change::Unchanged, true) => "compare-moved",
        (Change::Unchanged, false) => "compare-unchanged",
    })
}

/// Whether nothing is open in it, or was when it was removed.
fn is_clean(row: &Row) -> bool {
    row.stands().is_some_and(|standing| standing.state == State::Clean)
}

/// The number in the older text, or several.
pub(super) fn older(row: &Row) -> String {
    match row.before.as_slice() {
        [] => number(None),
        several => several.iter().map(|one| number(Some(*one))).collect::<Vec<_>>().join(", "),
    }
}

/// The number in the newer text.
pub(super) fn newer(row: &Row) -> String {
    number(row.after)
}

/// The number under which the row stands: the newer one, or the older of a paragraph that was removed.
fn shown(row: &Row) -> String {
    number(row.stands())
}

/// Such as `7`, or `[7]` when the paragraph as a whole is not agreed.
fn number(standing: Option<Standing>) -> String {
    match standing {
        Some(Standing { number, number_bracketed: true, .. }) => format!("[{number}]"),
        Some(standing) => standing.number.to_string(),
        None => "–".to_owned(),
    }
}
