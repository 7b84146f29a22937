//! A text that was written elsewhere becomes a working copy, and no word of it is lost.
//!
//! Square brackets of the source become open elements where that is clear (TXT-2, TXT-3). All others stay in the words
//! as `〚 〛`, which look like brackets and are none: they never change the count.

mod brackets;
mod matching;
mod options;
mod source;

pub use matching::{Matched, adopt};
pub use options::begins_option;
pub use source::{Block, LeftOut, NotTaken, Source, words_in};

use super::{Alternatives, Body, Grounds, Labels, Paragraph, Pen, Runs, Text, Words, WordsError, limit};
use crate::domain::id::ParagraphId;
use brackets::{Read, literal, numbered};
use options::{Item, items};

/// What becomes of the square brackets of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brackets {
    /// Those that are clear become open elements, all others `〚 〛`.
    Open,
    /// All become `〚 〛`; the moderators open them one by one.
    Literal,
}

/// A source as a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The text.
    pub text: Text,
    /// Brackets that did not become open elements, in reading order.
    pub warnings: Vec<Warning>,
}

/// A bracket that stays literal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The paragraph in whose words or part title it stands, counted from 1.
    pub paragraph: usize,
    /// What keeps it from being an open element.
    pub doubt: Doubt,
    /// The first words from the bracket on.
    pub at: String,
}

/// Why a bracket stays literal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// It opens or closes in another paragraph, or never.
    Unbalanced,
    /// Another one stands inside (TXT-3).
    Nested,
    /// There are no words in it.
    Empty,
    /// More words than an option may have.
    Long,
    /// It begins or ends inside a word.
    InsideWord,
    /// A placeholder needs a date (TXT-6).
    Placeholder,
    /// It stands in a part title.
    Heading,
    /// The paragraph has as many as it may have.
    Many,
}

impl Doubt {
    /// The end of the key in `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unbalanced => "unbalanced",
            Self::Nested => "nested",
            Self::Empty => "empty",
            Self::Long => "long",
            Self::InsideWord => "inside",
            Self::Placeholder => "placeholder",
            Self::Heading => "heading",
            Self::Many => "many",
        }
    }
}

impl Source {
    /// The source as a text with this title; all its open elements were opened in the revision of `pen`.
    ///
    /// # Errors
    /// [`NotTaken`] when it is too much for a text.
    pub fn read(
        &self,
        title: Words,
        package: bool,
        brackets: Brackets,
        pen: &mut Pen<'_>,
    ) -> Result<Imported, NotTaken> {
        let mut reading = Reading { paragraphs: Vec::new(), warnings: Vec::new(), brackets, pen };
        for item in items(&self.blocks, brackets) {
            reading.add(item)?;
        }
        let Reading { paragraphs, warnings, .. } = reading;
        let text = Text { title, package, paragraphs };
        source::fits(&text)?;
        Ok(Imported { text, warnings })
    }

    /// Whether `text` holds the words of the source, all of them in their order and no others.
    pub fn is_kept_by(&self, text: &Text) -> bool {
        let kept = rendered(text);
        let kept = kept.iter().flat_map(|part| words_in(part)).map(options::same_name);
        self.words().map(options::same_name).eq(kept)
    }

    /// How many words there are; what is in a bracket counts like any other.
    pub fn word_count(&self) -> usize {
        self.words().count()
    }

    fn words(&self) -> impl Iterator<Item = String> {
        self.blocks.iter().flat_map(|block| words_in(block.text()))
    }
}

/// Part titles and paragraphs as they print.
fn rendered(text: &Text) -> Vec<String> {
    let labels = Labels {
        side: &|_| None,
        alternative: options::NAME,
        no_text: options::NO_TEXT,
        placeholder: "",
        compromise: "",
    };
    let heading = |paragraph: &Paragraph| paragraph.heading.as_ref().map(ToString::to_string);
    text.paragraphs.iter().flat_map(|p| [heading(p).unwrap_or_default(), p.literal(&labels)]).collect()
}

/// A text that grows block by block.
struct Reading<'a, 'p> {
    paragraphs: Vec<Paragraph>,
    warnings: Vec<Warning>,
    brackets: Brackets,
    pen: &'a mut Pen<'p>,
}

impl Reading<'_, '_> {
    fn add(&mut self, item: Item<'_>) -> Result<(), WordsError> {
        let (heading, number_bracketed, body) = match item {
            Item::Paragraph(heading, words) => {
                let (number_bracketed, words) = match self.brackets {
                    Brackets::Open => numbered(words),
                    Brackets::Literal => (false, words.to_owned()),
                };
                (heading, number_bracketed, Body::Runs(self.runs(&words)?))
            }
            Item::Alternatives(heading, texts) => {
                let texts = texts.into_iter().map(|words| words.map(|words| self.runs(words)).transpose());
                let texts = texts
                    .map(|runs| Ok(super::Alternative { runs: runs?, sides: Vec::new(), compromise: false }));
                let texts = texts.collect::<Result<_, WordsError>>()?;
                let (grounds, opened_in) = (Grounds::default(), self.pen.revision);
                (heading, false, Body::Alternatives(Alternatives { grounds, opened_in, lead: None, texts }))
            }
        };
        if let Some(at) = heading.as_ref().and_then(|words| words.find(['[', ']']).map(|at| &words[at..])) {
            self.warn(Doubt::Heading, at);
        }
        let heading = heading.map(|words| Words::parse(&literal(&words), limit::TITLE)).transpose()?;
        let uid = ParagraphId::from_bits((self.pen.chance)());
        self.paragraphs.push(Paragraph { uid, derived_from: Vec::new(), heading, number_bracketed, body });
        Ok(())
    }

    fn runs(&mut self, words: &str) -> Result<Runs, WordsError> {
        if self.brackets == Brackets::Literal {
            return Runs::assemble(vec![literal(words)], Vec::new());
        }
        let Read { gaps, brackets, doubts } = brackets::read(words, self.pen)?;
        for (doubt, at) in doubts {
            self.warn(doubt, &words[at..]);
        }
        Runs::assemble(gaps, brackets)
    }

    fn warn(&mut self, doubt: Doubt, from: &str) {
        let at = from.chars().take(60).collect();
        self.warnings.push(Warning { paragraph: self.paragraphs.len() + 1, doubt, at });
    }
}
