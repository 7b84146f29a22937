//! What is declared on a check, and what home says to it.

use super::{Stored, place};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit, Read},
        act::Declaration,
        id::CheckId,
        time::Timestamp,
    },
    store::{
        db::{ReadTx, Result, WriteTx},
        keys::Keys,
        statements, unreadable,
    },
};

statements! {
    DECLARE = "UPDATE checks SET declared = $2, declared_at = $3, reasons = $4
        WHERE id = $1 AND result IS NOT NULL AND declared IS NULL";
    SINCE = "SELECT COUNT(*) FROM checks WHERE body_id = $1 AND declared_at > $2";
    REFUSE = "UPDATE checks SET refused = 1 WHERE id = $1";
}

impl Stored {
    /// Why the co-moderators declared less than was computed; `None` where they did not.
    pub fn reasons(&self, keys: &Keys, _: &Permit<Read>) -> Result<Option<String>> {
        let open = |sealed: &Vec<u8>| {
            keys.body(self.body_id)?.open(&place("reasons", self.id), sealed).map_err(unreadable)
        };
        self.reasons.as_ref().map(open).transpose()
    }
}

/// Stores what was declared; `false` when something was declared before, or nothing was computed yet.
pub async fn declare(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (declaration, now): (&Declaration, Timestamp),
) -> Result<bool> {
    let key = keys.body(permit.body())?;
    let place = place("reasons", declaration.check);
    let seal = |reasons: &String| key.seal(chance, &place, reasons).map_err(unreadable);
    let reasons = declaration.reasons.as_ref().map(seal).transpose()?;
    let row = DECLARE.bind(declaration.check).bind(declaration.result).bind(now).bind(reasons);
    Ok(row.run(tx).await? == 1)
}

/// Notes that somebody's home does not confirm; not whose.
pub async fn refuse(tx: &mut WriteTx, id: CheckId) -> Result<()> {
    REFUSE.bind(id).run(tx).await.map(drop)
}

/// How many results were declared in a body since an instant.
pub async fn declared_since(tx: &mut ReadTx, permit: &Permit<Read>, since: Timestamp) -> Result<usize> {
    let (n,): (i64,) = SINCE.bind(permit.body()).bind(since).one(tx).await?;
    Ok(usize::try_from(n).unwrap_or(0))
}
