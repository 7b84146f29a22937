//! The rapporteur's notes: what was said, never who said it.

use super::{
    dialogue::{Body, Dialogue},
    id::{ItemId, NoteId},
    time::Span,
};

/// The longest note, in characters.
pub const WORDS: usize = 600;
/// How long raw notes are kept after the summary was approved (practice 4.7).
pub const KEPT: Span = Span::days(30);

/// A note on a part of a session. It carries no hour: order and time would tell who spoke (ANO-6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Which note.
    pub id: NoteId,
    /// What was talked about.
    pub item: ItemId,
    /// What was said, 1 to [`WORDS`] characters.
    pub words: String,
}

/// Whether the writer was warned that a handle slipped in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// Not yet.
    Unread,
    /// Yes, and the words stay as they are: a handle is an ordinary word, too.
    Read,
}

/// The handles of members of `body` that slipped into `words`. Handles are Latin words, so that of the folding of LNG-7
/// only small and capital letters matter.
pub fn handles_in<'a>(words: &str, dialogue: &'a Dialogue, body: &Body) -> Vec<&'a str> {
    let words = folded(words);
    let members = dialogue.seats.iter().filter(|seat| body.members.contains_key(&seat.id));
    members.map(|seat| seat.handle.as_str()).filter(|handle| words.contains(&folded(handle))).collect()
}

/// In small letters, with one space before, between and after the words, so that only whole words are found.
fn folded(text: &str) -> String {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.fold(String::from(" "), |folded, part| folded + &part.to_lowercase() + " ")
}
