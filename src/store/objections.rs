//! Objections with their stage on the ladder (practice 3.6). The author stands in the table and on no page (CON-8).

use super::{
    checks::Stored as Check,
    columns::as_text,
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::Permit,
        id::*,
        objection::{Case, NewObjection, Origin, REPLY, Source, Stage},
        time::Timestamp,
    },
    seal::Place,
};

/// The columns of [`Stored`].
macro_rules! stored {
    () => {
        "SELECT o.id, o.draft_id, o.body_id, b.dialogue_id, o.check_id, o.seat_id, o.side_id, o.paragraph_id, o.revision,
        o.wording, o.stage, o.shown_from, o.answered_at, o.changed_in, o.met_in, o.side_shown, o.waiting, o.sealed
        FROM objections o JOIN bodies b ON b.id = o.body_id "
    };
}

statements! {
    ADD = "INSERT INTO objections (id, draft_id, body_id, check_id, seat_id, side_id, paragraph_id, revision, wording,
        stage, shown_from, side_shown, waiting, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, 'raised', $9, 0, 0, $10) ON CONFLICT DO NOTHING";
    FORGET = "DELETE FROM objections WHERE check_id = $1";
    FIND = concat!(stored!(), "WHERE o.id = $1");
    OF_DRAFT = concat!(stored!(), "WHERE o.draft_id = $1 ORDER BY o.id");
    OF_DIALOGUE = concat!(stored!(), "WHERE b.dialogue_id = $1 AND o.shown_from <= $2
        AND o.stage NOT IN ('accommodated', 'withdrawn') ORDER BY o.id");
    STAGES = "SELECT stage FROM objections WHERE draft_id = $1";
    SAVE = "UPDATE objections SET revision = $2, wording = $3, stage = $4, answered_at = $5, changed_in = $6, met_in = $7,
        side_shown = $8, waiting = $9, sealed = $10 WHERE id = $1";
    STAND_BY = "UPDATE objections SET revision = $2, changed_in = NULL, met_in = NULL WHERE id = $1";
    CHANGED = "UPDATE objections SET changed_in = $2, met_in = NULL WHERE id = $1";
    DUE = concat!(stored!(), "WHERE o.stage = 'answered' AND o.answered_at <= $1 ORDER BY o.answered_at LIMIT 100");
    ADDRESS = "UPDATE objections SET stage = 'addressed' WHERE id = $1 AND stage = 'answered'";
}

as_text! { Stage: |stage| stage.word().into() }

/// An objection as it is stored. Ask for the permit of its body, and whether it [`Stored::is_shown`], before showing
/// anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which objection.
    pub id: ObjectionId,
    /// On which text.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// The check in which it was given; none when it broke silence.
    pub check_id: Option<CheckId>,
    /// Who objects; never shown (CON-8).
    pub seat_id: SeatId,
    /// The author's side when it was raised; shown only when [`Stored::shows_side`].
    pub side_id: Option<SideId>,
    /// The paragraph that it is about; none for the text as a whole.
    pub paragraph_id: Option<ParagraphId>,
    /// The revision that the author stands by.
    pub revision: i64,
    /// Counted from 1; grows when the author words it anew.
    pub wording: i64,
    /// How far it has come.
    pub stage: Stage,
    shown_from: Timestamp,
    /// When both co-moderators answered.
    pub answered_at: Option<Timestamp>,
    /// The revision that changed its words since the author stood by it (TXT-9).
    pub changed_in: Option<i64>,
    /// The revision that the co-moderators say meets it.
    pub met_in: Option<i64>,
    side_shown: i64,
    /// How many things wait for the author's word.
    pub waiting: i64,
    sealed: Vec<u8>,
}

/// What is stored of an objection beside what its author said.
pub struct New<'a> {
    /// Its id.
    pub id: ObjectionId,
    /// In which body.
    pub body: BodyId,
    /// The author's side.
    pub side: Option<SideId>,
    /// When the others come to know of it.
    pub shown_from: Timestamp,
    /// The objection.
    pub objection: &'a NewObjection,
}

impl Stored {
    /// All that was said about it.
    pub fn open(&self, keys: &Keys) -> Result<Case> {
        keys.body(self.body_id)?.open(&place(self.id), &self.sealed).map_err(unreadable)
    }

    /// Whether anybody may know of it yet: not before the cooling interval of its check is over (CON-6, CON-13).
    pub fn is_shown(&self, now: Timestamp) -> bool {
        self.shown_from <= now
    }

