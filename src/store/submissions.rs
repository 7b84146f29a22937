//! What each accepted form led to: the same POST twice gives the first result (NET-2).

use super::{
    db::{ReadTx, Result, WriteTx},
    statements,
};
use crate::domain::{place::Place, time::Timestamp};

statements! {
    FIND = "SELECT place FROM submissions WHERE ticket = $1";
    ADD = "INSERT INTO submissions (ticket, place, at) VALUES ($1, $2, $3)";
    FORGET = "DELETE FROM submissions WHERE at < $1";
}

super::columns::as_text! { Place: |place| serde_json::to_string(&place).unwrap_or_default() }

/// Where the form with this ticket led, if it was accepted before.
pub async fn find(tx: &mut ReadTx, ticket: &[u8]) -> Result<Option<Place>> {
    let row: Option<(Place,)> = FIND.bind(ticket.to_vec()).maybe(tx).await?;
    Ok(row.map(|(place,)| place))
}

/// Notes where the form with this ticket led.
pub async fn add(tx: &mut WriteTx, ticket: &[u8], place: Place, now: Timestamp) -> Result<()> {
    ADD.bind(ticket.to_vec()).bind(place).bind(now).run(tx).await.map(drop)
}

/// Forgets forms that nobody can send again, since their tickets have run out.
pub async fn forget_before(tx: &mut WriteTx, at: Timestamp) -> Result<u64> {
    FORGET.bind(at).run(tx).await
}
