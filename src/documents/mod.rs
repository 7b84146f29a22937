//! Documents that leave the room (and in [`import`] texts that come in): one model, several printers, the same words and the same fingerprint in each.
//!
//! Builders fill a [`Document`] with words that are already in its language and already generalised (ANO-2…7); the
//! printers add no words of their own and know nothing but the model. One more format is one more file here and one
//! more variant of [`Format`].

pub mod draft;
pub mod import;
pub mod summary;

mod docx;
mod frame;
mod markdown;

use crate::domain::{invisible::is_invisible, lang::Lang};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// A document as its readers see it, before it is given a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language of its labels and notices; what people wrote may be in another.
    pub lang: Lang,
    /// The symbol without the language, `IBD/WG3/DRAFT.1/Rev.2`. It is also the running head and the file name.
    pub symbol: String,
    /// The title in the document's language.
    pub title: String,
    /// Document control, label and value: revision, date, language, result …
    pub control: Vec<(String, String)>,
    /// What a reader must know before the text: not for publication, personal capacity, fiction.
    pub notices: Vec<String>,
    /// The text itself.
    pub blocks: Vec<Block>,
    /// How the document came about: adopted by consensus, approved by both co-moderators. No names, no signatures.
    pub closing: Vec<String>,
    /// The word before the fingerprint, which is the last line.
    pub fingerprint_label: String,
}

/// One block of the text, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading inside the document; the title stands above all of them.
    Heading(Level, Text),
    /// A paragraph without a number.
    Paragraph(Text),
    /// A paragraph with its number as readers cite it, `7.`, `9bis.` or `[3].`. It may be empty when alternatives follow.
    Numbered(String, Text),
    /// One of several competing paragraphs, `Alt 1`, under the numbered paragraph before it.
    Alternative(String, Text),
    /// A list in which order does not matter.
    List(Vec<Text>),
    /// A remark that is not part of the text.
    Note(Text),
}

/// The depth of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// A part of the document.
    One,
    /// A section of a part.
    Two,
    /// A division of a section.
    Three,
}

/// The words of one paragraph. A line feed in them is a line break.
pub type Text = Vec<Inline>;

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words as they are.
    Words(String),
    /// Words with emphasis.
    Emphasis(String),
    /// Wording not agreed: every option with its attribution behind it, `[shall] (A) [should] (B)`.
    Bracket(Vec<Wording>),
    /// A footnote at this place. Printers number footnotes in the order of the text.
    Footnote(String),
}

/// One option of a bracket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The wording with the signs that say what it is: `[shall]`, `[-shall-]`, `{compromise: shall}`.
    pub words: String,
    /// Who proposes it, where the grain of the document allows to say so (TXT-7).
    pub by: Option<String>,
}

/// A format that a document can be had in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text that is also Markdown, for slow links.
    Markdown,
    /// Office Open XML, for those who edit.
    Docx,
}

/// The document could not be put into its format. It says nothing about the words of the document.
#[derive(Debug, thiserror::Error)]
pub enum NotPrinted {
    /// A part of the file could not be written.
    #[error("a part of the document could not be written")]
    Part(#[from] askama::Error),
    /// The file could not be packed.
    #[error("the document could not be packed")]
    Package(#[from] zip::result::ZipError),
}

impl Document {
    /// The same in all formats: it is taken over the Markdown without its last line, so that anybody who has the file
    /// can compare it with what `head -n -1 FILE.md | sha256sum` begins with.
    pub fn fingerprint(&self) -> String {
        fingerprint(markdown::body(self).as_bytes())
    }

    /// Symbol and language and nothing else (ANO-8), safe on every file system: `IBD-WG3-DRAFT.1-Rev.2-RU.docx`.
    pub fn file_name(&self, format: Format) -> String {
        let parts = self.symbol.split(|c: char| !c.is_ascii_alphanumeric() && c != '.');
        let parts: Vec<_> =
            parts.map(|part| part.trim_matches('.')).filter(|part| !part.is_empty()).collect();
        let lang = self.lang.code().to_ascii_uppercase();
        format!("{}-{lang}.{}", parts.join("-"), format.extension())
    }

    fn last_line(&self) -> String {
        format!("{}: {}", self.fingerprint_label, self.fingerprint())
    }
}

impl Format {
    /// All formats, the one to edit first.
    pub const ALL: [Self; 2] = [Self::Docx, Self::Markdown];

    /// The bytes of the file: the same document gives the same bytes at any time on any machine.
    pub fn print(self, document: &Document) -> Result<Vec<u8>, NotPrinted> {
        match self {
            Self::Markdown => Ok(markdown::print(document).into_bytes()),
            Self::Docx => docx::print(document),
        }
    }

    /// The end of the file name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Docx => "docx",
        }
    }

    /// What an HTTP answer calls it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

/// A paragraph of nothing but words.
pub fn words(words: impl Into<String>) -> Text {
    vec![Inline::Words(words.into())]
}

/// Half of the SHA-256 of these bytes in groups of four digits, short enough to be compared by eye.
pub fn fingerprint(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let groups: Vec<_> = digest[..16].chunks(2).map(|pair| HEXLOWER.encode(pair)).collect();
    groups.join(" ")
}

fn bracket(options: &[Wording]) -> String {
    let print = |option: &Wording| match &option.by {
        Some(by) => format!("{} ({by})", option.words),
        None => option.words.clone(),
    };
    options.iter().map(print).collect::<Vec<_>>().join(" ")
}

/// What is printed for a character: nothing for one that is invisible (control, direction, no width) or that no XML
/// file may hold.
fn printable(c: char) -> Option<char> {
    match c {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        '\u{FFFE}' | '\u{FFFF}' => None,
        c if c.is_control() || is_invisible(c) => None,
        c => Some(c),
    }
}
