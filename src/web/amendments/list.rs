//! All amendments to one text, paragraph by paragraph.

use super::{
    all::All,
    card::{Card, Cards},
};
use crate::{
    actions::Refusal,
    domain::{
        amendment::Status,
        id::{DraftId, ParagraphId},
        text::Piece,
    },
    web::{
        drafts::page::{Head, Opened},
        page::{Page, Section, html},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// Which of them: a status, `all`, or nothing for those that wait.
#[derive(Deserialize)]
pub struct Ask {
    #[serde(default)]
    status: String,
}

#[derive(Template)]
#[template(path = "amendments/list.html")]
struct ListPage {
    page: Page,
    head: Head,
    /// Whether any waits.
    waits: bool,
    /// How many wait, in words.
    waiting: String,
    /// Word in the address, what the filter says with its number, whether it is the one.
    filters: Vec<(&'static str, String, bool)>,
    groups: Vec<Group>,
}

/// Amendments to one paragraph.
struct Group {
    /// Its page.
    uid: ParagraphId,
    /// "Paragraph 4", or that it is gone.
    name: String,
    cards: Vec<Card>,
}

/// The page; before the first issue there is nothing to amend.
pub async fn page(
    mut reader: Reader,
    Named(id): Named<DraftId>,
    Query(ask): Query<Ask>,
) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    let all = All::of(&mut reader, &opened).await?;
    let page = Page::for_reader(&reader, Section::Drafts);
    let cards = Cards { page: &page, viewer: &reader.look.viewer, all: &all };
    let draft = &all.draft;
    let waiting = all.entries.iter().filter(|entry| entry.stored.status.is_open()).count();
    html(&ListPage {
        head: Head::new(&reader, draft, draft.revision, all.text.title.to_string()),
        waits: waiting > 0,
        waiting: page.t.n("amendments-waiting", waiting),
        filters: filters(&page, &all, &ask),
        groups: groups(cards, &ask),
        page,
    })
}

impl Ask {
    fn admits(&self, status: Status) -> bool {
        match self.status.as_str() {
            "" => status.is_open(),
            "all" => true,
            word => status.word() == word,
        }
    }
}

/// Those that would show something.
fn filters(page: &Page, all: &All, ask: &Ask) -> Vec<(&'static str, String, bool)> {
    let words = ["", "all"].into_iter().chain(Status::ALL.map(Status::word));
    let filter = |word: &'static str| {
        let one = Ask { status: word.to_owned() };
        let n = all.entries.iter().filter(|entry| one.admits(entry.stored.status)).count();
        let name = match word {
            "" => page.t.get("amendments-open"),
            "all" => page.t.get("amendments-all"),
            word => page.t.pick("amendment-status", word),
        };
        (n > 0 || word.is_empty()).then(|| (word, format!("{name} ({n})"), ask.status == word))
    };
    words.filter_map(filter).collect()
}

/// In the order of the text; those to paragraphs that are gone at the end.
fn groups(cards: Cards<'_>, ask: &Ask) -> Vec<Group> {
    let admitted = || cards.all.entries.iter().filter(|entry| ask.admits(entry.stored.status));
    let number = |uid| cards.all.text.paragraph(uid).map_or(usize::MAX, |(number, _)| number);
    let mut uids: Vec<_> = admitted().map(|entry| entry.stored.paragraph_id).collect();
    uids.sort_by_key(|&uid| (number(uid), uid));
    uids.dedup();
    let t = cards.page.t;
    let group = |uid| Group {
        uid,
        name: match number(uid) {
            usize::MAX => t.get("amendments-of-gone").to_owned(),
            number => format!("{} {number}", t.get("paragraph")),
        },
        cards: cards.sorted(admitted().filter(|entry| entry.stored.paragraph_id == uid)),
    };
    uids.into_iter().map(group).collect()
}
