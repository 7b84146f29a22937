//! The zip around a DOCX and the XML inside, read with limits that hold whatever the file claims.

use super::NotRead;
use roxmltree::{Document, ParsingOptions};
use std::io::{Cursor, Read};
use zip::{ZipArchive, result::ZipError};

/// The most files in the zip.
const FILES: usize = 1_000;
/// The most bytes of one part when inflated, and of all parts that are read.
const INFLATED: u64 = 12 * 1024 * 1024;
/// The most nodes of one part, about 100 bytes each.
const NODES: u32 = 400_000;
/// The longest tag, in bytes: attributes are compared with each other, and Word's own longest has 4 KB of namespaces.
const TAG: usize = 8 * 1024;
/// An empty part.
const NOTHING: &str = "<nothing/>";

/// The parts of a DOCX; what was inflated so far counts.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, NotRead> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotRead::Damaged)?;
        if zip.len() > FILES { Err(NotRead::TooLarge) } else { Ok(Self { zip, left: INFLATED }) }
    }

    /// A part as text; `None` if there is none of this name.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, NotRead> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(NotRead::Locked),
            Err(_) => return Err(NotRead::Damaged),
        };
        let mut bytes = Vec::new();
        let read = file.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| NotRead::Damaged)? as u64;
        self.left = self.left.checked_sub(read).ok_or(NotRead::TooLarge)?;
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        String::from_utf8(text.to_vec()).map(Some).map_err(|_| NotRead::Damaged)
    }

    /// How many heads and feet of pages there are.
    pub(super) fn margins(&self) -> usize {
        let margin = |name: &str| name.starts_with("word/header") || name.starts_with("word/footer");
        self.zip.file_names().filter(|name| name.as_ref().is_ok_and(|name| margin(name))).count()
    }
}

/// The XML of a part. Whoever declares a document type or entities is refused: no DOCX does.
pub(super) fn parse(part: &str) -> Result<Document<'_>, NotRead> {
    if part.split('<').any(|tag| tag.find('>').unwrap_or(tag.len()) > TAG) {
        return Err(NotRead::Damaged);
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES, ..ParsingOptions::default() };
    let part = if part.is_empty() { NOTHING } else { part };
    Document::parse_with_options(part, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => NotRead::TooLarge,
        _ => NotRead::Damaged,
    })
}
