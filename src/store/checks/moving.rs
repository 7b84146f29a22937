//! What happens to a check while it is open: its text moves on (TXT-9), or it comes to nothing.

use super::{Frozen, Stored, place};
use crate::{
    chance::Chance,
    domain::{check::Void, id::DraftId, time::Timestamp},
    store::{
        db::{ReadTx, Result, WriteTx},
        keys::Keys,
        statements, unreadable,
    },
};

statements! {
    UNCOUNTED = concat!(stored!(), "WHERE c.draft_id = $1 AND c.result IS NULL AND c.void IS NULL ORDER BY c.number");
    FOLLOW = "UPDATE checks SET revision = $2, sealed = $3 WHERE id = $1";
    REWORD = "UPDATE checks SET text_mac = $2, text_at = $3, answers = 0 WHERE id = $1";
    ANNUL = "UPDATE checks SET void = $2, answers = 0 WHERE id = $1";
    FORGET = "DELETE FROM stances WHERE check_id = $1";
}

/// What is checked, as it stands in a new revision.
pub struct Wording<'a> {
    /// The revision.
    pub revision: i64,
    /// When it was issued.
    pub at: Timestamp,
    /// The keyed hash of what is checked; `None` for a closing text, which stays as it was proposed.
    pub text_mac: Option<[u8; 32]>,
    /// What is frozen, with the numbers of that revision.
    pub frozen: &'a Frozen,
}

/// Checks on a draft whose answers were not counted yet.
pub async fn uncounted(tx: &mut ReadTx, draft: DraftId) -> Result<Vec<Stored>> {
    UNCOUNTED.bind(draft).all(tx).await
}

/// Lets a check follow its text into a new revision. Where the wording differs, what was answered before no longer
/// counts (TXT-9).
pub async fn follow(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    check: &Stored,
    wording: Wording<'_>,
) -> Result<()> {
    let sealed = keys
        .body(check.body_id)?
        .seal(chance, &place("sealed", check.id), wording.frozen)
        .map_err(unreadable)?;
    FOLLOW.bind(check.id).bind(wording.revision).bind(sealed).run(tx).await?;
    match wording.text_mac.filter(|mac| check.text_mac != mac) {
        Some(mac) => REWORD.bind(check.id).bind(mac).bind(wording.at).run(tx).await.map(drop),
        None => Ok(()),
    }
}

/// Ends a check without a result, and forgets its answers.
pub async fn annul(tx: &mut WriteTx, check: &Stored, void: Void) -> Result<()> {
    ANNUL.bind(check.id).bind(void).run(tx).await?;
    FORGET.bind(check.id).run(tx).await.map(drop)
}
