//! Annexing statements to an adopted text, and taking them back (practice 2.2, 2.6).

use super::{App, Change, Refusal, Sender};
use crate::{
    domain::{
        access::{Annex, Permit},
        attribution::Attribution,
        id::{DraftId, StatementId},
        place::Place,
        record::Kind as Noted,
        statement::{Kind, Statement, closes_at},
    },
    store,
};

/// A statement that is to be annexed.
#[derive(Debug, Clone)]
pub struct NewStatement {
    /// To which text.
    pub draft: DraftId,
    /// What it is.
    pub kind: Kind,
    /// What of its author is shown (RES-4).
    pub attribution: Attribution,
    /// 1 to [`crate::domain::statement::WORDS`] characters.
    pub words: String,
}

/// Annexes a statement; each participant has one of each kind.
///
/// # Errors
/// [`Refusal::Rule`] when the text is not adopted, 14 days after it was, and for a second one of the same kind.
pub async fn file(app: &App, sender: &Sender, new: NewStatement) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let permit = while_open(&mut change, new.draft).await?;
    let id = StatementId::from_bits(change.chance.bits());
    let statement = Statement { words: new.words, by: new.attribution.of(change.viewer.seat()) };
    let (seal, at) = ((&*change.keys, change.chance), (id, new.draft, new.kind));
    if !store::annexes::add(&mut change.tx, seal, &permit, at, &statement).await? {
        return Err(Refusal::Rule("statement-filed-before"));
    }
    change.note(Noted::StatementFiled, Some(permit.body()), id.to_string().as_bytes()).await?;
    change.done(Place::Statements(new.draft)).await
}

/// Takes one's own statement back, with its words.
///
/// # Errors
/// [`Refusal::Rule`] 14 days after the adoption.
pub async fn withdraw(app: &App, sender: &Sender, id: StatementId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let stored = store::annexes::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = while_open(&mut change, stored.draft_id).await?;
    if !store::annexes::withdraw(&mut change.tx, &permit, id).await? {
        return Err(Refusal::NotFound);
    }
    change.note(Noted::StatementWithdrawn, Some(permit.body()), id.to_string().as_bytes()).await?;
    change.done(Place::Statements(stored.draft_id)).await
}

/// Leave to change the annex of a text while that is open.
async fn while_open(change: &mut Change, draft: DraftId) -> Result<Permit<Annex>, Refusal> {
    let draft = store::drafts::find(&mut change.tx, draft).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_annex(draft.body_id).ok_or(Refusal::NotFound)?;
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let adopted_at = store::annexes::adopted_at(&mut change.tx, &read, &draft).await?;
    let open = adopted_at.is_some_and(|at| change.now < closes_at(at));
    if open { Ok(permit) } else { Err(Refusal::Rule("statement-closed")) }
}
