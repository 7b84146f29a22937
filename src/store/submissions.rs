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

/// Where the form with this ticket led, if it was accepted before.
pub async fn find(tx: &mut ReadTx, ticket: &[u8]) -> Result<Option<Place>> {
    let row: Option<(String,)> = FIND.bind(ticket.to_vec()).maybe(tx).await?;
    row.map(|(place,)| serde_json::from_str(&place).map_err(|error| sqlx::Error::Decode(error.into())))
        .transpose()
}

/// Notes where the form with this ticket led.
pub async fn add(tx: &mut WriteTx, ticket: &[u8], place: Place, now: Timestamp) -> Result<()> {
    let place = serde_json::to_string(&place).map_err(|error| sqlx::Error::Encode(error.into()))?;
    ADD.bind(ticket.to_vec()).bind(place).bind(now).run(tx).await.map(drop)
}

/// Forgets forms that nobody can send again, since their tickets have run out.
pub async fn forget_before(tx: &mut WriteTx, at: Timestamp) -> Result<u64> {
    FORGET.bind(at).run(tx).await
}
