//! Requests for brackets, from the wish to the revision that carries it (TXT-4).

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        id::{BodyId, DialogueId, DraftId, ParagraphId, RequestId},
        request::{Request, RequestState},
        time::Timestamp,
    },
    seal::Place,
};

macro_rules! stored {
    () => {
        "SELECT r.id, r.draft_id, r.body_id, b.dialogue_id, r.paragraph_id, r.state, r.due_at, r.carried_in, r.sealed
        FROM requests r JOIN bodies b ON b.id = r.body_id "
    };
}

statements! {
    ADD = "INSERT INTO requests (id, draft_id, body_id, paragraph_id, state, due_at, sealed)
        VALUES ($1, $2, $3, $4, 'waiting', $5, $6)";
    FIND = concat!(stored!(), "WHERE r.id = $1");
    OF_DRAFT = concat!(stored!(), "WHERE r.draft_id = $1 ORDER BY r.due_at, r.id");
    DUE = concat!(stored!(), "WHERE r.state = 'waiting' AND r.due_at <= $1 ORDER BY r.due_at, r.id LIMIT 100");
    ASKING = concat!(stored!(), "WHERE b.dialogue_id = $1 AND r.state IN ('waiting', 'returned') ORDER BY r.due_at");
    CHANGE = "UPDATE requests SET state = $2, sealed = $3 WHERE id = $1";
    CARRY = "UPDATE requests SET carried_in = $2 WHERE draft_id = $1 AND state = 'placed' AND carried_in IS NULL";
    PENDING = "SELECT DISTINCT paragraph_id, state FROM requests WHERE draft_id = $1 AND carried_in IS NULL
        AND state IN ('waiting', 'placed')";
}

super::columns::as_text! { RequestState: |state| state.word().into() }

/// A request as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which request.
    pub id: RequestId,
    /// On which draft.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// About which paragraph.
    pub paragraph_id: ParagraphId,
    /// How far it has come.
    pub state: RequestState,
    /// When it is placed by itself.
    pub due_at: Timestamp,
    /// The first revision that was issued with it.
    pub carried_in: Option<i64>,
    sealed: Vec<u8>,
}

impl Stored {
    /// Who asks for what, and what came of it.
    pub fn open(&self, keys: &Keys) -> Result<Request> {
        keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }

    /// Whether it is in the working copy and in no revision yet: the paragraph is contested (TXT-4).
    pub fn contests(&self) -> bool {
        self.state == RequestState::Placed && self.carried_in.is_none()
    }
}

/// A paragraph with a request that is in no issued revision yet.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Pending {
    /// Which paragraph.
    pub paragraph_id: ParagraphId,
    /// Waiting or placed.
    pub state: RequestState,
}

/// A request that was just made.
#[derive(Debug, Clone, Copy)]
pub struct New {
    /// Its id.
    pub id: RequestId,
    /// On which draft.
    pub draft: DraftId,
    /// In which body.
    pub body: BodyId,
    /// When it is placed by itself.
    pub due_at: Timestamp,
}

/// Keeps a new request.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    new: New,
    request: &Request,
) -> Result<()> {
    let sealed = keys.body(new.body)?.seal(chance, &place(new.id), request).map_err(unreadable)?;
    let row = ADD.bind(new.id).bind(new.draft).bind(new.body).bind(request.wish.paragraph);
    row.bind(new.due_at).bind(sealed).run(tx).await.map(drop)
}

/// Keeps what became of it.
pub async fn change(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    stored: &Stored,
    (state, request): (RequestState, &Request),
) -> Result<()> {
    let key = keys.body(stored.body_id)?;
    let sealed = key.seal(chance, &place(stored.id), request).map_err(unreadable)?;
    CHANGE.bind(stored.id).bind(state).bind(sealed).run(tx).await.map(drop)
}

/// Notes that a revision was issued with all that was placed.
pub async fn carry(tx: &mut WriteTx, draft: DraftId, revision: i64) -> Result<()> {
    CARRY.bind(draft).bind(revision).run(tx).await.map(drop)
}

/// The request, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: RequestId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// All requests on a draft, oldest first.
pub async fn of_draft(tx: &mut ReadTx, draft: DraftId) -> Result<Vec<Stored>> {
    OF_DRAFT.bind(draft).all(tx).await
}

/// Where requests wait or are placed without being in an issued revision. While there is one, no check and no silence
/// procedure starts on the paragraph or on the whole text.
pub async fn pending(tx: &mut ReadTx, draft: DraftId) -> Result<Vec<Pending>> {
    PENDING.bind(draft).all(tx).await
}

/// Requests whose hour has come and on which nobody acted.
pub async fn due(tx: &mut ReadTx, now: Timestamp) -> Result<Vec<Stored>> {
    DUE.bind(now).all(tx).await
}

/// Requests that wait for a moderator, or went back to their author.
pub async fn asking(tx: &mut ReadTx, dialogue: DialogueId) -> Result<Vec<Stored>> {
    ASKING.bind(dialogue).all(tx).await
}

fn place(id: RequestId) -> Place {
    Place::new("requests", "sealed", id)
}
