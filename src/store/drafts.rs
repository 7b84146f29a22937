//! Negotiating texts: their issued revisions, which never change, and the co-moderators' working copy (TXT-1, TXT-14).

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit, Read},
        dialogue::Dialogue,
        draft::{DraftState, NOT_ISSUED, Symbol},
        id::{BodyId, DialogueId, DraftId, ItemId},
        lang::Lang,
        text::{Count, Paragraph, Text, Words},
        time::Timestamp,
    },
    seal::Place,
};

/// How many working copies are kept: enough to show what changed while a form lay open.
const PENS: i64 = 20;

statements! {
    ADD = "INSERT INTO drafts (id, body_id, item_id, number, lang, state, revision, pen_rev, title)
        SELECT $1, $2, $3, COUNT(*) + 1, $4, 'begun', -1, 0, $5 FROM drafts WHERE body_id = $2";
    FIND = "SELECT id, body_id, item_id, number, lang, state, revision, pen_rev, title FROM drafts WHERE id = $1";
    LIST = "SELECT d.id, d.body_id, d.item_id, d.number, d.lang, d.state, d.revision, d.pen_rev, d.title,
            r.issued_at, r.counts
        FROM drafts d JOIN bodies b ON b.id = d.body_id
        LEFT JOIN revisions r ON r.draft_id = d.id AND r.number = d.revision
        WHERE b.dialogue_id = $1 ORDER BY b.ord, d.number";
    PEN = "SELECT sealed FROM pens WHERE draft_id = $1 AND pen_rev = $2";
    ADD_PEN = "INSERT INTO pens (draft_id, pen_rev, sealed) VALUES ($1, $2, $3)";
    MOVE_PEN = "UPDATE drafts SET pen_rev = $2 WHERE id = $1";
    FORGET_PENS = "DELETE FROM pens WHERE draft_id = $1 AND pen_rev < $2";
    ISSUES = "SELECT draft_id, number, issued_at, counts FROM revisions WHERE draft_id = $1 ORDER BY number";
    ISSUES_OF_BODY = "SELECT r.draft_id, r.number, r.issued_at, r.counts FROM revisions r
        JOIN drafts d ON d.id = r.draft_id WHERE d.body_id = $1 ORDER BY d.number, r.number";
    OF_ITEM = "SELECT id, body_id, item_id, number, lang, state, revision, pen_rev, title FROM drafts
        WHERE item_id = $1 AND revision >= 0 ORDER BY number";
    REVISION = "SELECT draft_id, number, issued_at, text_mac, counts, sealed FROM revisions
        WHERE draft_id = $1 AND number = $2";
    ISSUE = "INSERT INTO revisions (draft_id, number, issued_at, text_mac, counts, sealed) VALUES ($1, $2, $3, $4, $5, $6)";
    ISSUED = "UPDATE drafts SET revision = $2, state = $3, title = $4 WHERE id = $1";
    SET_STATE = "UPDATE drafts SET state = $2 WHERE id = $1";
}

super::columns::as_text! { DraftState: |state| state.word().into() }

/// A negotiating text; its words are sealed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Draft {
    /// Which text.
    pub id: DraftId,
    /// Whose.
    pub body_id: BodyId,
    /// The agenda item it answers, if one.
    pub item_id: Option<ItemId>,
    /// Among the texts of its body, counted from 1.
    pub number: i64,
    /// The language it is written in.
    pub lang: Lang,
    /// How far it has come.
    pub state: DraftState,
    /// The newest issued revision, or [`NOT_ISSUED`].
    pub revision: i64,
    /// The newest working copy: an edit of another one is refused.
    pub pen_rev: i64,
    title: Vec<u8>,
}

/// A text in a list.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Listed {
    /// The text.
    #[sqlx(flatten)]
    pub draft: Draft,
    /// When its newest revision was issued; `None` before the first.
    pub issued_at: Option<Timestamp>,
    counts: Option<String>,
}

