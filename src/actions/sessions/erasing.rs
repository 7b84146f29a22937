//! What lives only while a session is held (practice 4.7).

use crate::{
    actions::{App, Refusal},
    domain::{id::SessionId, record::Kind, session::FORGOTTEN, time::Timestamp},
    store::{self, db::WriteTx},
};

/// Erases it, in the transaction that closes the session: one line for each noun that keeps any.
pub(super) async fn erase_live_data(
    tx: &mut WriteTx,
    session: SessionId,
    now: Timestamp,
) -> Result<(), Refusal> {
    store::sign_ins::after_session(tx, session, now).await?;
    store::floors::erase(tx, session).await?;
    store::presences::erase(tx, session).await?;
    store::polls::erase(tx, session).await?;
    store::breakouts::erase(tx, session).await?;
    Ok(())
}

/// Closes sessions that nobody has closed, and lets go of who waited for one that was never opened.
pub async fn end_due(app: &App) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    let before = tick.now.minus(FORGOTTEN);
    for due in store::sessions::forgotten(&mut tick.tx, before).await? {
        erase_live_data(&mut tick.tx, due.id, tick.now).await?;
        if due.was_opened() {
            store::sessions::close(&mut tick.tx, due.id, tick.now).await?;
            tick.note(due.dialogue_id, Kind::SessionClosed, due.body_id).await?;
        }
    }
    tick.done().await
}
