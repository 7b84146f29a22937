//! All amendments to one text, opened for who may read it.

use crate::{
    actions::Refusal,
    domain::{
        amendment::{Content, collide},
        id::AmendmentId,
        text::Text,
    },
    store::{self, amendments::Stored, drafts::Draft},
    web::{drafts::page::Opened, visit::Reader},
};

/// An amendment with its words.
pub struct Entry {
    /// Its number among those to the text, in the order of filing, counted from 1.
    pub number: usize,
    /// As it is stored.
    pub stored: Stored,
    /// Its words.
    pub content: Content,
}

/// All amendments to a text, with its newest revision.
pub struct All {
    /// The text.
    pub draft: Draft,
    /// Its newest revision.
    pub text: Text,
    /// In the order of filing.
    pub entries: Vec<Entry>,
}

impl All {
    /// Those to a text that was issued.
    pub async fn of(reader: &mut Reader, opened: &Opened) -> Result<Self, Refusal> {
        let text = opened.revision(reader, opened.draft.revision).await?.text;
        let look = &mut reader.look;
        let stored = store::amendments::of_draft(&mut look.tx, &opened.permit, opened.draft.id).await?;
        let open = |(at, stored): (usize, Stored)| {
            let content = stored.open(&look.keys, &opened.permit)?;
            Ok(Entry { number: at + 1, stored, content })
        };
        let entries = stored.into_iter().enumerate().map(open).collect::<Result<_, Refusal>>()?;
        Ok(Self { draft: opened.draft.clone(), text, entries })
    }

    /// The one with this id, together with all others to its text.
    pub async fn with(reader: &mut Reader, id: AmendmentId) -> Result<(Self, usize), Refusal> {
        let stored = store::amendments::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
        let opened = Opened::find(reader, stored.draft_id).await?;
        let all = Self::of(reader, &opened).await?;
        let at = all.entries.iter().position(|entry| entry.stored.id == id).ok_or(Refusal::NotFound)?;
        Ok((all, at))
    }

    /// Those that wait and cannot be had together with this one, when it waits itself.
    pub fn colliding<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Entry> {
        self.rivals(entry).filter(|other| collide(&entry.content.proposal, &other.content.proposal))
    }

    /// Those that wait on the same paragraph, when this one waits itself.
    pub fn rivals<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Entry> {
        let beside = move |other: &&Entry| {
            entry.stored.status.is_open()
                && other.stored.status.is_open()
                && other.stored.id != entry.stored.id
                && other.stored.paragraph_id == entry.stored.paragraph_id
        };
        self.entries.iter().filter(beside)
    }
}
