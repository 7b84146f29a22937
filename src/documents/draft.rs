//! An issued revision of a negotiating text as a document (TXT-14). Brackets are printed, who proposes what is not: the
//! grain of an exported text is "none" (TXT-7).

use super::{Block, Document, Inline, Level, Text, Wording, frame, words};
use crate::{
    domain::{
        check::{Decision, Reservation},
        dialogue::Dialogue,
        draft::{DraftState, Firmness, Symbol},
        lang::Lang,
        statement,
        text::{self, Alternatives, Body, Bracket, Kind, Paragraph, Run, Runs},
        time::Timestamp,
    },
    words::Words,
};

/// What a revision is printed from.
pub struct Issued<'a> {
    /// Names of bodies.
    pub dialogue: &'a Dialogue,
    /// The revision's symbol.
    pub symbol: Symbol<'a>,
    /// How far this revision has come.
    pub state: DraftState,
    /// Whether a newer revision replaces it.
    pub superseded: bool,
    /// When it was taken up again after it had been adopted.
    pub reopened_at: Option<Timestamp>,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// The language of its words.
    pub lang: Lang,
    /// Its words.
    pub text: &'a text::Text,
    /// How it was decided, if it was.
    pub decided: Option<Decided>,
    /// The reservations with which it was adopted, printed without attribution (RES-1, RES-4).
    pub reservations: Vec<Reservation>,
    /// What is annexed to the adopted text, printed without attribution (practice 2.2, RES-4).
    pub statements: Vec<(statement::Kind, String)>,
}

/// How a revision was decided.
pub enum Decided {
    /// What was declared on a check.
    Check(Decision),
    /// Adopted by silence procedure, acknowledged on all sides (SIL-6).
    Silence,
}

/// The revision with its interface words in `t`'s language; the text stays in its own.
pub fn document(issued: &Issued<'_>, t: &'static Words) -> Document {
    let printer = Printer { dialogue: issued.dialogue, t };
    Document {
        lang: t.lang,
        symbol: issued.symbol.to_string(),
        title: issued.text.title.to_string(),
        control: control(issued, t),
        notices: notices(issued, t),
        blocks: blocks(issued, &printer),
        closing: closing(issued, t),
        fingerprint_label: t.get("document-fingerprint").to_owned(),
    }
}

/// Each paragraph with its reservations as footnotes; behind all of them those to the text as a whole (RES-1).
fn blocks(issued: &Issued<'_>, printer: &Printer<'_>) -> Vec<Block> {
    let about = |number: Option<usize>| {
        issued.reservations.iter().filter(move |reservation| reservation.concern.paragraph == number)
    };
    let mut blocks = Vec::new();
    for (number, paragraph) in (1..).zip(&issued.text.paragraphs) {
        blocks.extend(printer.paragraph(number, paragraph));
        if let Some(Block::Numbered(_, text) | Block::Alternative(_, text)) = blocks.last_mut() {
            text.extend(about(Some(number)).map(|one| Inline::Footnote(printer.reservation(one))));
        }
    }
    let whole: Vec<_> = about(None).map(|one| words(printer.reservation(one))).collect();
    if !whole.is_empty() {
        blocks.push(Block::Heading(Level::Two, words(printer.t.get("document-reservations").to_owned())));
        blocks.push(Block::List(whole));
    }
    blocks.extend(annex(issued, printer.t));
    blocks
}

/// Behind the text and its reservations, under headings of their own: statements are no part of it.
fn annex(issued: &Issued<'_>, t: &'static Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    for kind in statement::Kind::ALL {
        let said = issued.statements.iter().filter(|(of, _)| *of == kind);
        let said: Vec<_> = said.map(|(_, said)| Block::Paragraph(words(said.as_str()))).collect();
        if !said.is_empty() {
            blocks.push(Block::Heading(Level::One, words(t.pick("document-annex", kind.word()))));
            blocks.push(Block::Note(words(t.get("statement-means"))));
            blocks.extend(said);
        }
    }
    blocks
}

fn control(issued: &Issued<'_>, t: &'static Words) -> Vec<(String, String)> {
    let mut lines = vec![
        ("document-date", frame::day(t, issued.issued_at)),
        ("document-language", issued.lang.own_name().to_owned()),
        ("document-state", t.pick("draft-state", issued.state.word()).to_owned()),
        ("document-open", issued.text.count().open().to_string()),
    ];
    match &issued.decided {
        Some(Decided::Check(decision)) => {
            let on = decision
                .paragraph
                .map(|n| t.say("document-on-paragraph").set("n", n.to_string()).to_string());
            let result =
                [Some(frame::result(t, decision)), on].into_iter().flatten().collect::<Vec<_>>().join(", ");
            lines.push(("document-result", result));
            lines.push(("document-reservations", decision.reservations.to_string()));
            lines.push(("document-asides", decision.asides.to_string()));
        }
        Some(Decided::Silence) => lines.push(("silence-title", t.get("silence-state-adopted").to_owned())),
        None => {}
    }
    lines.into_iter().map(|(key, value)| (t.get(key).to_owned(), value)).collect()
}

