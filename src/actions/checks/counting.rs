//! Counting a check: by the clock at its closing, and again when somebody moves afterwards.

use crate::{
    actions::{App, Change, Refusal, objections},
    chance::Chance,
    domain::{
        check::{Finding, waits_until},
        consensus::Preconditions,
        id::CheckId,
        record::Kind,
        round::ANSWERS_KEPT,
        time::Timestamp,
    },
    store::{self, checks::Stored, db::WriteTx, keys::Keys},
};

/// Counts every check whose time for answers has ended, each by itself: one that cannot be counted stops no other. Safe
/// to run twice, and on two instances at once.
pub async fn close_due(app: &App) -> Result<(), Refusal> {
    let due = store::checks::due(&mut app.db.read().await?, app.now()).await?;
    for check in due {
        if let Err(error) = close(app, check.id).await {
            tracing::error!("a check was not counted: {error:?}");
        }
    }
    Ok(())
}

/// Counts a check again that had been counted before the answer came. After the declaration only a confirmation from
/// home can change something, and answers are erased some day.
pub(super) async fn recount(change: &mut Change, check: &Stored) -> Result<(), Refusal> {
    if check.result.is_some() && !check.is_concluded() {
        count(&mut change.tx, (&change.keys, change.chance), check, change.now).await?;
    }
    Ok(())
}

/// Erases the answers to checks that were declared long enough ago; what was found stays. Safe to run twice.
pub async fn erase_due(app: &App) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    store::stances::erase_before(&mut tick.tx, tick.now.minus(ANSWERS_KEPT)).await?;
    tick.done().await
}

/// Counts a check, unless that was done meanwhile.
async fn close(app: &App, id: CheckId) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    let check = store::checks::find(&mut tick.tx, id).await?;
    let due = |check: &Stored| {
        check.result.is_none() && check.void.is_none() && check.times().closes_at <= tick.now
    };
    let Some(check) = check.filter(due) else {
        return Ok(());
    };
    let keys = app.keys_of(&mut tick.tx, check.dialogue_id).await?;
    let kind = close_now(&mut tick.tx, (&keys, app.chance), &check, tick.now).await?;
    tick.note(check.dialogue_id, kind, check.body_id).await?;
    tick.done().await
}

/// Counts a check whose time has passed, or lets it wait for consultations, once; says which for the record.
pub(super) async fn close_now(
    tx: &mut WriteTx,
    seal: (&Keys, Chance),
    check: &Stored,
    now: Timestamp,
) -> Result<Kind, Refusal> {
    let seats = store::stances::given(tx, seal.0, check).await?;
    let waits =
        waits_until(&seats, check.times().closes_at).filter(|until| !check.was_paused() && *until > now);
    if let Some(until) = waits {
        store::checks::pause(tx, check.id, until).await?;
        return Ok(Kind::CheckPaused);
    }
    count(tx, seal, check, now).await?;
    Ok(Kind::CheckClosed)
}

async fn count(
    tx: &mut WriteTx,
    seal: (&Keys, Chance),
    check: &Stored,
    now: Timestamp,
) -> Result<(), Refusal> {
    let (keys, _) = seal;
    let frozen = check.frozen(keys)?;
    let seats = store::stances::given(tx, keys, check).await?;
    objections::follow(tx, seal, (check, &frozen), (&seats, now)).await?;
    let before = Preconditions {
        objections_addressed: store::objections::unsettled_on(tx, check.draft_id).await? == 0,
        notified: check.gave_notice(),
        earlier_check_failed: store::checks::failed_before(tx, check).await?,
        ..Preconditions::default()
    };
    let key = keys.body(check.body_id)?;
    let shuffle = |words: &str| key.mac(words.as_bytes());
    let counted = Finding::of(&frozen.sides, &seats, &frozen.rules, (before, now), &shuffle);
    let (mut outcome, finding) = counted.map_err(anyhow::Error::from)?;
    // What comes after the closing may lower a result, never raise it.
    outcome.result = check.result.map_or(outcome.result, |counted| counted.min(outcome.result));
    Ok(store::checks::conclude(tx, seal, check, &outcome, &finding).await?)
}
