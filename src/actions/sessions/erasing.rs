//! What lives only while a session is held (practice 4.7).

use crate::{
    actions::{Change, Refusal},
    domain::session::Session,
    store,
};

/// Erases it, in the transaction that closes the session: one line for each noun that keeps any.
pub(super) async fn erase_live_data(change: &mut Change, session: &Session) -> Result<(), Refusal> {
    let tx = &mut change.tx;
    store::presences::erase(tx, session.id).await?;
    Ok(())
}
