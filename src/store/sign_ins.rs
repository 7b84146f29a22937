//! Sign-ins: a random token in a cookie, its hash here. No address, no user agent (SEC-2).

use super::{
    db::{ReadTx, Result, WriteTx},
    statements,
};
use crate::domain::{
    id::{BodyId, DialogueId, SeatId, SessionId, SignInId},
    lang::Lang,
    place::Place,
    time::{Span, Timestamp},
};

statements! {
    FIND = "SELECT s.id, s.seat_id, s.seen_at, s.idle, t.lang, t.dialogue_id, d.rev
        FROM sign_ins s JOIN seats t ON t.id = s.seat_id JOIN dialogues d ON d.id = t.dialogue_id
        WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.idle_ends_at > $2 AND s.created_at > $3";
    FIND_SENDER = "SELECT s.id, s.seat_id, s.seen_at, s.idle, t.lang, t.dialogue_id, d.rev, f.place
        FROM sign_ins s JOIN seats t ON t.id = s.seat_id JOIN dialogues d ON d.id = t.dialogue_id
        LEFT JOIN submissions f ON f.ticket = $4
        WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.idle_ends_at > $2 AND s.created_at > $3";
    ADD = "INSERT INTO sign_ins (id, token_hash, seat_id, created_at, seen_at, idle_ends_at, idle)
        VALUES ($1, $2, $3, $4, $4, $5, $6)";
    SEEN = "UPDATE sign_ins SET seen_at = $2, idle_ends_at = CASE
            WHEN EXISTS (SELECT 1 FROM presences p WHERE p.seat_id = sign_ins.seat_id) THEN CAST($4 AS BIGINT)
            ELSE CAST($3 AS BIGINT) END
        WHERE id = $1";
    STAY = "UPDATE sign_ins SET idle_ends_at = $2 WHERE id = $1 AND idle_ends_at < $2";
    AFTER_SESSION = "UPDATE sign_ins SET idle_ends_at = idle + CAST($2 AS BIGINT)
        WHERE idle_ends_at > idle + CAST($2 AS BIGINT)
            AND seat_id IN (SELECT seat_id FROM presences WHERE session_id = $1)";
    OF_SEAT = "SELECT id, created_at, seen_at FROM sign_ins
        WHERE seat_id = $1 AND ended_at IS NULL AND idle_ends_at > $2 AND created_at > $3 ORDER BY created_at DESC";
    OF_MEMBERS = "SELECT s.id, s.seat_id FROM sign_ins s JOIN members m ON m.seat_id = s.seat_id
        WHERE m.body_id = $1 AND s.ended_at IS NULL AND s.idle_ends_at > $2 AND s.created_at > $3";
    END = "UPDATE sign_ins SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    END_ALL = "UPDATE sign_ins SET ended_at = $2 WHERE seat_id = $1 AND ended_at IS NULL";
    FORGET = "DELETE FROM sign_ins WHERE created_at < $1 OR idle_ends_at < $1 OR ended_at < $1";
}

/// How long somebody who is in a session may rest, also on a phone that several people use (practice 4.6): they listen.
const IN_SESSION: Span = Span::minutes(60);
/// However busy, a sign-in ends after this long.
pub const LONGEST: Span = Span::hours(24);

/// What a request's cookie stands for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct SignIn {
    /// Which sign-in.
    pub id: SignInId,
    /// Whose.
    pub seat_id: SeatId,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
    /// After how many microseconds without a request it ends.
    pub idle: i64,
    /// The language of the seat.
    pub lang: Lang,
    /// The dialogue of the seat.
    pub dialogue_id: DialogueId,
    /// How often the dialogue's set-up has changed.
    pub rev: i64,
}

#[derive(sqlx::FromRow)]
struct Sender {
    #[sqlx(flatten)]
    sign_in: SignIn,
    place: Option<Place>,
}

