//! The count of open elements in words (TXT-10): a thermometer, never a share of anything (TXT-11).

use super::text::revision_name;
use crate::{
    domain::{
        dialogue::Dialogue,
        id::SideId,
        text::{Count, OpenParagraph},
        time::{Span, Timestamp},
    },
    store::drafts::Issue,
    web::page::Page,
    words::Words,
};
use std::collections::BTreeSet;

/// "Rev.2: 12 paragraphs, 5 clean; 9 open elements (Rev.1: 14): 4 wording, 3 inclusion …". `before` is the number and
/// the open elements of the revision before.
pub fn sentence(t: &'static Words, name: &str, count: Count, before: Option<(i64, usize)>) -> String {
    let head = t.say("count-head").set("rev", name).n("paragraphs", count.paragraphs);
    let head = head.n("clean", count.clean).n("open", count.open()).to_string();
    let before = before.map(|(number, open)| {
        t.say("count-before").set("rev", revision_name(t, number)).n("open", open).to_string()
    });
    let kinds = kinds(t, count);
    let head = [head].into_iter().chain(before).collect::<Vec<_>>().join(" ");
    if kinds.is_empty() { format!("{head}.") } else { format!("{head}: {kinds}.") }
}

/// "4 wording, 1 placeholder"; empty when nothing is open.
pub fn kinds(t: &'static Words, count: Count) -> String {
    let kinds = [
        ("count-wording", count.wording),
        ("count-inclusion", count.inclusion),
        ("count-deletion", count.deletion),
        ("count-alternatives", count.alternatives),
        ("count-placeholders", count.placeholders),
        ("count-numbers", count.numbers),
    ];
    let some = kinds.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| t.n(key, n));
    some.collect::<Vec<_>>().join(", ")
}

/// Since when the oldest element has been open, in words; `None` when no element tells.
pub fn oldest(page: &Page, open: &[OpenParagraph], issues: &[Issue], now: Timestamp) -> Option<String> {
    since(page, open.iter().filter_map(|paragraph| paragraph.since).min()?, "count-oldest", (issues, now))
}

/// Since when something opened in `revision` has been open, said with the wording `key`.
pub fn since(page: &Page, revision: u32, key: &str, (issues, now): (&[Issue], Timestamp)) -> Option<String> {
    let issue = issues.iter().find(|issue| issue.number == i64::from(revision))?;
    let days = (now.0 - issue.issued_at.0) / Span::days(1).0;
    let said = page.t.say(key).set("rev", revision_name(page.t, issue.number)).n("days", days);
    Some(said.set("date", page.date(issue.issued_at)).to_string())
}

/// How many sides are named in open elements, in words. Who asked not to be shown is not counted (TXT-7).
pub fn sides(t: &'static Words, dialogue: &Dialogue, open: &[OpenParagraph]) -> String {
    let named: BTreeSet<&SideId> = open.iter().flat_map(|paragraph| &paragraph.sides).collect();
    t.say("count-sides").n("n", named.len()).n("all", dialogue.sides.len()).to_string()
}
