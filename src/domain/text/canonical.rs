//! The string that stands for a text when somebody takes a stance on it (TXT-9).
//!
//! In: language, words, the kind, options and order of brackets, alternatives, brackets around a number; for the whole
//! text also its title, part titles, order and whether it is a package. Out: ids, who proposes what and calls it
//! a compromise, reasons, notes and dates, because they do not change what is agreed to. The form is JSON arrays, so that no two texts share it.

use super::{Alternatives, Body, Bracket, Kind, Paragraph, Run, Runs, Text};
use crate::domain::lang::Lang;
use serde_json::{Value, json};

impl Text {
    /// The canonical form of the whole text. The caller hashes it under a key.
    pub fn canonical(&self, lang: Lang) -> String {
        let paragraphs: Vec<Value> =
            self.paragraphs.iter().map(|p| json!([p.heading, paragraph(p)])).collect();
        json!(["text", lang.code(), self.title, self.package, paragraphs]).to_string()
    }
}

impl Paragraph {
    /// The canonical form of this paragraph alone, the same under any number. The caller hashes it under a key.
    pub fn canonical(&self, lang: Lang) -> String {
        json!(["paragraph", lang.code(), paragraph(self)]).to_string()
    }
}

impl Bracket {
    /// The canonical form of this bracket alone.
    pub fn canonical(&self) -> String {
        bracket(self).to_string()
    }
}

fn paragraph(paragraph: &Paragraph) -> Value {
    let body = match &paragraph.body {
        Body::Runs(wording) => json!(["wording", runs(wording)]),
        Body::Alternatives(Alternatives { lead, texts, .. }) => {
            let texts: Vec<_> = texts.iter().map(|alternative| alternative.runs.as_ref().map(runs)).collect();
            json!(["alternatives", lead, texts])
        }
    };
    json!([paragraph.number_bracketed, body])
}

fn runs(runs: &Runs) -> Value {
    let run = |run| match run {
        Run::Text(text) => json!(text),
        Run::Bracket(open) => bracket(open),
    };
    runs.iter().map(run).collect()
}

fn bracket(bracket: &Bracket) -> Value {
    let (kind, owed) = match &bracket.kind {
        Kind::Wording => ("wording", None),
        Kind::Inclusion => ("inclusion", None),
        Kind::Deletion => ("deletion", None),
        Kind::Placeholder { owed, .. } => ("placeholder", Some(owed)),
    };
    let options: Vec<_> = bracket.options.iter().map(|option| &option.words).collect();
    json!([kind, owed, options])
}
