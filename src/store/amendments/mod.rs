//! Amendments to paragraphs, with what became of them (practice 2.5).

mod steps;

pub use steps::{Entry, Noted, STATEMENTS as STEP_STATEMENTS, steps};

use super::{
    columns::as_text,
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Amend, Permit, Read, Viewer},
        amendment::{Content, Owed, Status, Step, Use},
        id::*,
        time::Timestamp,
    },
    seal::Place,
};

statements! {
    ADD = "INSERT INTO amendments (id, draft_id, paragraph_id, base_revision, base_mac, author, filed_at, status, turn, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'filed', 0, $8)";
    SAVE = "UPDATE amendments SET paragraph_id = $2, base_revision = $3, base_mac = $4, status = $5, held = $6,
        issued_in = $7, owed = $8, turn = $9, sealed = $10 WHERE id = $1";
    FIND = "SELECT a.id, a.draft_id, a.paragraph_id, a.base_revision, a.base_mac, a.author, a.filed_at, a.status, a.held,
            a.issued_in, a.owed, a.turn, a.sealed, d.body_id, d.revision
        FROM amendments a JOIN drafts d ON d.id = a.draft_id WHERE a.id = $1";
    OF_DRAFT = "SELECT a.id, a.draft_id, a.paragraph_id, a.base_revision, a.base_mac, a.author, a.filed_at, a.status,
            a.held, a.issued_in, a.owed, a.turn, a.sealed, d.body_id, d.revision
        FROM amendments a JOIN drafts d ON d.id = a.draft_id WHERE a.draft_id = $1 ORDER BY a.filed_at, a.id";
    OPEN_OF_AUTHOR = "SELECT COUNT(*) FROM amendments
        WHERE draft_id = $1 AND author = $2 AND status IN ('filed', 'grouped', 'postponed')";
    OPEN_BY_PARAGRAPH = "SELECT paragraph_id, COUNT(*) FROM amendments
        WHERE draft_id = $1 AND status IN ('filed', 'grouped', 'postponed') GROUP BY paragraph_id";
    CARRY = "UPDATE amendments SET base_revision = $2 WHERE id = $1";
    RELEASE = "UPDATE amendments SET held = NULL WHERE draft_id = $1 AND held IS NOT NULL";
    ASKED_OF_AUTHOR = "SELECT a.id, a.draft_id, a.owed, a.status FROM amendments a JOIN drafts d ON d.id = a.draft_id
        WHERE a.author = $1 AND (a.owed IS NOT NULL
            OR (d.state <> 'adopted' AND a.status IN ('filed', 'grouped', 'postponed') AND a.base_revision < d.revision))
        ORDER BY a.filed_at, a.id";
    WAITING = "SELECT d.id, d.body_id, COUNT(*) FROM amendments a JOIN drafts d ON d.id = a.draft_id
        JOIN bodies b ON b.id = d.body_id
        WHERE b.dialogue_id = $1 AND d.state <> 'adopted' AND a.status IN ('filed', 'grouped') AND a.held IS NULL
        GROUP BY d.id, d.body_id ORDER BY d.id";
}

as_text! {
    Status: |status| status.word().into(),
    Use: |held| held.word().into(),
    Owed: |owed| owed.word().into(),
    Step: |step| step.word().into(),
}

/// An amendment as it is stored; its words are sealed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which amendment.
    pub id: AmendmentId,
    /// To which text.
    pub draft_id: DraftId,
    /// To which paragraph.
    pub paragraph_id: ParagraphId,
    /// The newest revision in which that paragraph read as its base.
    pub base_revision: i64,
    /// The keyed hash of its base, see [`super::drafts::paragraph_mac`].
    pub base_mac: Vec<u8>,
    /// Whose it is; pages show at most the side (TXT-7).
    pub author: SeatId,
    /// When it was filed.
    pub filed_at: Timestamp,
    /// How far it has come.
    pub status: Status,
    /// In which form the working copy has it; for the co-moderators alone (TXT-1).
    pub held: Option<Use>,
    /// The revision in which it was issued.
    pub issued_in: Option<i64>,
    /// What is still asked of its author.
    pub owed: Option<Owed>,
    /// How many steps were noted: a form that was made before another step is refused. What the working copy has is no
    /// step, so that no form tells of it (TXT-1).
    pub turn: i64,
    sealed: Vec<u8>,
    /// The body of the text.
    pub body_id: BodyId,
    /// The newest revision of the text.
    pub revision: i64,
}

