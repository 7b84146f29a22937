//! Seats, their passphrases and the one-time codes that lead to them.

use super::{
    db::{ReadTx, Result, WriteTx},
    dialogues::Desk,
    statements, unreadable,
};
use crate::{
    domain::{
        access::{Confirm, ListSeats, Renew, Replace},
        dialogue::{Function, Seat, SeatState},
        id::{CategoryId, DialogueId, SeatId},
        lang::Lang,
        time::Timestamp,
    },
    seal::{Key, Place},
};

statements! {
    ADD = "INSERT INTO seats (id, dialogue_id, ord, side_id, category_id, function, state, confirmed, lang, handle_mac, sealed)
        SELECT $1, $2, COUNT(*), $3, $4, $5, $6, 0, $7, $8, $9 FROM seats WHERE dialogue_id = $2
        ON CONFLICT (handle_mac) DO NOTHING RETURNING id";
    BY_HANDLE = "SELECT id, dialogue_id, state, passphrase FROM seats WHERE handle_mac = $1";
    SET_STATE = "UPDATE seats SET state = $2 WHERE id = $1";
    CONFIRM = "UPDATE seats SET state = $2, confirmed = 1 WHERE id = $1";
    EMPTY = "UPDATE seats SET state = $2, passphrase = NULL WHERE id = $1";
    CATEGORY = "SELECT category_id FROM seats WHERE id = $1";
    FORGET_ACCEPTANCE = "DELETE FROM acceptances WHERE seat_id = $1";
    SET_PASSPHRASE = "UPDATE seats SET passphrase = $2, lang = $3 WHERE id = $1";
    SET_LANG = "UPDATE seats SET lang = $2 WHERE id = $1";
    INVITE = "INSERT INTO invitations (code_hash, seat_id, expires_at) VALUES ($1, $2, $3)";
    REVOKE = "DELETE FROM invitations WHERE seat_id = $1 AND redeemed_at IS NULL";
    INVITATION = "SELECT i.seat_id, t.dialogue_id, t.function FROM invitations i
        JOIN seats t ON t.id = i.seat_id WHERE i.code_hash = $1";
    OPEN = "SELECT i.seat_id, i.expires_at FROM invitations i JOIN seats t ON t.id = i.seat_id
        WHERE t.dialogue_id = $1 AND i.redeemed_at IS NULL";
    REDEEM = "UPDATE invitations SET redeemed_at = $2
        WHERE code_hash = $1 AND redeemed_at IS NULL AND expires_at > $2";
    ADD_SETUP = "INSERT INTO setups (code_hash, expires_at) VALUES ($1, $2)";
    REVOKE_SETUPS = "DELETE FROM setups WHERE redeemed_at IS NULL";
    REDEEM_SETUP = "UPDATE setups SET redeemed_at = $2
        WHERE code_hash = $1 AND redeemed_at IS NULL AND expires_at > $2";
}

/// What signing in needs to know of a seat.
#[derive(Debug, sqlx::FromRow)]
pub struct Credential {
    /// Which seat.
    pub id: SeatId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// How far it has come.
    pub state: SeatState,
    /// Salt and hash; none before the invitation was accepted.
    pub passphrase: Option<Vec<u8>>,
}

/// An invitation as its code finds it.
#[derive(Debug, sqlx::FromRow)]
pub struct Invitation {
    /// The seat it leads to.
    pub seat_id: SeatId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// What the seat does.
    pub function: Function,
}

/// A new seat; `false` when another seat of the instance has this handle.
pub async fn add(
    tx: &mut WriteTx,
    desk: (DialogueId, &Key, crate::chance::Chance),
    seat: &Seat,
    handle_mac: [u8; 32],
) -> Result<bool> {
    let (dialogue, key, chance) = desk;
    let sealed =
        key.seal(chance, &Place::new("seats", "sealed", seat.id), &seat.handle).map_err(unreadable)?;
    let row = ADD.bind(seat.id).bind(dialogue).bind(seat.side).bind(seat.category).bind(seat.function);
    let row = row.bind(seat.state).bind(seat.lang).bind(handle_mac).bind(sealed);
    Ok(row.maybe::<(SeatId,)>(tx).await?.is_some())
}

/// The seat whose handle has this keyed hash.
pub async fn by_handle(tx: &mut ReadTx, handle_mac: [u8; 32]) -> Result<Option<Credential>> {
    BY_HANDLE.bind(handle_mac).maybe(tx).await
}

