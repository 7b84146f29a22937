//! The end of a silence: by the clock, once, never early; and the seats that leave its roll meanwhile.

use crate::{
    actions::{App, Change, Refusal, drafts},
    domain::{
        draft::Firmness,
        id::{SeatId, SilenceId},
        record::Kind,
        silence::{Phase, Received, SilenceState, at_expiry},
    },
    store::{self, silences::Stored},
};

/// Concludes every silence whose time is over, each by itself: one that cannot be concluded stops no other. Safe to run
/// twice, and on two instances at once.
pub async fn expire_due(app: &App) -> Result<(), Refusal> {
    let due = store::silences::due(&mut app.db.read().await?, app.now()).await?;
    for silence in due {
        if let Err(error) = expire(app, silence.id).await {
            tracing::error!("a silence was not concluded: {error:?}");
        }
    }
    Ok(())
}

/// Takes a seat that is being emptied off the roll of every silence that runs, and off the count. A side that is emptied
/// by it can adopt nothing: the silence lapses (SIL-5).
pub async fn leave(change: &mut Change, seat: SeatId) -> Result<(), Refusal> {
    for silence in store::silences::running_with(&mut change.tx, seat).await? {
        store::silences::leave(&mut change.tx, silence.id, seat, change.now).await?;
        let sides = store::silences::received(&mut change.tx, silence.id).await?;
        if sides.iter().any(|(_, side)| side.seats == 0) {
            super::end(change, &silence, SilenceState::Lapsed, Kind::SilenceLapsed).await?;
        }
    }
    Ok(())
}

/// Concludes one, unless that was done, or its end was moved, since it was found.
async fn expire(app: &App, id: SilenceId) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    let found = store::silences::find(&mut tick.tx, id).await?;
    let Some(silence) = found.filter(|silence| silence.phase(tick.now) == Phase::Expired) else {
        return Ok(());
    };
    let Stored { dialogue_id, body_id, draft_id, revision, .. } = silence;
    let sides = store::silences::received(&mut tick.tx, id).await?;
    let sides: Vec<Received> = sides.into_iter().map(|(_, side)| side).collect();
    let state = at_expiry(&sides);
    store::silences::end(&mut tick.tx, id, state, tick.now).await?;
    if state == SilenceState::Adopted {
        let adopted = drafts::adopt(&mut tick.tx, (draft_id, revision), Firmness::Full).await?;
        tick.note(dialogue_id, Kind::SilenceKept, body_id).await?;
        if let Some(kind) = adopted {
            tick.note(dialogue_id, kind, body_id).await?;
        }
    } else {
        tick.note(dialogue_id, Kind::SilenceLapsed, body_id).await?;
    }
    tick.done().await
}
