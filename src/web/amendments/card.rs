//! An amendment as lists show it: what it would change and why, whose side it comes from, how far it has come.

use super::all::{All, Entry};
use crate::{
    domain::{
        access::Viewer,
        amendment::{Status, Wish},
        id::AmendmentId,
        text::{Attribution, Piece},
    },
    web::{
        drafts::text::{revision_name, with_labels},
        page::{Mark, Page},
    },
    words::Words,
};

/// An amendment in a list.
pub struct Card {
    /// Which.
    pub id: AmendmentId,
    /// Such as "Amendment 3".
    pub name: String,
    /// What it would do, such as "Other words for paragraph 4".
    pub what: String,
    /// Its own base with what it changes.
    pub pieces: Vec<Piece>,
    /// The interest that the paragraph fails.
    pub interest: String,
    /// The author's side, so far as it is shown (TXT-7).
    pub mark: Option<Mark>,
    /// Whether the reader is the author.
    pub mine: bool,
    /// Whether it waits.
    pub open: bool,
    /// How far it has come, in words.
    pub status: String,
    /// The heading that it was grouped under.
    pub heading: Option<String>,
    /// What else is to be known about it.
    pub tags: Vec<&'static str>,
    /// Those that it collides with.
    pub collides: Vec<(AmendmentId, String)>,
    /// The day on which it was filed.
    pub filed: String,
}

/// What cards take from around them.
#[derive(Clone, Copy)]
pub struct Cards<'a> {
    /// The page they stand on.
    pub page: &'a Page,
    /// The reader.
    pub viewer: &'a Viewer,
    /// All amendments to the text.
    pub all: &'a All,
}

impl<'a> Cards<'a> {
    /// Those that wait first, the reader's own side before others (LNG-5). One whose side is not shown takes its place
    /// among the others, so that the order tells nothing.
    pub fn sorted(self, entries: impl Iterator<Item = &'a Entry>) -> Vec<Card> {
        let mut entries: Vec<_> = entries.collect();
        let own = self.viewer.seat().side;
        entries.sort_by_key(|entry| {
            let mine = self.is_mine(entry);
            (!entry.stored.status.is_open(), !mine, own.is_none() || self.side_of(entry) != own)
        });
        entries.into_iter().map(|entry| self.card(entry)).collect()
    }

    /// One of them.
    pub fn card(self, entry: &Entry) -> Card {
        let (t, proposal) = (self.page.t, &entry.content.proposal);
        let named = |other: &Entry| (other.stored.id, name(t, other));
        Card {
            id: entry.stored.id,
            name: name(t, entry),
            what: self.what(entry),
            pieces: with_labels(t, &self.viewer.dialogue, |labels| proposal.compared(labels)),
            interest: proposal.interest.clone(),
            mark: self.mark(entry),
            mine: self.is_mine(entry),
            open: entry.stored.status.is_open(),
            status: status(t, entry.stored.status, entry.stored.issued_in),
            heading: entry.content.heading.as_ref().map(ToString::to_string),
            tags: self.tags(entry),
            collides: self.all.colliding(entry).map(named).collect(),
            filed: self.page.date(entry.stored.filed_at),
        }
    }

    /// The mark of the author's side, so far as it is shown (TXT-7).
    pub fn mark(self, entry: &Entry) -> Option<Mark> {
        self.side_of(entry).and_then(|side| Mark::of(&self.viewer.dialogue, side, self.page.lang()))
    }

    fn side_of(self, entry: &Entry) -> Option<crate::domain::id::SideId> {
        let shown = entry.content.proposal.attribution == Attribution::Side;
        shown.then(|| self.viewer.dialogue.seat(entry.stored.author)?.side).flatten()
    }

    fn is_mine(self, entry: &Entry) -> bool {
        entry.stored.author == self.viewer.id()
    }

    /// The paragraph by its number now, or by that which it had when there still was one.
    fn what(self, entry: &Entry) -> String {
        let proposal = &entry.content.proposal;
        let now = self.all.text.paragraph(entry.stored.paragraph_id).map(|(number, _)| number);
        let said = match &proposal.wish {
            Wish::Reword(Some(at), _) => {
                self.page.t.say("amendment-what-alternative").n("alternative", at + 1)
            }
            wish => self.page.t.say(what_key(wish)),
        };
        said.n("n", now.unwrap_or(proposal.number)).to_string()
    }

    fn tags(self, entry: &Entry) -> Vec<&'static str> {
        let moderates = self.viewer.may_moderate(entry.stored.body_id).is_some();
        let tags = [
            (entry.stored.is_on_earlier(), "amendment-on-earlier"),
            (moderates && entry.stored.held.is_some(), "amendment-in-copy"),
        ];
        tags.into_iter().filter(|(is, _)| *is).map(|(_, key)| self.page.t.get(key)).collect()
    }
}

/// Such as "Amendment 3".
pub fn name(t: &'static Words, entry: &Entry) -> String {
    t.n("amendment-n", entry.number)
}

/// Such as "taken into Rev.2".
pub fn status(t: &'static Words, status: Status, issued_in: Option<i64>) -> String {
    match (status, issued_in) {
        (Status::Taken, Some(rev)) => {
            t.say("amendment-taken-in").set("rev", revision_name(t, rev)).to_string()
        }
        (Status::Bracketed, Some(rev)) => {
            t.say("amendment-bracketed-in").set("rev", revision_name(t, rev)).to_string()
        }
        _ => t.pick("amendment-status", status.word()).to_owned(),
    }
}

const fn what_key(wish: &Wish) -> &'static str {
    match wish {
        Wish::Reword(..) => "amendment-what-reword",
        Wish::Add(_) => "amendment-what-add",
        Wish::Delete => "amendment-what-delete",
    }
}
