//! A text as pages show it: brackets with the marks of sides, and notes in the margin that say what is open and why.

mod notes;

use crate::{
    domain::{
        dialogue::Dialogue,
        draft::{FIRST, ParagraphState},
        id::{DraftId, ParagraphId, SideId},
        place::Place,
        text::{
            self, Alternatives, Attribution, Body, Bracket, Choice, Kind, Labels, Run, Runs, State, Text,
        },
    },
    web::{
        page::{Mark, Page},
        path,
    },
    words::Words,
};
use std::ops::Range;

/// What a shown text takes from around it.
#[derive(Clone, Copy)]
pub struct Room<'a> {
    /// The page it stands on.
    pub page: &'a Page,
    /// Names of sides and bodies.
    pub dialogue: &'a Dialogue,
    /// The text itself, for the numbers of linked paragraphs.
    pub text: &'a Text,
    /// The draft whose paragraphs have pages of their own; none in the working copy.
    pub draft: Option<DraftId>,
    /// What of the open elements is drawn.
    pub view: View,
}

/// What a reader wants to see of the options of open elements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// All of them.
    All,
    /// None of them.
    Clean,
    /// Those that one side proposes, so far as that is shown (TXT-7).
    Of(SideId),
}

impl View {
    fn shows(self, sides: &[SideId], attribution: Attribution) -> bool {
        match self {
            Self::All => true,
            Self::Clean => false,
            Self::Of(side) => attribution == Attribution::Side && sides.contains(&side),
        }
    }
}

/// A paragraph on a page.
pub struct Paragraph {
    /// Counted from 1.
    pub number: usize,
    /// Where its number leads: to its own page, where it has one.
    pub href: String,
    /// Brackets around the number.
    pub number_bracketed: bool,
    /// Whether nothing in it is open.
    pub clean: bool,
    /// How far it has come, so far as the text alone tells.
    pub state: ParagraphState,
    /// The part title before it.
    pub heading: Option<String>,
    /// Before all alternatives.
    pub lead: Option<String>,
    /// One without a label, or several alternatives.
    pub wordings: Vec<Wording>,
    /// What is open, one after the other.
    pub notes: Vec<Note>,
    /// What people have said about it, in a line that leads to its page.
    pub margin: Option<String>,
}

/// A wording of a paragraph.
pub struct Wording {
    /// "Alt 1"; `None` for the only wording.
    pub label: Option<String>,
    /// Who proposes it.
    pub marks: Vec<Mark>,
    /// Its parts; none for "no text".
    pub parts: Vec<Part>,
}

/// A part of a wording.
pub enum Part {
    /// Agreed so far as it goes.
    Plain(String),
    /// Words in brackets.
    Open(Open),
    /// An open element of which this way to read shows nothing.
    Left,
}

/// Words in brackets.
pub struct Open {
    /// End of the CSS class: the proposing side's, `c` for compromise language, or `f`.
    pub class: char,
    /// Read aloud before the words.
    pub spoken: String,
    /// The words.
    pub words: String,
    /// The signs before and after them: what they are, also without colour (practice 2.2).
    pub edges: (String, &'static str),
    /// Who proposes them, so far as it is shown (TXT-7).
    pub marks: Vec<Mark>,
}

/// Why one element is open.
pub struct Note {
    /// What is contested, since which revision.
    pub what: String,
    /// What it waits for.
    pub reason: Option<String>,
    /// The paragraph with which it is kept open: where it is, and a sentence that says so.
    pub linked: Option<(String, String)>,
    /// The free remark.
    pub remark: Option<String>,
}

/// "first issue" or "Rev.2".
pub fn revision_name(t: &'static Words, number: i64) -> String {
    if number > FIRST {
        t.say("rev-name").set("n", number.to_string()).to_string()
    } else {
        t.get("rev-first").into()
    }
}

/// Gives `read` what a text needs to be printed as plain characters in the reader's language.
pub fn with_labels<T>(t: &'static Words, dialogue: &Dialogue, read: impl FnOnce(&Labels<'_>) -> T) -> T {
    read(&Labels {
        side: &|id| dialogue.side(id).map(|side| side.facts.letter.clone()),
        alternative: t.get("alternative"),
        no_text: t.get("no-text"),
        placeholder: t.get("placeholder"),
        compromise: t.get("compromise"),
    })
}

