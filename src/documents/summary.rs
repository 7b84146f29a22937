//! A session summary as a document (practice 7.2). Sections 6, 7 and the annexes come with what they are made from.

use super::{Block, Document, Level, frame, words};
use crate::{
    domain::{
        check::Decision,
        dialogue::Dialogue,
        session::Session,
        summary::{Contents, Part, Summary, Topic},
    },
    words::Words,
};

/// What a summary is printed from.
pub struct Record<'a> {
    /// Names of the body and of the items.
    pub dialogue: &'a Dialogue,
    /// The session.
    pub session: &'a Session,
    /// Its summary.
    pub summary: &'a Summary,
    /// What that says.
    pub contents: &'a Contents,
}

/// The summary with its interface words in `t`'s language; what the rapporteur wrote stays as it is.
pub fn document(record: &Record<'_>, t: &'static Words) -> Document {
    let Record { dialogue, session, summary, .. } = record;
    let body = dialogue.body(session.body);
    let code = body.map_or("", |body| body.code.as_str());
    let mut notices = frame::notices(t, dialogue);
    if summary.approved_at.is_none() {
        notices.insert(0, t.get("summary-working-text").to_owned());
    }
    let approved = summary.approved_at.map(|at| t.say("summary-closing").set("date", frame::day(t, at)));
    Document {
        lang: t.lang,
        symbol: format!("{}/{code}/SUMMARY.{}", dialogue.terms.code, session.number),
        title: t.say("summary-of").n("n", session.number).to_string(),
        control: vec![
            (label(t, "document-body"), body.map_or("", |body| body.names.get(t.lang)).to_owned()),
            (label(t, "document-held"), frame::month_of(t, session.starts_at)),
            (label(t, "document-version"), summary.revision.to_string()),
            (label(t, "document-date"), frame::day(t, summary.approved_at.unwrap_or(summary.changed_at))),
        ],
        notices,
        blocks: blocks(record, t),
        closing: approved.map(|said| said.to_string()).into_iter().collect(),
        fingerprint_label: label(t, "document-fingerprint"),
    }
}

/// What the record holds on an item, in sentences; texts are counted, people never (ANO-7).
pub fn facts(topic: &Topic, t: &'static Words) -> Vec<String> {
    let positions = topic.facts.positions.then(|| t.get("summary-positions").to_owned());
    let issued = topic.facts.revisions.iter().map(|revision| {
        let head = t.say("count-head").set("rev", revision.symbol.as_str());
        let head = head.n("paragraphs", revision.count.paragraphs).n("clean", revision.count.clean);
        format!("{}.", head.n("open", revision.count.open()))
    });
    positions.into_iter().chain(issued).collect()
}

/// Every decision in a sentence: first those of checks, then what silence adopted.
pub fn all_decided(contents: &Contents, t: &'static Words) -> Vec<String> {
    let silence = |symbol: &String| t.say("summary-silence").set("symbol", symbol.as_str()).to_string();
    let checks = contents.decisions.iter().map(|decision| decided(decision, t));
    checks.chain(contents.silences.iter().map(silence)).collect()
}

/// Such as "Check 1 on IBD/PL/DRAFT.1/Rev.2, paragraph 7: no consensus. Reservations: 2. Stand-asides: 1."
fn decided(decision: &Decision, t: &'static Words) -> String {
    let check = match decision.paragraph {
        None => t.say("summary-check"),
        Some(number) => t.say("summary-check-paragraph").set("paragraph", number.to_string()),
    };
    let check = check.set("n", decision.check.to_string()).set("symbol", decision.symbol.as_str());
    check
        .set("result", frame::result(t, decision))
        .set("reservations", decision.reservations.to_string())
        .set("asides", decision.asides.to_string())
        .to_string()
}

fn blocks(record: &Record<'_>, t: &'static Words) -> Vec<Block> {
    let Contents { topics, next_steps, next_month, .. } = record.contents;
    let mut blocks = vec![heading(Level::One, t.get("summary-agenda"))];
    let agenda = topics.iter().map(|topic| {
        let stage = t.pick("stage", topic.facts.stage);
        words(
            t.say("summary-agenda-line").set("item", title(record, topic, t)).set("stage", stage).to_string(),
        )
    });
    blocks.push(Block::List(agenda.collect()));
    for topic in topics {
        let said = topic.parts().flat_map(|(part, said)| section(part, said, t));
        let on_item: Vec<_> = list(facts(topic, t)).into_iter().chain(said).collect();
        let heading = (!on_item.is_empty()).then(|| heading(Level::One, &title(record, topic, t)));
        blocks.extend(heading.into_iter().chain(on_item));
    }
    if let Some(decided) = list(all_decided(record.contents, t)) {
        blocks.extend([heading(Level::One, t.get("summary-decisions")), decided]);
    }
    if next_month.is_some() || !next_steps.is_empty() {
        blocks.push(heading(Level::One, t.get("summary-next")));
        blocks.extend(next_month.map(|month| Block::Paragraph(words(frame::month(t, month)))));
        blocks.extend(prose(next_steps));
    }
    blocks
}

fn section(part: Part, said: &str, t: &'static Words) -> Vec<Block> {
    let heading = (!said.is_empty()).then(|| heading(Level::Two, t.pick("summary", part.word())));
    heading.into_iter().chain(prose(said)).collect()
}

/// One point in each line: a list, or a paragraph where there is only one.
fn prose(said: &str) -> Option<Block> {
    let mut lines: Vec<_> = said.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
    if lines.len() == 1 { lines.pop().map(|line| Block::Paragraph(words(line))) } else { list(lines) }
}

fn list(lines: Vec<String>) -> Option<Block> {
    (!lines.is_empty()).then(|| Block::List(lines.into_iter().map(words).collect()))
}

fn title(record: &Record<'_>, topic: &Topic, t: &'static Words) -> String {
    let item = record.dialogue.item(topic.item);
    item.map(|item| format!("{} {}", item.number, item.titles.get(t.lang))).unwrap_or_default()
}

fn heading(level: Level, text: &str) -> Block {
    Block::Heading(level, words(text))
}

fn label(t: &'static Words, key: &'static str) -> String {
    t.get(key).to_owned()
}