/// Confirms the person in a seat.
pub async fn confirm(tx: &mut WriteTx, permit: &Confirm) -> Result<()> {
    CONFIRM.bind(permit.seat()).bind(SeatState::Active).run(tx).await.map(drop)
}

/// Sends back the person in a seat who is not the person meant: it can be invited again.
pub async fn send_back(tx: &mut WriteTx, permit: &Confirm) -> Result<()> {
    empty(tx, permit.seat(), SeatState::Invited).await
}

/// Empties a seat for a new invitation of the same person.
pub async fn renew(tx: &mut WriteTx, permit: &Renew) -> Result<()> {
    empty(tx, permit.seat(), SeatState::Invited).await
}

/// Closes a seat for good.
pub async fn close(tx: &mut WriteTx, permit: &Replace) -> Result<()> {
    REVOKE.bind(permit.seat()).run(tx).await?;
    empty(tx, permit.seat(), SeatState::Removed).await
}

/// The role category that a seat was made with, whatever its person has declared since (ITD-6).
pub async fn category(tx: &mut ReadTx, permit: &Replace) -> Result<Option<CategoryId>> {
    let row: Option<(Option<CategoryId>,)> = CATEGORY.bind(permit.seat()).maybe(tx).await?;
    Ok(row.and_then(|(category,)| category))
}

/// Sets the state that an invitation leads to.
pub async fn set_state(tx: &mut WriteTx, seat: SeatId, state: SeatState) -> Result<()> {
    SET_STATE.bind(seat).bind(state).run(tx).await.map(drop)
}

/// Sets what opens the seat, and the language it reads.
pub async fn set_passphrase(tx: &mut WriteTx, seat: SeatId, hash: Vec<u8>, lang: Lang) -> Result<()> {
    SET_PASSPHRASE.bind(seat).bind(hash).bind(lang).run(tx).await.map(drop)
}

/// Sets the language the seat reads.
pub async fn set_lang(tx: &mut WriteTx, seat: SeatId, lang: Lang) -> Result<()> {
    SET_LANG.bind(seat).bind(lang).run(tx).await.map(drop)
}

/// Makes out an invitation; earlier ones for the seat stop working.
pub async fn invite(
    tx: &mut WriteTx,
    _desk: &Desk,
    seat: SeatId,
    code_hash: [u8; 32],
    expires_at: Timestamp,
) -> Result<()> {
    REVOKE.bind(seat).run(tx).await?;
    INVITE.bind(code_hash).bind(seat).bind(expires_at).run(tx).await.map(drop)
}

/// The invitation with this code.
pub async fn invitation(tx: &mut ReadTx, code_hash: [u8; 32]) -> Result<Option<Invitation>> {
    INVITATION.bind(code_hash).maybe(tx).await
}

/// The seats with an invitation that was not used, and until when it works or worked.
pub async fn open_invitations(
    tx: &mut ReadTx,
    permit: &ListSeats,
) -> Result<impl Iterator<Item = (SeatId, Timestamp)>> {
    Ok(OPEN.bind(permit.dialogue()).all(tx).await?.into_iter())
}

/// Uses up an invitation; `false` when it was used or has lapsed.
pub async fn redeem(tx: &mut WriteTx, code_hash: [u8; 32], now: Timestamp) -> Result<bool> {
    Ok(REDEEM.bind(code_hash).bind(now).run(tx).await? == 1)
}

/// Makes out a set-up link; earlier ones that were not used stop working.
pub async fn add_setup(tx: &mut WriteTx, code_hash: [u8; 32], expires_at: Timestamp) -> Result<()> {
    REVOKE_SETUPS.query().run(tx).await?;
    ADD_SETUP.bind(code_hash).bind(expires_at).run(tx).await.map(drop)
}

/// Uses up a set-up link; `false` when it was used or has lapsed.
pub async fn redeem_setup(tx: &mut WriteTx, code_hash: [u8; 32], now: Timestamp) -> Result<bool> {
    Ok(REDEEM_SETUP.bind(code_hash).bind(now).run(tx).await? == 1)
}

/// Whoever comes next accepts the ground rules for themselves (practice 1.2).
async fn empty(tx: &mut WriteTx, seat: SeatId, state: SeatState) -> Result<()> {
    FORGET_ACCEPTANCE.bind(seat).run(tx).await?;
    EMPTY.bind(seat).bind(state).run(tx).await.map(drop)
}
