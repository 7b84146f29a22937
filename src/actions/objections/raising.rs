//! How objections come to be: given in a check, or raised at once.

use crate::{
    actions::{Change, Refusal},
    chance::Chance,
    domain::{
        check::{Given, Objection, Response},
        id::{ObjectionId, ParagraphId, SeatId},
        objection::{NewObjection, Source},
        record::Kind,
        time::Timestamp,
    },
    store::{
        self,
        checks::{Frozen, Stored as Check},
        db::WriteTx,
        keys::Keys,
        objections::{New, Stored},
    },
};

/// Raises an objection that is known to all members of the body at once.
pub async fn raise(change: &mut Change, objection: &NewObjection) -> Result<ObjectionId, Refusal> {
    let draft = store::drafts::find(&mut change.tx, objection.draft).await?.ok_or(Refusal::NotFound)?;
    let id = ObjectionId::from_bits(change.chance.bits());
    let side = change.viewer.dialogue.seat(objection.author).and_then(|seat| seat.side);
    let new = New { id, body: draft.body_id, side, shown_from: change.now, objection };
    store::objections::add(&mut change.tx, (&change.keys, change.chance), new).await?;
    change.note(Kind::ObjectionRaised, Some(draft.body_id), id.to_string().as_bytes()).await?;
    Ok(id)
}

/// Makes an objection of each block in a check that is counted, one a seat. Until the cooling interval is over nobody
/// knows of them, and each count makes them anew (CON-6, CON-13). Who repeats what they said before stands by that.
pub(in crate::actions) async fn follow(
    tx: &mut WriteTx,
    seal: (&Keys, Chance),
    (check, frozen): (&Check, &Frozen),
    (seats, now): (&[Given], Timestamp),
) -> Result<(), Refusal> {
    let shown_from = check.times().cools_until();
    if now < shown_from {
        store::objections::forget(tx, check).await?;
    }
    let blocks: Vec<_> = seats.iter().filter_map(|given| Some((given, blocks(given)?))).collect();
    if blocks.is_empty() {
        return Ok(());
    }
    let earlier = Earlier::read(tx, seal.0, check).await?;
    for (given, said) in blocks {
        let paragraph = said.concern.paragraph.and_then(|number| frozen.paragraphs.get(number - 1).copied());
        let paragraph = paragraph.or(check.paragraph_id);
        if let Some(id) = earlier.same(given.seat, paragraph, said) {
            store::objections::stand_by(tx, id, check.revision).await?;
            continue;
        }
        let objection = NewObjection {
            draft: check.draft_id,
            revision: check.revision,
            paragraph,
            source: Source::Check(check.id),
            author: given.seat,
            said: said.clone(),
        };
        let id = ObjectionId::from_bits(seal.1.bits());
        let (body, side) = (check.body_id, Some(given.side));
        store::objections::add(tx, seal, New { id, body, side, shown_from, objection: &objection }).await?;
    }
    Ok(())
}

const fn blocks(given: &Given) -> Option<&Objection> {
    match &given.response {
        Some(Response::Object(objection)) => Some(objection),
        _ => None,
    }
}

/// What was said on the same text before this check and was not settled by its author.
struct Earlier(Vec<(Stored, Objection)>);

impl Earlier {
    async fn read(tx: &mut WriteTx, keys: &Keys, check: &Check) -> Result<Self, Refusal> {
        let all = store::objections::of_draft(tx, check.draft_id).await?;
        let stands = |other: &Stored| other.check_id != Some(check.id) && !other.stage.is_final();
        let open = |other: Stored| Ok((other.open(keys)?.said, other)).map(|(said, other)| (other, said));
        Ok(Self(all.into_iter().filter(stands).map(open).collect::<Result<_, Refusal>>()?))
    }

    /// The one by the same person, about the same, in the same words; a paragraph's number may have changed.
    fn same(&self, seat: SeatId, paragraph: Option<ParagraphId>, said: &Objection) -> Option<ObjectionId> {
        let words = |said: &Objection| {
            (said.concern.words.clone(), said.ground, said.harm.clone(), said.change.clone())
        };
        let same = |(other, before): &&(Stored, Objection)| {
            other.seat_id == seat && other.paragraph_id == paragraph && words(before) == words(said)
        };
        self.0.iter().find(same).map(|(other, _)| other.id)
    }
}
