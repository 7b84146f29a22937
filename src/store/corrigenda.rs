//! Corrections of issued revisions, and which hashes stand for the same text because of them (TXT-13).

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit, Read},
        corrigendum::{CorrState, Correction, WINDOW},
        id::{BodyId, DialogueId, DraftId, ParagraphId},
        text::Text,
        time::Timestamp,
    },
    seal::Place,
};

/// The columns of [`Stored`].
macro_rules! stored {
    () => {
        "SELECT c.draft_id, d.body_id, b.dialogue_id, c.revision, c.number, c.state, c.issued_at, c.ends_at, c.ended_at,
        c.sealed FROM corrigenda c JOIN drafts d ON d.id = c.draft_id JOIN bodies b ON b.id = d.body_id "
    };
}

/// Whether the stance `s` was given to what the check `c` is about, be it before a correction.
macro_rules! same_text {
    () => {
        "(s.text_mac = c.text_mac OR EXISTS (SELECT 1 FROM aliases a WHERE a.draft_id = c.draft_id AND a.undone = 0
        AND COALESCE(a.paragraph_id, '') = COALESCE(c.paragraph_id, '')
        AND a.was = s.text_mac AND a.reads = c.text_mac))"
    };
}
pub(super) use same_text;

statements! {
    FIND = concat!(stored!(), "WHERE c.draft_id = $1 AND c.revision = $2 AND c.number = $3");
    OF_REVISION = concat!(stored!(), "WHERE c.draft_id = $1 AND c.revision = $2 ORDER BY c.number");
    DUE = concat!(stored!(), "WHERE c.state = 'open' AND c.ends_at <= $1 ORDER BY c.ends_at LIMIT 100");
    ADD = "INSERT INTO corrigenda (draft_id, revision, number, state, issued_at, ends_at, text_mac, sealed)
        VALUES ($1, $2, $3, 'open', $4, $5, $6, $7)";
    END = "UPDATE corrigenda SET state = $4, ended_at = $5
        WHERE draft_id = $1 AND revision = $2 AND number = $3 AND state = 'open'";
    ALIAS = "INSERT INTO aliases (draft_id, revision, number, paragraph_id, was, reads, undone)
        VALUES ($1, $2, $3, $4, $5, $6, 0)";
    LEAD_ON = "INSERT INTO aliases (draft_id, revision, number, paragraph_id, was, reads, undone)
        SELECT draft_id, CAST($2 AS BIGINT), CAST($3 AS BIGINT), paragraph_id, was, $6, 0 FROM aliases
        WHERE draft_id = $1 AND undone = 0 AND reads = $5
            AND COALESCE(paragraph_id, '') = COALESCE(CAST($4 AS TEXT), '')";
    UNDO_ALIASES = "UPDATE aliases SET undone = 1 WHERE draft_id = $1 AND revision = $2 AND number = $3";
    UNDONE = "SELECT COUNT(*) FROM aliases WHERE draft_id = $1 AND undone = 1 AND reads = $3
        AND COALESCE(paragraph_id, '') = COALESCE(CAST($2 AS TEXT), '')";
    SAME = "SELECT COUNT(*) FROM aliases WHERE draft_id = $1 AND undone = 0 AND was = $3 AND reads = $4
        AND COALESCE(paragraph_id, '') = COALESCE(CAST($2 AS TEXT), '')";
    REREAD = "UPDATE checks SET text_mac = $4 WHERE draft_id = $1 AND text_mac = $3 AND void IS NULL
        AND declared IS NULL AND COALESCE(paragraph_id, '') = COALESCE(CAST($2 AS TEXT), '')";
}

super::columns::as_text! { CorrState: |state| state.word().into() }

/// A correction as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Of which draft.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// Of which revision of it.
    pub revision: i64,
    number: i64,
    state: CorrState,
    issued_at: Timestamp,
    ends_at: Timestamp,
    ended_at: Option<Timestamp>,
    sealed: Vec<u8>,
}

/// Which correction: of which draft and revision, under which number.
pub type Which = (DraftId, i64, i64);

/// What a text, or one paragraph of it, was and how it reads: two keyed hashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The paragraph; none for the whole text.
    pub paragraph: Option<ParagraphId>,
    /// What was answered so far.
    pub was: [u8; 32],
    /// What is shown from now on.
    pub reads: [u8; 32],
}

impl Stored {
    /// Its number, state and instants.
    pub const fn correction(&self) -> Correction {
        let Self { number, state, issued_at, ends_at, ended_at, .. } = *self;
        Correction { number, state, issued_at, ends_at, ended_at }
    }

