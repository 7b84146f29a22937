//! Who leaves the roll of a check, and a check that takes answers for longer.

use super::Stored;
use crate::{
    domain::{
        id::{CategoryId, CheckId, SeatId, SideId},
        time::Timestamp,
    },
    store::{
        db::{ReadTx, Result, WriteTx},
        statements,
    },
};

statements! {
    WITH_SEAT = concat!(stored!(), "JOIN roll r ON r.check_id = c.id
        WHERE r.seat_id = $1 AND r.left_at IS NULL AND c.void IS NULL ORDER BY c.id");
    STRIKE = "DELETE FROM roll WHERE check_id = $1 AND seat_id = $2";
    STRIKE_ANSWERS = "DELETE FROM stances WHERE check_id = $1 AND seat_id = $2";
    PLACE = "UPDATE roll SET category_id = $3 WHERE check_id = $1 AND seat_id = $2";
    VOID = "UPDATE stances SET text_mac = $3 WHERE check_id = $1 AND seat_id = $2 AND late = 0";
    LEAVE = "UPDATE roll SET left_at = $3 WHERE check_id = $1 AND seat_id = $2";
    SIDES = "SELECT DISTINCT side_id FROM roll WHERE check_id = $1";
    PAUSE = "UPDATE checks SET closes_at = $2, paused = 1 WHERE id = $1";
    REOPEN = "UPDATE checks SET closes_at = $2, reopened_at = $3, result = NULL, finding = NULL, ad_referendum = 0
        WHERE id = $1";
    FORGET_LATE = "DELETE FROM stances WHERE check_id = $1 AND late = 1";
}

/// The checks that have this seat on their roll.
pub async fn with_seat(tx: &mut ReadTx, seat: SeatId) -> Result<Vec<Stored>> {
    WITH_SEAT.bind(seat).all(tx).await
}

/// Takes a seat off the roll of a check that is open, with its answers.
pub async fn strike(tx: &mut WriteTx, check: CheckId, seat: SeatId) -> Result<()> {
    STRIKE_ANSWERS.bind(check).bind(seat).run(tx).await?;
    STRIKE.bind(check).bind(seat).run(tx).await.map(drop)
}

/// Moves a seat on the roll of a check that is open into another category. What was answered so far is kept as an answer
/// to no text, and does not count until it is given again.
pub async fn recast(
    tx: &mut WriteTx,
    check: CheckId,
    seat: SeatId,
    category: Option<CategoryId>,
) -> Result<()> {
    PLACE.bind(check).bind(seat).bind(category).run(tx).await?;
    let no_text = Vec::new();
    VOID.bind(check).bind(seat).bind(no_text).run(tx).await.map(drop)
}

/// Notes that the person has left after the closing: the answer stands, and whoever comes next cannot touch it.
pub async fn leave(tx: &mut WriteTx, check: CheckId, seat: SeatId, now: Timestamp) -> Result<()> {
    LEAVE.bind(check).bind(seat).bind(now).run(tx).await.map(drop)
}

/// The sides that have a seat on the roll.
pub async fn sides(tx: &mut ReadTx, check: CheckId) -> Result<Vec<SideId>> {
    Ok(SIDES.bind(check).all::<(SideId,)>(tx).await?.into_iter().map(|(side,)| side).collect())
}

/// Moves the closing for consultations.
pub async fn pause(tx: &mut WriteTx, check: CheckId, until: Timestamp) -> Result<()> {
    PAUSE.bind(check).bind(until).run(tx).await.map(drop)
}

/// Takes answers again until `closes_at`; what came late is forgotten, since it can be said again.
pub async fn reopen(tx: &mut WriteTx, check: CheckId, closes_at: Timestamp, now: Timestamp) -> Result<()> {
    REOPEN.bind(check).bind(closes_at).bind(now).run(tx).await?;
    FORGET_LATE.bind(check).run(tx).await.map(drop)
}
