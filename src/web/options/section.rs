//! How a body works on an item, and the options on it, as a part of a page.

use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        dialogue::Item,
        id::{ConstraintId, ItemId, OptionId, SideId},
        mode::Mode,
        option::{Note, Words},
    },
    store::{
        self,
        options::{Stored, StoredNote},
    },
    web::{
        page::{Mark, Page},
        visit::Reader,
    },
};

/// The section about the options on an item.
pub struct Section {
    /// Which item.
    pub item: ItemId,
    /// How its body works on it.
    pub mode: Mode,
    /// Whether somebody has said so.
    pub set: bool,
    /// Whether the reader may switch it.
    pub switches: bool,
    /// Whether the reader may post an option.
    pub offers: bool,
    /// The reader's side, where they may note what it would meet.
    pub notes_for: Option<SideId>,
    /// The options, by number.
    pub options: Vec<Line>,
}

/// An option.
pub struct Line {
    /// Which option.
    pub id: OptionId,
    /// All that it is called.
    pub number: i64,
    /// What it says.
    pub words: Words,
    /// Whether the reader may take it back.
    pub own: bool,
    /// What each side would meet, the reader's own first.
    pub sides: Vec<SideNotes>,
}

/// What a side would meet with an option.
pub struct SideNotes {
    /// The side.
    pub mark: Mark,
    /// Whether the reader may strike these notes.
    pub own: bool,
    /// The notes.
    pub notes: Vec<(ConstraintId, Words)>,
}

impl Section {
    /// The options on an item that the reader may read.
    pub async fn of(reader: &mut Reader, page: &Page, item: &Item) -> Result<Option<Self>, Refusal> {
        let Some(permit) = reader.look.viewer.may_read(item.lead) else { return Ok(None) };
        let (mut options, mut notes) = (Vec::new(), Vec::new());
        if item.set_mode.is_some() {
            options = store::options::of_item(&mut reader.look.tx, &permit, item.id).await?;
            notes = all_notes(reader, &permit, item).await?;
        }
        let viewer = &reader.look.viewer;
        let line = |option: &Stored| Line::of(reader, page, (item, &notes), option);
        let lines: Result<Vec<Option<Line>>, Refusal> = options.iter().map(line).collect();
        Ok(Some(Self {
            item: item.id,
            mode: item.mode(),
            set: item.set_mode.is_some(),
            switches: viewer.may_moderate(item.lead).is_some(),
            offers: viewer.may_offer(item).is_some(),
            notes_for: viewer.may_note(item).map(|(side, _)| side),
            options: lines?.into_iter().flatten().collect(),
        }))
    }

    /// Whether the mode is worth a word: somebody set it, or may.
    pub const fn is_empty(&self) -> bool {
        !self.set && !self.switches && self.options.is_empty()
    }
}

impl Line {
    fn of(
        reader: &Reader,
        page: &Page,
        (item, notes): (&Item, &[(StoredNote, Note)]),
        option: &Stored,
    ) -> Result<Option<Self>, Refusal> {
        let (viewer, keys) = (&reader.look.viewer, &reader.look.keys);
        let Some(words) = option.open(keys)? else { return Ok(None) };
        let about = || notes.iter().filter(|(stored, _)| stored.option_id == option.id);
        let own = viewer.may_note(item).map(|(side, _)| side);
        let of_side = |side: SideId| {
            let notes: Vec<_> = about().filter(|(_, note)| note.side == side).collect();
            let mark = Mark::of(&viewer.dialogue, side, page.lang()).filter(|_| !notes.is_empty())?;
            let notes = notes.iter().map(|(stored, note)| (stored.id, note.words.clone())).collect();
            Some(SideNotes { mark, own: own == Some(side), notes })
        };
        let sides = viewer.dialogue.sides_from(viewer.seat().side);
        Ok(Some(Self {
            id: option.id,
            number: option.number,
            words,
            own: viewer.may_offer(item).is_some() && option.is_by(keys, viewer.id())?,
            sides: sides.iter().filter_map(|side| of_side(side.id)).collect(),
        }))
    }
}

async fn all_notes(
    reader: &mut Reader,
    permit: &Permit<Read>,
    item: &Item,
) -> Result<Vec<(StoredNote, Note)>, Refusal> {
    let look = &mut reader.look;
    let stored = store::options::notes(&mut look.tx, permit, item.id).await?;
    let open = |note: StoredNote| Ok((note.open(&look.keys, item.lead)?, note));
    let opened = stored.into_iter().map(|note| open(note).map(|(said, note)| (note, said)));
    opened.collect()
}
