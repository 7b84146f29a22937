//! In what capacity people declared to take part (ITD-6).

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::Declare,
        dialogue::Declared,
        id::{DialogueId, SeatId},
        time::Timestamp,
    },
    seal::Place,
};
statements! {
    DECLARE = "INSERT INTO capacities (seat_id, since, sealed) VALUES ($1, $2, $3)";
    ALL = "SELECT c.seat_id, c.since, c.sealed FROM capacities c JOIN seats s ON s.id = c.seat_id
        WHERE s.dialogue_id = $1 ORDER BY c.since";
}

#[derive(sqlx::FromRow)]
struct Row {
    seat_id: SeatId,
    since: Timestamp,
    sealed: Vec<u8>,
}

/// Keeps what a person declared.
pub async fn declare(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Declare,
    declared: &Declared,
) -> Result<()> {
    let (seat, since) = (permit.seat(), declared.since);
    let sealed = keys.dialogue().seal(chance, &place(seat, since), declared).map_err(unreadable)?;
    DECLARE.bind(seat).bind(since).bind(sealed).run(tx).await.map(drop)
}

/// What people declared, the newest last.
pub async fn all(tx: &mut ReadTx, keys: &Keys, dialogue: DialogueId) -> Result<Vec<(SeatId, Declared)>> {
    let rows = ALL.bind(dialogue).all::<Row>(tx).await?;
    rows.into_iter().map(|row| Ok((row.seat_id, open(keys, &row)?))).collect()
}

fn open(keys: &Keys, row: &Row) -> Result<Declared> {
    keys.dialogue().open(&place(row.seat_id, row.since), &row.sealed).map_err(unreadable)
}

fn place(seat: SeatId, since: Timestamp) -> Place {
    Place::new("capacities", "sealed", format_args!("{seat}.{}", since.0))
}
