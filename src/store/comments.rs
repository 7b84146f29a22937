//! Comments on paragraphs.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Permit, Read, Remark},
        comment::{Comment, Origin},
        id::{BodyId, CommentId, DraftId, ParagraphId, SeatId},
        time::Timestamp,
    },
    seal::Place,
};

macro_rules! stored {
    () => {
        "SELECT id, draft_id, body_id, paragraph_id, revision, seat_id, at, text_mac, sealed FROM comments "
    };
}

statements! {
    ADD = "INSERT INTO comments (id, draft_id, body_id, paragraph_id, revision, seat_id, at, text_mac, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    FIND = concat!(stored!(), "WHERE id = $1");
    ON_PARAGRAPH = concat!(stored!(), "WHERE draft_id = $1 AND paragraph_id = $2 ORDER BY at, id");
    COUNTS = "SELECT paragraph_id, COUNT(*) AS n FROM comments WHERE draft_id = $1 AND sealed IS NOT NULL
        GROUP BY paragraph_id";
    WITHDRAW = "UPDATE comments SET sealed = NULL WHERE id = $1 AND seat_id = $2";
}

/// A comment as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which comment.
    pub id: CommentId,
    /// On which draft.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// On which paragraph.
    pub paragraph_id: ParagraphId,
    /// The revision that its author read.
    pub revision: i64,
    seat_id: SeatId,
    /// When.
    pub at: Timestamp,
    /// What stands for the paragraph as it read then; see [`super::drafts::paragraph_mac`].
    pub text_mac: Vec<u8>,
    sealed: Option<Vec<u8>>,
}

/// A comment that was just written.
#[derive(Debug, Clone, Copy)]
pub struct New {
    /// Its id.
    pub id: CommentId,
    /// On which draft.
    pub draft: DraftId,
    /// On which paragraph.
    pub paragraph: ParagraphId,
    /// The revision that its author read.
    pub revision: i64,
    /// See [`Stored::text_mac`].
    pub text_mac: [u8; 32],
    /// When.
    pub at: Timestamp,
}

/// How many comments stand on a paragraph.
#[derive(Debug, Clone, Copy, sqlx::FromRow)]
pub struct Counted {
    /// Which paragraph.
    pub paragraph_id: ParagraphId,
    /// Those that were not withdrawn.
    pub n: i64,
}

impl Stored {
    /// What it says; `None` once it was withdrawn.
    pub fn open(&self, keys: &Keys) -> Result<Option<Comment>> {
        let key = keys.body(self.body_id)?;
        let open = |sealed: &Vec<u8>| key.open(&place(self.id), sealed).map_err(unreadable);
        self.sealed.as_ref().map(open).transpose()
    }

    /// What decides who may withdraw it.
    pub const fn origin(&self) -> Origin {
        Origin { author: self.seat_id, body: self.body_id, withdrawn: self.sealed.is_none() }
    }
}

/// Keeps a new comment.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Remark>,
    (new, comment): (New, &Comment),
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(new.id), comment).map_err(unreadable)?;
    let row = ADD.bind(new.id).bind(new.draft).bind(permit.body()).bind(new.paragraph).bind(new.revision);
    row.bind(permit.seat()).bind(new.at).bind(new.text_mac).bind(sealed).run(tx).await.map(drop)
}

/// Forgets the words of one's own comment and how its author was shown.
pub async fn withdraw(tx: &mut WriteTx, permit: &Permit<Remark>, id: CommentId) -> Result<()> {
    WITHDRAW.bind(id).bind(permit.seat()).run(tx).await.map(drop)
}

/// The comment, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: CommentId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// The comments on a paragraph, oldest first, those that were withdrawn among them.
pub async fn on_paragraph(
    tx: &mut ReadTx,
    _: &Permit<Read>,
    (draft, paragraph): (DraftId, ParagraphId),
) -> Result<Vec<Stored>> {
    ON_PARAGRAPH.bind(draft).bind(paragraph).all(tx).await
}

/// How many comments there are on each paragraph of a draft that has some.
pub async fn counts(tx: &mut ReadTx, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Counted>> {
    COUNTS.bind(draft).all(tx).await
}

fn place(id: CommentId) -> Place {
    Place::new("comments", "sealed", id)
}