impl SignIn {
    /// Whether it is time to note that it is in use.
    pub fn is_drowsy(&self, now: Timestamp) -> bool {
        self.seen_at.plus(Span::minutes(1)) <= now
    }
}

/// A sign-in as its owner sees it listed.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Listed {
    /// Which sign-in.
    pub id: SignInId,
    /// Since when.
    pub created_at: Timestamp,
    /// Last used.
    pub seen_at: Timestamp,
}

/// The sign-in that goes with a token, unless it has ended.
pub async fn find(tx: &mut ReadTx, token_hash: [u8; 32], now: Timestamp) -> Result<Option<SignIn>> {
    FIND.bind(token_hash).bind(now).bind(now.minus(LONGEST)).maybe(tx).await
}

/// Like [`find`], with where the form that has this ticket led if it was accepted before (NET-2).
pub async fn find_sender(
    tx: &mut ReadTx,
    token_hash: [u8; 32],
    ticket: &[u8],
    now: Timestamp,
) -> Result<Option<(SignIn, Option<Place>)>> {
    let query = FIND_SENDER.bind(token_hash).bind(now).bind(now.minus(LONGEST)).bind(ticket.to_vec());
    Ok(query.maybe::<Sender>(tx).await?.map(|sender| (sender.sign_in, sender.place)))
}

/// Begins a sign-in that ends after `idle` without a request.
pub async fn add(
    tx: &mut WriteTx,
    (id, token_hash): (SignInId, [u8; 32]),
    seat: SeatId,
    idle: Span,
    now: Timestamp,
) -> Result<()> {
    let row = ADD.bind(id).bind(token_hash).bind(seat).bind(now).bind(now.plus(idle)).bind(idle.0);
    row.run(tx).await.map(drop)
}

/// Notes that the sign-in was used now. Who is in a session may rest longer.
pub async fn seen(tx: &mut WriteTx, sign_in: &SignIn, now: Timestamp) -> Result<()> {
    let idle = Span(sign_in.idle);
    let row = SEEN.bind(sign_in.id).bind(now).bind(now.plus(idle)).bind(now.plus(idle.max(IN_SESSION)));
    row.run(tx).await.map(drop)
}

/// Lets the sign-in of somebody who has come into a session last for [`IN_SESSION`].
pub async fn stay(tx: &mut WriteTx, id: SignInId, now: Timestamp) -> Result<()> {
    STAY.bind(id).bind(now.plus(IN_SESSION)).run(tx).await.map(drop)
}

/// Lets the sign-ins of all who are in a session last no longer than others from now on.
pub async fn after_session(tx: &mut WriteTx, session: SessionId, now: Timestamp) -> Result<()> {
    AFTER_SESSION.bind(session).bind(now).run(tx).await.map(drop)
}

/// The open sign-ins of a seat, newest first.
pub async fn of_seat(tx: &mut ReadTx, seat: SeatId, now: Timestamp) -> Result<Vec<Listed>> {
    OF_SEAT.bind(seat).bind(now).bind(now.minus(LONGEST)).all(tx).await
}

/// The open sign-ins of all members of a body, whatever their state.
pub async fn of_members(tx: &mut ReadTx, body: BodyId, now: Timestamp) -> Result<Vec<(SignInId, SeatId)>> {
    OF_MEMBERS.bind(body).bind(now).bind(now.minus(LONGEST)).all(tx).await
}

/// Ends one sign-in.
pub async fn end(tx: &mut WriteTx, id: SignInId, now: Timestamp) -> Result<()> {
    END.bind(id).bind(now).run(tx).await.map(drop)
}

/// Ends every sign-in of a seat.
pub async fn end_all(tx: &mut WriteTx, seat: SeatId, now: Timestamp) -> Result<u64> {
    END_ALL.bind(seat).bind(now).run(tx).await
}

/// Forgets sign-ins that ended before `at`.
pub async fn forget_before(tx: &mut WriteTx, at: Timestamp) -> Result<u64> {
    FORGET.bind(at).run(tx).await
}