    /// Which one it is.
    pub const fn which(&self) -> Which {
        (self.draft_id, self.revision, self.number)
    }

    /// The corrected text.
    pub fn text(&self, keys: &Keys, _: &Permit<Read>) -> Result<Text> {
        let place = place(self.draft_id, self.revision, self.number);
        keys.body(self.body_id)?.open(&place, &self.sealed).map_err(unreadable)
    }
}

impl Reading {
    /// The way back.
    pub const fn reversed(self) -> Self {
        Self { paragraph: self.paragraph, was: self.reads, reads: self.was }
    }
}

/// The correction, whoever may see it.
pub async fn find(tx: &mut ReadTx, (draft, revision, number): Which) -> Result<Option<Stored>> {
    FIND.bind(draft).bind(revision).bind(number).maybe(tx).await
}

/// All corrections of a revision, oldest first.
pub async fn of_revision(tx: &mut ReadTx, draft: DraftId, revision: i64) -> Result<Vec<Stored>> {
    OF_REVISION.bind(draft).bind(revision).all(tx).await
}

/// Corrections whose time is over, and that nobody has undone.
pub async fn due(tx: &mut ReadTx, now: Timestamp) -> Result<Vec<Stored>> {
    DUE.bind(now).all(tx).await
}

/// Issues a correction.
pub async fn issue(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (draft, revision, number): Which,
    (text, text_mac, now): (&Text, [u8; 32], Timestamp),
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(draft, revision, number), text);
    let row = ADD.bind(draft).bind(revision).bind(number).bind(now).bind(now.plus(WINDOW));
    row.bind(text_mac).bind(sealed.map_err(unreadable)?).run(tx).await.map(drop)
}

/// Lets what was answered for one wording count for the next, too.
pub async fn alias(tx: &mut WriteTx, (draft, revision, number): Which, reading: &Reading) -> Result<()> {
    let Reading { paragraph, was, reads } = *reading;
    for statement in [LEAD_ON, ALIAS] {
        let row = statement.bind(draft).bind(revision).bind(number).bind(paragraph);
        row.bind(was).bind(reads).run(tx).await?;
    }
    Ok(())
}

/// The checks that are not over are about the next wording from now on.
pub async fn reread(tx: &mut WriteTx, draft: DraftId, reading: &Reading) -> Result<()> {
    let row = REREAD.bind(draft).bind(reading.paragraph).bind(reading.was).bind(reading.reads);
    row.run(tx).await.map(drop)
}

/// Whether a correction to that wording was undone.
pub async fn was_undone(tx: &mut ReadTx, draft: DraftId, reading: &Reading) -> Result<bool> {
    let (undone,): (i64,) = UNDONE.bind(draft).bind(reading.paragraph).bind(reading.reads).one(tx).await?;
    Ok(undone > 0)
}

/// Whether the text, or this paragraph of it, with one hash was corrected to that with another.
pub async fn leads_to(
    tx: &mut ReadTx,
    (draft, paragraph): (DraftId, Option<ParagraphId>),
    (was, reads): (&[u8], &[u8]),
) -> Result<bool> {
    let query = SAME.bind(draft).bind(paragraph).bind(was.to_vec()).bind(reads.to_vec());
    let (same,): (i64,) = query.one(tx).await?;
    Ok(same > 0)
}

/// Undoes a correction, and what counted for the same because of it; `false` when it was not open any more.
pub async fn undo(tx: &mut WriteTx, which: Which, now: Timestamp) -> Result<bool> {
    let (draft, revision, number) = which;
    UNDO_ALIASES.bind(draft).bind(revision).bind(number).run(tx).await?;
    end(tx, which, CorrState::Undone, now).await
}

/// Keeps a correction for good; `false` when it was not open any more.
pub async fn keep(tx: &mut WriteTx, which: Which, now: Timestamp) -> Result<bool> {
    end(tx, which, CorrState::Kept, now).await
}

async fn end(
    tx: &mut WriteTx,
    (draft, revision, number): Which,
    state: CorrState,
    now: Timestamp,
) -> Result<bool> {
    Ok(END.bind(draft).bind(revision).bind(number).bind(state).bind(now).run(tx).await? == 1)
}

/// Where the words of a correction are sealed.
pub(super) fn place(draft: DraftId, revision: i64, number: i64) -> Place {
    Place::new("corrigenda", "sealed", format_args!("{draft}.{revision}.{number}"))
}
