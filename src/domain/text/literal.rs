//! The text as plain characters, brackets printed: `They [urge (I)][invite (B)] both governments …`.

use super::{Alternative, Alternatives, Attribution, Body, Bracket, Choice, Kind, Paragraph, Run, Runs};
use crate::domain::id::SideId;

/// What a printed text takes from the dialogue and from the reader's language.
pub struct Labels<'a> {
    /// A side's letter; `None` where the reader may not see who proposes what (TXT-7).
    pub side: &'a dyn Fn(SideId) -> Option<String>,
    /// "Alt", before the number of an alternative.
    pub alternative: &'a str,
    /// "no text", for the alternative that drops the paragraph.
    pub no_text: &'a str,
    /// "placeholder", before what is owed.
    pub placeholder: &'a str,
    /// "compromise", before compromise language.
    pub compromise: &'a str,
}

impl Paragraph {
    /// The paragraph without its number and part title. Options of one bracket touch, `[shall (A)][should (B)]`;
    /// proposed deletions print as `[-words-]`, compromise language as `{compromise: words}`; each alternative has a
    /// line of its own.
    pub fn literal(&self, labels: &Labels<'_>) -> String {
        match &self.body {
            Body::Runs(wording) => runs(wording, labels),
            Body::Alternatives(set) => alternatives(set, labels),
        }
    }

    /// The words of the paragraph when nothing in it is open.
    pub fn clean_text(&self) -> Option<&str> {
        match &self.body {
            Body::Runs(wording) if wording.brackets().is_empty() && !self.number_bracketed => {
                wording.gaps().first().map(String::as_str)
            }
            _ => None,
        }
    }
}

impl Bracket {
    /// The signs that stand around one of its options; `compromise` is the reader's word for that.
    pub fn edges(&self, option: &Choice, compromise: &str) -> (String, &'static str) {
        match self.kind {
            _ if option.compromise => (format!("{{{compromise}: "), "}"),
            Kind::Deletion => ("[-".into(), "-]"),
            Kind::Wording | Kind::Inclusion | Kind::Placeholder { .. } => ("[".into(), "]"),
        }
    }
}

impl Alternative {
    /// The signs that stand around it; `compromise` is the reader's word for that.
    pub fn edges(&self, compromise: &str) -> (String, &'static str) {
        if self.compromise { (format!("{{{compromise}: "), "}") } else { (String::new(), "") }
    }
}

fn alternatives(set: &Alternatives, labels: &Labels<'_>) -> String {
    let line = |(at, alternative): (usize, &Alternative)| {
        let by = proponents(&alternative.sides, set.grounds.attribution, labels);
        let words =
            alternative.runs.as_ref().map_or_else(|| labels.no_text.to_owned(), |words| runs(words, labels));
        let (before, after) = alternative.edges(labels.compromise);
        format!("{} {}{by}: {before}{words}{after}", labels.alternative, at + 1)
    };
    let lead = set.lead.iter().map(ToString::to_string);
    lead.chain(set.texts.iter().enumerate().map(line)).collect::<Vec<_>>().join("\n")
}

fn runs(runs: &Runs, labels: &Labels<'_>) -> String {
    let print = |run| match run {
        Run::Text(text) => text.to_owned(),
        Run::Bracket(open) => bracket(open, labels),
    };
    runs.iter().map(print).collect()
}

fn bracket(bracket: &Bracket, labels: &Labels<'_>) -> String {
    let owed = match &bracket.kind {
        Kind::Placeholder { owed, .. } => format!("[{}: {owed}]", labels.placeholder),
        _ => String::new(),
    };
    let options = bracket.options.iter().map(|option| {
        let by = proponents(&option.sides, bracket.grounds.attribution, labels);
        let (before, after) = bracket.edges(option, labels.compromise);
        format!("{before}{}{by}{after}", option.words)
    });
    std::iter::once(owed).chain(options).collect()
}

/// ` (A, B)`, or nothing where nobody is shown.
fn proponents(sides: &[SideId], attribution: Attribution, labels: &Labels<'_>) -> String {
    if attribution == Attribution::None {
        return String::new();
    }
    match sides.iter().filter_map(|&side| (labels.side)(side)).collect::<Vec<_>>() {
        letters if letters.is_empty() => String::new(),
        letters => format!(" ({})", letters.join(", ")),
    }
}
