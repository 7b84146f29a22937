//! What was read from a file or a paste, before anything is made of it.

use super::super::{Text, WordsError, limit};
use crate::domain::{invisible::is_invisible, lang::Lang};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// The words of a file or a paste, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub(super) blocks: Vec<Block>,
    left_out: LeftOut,
}

/// A part title or a paragraph in one line, with the square brackets it was written with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A part title.
    Heading(String),
    /// A paragraph, its numbering label among its words.
    Paragraph(String),
}

/// What a file holds beside its words, and how often; it is told, so that nobody has to look for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Footnotes and endnotes; they are kept, at the places that refer to them.
    pub notes: usize,
    /// Deletions among tracked changes; dropped.
    pub deletions: usize,
    /// The words of these deletions.
    pub deleted_words: usize,
    /// Comments in the margin; dropped, with their authors.
    pub comments: usize,
    /// Passages that the file hides from its readers; dropped.
    pub hidden: usize,
    /// Passages that are struck out; kept as words.
    pub struck: usize,
    /// Pictures; dropped.
    pub pictures: usize,
    /// Heads and feet of pages; dropped.
    pub margins: usize,
    /// Characters that nobody sees; dropped.
    pub invisible: usize,
    /// Plain text in another encoding than UTF-8; it was read as Windows-1251.
    pub other_encoding: usize,
}

/// Why a source makes no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// There are no words in it.
    #[error("no words")]
    Empty,
    /// It has more paragraphs than a text may have, or more words.
    #[error("more than a text may hold")]
    Large,
    /// A paragraph is longer than a paragraph may be.
    #[error("a paragraph is too long")]
    LongParagraph,
}

impl From<WordsError> for NotTaken {
    fn from(error: WordsError) -> Self {
        match error {
            WordsError::Empty | WordsError::Forbidden(_) => Self::Empty,
            WordsError::TooLong { .. } => Self::LongParagraph,
        }
    }
}

impl Source {
    /// Cleans what was read: one line a block, composed (NFC), without characters that nobody sees.
    ///
    /// # Errors
    /// [`NotTaken`] when there is nothing, or more than a text may hold.
    pub fn new(blocks: Vec<Block>, mut left_out: LeftOut) -> Result<Self, NotTaken> {
        let mut clean = |text: String| {
            let seen: String = text.chars().filter(|&c| is_seen(c)).collect();
            left_out.invisible += text.chars().count() - seen.chars().count();
            let square: String = seen.nfc().map(square_bracket).collect();
            square.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let blocks = blocks.into_iter().map(|block| match block {
            Block::Heading(text) => match clean(text) {
                long if long.chars().count() > limit::TITLE => Block::Paragraph(long),
                title => Block::Heading(title),
            },
            Block::Paragraph(text) => Block::Paragraph(clean(text)),
        });
        let blocks: Vec<_> = blocks.filter(|block| !block.text().is_empty()).collect();
        let length = |block: &Block| block.text().chars().count();
        match blocks.iter().map(length).sum() {
            0 => Err(NotTaken::Empty),
            limit::TEXT.. => Err(NotTaken::Large),
            _ if blocks.iter().any(|block| length(block) > limit::PARAGRAPH) => Err(NotTaken::LongParagraph),
            _ => Ok(Self { blocks, left_out }),
        }
    }

    /// What the file holds beside its words.
    pub const fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// Its part titles and paragraphs.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

impl Block {
    /// The words.
    pub fn text(&self) -> &str {
        let (Self::Heading(text) | Self::Paragraph(text)) = self;
        text
    }
}

/// The words of a string as import counts and compares them: square brackets part them like spaces, and the signs
/// around a word are not its own.
pub fn words_in(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '〚' | '〛'));
    let words = parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_owned)
}

/// Holds a text to the limits that its edits hold it to.
pub(super) fn fits(text: &Text) -> Result<(), NotTaken> {
    let long = || text.canonical(Lang::En).chars().count() > limit::TEXT;
    if text.paragraphs.len() > limit::PARAGRAPHS || long() { Err(NotTaken::Large) } else { Ok(()) }
}

fn is_seen(c: char) -> bool {
    let control = c.is_control() && !c.is_whitespace();
    !(control || is_invisible(c) || matches!(c, '\u{AD}' | '\u{FFFC}' | '\u{FFFE}' | '\u{FFFF}'))
}

fn square_bracket(c: char) -> char {
    match c {
        '［' => '[',
        '］' => ']',
        c => c,
    }
}