impl Room<'_> {
    /// All paragraphs.
    pub fn paragraphs(self) -> Vec<Paragraph> {
        self.text
            .paragraphs
            .iter()
            .enumerate()
            .map(|(at, paragraph)| self.paragraph(at + 1, paragraph))
            .collect()
    }

    /// The paragraphs at these places, each as far as it has come.
    pub fn paragraphs_in(self, places: Range<usize>, states: &[ParagraphState]) -> Vec<Paragraph> {
        let all = self.text.paragraphs.iter().zip(states).enumerate();
        let shown = all.skip(places.start).take(places.len());
        shown.map(|(at, (one, &state))| Paragraph { state, ..self.paragraph(at + 1, one) }).collect()
    }

    /// One paragraph under its number.
    pub fn paragraph(self, number: usize, paragraph: &text::Paragraph) -> Paragraph {
        let (lead, wordings) = match &paragraph.body {
            Body::Runs(runs) => (None, vec![self.wording(None, Vec::new(), Some(runs))]),
            Body::Alternatives(set) => (set.lead.as_ref().map(ToString::to_string), self.alternatives(set)),
        };
        let clean = paragraph.state() == State::Clean;
        Paragraph {
            number,
            href: self.href(number, paragraph.uid),
            number_bracketed: paragraph.number_bracketed,
            clean,
            state: if clean { ParagraphState::Clean } else { ParagraphState::Bracketed },
            heading: paragraph.heading.as_ref().map(ToString::to_string),
            lead,
            wordings,
            notes: if self.view == View::All { self.notes(paragraph) } else { Vec::new() },
            margin: None,
        }
    }

    /// The parts of one wording.
    pub fn parts(self, runs: &Runs) -> Vec<Part> {
        let part = |run| match run {
            Run::Text(words) => vec![Part::Plain(words.to_owned())],
            Run::Bracket(bracket) => self.bracket(bracket),
        };
        runs.iter().flat_map(part).collect()
    }

    /// The parts of one bracket: what is owed, then each option.
    pub fn bracket(self, bracket: &Bracket) -> Vec<Part> {
        let owed = match &bracket.kind {
            Kind::Placeholder { owed, .. } if self.view != View::Clean => Some(self.owed(owed)),
            _ => None,
        };
        let shown = |choice: &&Choice| self.view.shows(&choice.sides, bracket.grounds.attribution);
        let options = bracket.options.iter().filter(shown).map(|choice| self.option(bracket, choice));
        let parts: Vec<_> = owed.into_iter().chain(options).collect();
        if parts.is_empty() { vec![Part::Left] } else { parts }
    }

    fn href(self, number: usize, uid: ParagraphId) -> String {
        self.draft.map_or_else(|| format!("#p{number}"), |draft| path::of(Place::Paragraph(draft, uid)))
    }

    fn alternatives(self, set: &Alternatives) -> Vec<Wording> {
        let label = |at| format!("{} {}", self.page.t.get("alternative"), at + 1);
        let one = |(at, alternative): (usize, &text::Alternative)| {
            let marks = self.marks(&alternative.sides, set.grounds.attribution);
            let mut wording = self.wording(Some(label(at)), marks, alternative.runs.as_ref());
            if alternative.compromise {
                let (before, after) = alternative.edges(self.page.t.get("compromise"));
                wording.parts.insert(0, Part::Plain(before));
                wording.parts.push(Part::Plain(after.into()));
            }
            wording
        };
        let shown = |(_, alternative): &(usize, &text::Alternative)| {
            self.view.shows(&alternative.sides, set.grounds.attribution)
        };
        let shown: Vec<_> = set.texts.iter().enumerate().filter(shown).map(one).collect();
        let left = || vec![Wording { label: None, marks: Vec::new(), parts: vec![Part::Left] }];
        if shown.is_empty() { left() } else { shown }
    }

    fn wording(self, label: Option<String>, marks: Vec<Mark>, runs: Option<&Runs>) -> Wording {
        Wording { label, marks, parts: runs.map(|runs| self.parts(runs)).unwrap_or_default() }
    }

    fn owed(self, owed: &text::Words) -> Part {
        let words = format!("{}: {owed}", self.page.t.get("placeholder"));
        Part::Open(Open {
            class: 'f',
            spoken: String::new(),
            words,
            edges: ("[".into(), "]"),
            marks: Vec::new(),
        })
    }

    fn option(self, bracket: &Bracket, choice: &Choice) -> Part {
        let marks = self.marks(&choice.sides, bracket.grounds.attribution);
        let who = marks.iter().map(|mark| mark.name.as_str()).collect::<Vec<_>>().join(", ");
        let kind = if choice.compromise { "compromise" } else { kind_word(&bracket.kind) };
        let spoken = match marks.as_slice() {
            [] => self.page.t.pick("spoken", kind).to_owned(),
            _ => self.page.t.say(&format!("spoken-{kind}-of")).set("who", who).to_string(),
        };
        let class = match marks.as_slice() {
            _ if choice.compromise => 'c',
            [one] => one.class,
            _ => 'f',
        };
        let edges = bracket.edges(choice, self.page.t.get("compromise"));
        Part::Open(Open { class, spoken, words: choice.words.to_string(), edges, marks })
    }

    fn marks(self, sides: &[SideId], attribution: Attribution) -> Vec<Mark> {
        let shown = if attribution == Attribution::Side { sides } else { &[] };
        shown.iter().filter_map(|&side| Mark::of(self.dialogue, side, self.page.lang())).collect()
    }
}

/// The end of the wordings' keys for a kind of bracket.
pub const fn kind_word(kind: &Kind) -> &'static str {
    match kind {
        Kind::Wording => "wording",
        Kind::Inclusion => "inclusion",
        Kind::Deletion => "deletion",
        Kind::Placeholder { .. } => "placeholder",
    }
}