/// When a revision was issued and what was open in it.
#[derive(Debug, Clone, Copy)]
pub struct Issue {
    /// Of which text.
    pub draft: DraftId,
    /// 0 is the first issue.
    pub number: i64,
    /// The instant at which all sides could read it.
    pub issued_at: Timestamp,
    /// What was open.
    pub count: Count,
}

/// An issued revision with its words.
#[derive(Debug, Clone)]
pub struct Revision {
    /// Number, instant, count.
    pub issue: Issue,
    /// See [`text_mac`].
    pub text_mac: [u8; 32],
    /// The words.
    pub text: Text,
}

#[derive(sqlx::FromRow)]
struct IssueRow {
    draft_id: DraftId,
    number: i64,
    issued_at: Timestamp,
    counts: String,
}

#[derive(sqlx::FromRow)]
struct RevisionRow {
    #[sqlx(flatten)]
    issue: IssueRow,
    text_mac: Vec<u8>,
    sealed: Vec<u8>,
}

impl Draft {
    /// The title of the newest revision; before the first that which the text was begun with.
    pub fn title(&self, keys: &Keys) -> Result<Words> {
        keys.body(self.body_id)?.open(&title_place(self.id), &self.title).map_err(unreadable)
    }

    /// The symbol of one of its revisions.
    pub fn symbol<'a>(&self, dialogue: &'a Dialogue, revision: i64) -> Symbol<'a> {
        let body = dialogue.body(self.body_id).map_or("", |body| body.code.as_str());
        Symbol { process: &dialogue.terms.code, body, draft: self.number, revision }
    }

    /// Whether anything was issued.
    pub const fn is_issued(&self) -> bool {
        self.revision != NOT_ISSUED
    }
}

impl Listed {
    /// What is open in the newest revision; `None` before the first.
    pub fn count(&self) -> Result<Option<Count>> {
        self.counts.as_deref().map(count).transpose()
    }
}

/// The keyed hash that stands for a whole text when somebody answers for it (TXT-9).
pub fn text_mac(keys: &Keys, draft: &Draft, text: &Text) -> Result<[u8; 32]> {
    Ok(keys.body(draft.body_id)?.mac(text.canonical(draft.lang).as_bytes()))
}

/// The keyed hash that stands for one paragraph when somebody answers for it (TXT-9).
pub fn paragraph_mac(keys: &Keys, draft: &Draft, paragraph: &Paragraph) -> Result<[u8; 32]> {
    Ok(keys.body(draft.body_id)?.mac(paragraph.canonical(draft.lang).as_bytes()))
}

/// The text, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: DraftId) -> Result<Option<Draft>> {
    FIND.bind(id).maybe(tx).await
}

/// All texts of the dialogue, body by body; the caller shows those of the viewer's bodies.
pub async fn list(tx: &mut ReadTx, dialogue: DialogueId) -> Result<Vec<Listed>> {
    LIST.bind(dialogue).all(tx).await
}

