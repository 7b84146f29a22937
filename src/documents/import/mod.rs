//! Texts that come in: plain text, Markdown and DOCX become one [`Source`], with bounded memory and time.
//!
//! What a file says of its authors, dates and programs is not read.

mod docx;
mod markdown;
mod plain;

use crate::domain::text::import::{LeftOut, NotTaken, Source};

/// The largest file, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;

/// What somebody pasted or uploaded.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The bytes of the file, or of what was pasted in UTF-8.
    pub bytes: Vec<u8>,
    /// How it is to be read when it is text; a DOCX is known by its bytes.
    pub markup: Markup,
}

/// How text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// Blank lines part paragraphs.
    Plain,
    /// CommonMark.
    Markdown,
}

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// It is none of the three formats.
    #[error("neither text nor DOCX")]
    Format,
    /// It is protected by a password, or written by a program from before DOCX.
    #[error("protected or of an old format")]
    Locked,
    /// It is broken, or made to harm.
    #[error("damaged")]
    Damaged,
    /// More than [`LARGEST`], or more inside than is ever needed for a text.
    #[error("too large")]
    TooLarge,
    /// It was read and makes no text.
    #[error(transparent)]
    NotTaken(#[from] NotTaken),
}

impl NotRead {
    /// The key of its sentence in `locales/`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Format => "import-format",
            Self::Locked => "import-locked",
            Self::Damaged => "import-damaged",
            Self::TooLarge | Self::NotTaken(NotTaken::Large) => "import-too-large",
            Self::NotTaken(NotTaken::Empty) => "import-empty",
            Self::NotTaken(NotTaken::LongParagraph) => "import-long-paragraph",
        }
    }
}

/// Reads an upload. It takes up to a second and a few tens of megabytes: call it off the runtime, few at a time.
pub fn read(upload: &Upload) -> Result<Source, NotRead> {
    let Upload { bytes, markup } = upload;
    if bytes.len() > LARGEST {
        return Err(NotRead::TooLarge);
    }
    let mut left_out = LeftOut::default();
    let blocks = match bytes.as_slice() {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => docx::read(bytes, &mut left_out)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(NotRead::Locked),
        bytes => {
            let text = plain::decode(bytes, &mut left_out)?;
            match markup {
                Markup::Plain => plain::blocks(&text),
                Markup::Markdown => markdown::blocks(&text, &mut left_out),
            }
        }
    };
    Ok(Source::new(blocks, left_out)?)
}
