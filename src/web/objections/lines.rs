//! Objections in a list: about what, on which ground, how far. Without name or side, in an order that tells nothing.

use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        check::{Concern, Objection},
        id::{DraftId, ObjectionId, ParagraphId},
        text::Text,
    },
    store::{self, objections::Stored},
    web::{checks::concern_in_words, drafts::about::Spot, visit::Reader},
    words::Words,
};

/// An objection in a list.
pub struct Line {
    /// Which objection.
    pub id: ObjectionId,
    /// What it concerns.
    pub concern: String,
    /// Its ground.
    pub ground: &'static str,
    /// The harm feared.
    pub harm: String,
    /// How far it has come, in words.
    pub stage: &'static str,
    /// Whether it still stands in the way.
    pub open: bool,
    /// Whether the reader raised it.
    pub own: bool,
}

/// The known objections to a text, the open ones first.
pub(super) async fn of_draft(
    reader: &mut Reader,
    permit: &Permit<Read>,
    (draft, text): (DraftId, &Text),
) -> Result<Vec<Line>, Refusal> {
    let known = known(reader, permit, draft).await?;
    known.iter().map(|objection| Line::new(reader, text, objection)).collect()
}

/// The known objections to one paragraph, and to those that it came out of; the open ones first.
pub async fn of_paragraph(reader: &mut Reader, spot: &Spot) -> Result<Vec<Line>, Refusal> {
    let known = known(reader, &spot.opened.permit, spot.opened.draft.id).await?;
    let about = known.iter().filter(|objection| objection.paragraph_id.is_some_and(|uid| spot.covers(uid)));
    about.map(|objection| Line::new(reader, &spot.text, objection)).collect()
}

/// The paragraphs that the known open objections are about, one each.
pub async fn open_by_paragraph(
    reader: &mut Reader,
    permit: &Permit<Read>,
    draft: DraftId,
) -> Result<Vec<ParagraphId>, Refusal> {
    let known = known(reader, permit, draft).await?;
    let open = known.iter().filter(|objection| objection.stage.is_open());
    Ok(open.filter_map(|objection| objection.paragraph_id).collect())
}

/// Such as "2 open objections"; `None` when the text has had none that is known.
pub async fn open_in_words(
    reader: &mut Reader,
    permit: &Permit<Read>,
    draft: DraftId,
) -> Result<Option<String>, Refusal> {
    let known = known(reader, permit, draft).await?;
    let open = known.iter().filter(|objection| objection.stage.is_open()).count();
    Ok((!known.is_empty()).then(|| reader.visit.t.n("objections-open", open)))
}

async fn known(reader: &mut Reader, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Stored>, Refusal> {
    let look = &mut reader.look;
    let mut known = store::objections::of_draft(&mut look.tx, draft).await?;
    known.retain(|objection| objection.is_shown(look.now));
    known.sort_by_key(|objection| !objection.stage.is_open());
    Ok(known)
}

impl Line {
    fn new(reader: &Reader, text: &Text, objection: &Stored) -> Result<Self, Refusal> {
        let (t, said) = (reader.visit.t, objection.open(&reader.look.keys)?.said);
        Ok(Self {
            id: objection.id,
            concern: concern(t, text, (objection.paragraph_id, &said)),
            ground: t.pick("ground", said.ground.word()),
            harm: said.harm,
            stage: t.pick("objection-stage", objection.stage.word()),
            open: objection.stage.is_open(),
            own: objection.seat_id == reader.look.viewer.id(),
        })
    }
}

/// What an objection concerns, under the number that the paragraph has in `text`.
pub(super) fn concern(
    t: &'static Words,
    text: &Text,
    (paragraph, said): (Option<ParagraphId>, &Objection),
) -> String {
    let number = paragraph.and_then(|uid| text.successors(uid).next()).map(|(number, _)| number);
    let number = number.or(said.concern.paragraph);
    concern_in_words(t, &Concern { paragraph: number, words: said.concern.words.clone() })
}