/// The revisions that were issued, oldest first, without their words.
pub async fn issues(tx: &mut ReadTx, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Issue>> {
    ISSUES.bind(draft).all::<IssueRow>(tx).await?.into_iter().map(Issue::try_from).collect()
}

/// Like [`issues`], of all texts of a body.
pub async fn issues_of_body(tx: &mut ReadTx, permit: &Permit<Read>) -> Result<Vec<Issue>> {
    ISSUES_OF_BODY.bind(permit.body()).all::<IssueRow>(tx).await?.into_iter().map(Issue::try_from).collect()
}

/// The issued texts on an item; the caller shows those of the viewer's bodies.
pub async fn of_item(tx: &mut ReadTx, item: ItemId) -> Result<Vec<Draft>> {
    OF_ITEM.bind(item).all(tx).await
}

/// One issued revision; `None` when there is none of this number.
pub async fn revision(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    draft: DraftId,
    number: i64,
) -> Result<Option<Revision>> {
    let Some(row) = REVISION.bind(draft).bind(number).maybe::<RevisionRow>(tx).await? else {
        return Ok(None);
    };
    let text = keys.body(permit.body())?.open(&revision_place(draft, number), &row.sealed);
    Ok(Some(Revision {
        issue: row.issue.try_into()?,
        text_mac: row.text_mac.try_into().map_err(|_| unreadable(crate::seal::Unreadable))?,
        text: text.map_err(unreadable)?,
    }))
}

/// The working copy after the edit `pen_rev`; `None` when that one is no longer kept.
pub async fn pen(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Moderate>,
    draft: DraftId,
    pen_rev: i64,
) -> Result<Option<Text>> {
    let row = PEN.bind(draft).bind(pen_rev).maybe::<(Vec<u8>,)>(tx).await?;
    let key = keys.body(permit.body())?;
    row.map(|(sealed,)| key.open(&pen_place(draft, pen_rev), &sealed).map_err(unreadable)).transpose()
}

/// Begins a text with a working copy.
pub async fn add(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    (id, item, lang): (DraftId, Option<ItemId>, Lang),
    text: &Text,
) -> Result<()> {
    let key = keys.body(permit.body())?;
    let title = key.seal(chance, &title_place(id), &text.title).map_err(unreadable)?;
    ADD.bind(id).bind(permit.body()).bind(item).bind(lang).bind(title).run(tx).await?;
    let sealed = key.seal(chance, &pen_place(id, 0), text).map_err(unreadable)?;
    ADD_PEN.bind(id).bind(0).bind(sealed).run(tx).await.map(drop)
}

/// Makes `text` the working copy that comes after the one that `draft` was read with.
pub async fn move_pen(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    draft: &Draft,
    text: &Text,
) -> Result<()> {
    let pen_rev = draft.pen_rev + 1;
    let place = pen_place(draft.id, pen_rev);
    let sealed = keys.body(permit.body())?.seal(chance, &place, text).map_err(unreadable)?;
    ADD_PEN.bind(draft.id).bind(pen_rev).bind(sealed).run(tx).await?;
    MOVE_PEN.bind(draft.id).bind(pen_rev).run(tx).await?;
    FORGET_PENS.bind(draft.id).bind(pen_rev - PENS).run(tx).await.map(drop)
}

/// Issues `text` as the next revision of `draft`, and forgets how it was worked on.
pub async fn issue(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    draft: &Draft,
    text: &Text,
    now: Timestamp,
) -> Result<()> {
    let (key, number, count) = (keys.body(permit.body())?, draft.revision + 1, text.count());
    let counts = serde_json::to_string(&count).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let sealed = key.seal(chance, &revision_place(draft.id, number), text).map_err(unreadable)?;
    let row = ISSUE.bind(draft.id).bind(number).bind(now).bind(text_mac(keys, draft, text)?);
    row.bind(counts).bind(sealed).run(tx).await?;
    let title = key.seal(chance, &title_place(draft.id), &text.title).map_err(unreadable)?;
    let state = DraftState::when_issued(number, count.open());
    ISSUED.bind(draft.id).bind(number).bind(state).bind(title).run(tx).await?;
    FORGET_PENS.bind(draft.id).bind(draft.pen_rev).run(tx).await.map(drop)
}

/// Sets how far the text has come: an action does, or the clock.
pub async fn set_state(tx: &mut WriteTx, draft: DraftId, state: DraftState) -> Result<()> {
    SET_STATE.bind(draft).bind(state).run(tx).await.map(drop)
}

impl TryFrom<IssueRow> for Issue {
    type Error = sqlx::Error;
    fn try_from(row: IssueRow) -> Result<Self> {
        let count = count(&row.counts)?;
        Ok(Self { draft: row.draft_id, number: row.number, issued_at: row.issued_at, count })
    }
}

fn count(json: &str) -> Result<Count> {
    serde_json::from_str(json).map_err(|error| sqlx::Error::Decode(error.into()))
}

fn title_place(draft: DraftId) -> Place {
    Place::new("drafts", "title", draft)
}

fn pen_place(draft: DraftId, pen_rev: i64) -> Place {
    Place::new("pens", "sealed", format_args!("{draft}.{pen_rev}"))
}

fn revision_place(draft: DraftId, number: i64) -> Place {
    Place::new("revisions", "sealed", format_args!("{draft}.{number}"))
}
