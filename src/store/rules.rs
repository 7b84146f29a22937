//! The versions of the ground rules, and who has accepted which.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        ground_rules::GroundRules,
        id::{DialogueId, SeatId},
        time::Timestamp,
    },
    seal::Place,
};

statements! {
    IN_FORCE = "SELECT number, in_force_at, sealed FROM rules WHERE dialogue_id = $1 ORDER BY number DESC LIMIT 1";
    FIND = "SELECT number, in_force_at, sealed FROM rules WHERE dialogue_id = $1 AND number = $2";
    SET = "INSERT INTO rules (dialogue_id, number, in_force_at, sealed) VALUES ($1, $2, $3, $4)
        ON CONFLICT (dialogue_id, number) DO UPDATE SET in_force_at = excluded.in_force_at, sealed = excluded.sealed";
    ACCEPT = "INSERT INTO acceptances (seat_id, number, accepted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    DRAFTS = "SELECT COUNT(*) FROM drafts d JOIN bodies b ON b.id = d.body_id WHERE b.dialogue_id = $1";
}

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    in_force_at: Timestamp,
    sealed: Vec<u8>,
}

/// The version in force; `None` where nobody wrote any.
pub async fn in_force(tx: &mut ReadTx, keys: &Keys, dialogue: DialogueId) -> Result<Option<GroundRules>> {
    let row = IN_FORCE.bind(dialogue).maybe::<Row>(tx).await?;
    row.map(|row| open(keys, dialogue, &row)).transpose()
}

/// A version, and since when it is or was in force.
pub async fn version(
    tx: &mut ReadTx,
    keys: &Keys,
    dialogue: DialogueId,
    number: i64,
) -> Result<Option<(GroundRules, Timestamp)>> {
    let row = FIND.bind(dialogue).bind(number).maybe::<Row>(tx).await?;
    row.map(|row| Ok((open(keys, dialogue, &row)?, row.in_force_at))).transpose()
}

/// Puts a version in force, or its words in the place of those that stood there.
pub async fn set(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    dialogue: DialogueId,
    (rules, now): (&GroundRules, Timestamp),
) -> Result<()> {
    let sealed = keys.dialogue().seal(chance, &place(dialogue, rules.number), rules).map_err(unreadable)?;
    SET.bind(dialogue).bind(rules.number).bind(now).bind(sealed).run(tx).await.map(drop)
}

/// Keeps that the person in a seat has accepted a version.
pub async fn accept(tx: &mut WriteTx, seat: SeatId, number: i64, now: Timestamp) -> Result<()> {
    ACCEPT.bind(seat).bind(number).bind(now).run(tx).await.map(drop)
}

/// Whether any draft was begun in the dialogue, issued or not.
pub async fn has_drafts(tx: &mut ReadTx, dialogue: DialogueId) -> Result<bool> {
    let (drafts,): (i64,) = DRAFTS.bind(dialogue).one(tx).await?;
    Ok(drafts > 0)
}

fn open(keys: &Keys, dialogue: DialogueId, row: &Row) -> Result<GroundRules> {
    keys.dialogue().open(&place(dialogue, row.number), &row.sealed).map_err(unreadable)
}

fn place(dialogue: DialogueId, number: i64) -> Place {
    Place::new("rules", "sealed", format_args!("{dialogue}.{number}"))
}
