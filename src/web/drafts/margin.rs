//! The margin of a text: what people have said about each paragraph, in one line that leads to its page.

use super::page::Opened;
use crate::{
    actions::Refusal,
    domain::{id::ParagraphId, request::RequestState, text::Text},
    store,
    web::{objections, visit::Reader},
    words::Words,
};
use std::collections::BTreeMap;

/// What there is about one paragraph and those that it came out of. Nothing here tells how anybody answers a check
/// (CON-6): objections count from the moment at which the reader may know of them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Marginal {
    /// Comments that were not withdrawn.
    pub comments: usize,
    /// Amendments that wait.
    pub amendments: usize,
    /// Whether brackets are asked for that are in no issued revision yet, so far as the reader may know.
    pub requested: bool,
    /// Objections that are open.
    pub objections: usize,
}

/// The margin of the newest revision, paragraph by paragraph: one statement for each noun.
pub async fn marginals(reader: &mut Reader, opened: &Opened, text: &Text) -> Result<Vec<Marginal>, Refusal> {
    let mut margin = Margin::beside(text);
    let (permit, id) = (&opened.permit, opened.draft.id);
    for counted in store::comments::counts(&mut reader.look.tx, permit, id).await? {
        margin.each(counted.paragraph_id, |here| here.comments += count(counted.n));
    }
    for (uid, n) in store::amendments::open_by_paragraph(&mut reader.look.tx, permit, id).await? {
        margin.each(uid, |here| here.amendments += count(n));
    }
    let moderates = reader.look.viewer.may_moderate(opened.draft.body_id).is_some();
    for pending in store::requests::pending(&mut reader.look.tx, id).await? {
        let known = moderates || pending.state == RequestState::Placed;
        margin.each(pending.paragraph_id, |here| here.requested |= known);
    }
    for uid in objections::open_by_paragraph(reader, permit, id).await? {
        margin.each(uid, |here| here.objections += 1);
    }
    Ok(margin.notes)
}

impl Marginal {
    /// The line; `None` where nobody has said anything.
    pub fn in_words(self, t: &'static Words) -> Option<String> {
        let some = |key, n| (n > 0).then(|| t.n(key, n));
        let parts = [
            some("margin-comments", self.comments),
            some("margin-amendments", self.amendments),
            self.requested.then(|| t.get("margin-requested").to_owned()),
            some("margin-objections", self.objections),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }
}

struct Margin {
    notes: Vec<Marginal>,
    /// Where what is attached to a paragraph belongs: to itself, or to all that came out of it (TXT-8).
    places: BTreeMap<ParagraphId, Vec<usize>>,
}

impl Margin {
    fn beside(text: &Text) -> Self {
        let mut places = BTreeMap::<_, Vec<_>>::new();
        for (at, paragraph) in text.paragraphs.iter().enumerate() {
            for uid in paragraph.lineage() {
                places.entry(uid).or_default().push(at);
            }
        }
        Self { notes: vec![Marginal::default(); text.paragraphs.len()], places }
    }

    fn each(&mut self, uid: ParagraphId, mut note: impl FnMut(&mut Marginal)) {
        for &at in self.places.get(&uid).into_iter().flatten() {
            note(&mut self.notes[at]);
        }
    }
}

fn count(n: i64) -> usize {
    usize::try_from(n).unwrap_or_default()
}
