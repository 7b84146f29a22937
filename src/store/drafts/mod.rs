//! Negotiating texts: their issued revisions, which never change, and the co-moderators' working copy (TXT-1, TXT-14).

use super::{
    corrigenda,
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
        id::{BodyId, DraftId, ItemId},
        lang::Lang,
        text::{Count, Paragraph, Text, Words},
        time::Timestamp,
    },
    seal::Place,
};

mod listed;
mod pens;

pub use listed::{Listed, STATEMENTS as LISTED_STATEMENTS, list};
pub use pens::{STATEMENTS as PEN_STATEMENTS, add, move_pen, pen};

statements! {
    FIND = "SELECT id, body_id, item_id, number, lang, state, revision, corr, pen_rev, title FROM drafts WHERE id = $1";
    ISSUES = "SELECT draft_id, number, issued_at, counts FROM revisions WHERE draft_id = $1 ORDER BY number";
    ISSUES_OF_BODY = "SELECT r.draft_id, r.number, r.issued_at, r.counts FROM revisions r
        JOIN drafts d ON d.id = r.draft_id WHERE d.body_id = $1 ORDER BY d.number, r.number";
    OF_ITEM = "SELECT id, body_id, item_id, number, lang, state, revision, corr, pen_rev, title FROM drafts
        WHERE item_id = $1 AND revision >= 0 ORDER BY number";
    REVISION = "SELECT r.draft_id, r.number, r.issued_at, r.counts, r.text_mac, r.sealed, c.number AS corr,
            c.text_mac AS corr_mac, c.sealed AS corr_sealed
        FROM revisions r LEFT JOIN corrigenda c ON c.draft_id = r.draft_id AND c.revision = r.number
            AND c.number = (SELECT MAX(o.number) FROM corrigenda o WHERE o.draft_id = r.draft_id
                AND o.revision = r.number AND o.state <> 'undone' AND o.number < $3)
        WHERE r.draft_id = $1 AND r.number = $2";
    ISSUE = "INSERT INTO revisions (draft_id, number, issued_at, text_mac, counts, sealed) VALUES ($1, $2, $3, $4, $5, $6)";
    ISSUED = "UPDATE drafts SET revision = $2, corr = 0, state = $3, title = $4 WHERE id = $1";
    CORRECTED = "UPDATE drafts SET corr = $2, title = $3 WHERE id = $1";
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
    /// The correction under which that reads; 0 without one (TXT-13).
    pub corr: i64,
    /// The newest working copy: an edit of another one is refused.
    pub pen_rev: i64,
    title: Vec<u8>,
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

/// An issued revision with its words, as it reads under its newest correction that was not undone (TXT-13).
#[derive(Debug, Clone)]
pub struct Revision {
    /// Number, instant, count.
    pub issue: Issue,
    /// That correction; 0 without one.
    pub corr: i64,
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
    corr: Option<i64>,
    corr_mac: Option<Vec<u8>>,
    corr_sealed: Option<Vec<u8>>,
}

impl Draft {
    /// The title of the newest revision; before the first that which the text was begun with.
    pub fn title(&self, keys: &Keys) -> Result<Words> {
        keys.body(self.body_id)?.open(&title_place(self.id), &self.title).map_err(unreadable)
    }

    /// The symbol of one of its revisions; that of the newest names the correction under which it reads.
    pub fn symbol<'a>(&self, dialogue: &'a Dialogue, revision: i64) -> Symbol<'a> {
        let corr = if revision == self.revision { self.corr } else { 0 };
        self.corrected_symbol(dialogue, (revision, corr))
    }

    /// The symbol of one of its revisions under a correction of that; 0 is none.
    pub fn corrected_symbol<'a>(&self, dialogue: &'a Dialogue, (revision, corr): (i64, i64)) -> Symbol<'a> {
        let body = dialogue.body(self.body_id).map_or("", |body| body.code.as_str());
        Symbol { process: &dialogue.terms.code, body, draft: self.number, revision, corr }
    }

    /// Whether anything was issued.
    pub const fn is_issued(&self) -> bool {
        self.revision != NOT_ISSUED
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

/// One issued revision as it reads now; `None` when there is none of this number.
pub async fn revision(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    draft: DraftId,
    number: i64,
) -> Result<Option<Revision>> {
    revision_before(tx, keys, permit, draft, (number, i64::MAX)).await
}

/// One issued revision as it read before its correction `corr`.
pub async fn revision_before(
    tx: &mut ReadTx,
    keys: &Keys,
    permit: &Permit<Read>,
    draft: DraftId,
    (number, corr): (i64, i64),
) -> Result<Option<Revision>> {
    let row = REVISION.bind(draft).bind(number).bind(corr).maybe::<RevisionRow>(tx).await?;
    row.map(|row| row.read(keys, permit)).transpose()
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
    pens::forget(tx, draft).await
}

/// The newest revision reads as `text` from now on, under the correction `corr`; 0 is as it was issued.
pub async fn corrected(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    draft: &Draft,
    (corr, text): (i64, &Text),
) -> Result<()> {
    let title = keys.body(draft.body_id)?.seal(chance, &title_place(draft.id), &text.title);
    CORRECTED.bind(draft.id).bind(corr).bind(title.map_err(unreadable)?).run(tx).await.map(drop)
}

/// Sets how far the text has come: an action does, or the clock.
pub async fn set_state(tx: &mut WriteTx, draft: DraftId, state: DraftState) -> Result<()> {
    SET_STATE.bind(draft).bind(state).run(tx).await.map(drop)
}

impl RevisionRow {
    fn read(self, keys: &Keys, permit: &Permit<Read>) -> Result<Revision> {
        let (draft, number, corr) = (self.issue.draft_id, self.issue.number, self.corr.unwrap_or_default());
        let corrected =
            self.corr_sealed.as_ref().map(|sealed| (corrigenda::place(draft, number, corr), sealed));
        let (place, sealed) = corrected.unwrap_or((revision_place(draft, number), &self.sealed));
        let text = keys.body(permit.body())?.open(&place, sealed).map_err(unreadable)?;
        let text_mac = self.corr_mac.unwrap_or(self.text_mac);
        let text_mac = text_mac.try_into().map_err(|_| unreadable(crate::seal::Unreadable))?;
        Ok(Revision { issue: self.issue.try_into()?, corr, text_mac, text })
    }
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

fn revision_place(draft: DraftId, number: i64) -> Place {
    Place::new("revisions", "sealed", format_args!("{draft}.{number}"))
}