fn notices(issued: &Issued<'_>, t: &'static Words) -> Vec<String> {
    let more = [
        issued.superseded.then_some("document-superseded"),
        provisional(issued).then_some("package-note"),
        (issued.text.count().open() > 0).then_some("document-brackets"),
    ];
    let more = more.into_iter().flatten().map(|key| t.get(key).to_owned());
    let reopened =
        issued.reopened_at.map(|at| t.say("document-reopened").set("at", frame::day(t, at)).to_string());
    frame::notices(t, issued.dialogue).into_iter().chain(reopened).chain(more).collect()
}

/// Nothing of a package is agreed before all of it is.
fn provisional(issued: &Issued<'_>) -> bool {
    issued.text.package && !issued.state.rests()
}

/// What is agreed, and how firmly.
fn closing(issued: &Issued<'_>, t: &'static Words) -> Vec<String> {
    let by_silence = matches!(issued.decided, Some(Decided::Silence));
    let adopted = issued.state.adopted().map(|firmness| match firmness {
        Firmness::AdReferendum => "document-adopted-ad-referendum",
        Firmness::Full if by_silence => "document-by-silence",
        Firmness::Full => "document-adopted",
    });
    let said = [adopted, provisional(issued).then_some("document-provisionally")];
    said.into_iter().flatten().map(|key| t.get(key).to_owned()).collect()
}

struct Printer<'a> {
    dialogue: &'a Dialogue,
    t: &'static Words,
}

impl Printer<'_> {
    fn paragraph(&self, number: usize, paragraph: &Paragraph) -> Vec<Block> {
        let heading =
            paragraph.heading.as_ref().map(|title| Block::Heading(Level::One, words(title.to_string())));
        let number = if paragraph.number_bracketed { format!("[{number}].") } else { format!("{number}.") };
        let body = match &paragraph.body {
            Body::Runs(runs) => vec![Block::Numbered(number, self.runs(runs))],
            Body::Alternatives(set) => self.alternatives(number, set),
        };
        heading.into_iter().chain(body).collect()
    }

    /// A reservation with the words that it concerns, without who made it.
    fn reservation(&self, reservation: &Reservation) -> String {
        let text = reservation.text.as_str();
        match &reservation.concern.words {
            Some(on) => {
                self.t.say("document-reservation-on").set("words", on.as_str()).set("text", text).to_string()
            }
            None => self.t.say("document-reservation").set("text", text).to_string(),
        }
    }

    fn alternatives(&self, number: String, set: &Alternatives) -> Vec<Block> {
        let lead = set.lead.as_ref().map(|lead| words(lead.to_string())).unwrap_or_default();
        let texts = set.texts.iter().enumerate().map(|(at, alternative)| {
            let none = || words(self.t.get("no-text"));
            let (before, after) = alternative.edges(self.t.get("compromise"));
            let runs = alternative.runs.as_ref().map_or_else(none, |runs| self.runs(runs));
            let text = [words(before), runs, words(after)].concat();
            Block::Alternative(format!("{} {}", self.t.get("alternative"), at + 1), text)
        });
        std::iter::once(Block::Numbered(number, lead)).chain(texts).collect()
    }

    fn runs(&self, runs: &Runs) -> Text {
        let print = |run: Run<'_>| match run {
            Run::Text(text) => Inline::Words(text.to_owned()),
            Run::Bracket(bracket) => Inline::Bracket(self.options(bracket)),
        };
        runs.iter().map(print).collect()
    }

    fn options(&self, bracket: &Bracket) -> Vec<Wording> {
        let owed = match &bracket.kind {
            Kind::Placeholder { owed, owner, .. } => {
                let body = owner.and_then(|id| self.dialogue.body(id)).map(|body| format!(", {}", body.code));
                Some(format!("[{}: {owed}{}]", self.t.get("placeholder"), body.unwrap_or_default()))
            }
            _ => None,
        };
        let options = bracket.options.iter().map(|option| {
            let (before, after) = bracket.edges(option, self.t.get("compromise"));
            format!("{before}{}{after}", option.words)
        });
        owed.into_iter().chain(options).map(|words| Wording { words, by: None }).collect()
    }
}
