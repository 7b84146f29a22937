//! Statements that are annexed to adopted texts. Whose they are stands in the table and on no page.

use super::{
    checks,
    columns::as_text,
    db::{ReadTx, Result, WriteTx},
    drafts::Draft,
    keys::Keys,
    silences, statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Annex, Permit, Read},
        id::{BodyId, DraftId, SeatId, StatementId},
        silence::SilenceState,
        statement::{Kind, Statement},
        time::Timestamp,
    },
    seal::Place,
};

statements! {
    ADD = "INSERT INTO statements (id, draft_id, body_id, seat_id, kind, sealed) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO NOTHING";
    FIND = "SELECT id, draft_id, body_id, seat_id, kind, sealed FROM statements WHERE id = $1";
    OF_DRAFT = "SELECT id, draft_id, body_id, seat_id, kind, sealed FROM statements WHERE draft_id = $1 ORDER BY id";
    WITHDRAW = "DELETE FROM statements WHERE id = $1 AND seat_id = $2";
}

as_text! { Kind: |kind| kind.word().into() }

/// A statement as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which statement.
    pub id: StatementId,
    /// To which text it is annexed.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// Who filed it; never shown.
    pub seat_id: SeatId,
    /// What it is.
    pub kind: Kind,
    sealed: Vec<u8>,
}

impl Stored {
    /// What it says.
    pub fn open(&self, keys: &Keys) -> Result<Statement> {
        keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }
}

/// Annexes a statement; `false` when the seat has one of this kind there.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Annex>,
    (id, draft, kind): (StatementId, DraftId, Kind),
    statement: &Statement,
) -> Result<bool> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), statement).map_err(unreadable)?;
    let row = ADD.bind(id).bind(draft).bind(permit.body()).bind(permit.seat()).bind(kind).bind(sealed);
    Ok(row.run(tx).await? == 1)
}

/// The statement, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: StatementId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// All statements to a text, in an order that tells nothing.
pub async fn of_draft(tx: &mut ReadTx, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Stored>> {
    OF_DRAFT.bind(draft).all(tx).await
}

/// Takes one's own statement back, with its words; `false` when it is not there.
pub async fn withdraw(tx: &mut WriteTx, permit: &Permit<Annex>, id: StatementId) -> Result<bool> {
    Ok(WITHDRAW.bind(id).bind(permit.seat()).run(tx).await? == 1)
}

/// When a text was adopted, by a check or by silence, be it ad referendum; `None` when it is not.
pub async fn adopted_at(tx: &mut ReadTx, permit: &Permit<Read>, draft: &Draft) -> Result<Option<Timestamp>> {
    if !draft.state.rests() {
        return Ok(None);
    }
    let checks = checks::of_draft(tx, permit, draft.id).await?;
    let declared = checks.iter().filter(|check| check.has_adopted()).filter_map(|check| check.declared_at);
    let silences = silences::of_draft(tx, draft.id).await?;
    let kept = silences.iter().filter(|silence| silence.state == SilenceState::Adopted);
    Ok(declared.chain(kept.filter_map(|silence| silence.ended_at)).max())
}

fn place(id: StatementId) -> Place {
    Place::new("statements", "sealed", id)
}
