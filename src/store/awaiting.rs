//! What waits for a person: the questions of the home page, one statement each.

use super::{
    corrigenda::same_text,
    db::{ReadTx, Result},
    statements,
};
use crate::domain::{
    access::Viewer,
    check::COOLING,
    id::{ActId, BodyId, CheckId, DialogueId, DraftId, SeatId},
    time::Timestamp,
};

statements! {
    ACTS = "SELECT a.id, a.body_id, a.asked_by, a.lapses_at FROM acts a JOIN bodies b ON b.id = a.body_id
        WHERE b.dialogue_id = $1 AND a.state = 'waiting' AND a.lapses_at > $2 ORDER BY a.lapses_at";
    UNANSWERED = concat!("SELECT c.id, c.draft_id, c.body_id, c.closes_at, (SELECT COUNT(*) FROM stances o
            WHERE o.check_id = c.id AND o.seat_id = r.seat_id AND o.late = 0) AS stale FROM roll r JOIN checks c ON c.id = r.check_id
        LEFT JOIN stances s ON s.check_id = r.check_id AND s.seat_id = r.seat_id AND s.late = 0
            AND ", same_text!(), "
        WHERE r.seat_id = $1 AND c.closes_at > $2 AND s.seat_id IS NULL AND c.void IS NULL ORDER BY c.closes_at");
    UNDECLARED = "SELECT c.id, c.draft_id, c.body_id, c.closes_at, CAST(0 AS BIGINT) AS stale FROM checks c JOIN bodies b ON b.id = c.body_id
        WHERE b.dialogue_id = $1 AND c.declared IS NULL AND c.void IS NULL AND c.closes_at <= $2 ORDER BY c.closes_at";
    ENDED = "SELECT c.id, c.draft_id, c.body_id, c.closes_at, c.declared_at FROM checks c JOIN bodies b ON b.id = c.body_id
        WHERE b.dialogue_id = $1 AND c.void IS NULL AND c.closes_at <= $3 AND (c.closes_at > $2 OR c.declared_at > $2)";
}

/// An act that waits for a second key.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct WaitingAct {
    /// Which act.
    pub id: ActId,
    body_id: BodyId,
    /// Who gave the first key.
    pub asked_by: SeatId,
    /// When it lapses.
    pub lapses_at: Timestamp,
}

/// A check in which something is asked of the person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct WaitingCheck {
    /// Which check.
    pub id: CheckId,
    /// On which draft.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// When answers end, or ended.
    pub closes_at: Timestamp,
    stale: i64,
}

/// A check whose answers have ended.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EndedCheck {
    /// Which check.
    pub id: CheckId,
    /// On which draft.
    pub draft_id: DraftId,
    body_id: BodyId,
    /// When answers ended.
    pub closes_at: Timestamp,
    /// When its result was declared.
    pub declared_at: Option<Timestamp>,
}

impl WaitingCheck {
    /// Whether the person has answered an earlier wording (TXT-9).
    pub const fn is_stale(&self) -> bool {
        self.stale > 0
    }
}

/// Acts that wait for the viewer's second key (MOD-1): what they asked for themselves is not among them.
pub async fn acts(tx: &mut ReadTx, viewer: &Viewer, now: Timestamp) -> Result<Vec<WaitingAct>> {
    if !viewer.bodies().any(|body| viewer.may_moderate(body.id).is_some()) {
        return Ok(Vec::new()); // most people: one statement less
    }
    let mut acts: Vec<WaitingAct> = ACTS.bind(viewer.dialogue.id).bind(now).all(tx).await?;
    acts.retain(|act| act.asked_by != viewer.id() && viewer.may_moderate(act.body_id).is_some());
    Ok(acts)
}

/// Open checks that the viewer is on the roll of and has not answered, or whose text has changed since.
pub async fn unanswered(tx: &mut ReadTx, viewer: &Viewer, now: Timestamp) -> Result<Vec<WaitingCheck>> {
    if !viewer.bodies().any(|body| viewer.may_decide(body.id).is_some()) {
        return Ok(Vec::new());
    }
    let mut checks: Vec<WaitingCheck> = UNANSWERED.bind(viewer.id()).bind(now).all(tx).await?;
    checks.retain(|check| viewer.may_decide(check.body_id).is_some());
    Ok(checks)
}

/// Results that the viewer may now declare: the cooling interval is over (CON-13). It goes on asking after the week in
/// which they should (CON-1).
pub async fn undeclared(tx: &mut ReadTx, viewer: &Viewer, now: Timestamp) -> Result<Vec<WaitingCheck>> {
    if !viewer.bodies().any(|body| viewer.may_moderate(body.id).is_some()) {
        return Ok(Vec::new());
    }
    let cooled = now.minus(COOLING);
    let dialogue: DialogueId = viewer.dialogue.id;
    let mut checks: Vec<WaitingCheck> = UNDECLARED.bind(dialogue).bind(cooled).all(tx).await?;
    checks.retain(|check| viewer.may_moderate(check.body_id).is_some());
    Ok(checks)
}

/// Checks of the viewer's bodies that ended, or were declared, after `since`.
pub async fn ended(
    tx: &mut ReadTx,
    viewer: &Viewer,
    (since, now): (Timestamp, Timestamp),
) -> Result<Vec<EndedCheck>> {
    let mut checks: Vec<EndedCheck> = ENDED.bind(viewer.dialogue.id).bind(since).bind(now).all(tx).await?;
    checks.retain(|check| viewer.may_read(check.body_id).is_some());
    Ok(checks)
}
