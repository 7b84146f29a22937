//! The notes of a session as somebody may see them, part of the agenda by part.

use crate::{
    actions::Refusal,
    domain::{access::Viewer, id::ItemId, note::Note, session::Session},
    store,
    web::{
        page::Page,
        sessions::{Opened, agenda},
        visit::Reader,
    },
};

/// The section.
pub struct Section {
    /// The parts of the agenda on which there are notes.
    pub groups: Vec<Group>,
}

/// The notes on one part.
pub struct Group {
    /// What was talked about.
    pub title: String,
    /// What was said.
    pub notes: Vec<Note>,
}

impl Section {
    /// All notes in the order in which they were written, for who works on them; for all others those on parts that are
    /// over, in an order that tells nothing (ANO-6).
    pub async fn of(reader: &mut Reader, page: &Page, opened: &Opened) -> Result<Self, Refusal> {
        let (look, session) = (&mut reader.look, opened.session());
        let notes = if works_on(&look.viewer, session) {
            store::notes::written(&mut look.tx, &look.keys, &opened.permit, session.id).await?
        } else {
            let mut notes =
                store::notes::shuffled(&mut look.tx, &look.keys, &opened.permit, session.id).await?;
            notes.retain(|note| !session.is_on(note.item));
            notes
        };
        Ok(Self::grouped(notes, session, &look.viewer, page))
    }

    fn grouped(notes: Vec<Note>, session: &Session, viewer: &Viewer, page: &Page) -> Self {
        let on =
            |item: ItemId| notes.iter().filter(move |note| note.item == item).cloned().collect::<Vec<_>>();
        let groups = agenda(viewer, session, page.lang())
            .into_iter()
            .map(|line| Group { title: format!("{} {}", line.number, line.title), notes: on(line.id) });
        Self { groups: groups.filter(|group| !group.notes.is_empty()).collect() }
    }
}

/// Whether the viewer writes the notes of a session, or moderates it.
pub fn works_on(viewer: &Viewer, session: &Session) -> bool {
    viewer.may_keep(session.body).is_some()
}