    /// Whether the author wants others to see from which side it comes (CON-8).
    pub const fn shows_side(&self) -> bool {
        self.side_shown != 0
    }

    /// Lets others see from which side it comes.
    pub const fn show_side(&mut self) {
        self.side_shown = 1;
    }

    /// What decides who may do something about it.
    pub const fn origin(&self) -> Origin {
        Origin { author: self.seat_id, body: self.body_id }
    }
}

/// Adds an objection; `false` when the seat has one from the same check.
pub async fn add(tx: &mut WriteTx, (keys, chance): (&Keys, Chance), new: New<'_>) -> Result<bool> {
    let (id, of) = (new.id, new.objection);
    let case = Case::of(of.said.clone());
    let sealed = keys.body(new.body)?.seal(chance, &place(id), &case).map_err(unreadable)?;
    let check = match of.source {
        Source::Check(check) => Some(check),
        Source::Silence => None,
    };
    let row = ADD.bind(id).bind(of.draft).bind(new.body).bind(check).bind(of.author).bind(new.side);
    let row = row.bind(of.paragraph).bind(of.revision).bind(new.shown_from).bind(sealed);
    Ok(row.run(tx).await? == 1)
}

/// Forgets the objections of a check that nobody has seen yet.
pub async fn forget(tx: &mut WriteTx, check: &Check) -> Result<()> {
    FORGET.bind(check.id).run(tx).await.map(drop)
}

/// The objection, whoever may see it.
pub async fn find(tx: &mut ReadTx, id: ObjectionId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// All objections to a text, in an order that tells nothing.
pub async fn of_draft(tx: &mut ReadTx, draft: DraftId) -> Result<Vec<Stored>> {
    OF_DRAFT.bind(draft).all(tx).await
}

/// All objections of a dialogue that are known and may still move.
pub async fn of_dialogue(tx: &mut ReadTx, dialogue: DialogueId, now: Timestamp) -> Result<Vec<Stored>> {
    OF_DIALOGUE.bind(dialogue).bind(now).all(tx).await
}

/// How many objections to a text are open, those among them that nobody may know of yet (SIL-1).
pub async fn open_on(tx: &mut ReadTx, draft: DraftId) -> Result<usize> {
    Ok(stages(tx, draft).await?.filter(|stage| stage.is_open()).count())
}

/// How many are neither met nor answered nor withdrawn, counted likewise (practice 3.7 c).
pub async fn unsettled_on(tx: &mut ReadTx, draft: DraftId) -> Result<usize> {
    Ok(stages(tx, draft).await?.filter(|stage| !stage.is_settled()).count())
}

async fn stages(tx: &mut ReadTx, draft: DraftId) -> Result<impl Iterator<Item = Stage>> {
    let stages = STAGES.bind(draft).all::<(Stage,)>(tx).await?;
    Ok(stages.into_iter().map(|(stage,)| stage))
}

/// Stores what somebody did about an objection.
pub async fn save<Deed>(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Deed>,
    (objection, case): (&Stored, &Case),
) -> Result<()> {
    let Stored { id, revision, wording, stage, .. } = *objection;
    let sealed = keys.body(permit.body())?.seal(chance, &place(id), case).map_err(unreadable)?;
    let row = SAVE.bind(id).bind(revision).bind(wording).bind(stage).bind(objection.answered_at);
    let row = row.bind(objection.changed_in).bind(objection.met_in).bind(objection.side_shown);
    row.bind(objection.waiting).bind(sealed).run(tx).await.map(drop)
}

/// The author stands by the objection as it is, at this revision.
pub async fn stand_by(tx: &mut WriteTx, id: ObjectionId, revision: i64) -> Result<()> {
    STAND_BY.bind(id).bind(revision).run(tx).await.map(drop)
}

/// This revision has changed the words that the objection is about (TXT-9).
pub async fn mark_changed(tx: &mut WriteTx, id: ObjectionId, revision: i64) -> Result<()> {
    CHANGED.bind(id).bind(revision).run(tx).await.map(drop)
}

/// Objections whose answer has had no reply in time.
pub async fn due(tx: &mut ReadTx, now: Timestamp) -> Result<Vec<Stored>> {
    DUE.bind(now.minus(REPLY)).all(tx).await
}

/// The time for a reply is over; `false` when the objection has moved before.
pub async fn address(tx: &mut WriteTx, id: ObjectionId) -> Result<bool> {
    Ok(ADDRESS.bind(id).run(tx).await? == 1)
}

fn place(id: ObjectionId) -> Place {
    Place::new("objections", "sealed", id)
}