/// An amendment that asks something of its author.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Asked {
    /// Which amendment.
    pub id: AmendmentId,
    /// To which text.
    pub draft_id: DraftId,
    /// What is asked; `None`: to put it on the newer text, or to withdraw it (TXT-17).
    pub owed: Option<Owed>,
    /// How far it has come.
    pub status: Status,
}

/// A new amendment.
pub struct New<'a> {
    /// Its id.
    pub id: AmendmentId,
    /// To which text.
    pub draft: DraftId,
    /// Which revision the author had before them.
    pub revision: i64,
    /// The keyed hash of the paragraph in it.
    pub base_mac: [u8; 32],
    /// Its words.
    pub content: &'a Content,
}

impl Stored {
    /// Its words.
    pub fn open(&self, keys: &Keys, _: &Permit<Read>) -> Result<Content> {
        keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }

    /// Whether it waits on a text that was replaced: its paragraph reads differently now, or is not there (TXT-17).
    pub const fn is_on_earlier(&self) -> bool {
        self.status.is_open() && self.base_revision < self.revision
    }
}

/// Files an amendment.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Amend>,
    new: New<'_>,
    entry: Entry<'_>,
) -> Result<()> {
    let sealed = keys.body(permit.body())?.seal(chance, &place(new.id), new.content).map_err(unreadable)?;
    let row = ADD.bind(new.id).bind(new.draft).bind(new.content.proposal.base.uid).bind(new.revision);
    row.bind(new.base_mac).bind(permit.seat()).bind(entry.at).bind(sealed).run(tx).await?;
    steps::add(tx, (keys, chance), permit, (new.id, 0), entry).await
}

/// Keeps a changed amendment and notes the step, if it is one; `stored.turn` is the turn that was read.
pub async fn save<Deed>(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Deed>,
    (stored, content): (&Stored, &Content),
    entry: Option<Entry<'_>>,
) -> Result<()> {
    let turn = stored.turn + i64::from(entry.is_some());
    let sealed = keys.body(permit.body())?.seal(chance, &place(stored.id), content).map_err(unreadable)?;
    let row = SAVE.bind(stored.id).bind(stored.paragraph_id).bind(stored.base_revision);
    let row = row.bind(stored.base_mac.clone()).bind(stored.status).bind(stored.held).bind(stored.issued_in);
    row.bind(stored.owed).bind(turn).bind(sealed).run(tx).await?;
    match entry {
        Some(entry) => steps::add(tx, (keys, chance), permit, (stored.id, turn), entry).await,
        None => Ok(()),
    }
}

/// The amendment, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: AmendmentId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// All amendments to a text, the earliest first.
pub async fn of_draft(tx: &mut ReadTx, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Stored>> {
    OF_DRAFT.bind(draft).all(tx).await
}

/// How many amendments of this author to this text are open.
pub async fn open_of(tx: &mut ReadTx, permit: &Permit<Amend>, draft: DraftId) -> Result<i64> {
    let row: (i64,) = OPEN_OF_AUTHOR.bind(draft).bind(permit.seat()).one(tx).await?;
    Ok(row.0)
}

/// How many amendments are open on each paragraph that has any.
pub async fn open_by_paragraph(
    tx: &mut ReadTx,
    _: &Permit<Read>,
    draft: DraftId,
) -> Result<Vec<(ParagraphId, i64)>> {
    OPEN_BY_PARAGRAPH.bind(draft).all(tx).await
}

/// Says that the base of an open amendment reads the same in revision `number`.
pub async fn carry(tx: &mut WriteTx, id: AmendmentId, number: i64) -> Result<()> {
    CARRY.bind(id).bind(number).run(tx).await.map(drop)
}

/// Says that the working copy has no amendment any more.
pub async fn release(tx: &mut WriteTx, draft: DraftId) -> Result<()> {
    RELEASE.bind(draft).run(tx).await.map(drop)
}

/// What amendments ask of their author, the viewer.
pub async fn asked_of(tx: &mut ReadTx, viewer: &Viewer) -> Result<Vec<Asked>> {
    ASKED_OF_AUTHOR.bind(viewer.id()).all(tx).await
}

/// Texts on which amendments wait for the viewer's decision, and how many.
pub async fn waiting_for(tx: &mut ReadTx, viewer: &Viewer) -> Result<Vec<(DraftId, i64)>> {
    let rows: Vec<(DraftId, BodyId, i64)> = WAITING.bind(viewer.dialogue.id).all(tx).await?;
    let mine = rows.into_iter().filter(|(_, body, _)| viewer.may_moderate(*body).is_some());
    Ok(mine.map(|(draft, _, n)| (draft, n)).collect())
}

fn place(id: AmendmentId) -> Place {
    Place::new("amendments", "sealed", id)
}
