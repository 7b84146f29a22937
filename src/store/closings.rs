//! What the co-moderators ask to close, and whose word is missing (TXT-5).

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        closing::{Closing, ClosingState},
        id::{BodyId, ClosingId, DialogueId, DraftId, ParagraphId},
        time::Timestamp,
    },
    seal::Place,
};

macro_rules! stored {
    () => {
        "SELECT c.id, c.draft_id, c.body_id, c.paragraph_id, c.number, c.state, c.asked_at, c.sealed FROM closings c "
    };
}

statements! {
    ADD = "INSERT INTO closings (id, draft_id, body_id, paragraph_id, number, state, ord, asked_at, sealed)
        SELECT $1, $2, $3, $4, $5, 'waiting', COUNT(*), $6, $7 FROM closings WHERE draft_id = $2";
    FIND = concat!(stored!(), "WHERE c.id = $1");
    OF_NUMBER = concat!(stored!(), "WHERE c.draft_id = $1 AND c.number = $2 ORDER BY c.ord");
    WAITING = concat!(stored!(), "JOIN bodies b ON b.id = c.body_id
        WHERE b.dialogue_id = $1 AND c.state = 'waiting' ORDER BY c.asked_at, c.ord");
    CHANGE = "UPDATE closings SET state = $2, sealed = $3 WHERE id = $1";
    DROP = "UPDATE closings SET state = 'dropped' WHERE draft_id = $1 AND number = $2 AND state IN ('waiting', 'confirmed')";
    DROP_WAITING = "UPDATE closings SET state = 'dropped' WHERE draft_id = $1 AND state = 'waiting'";
}

super::columns::as_text! { ClosingState: |state| state.word().into() }

/// A closing as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which closing.
    pub id: ClosingId,
    /// In which draft.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// In which paragraph.
    pub paragraph_id: ParagraphId,
    /// The revision whose working copy it is for.
    pub number: i64,
    /// How far it has come.
    pub state: ClosingState,
    /// Since when.
    pub asked_at: Timestamp,
    sealed: Vec<u8>,
}

impl Stored {
    /// What would be closed, and whose word it takes.
    pub fn open(&self, keys: &Keys) -> Result<Closing> {
        keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }
}

/// A closing that is just asked for.
#[derive(Debug, Clone, Copy)]
pub struct New {
    /// Its id.
    pub id: ClosingId,
    /// In which draft.
    pub draft: DraftId,
    /// In which body.
    pub body: BodyId,
    /// In which paragraph.
    pub paragraph: ParagraphId,
    /// The revision whose working copy it is for.
    pub number: i64,
    /// Now.
    pub asked_at: Timestamp,
}

/// Keeps a new one.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    new: New,
    closing: &Closing,
) -> Result<()> {
    let sealed = keys.body(new.body)?.seal(chance, &place(new.id), closing).map_err(unreadable)?;
    let row = ADD.bind(new.id).bind(new.draft).bind(new.body).bind(new.paragraph).bind(new.number);
    row.bind(new.asked_at).bind(sealed).run(tx).await.map(drop)
}

/// Keeps what became of it.
pub async fn change(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    stored: &Stored,
    (state, closing): (ClosingState, &Closing),
) -> Result<()> {
    let key = keys.body(stored.body_id)?;
    let sealed = key.seal(chance, &place(stored.id), closing).map_err(unreadable)?;
    CHANGE.bind(stored.id).bind(state).bind(sealed).run(tx).await.map(drop)
}

/// Drops all that was asked and agreed for the working copy of a revision: that copy is thrown away.
pub async fn drop_all(tx: &mut WriteTx, draft: DraftId, number: i64) -> Result<()> {
    DROP.bind(draft).bind(number).run(tx).await.map(drop)
}

/// Drops what still waits: a revision was issued without it.
pub async fn drop_waiting(tx: &mut WriteTx, draft: DraftId) -> Result<()> {
    DROP_WAITING.bind(draft).run(tx).await.map(drop)
}

/// The closing, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: ClosingId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// All that was asked for the working copy of a revision, oldest first.
pub async fn of_number(tx: &mut ReadTx, draft: DraftId, number: i64) -> Result<Vec<Stored>> {
    OF_NUMBER.bind(draft).bind(number).all(tx).await
}

/// All that waits in the dialogue; the caller shows those of the viewer's bodies.
pub async fn waiting(tx: &mut ReadTx, dialogue: DialogueId) -> Result<Vec<Stored>> {
    WAITING.bind(dialogue).all(tx).await
}

fn place(id: ClosingId) -> Place {
    Place::new("closings", "sealed", id)
}
