//! How people come in and go: set-up link, invitation, confirmation, signing in and out.

use super::{
    App, Arrival, Refusal, Sender,
    app::{code_hash, handle_mac},
    change::day,
};
use crate::{
    domain::{
        dialogue::*,
        handle,
        id::*,
        input::{FieldProblem, Problem},
        lang::Lang,
        place::Place,
        record::{Entry, Kind},
        time::Span,
    },
    seal::sha256,
    store,
};
use data_encoding::BASE64URL_NOPAD;

/// How long an invitation or a set-up link works.
pub const CODE_LASTS: Span = Span::hours(72);
/// The same for a code that never was, was used before or has lapsed.
const NOT_A_CODE: Refusal = Refusal::Rule("invitation-used");
const CODE_LETTERS: usize = 20;
/// Rounds of drawing a handle before its number grows.
const DRAWS: u32 = 64;

/// A one-time code, shown once and never stored.
#[derive(Debug, Clone)]
pub struct Code(pub String);

/// What a browser keeps to stay signed in, shown once and never stored.
#[derive(Debug, Clone)]
pub struct Token(pub String);

/// A passphrase that was checked and hashed.
pub struct Passphrase(Vec<u8>);

/// The handle and passphrase of somebody who signs in.
#[derive(Debug)]
pub struct Credentials {
    /// The handle as typed.
    pub handle: String,
    /// The passphrase as typed.
    pub passphrase: String,
    /// Whether other people use the same phone (NET-4).
    pub shared: bool,
}

impl Passphrase {
    /// Checks strength and hashes; do this before anything is written.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] on the field `passphrase`.
    pub async fn new(app: &App, typed: &str) -> Result<Self, Refusal> {
        let wrong = |problem| Refusal::Invalid(vec![("passphrase", problem) as FieldProblem]);
        match typed.chars().count() {
            0 => return Err(wrong(Problem::Empty)),
            1..12 => return Err(wrong(Problem::TooShort(12))),
            257.. => return Err(wrong(Problem::TooLong(256))),
            _ => {}
        }
        if u8::from(zxcvbn::zxcvbn(typed, &[]).score()) < 3 {
            return Err(wrong(Problem::Weak));
        }
        Ok(Self(app.hasher.hash(typed.to_owned()).await?))
    }
}

/// Makes out a set-up link for a convenor; an earlier one that was not used stops working.
pub async fn invite_convenor(app: &App) -> Result<Code, Refusal> {
    let code = new_code(app);
    let mut tx = app.db.write().await?;
    store::seats::add_setup(&mut tx, code_hash(&code.0), app.now().plus(CODE_LASTS)).await?;
    tx.commit().await?;
    Ok(code)
}

/// Redeems a set-up link: a new dialogue, a convenor's seat in it with this handle or a drawn one, and a sign-in.
pub async fn begin_dialogue(
    app: &App,
    ticket: &[u8],
    code: &str,
    (handle, pass, lang): (Option<&'static str>, Passphrase, Lang),
) -> Result<Token, Refusal> {
    let mut arrival = app.arrive(ticket).await?;
    if !store::seats::redeem_setup(&mut arrival.tx, code_hash(code), arrival.now).await? {
        return Err(NOT_A_CODE);
    }
    let (dialogue, key) = new_dialogue(app, &mut arrival).await?;
    let seat = Seat {
        id: SeatId::from_bits(app.chance.bits()),
        handle: String::new(),
        side: None,
        category: None,
        capacity: Capacity::default(),
        function: Function::Convenor,
        state: SeatState::Active,
        was_confirmed: false,
        lang,
        accepted: None,
    };
    let seat = store_seat(app, &mut arrival.tx, (dialogue, &key), seat, handle).await?;
    store::seats::set_passphrase(&mut arrival.tx, seat.id, pass.0, lang).await?;
    note(&mut arrival, dialogue, Kind::DialogueCreated, Function::Convenor).await?;
    let token = sign_in_as(app, &mut arrival, seat.id, false).await?;
    arrival.done(Place::Setup).await?;
    Ok(token)
}

/// Accepts an invitation: the seat has no rights until a co-moderator confirms it.
///
/// # Errors
/// [`Refusal::Rule`] when the code is not one; when it was used before or has lapsed, the record notes it, too.
pub async fn accept(
    app: &App,
    ticket: &[u8],
    code: &str,
    pass: Passphrase,
    lang: Lang,
) -> Result<Token, Refusal> {
    let mut arrival = app.arrive(ticket).await?;
    let hash = code_hash(code);
    let invitation = store::seats::invitation(&mut arrival.tx, hash).await?.ok_or(NOT_A_CODE)?;
    if !store::seats::redeem(&mut arrival.tx, hash, arrival.now).await? {
        note(&mut arrival, invitation.dialogue_id, Kind::InvitationRefused, invitation.function).await?;
        arrival.tx.commit().await?;
        return Err(NOT_A_CODE);
    }
    store::seats::set_passphrase(&mut arrival.tx, invitation.seat_id, pass.0, lang).await?;
    store::seats::set_state(&mut arrival.tx, invitation.seat_id, SeatState::Accepted).await?;
    store::dialogues::touch(&mut arrival.tx, invitation.dialogue_id).await?;
    note(&mut arrival, invitation.dialogue_id, Kind::InvitationAccepted, invitation.function).await?;
    let token = sign_in_as(app, &mut arrival, invitation.seat_id, false).await?;
    arrival.done(Place::Account).await?;
    Ok(token)
}

/// Signs in by handle and passphrase. A wrong handle and a wrong passphrase look and take the same.
///
/// # Errors
/// [`Refusal::TooMany`] before anything is looked up; [`Refusal::Rule`] when they do not match.
pub async fn sign_in(app: &App, credentials: Credentials) -> Result<Token, Refusal> {
    let mac = handle_mac(app, &credentials.handle);
    if !app.attempts.allow_sign_in(mac) {
        return Err(Refusal::TooMany);
    }
    let found = store::seats::by_handle(&mut app.db.read().await?, mac).await?;
    let stored = found.as_ref().and_then(|found| found.passphrase.as_deref());
    let right = app.hasher.verify(credentials.passphrase, stored).await?;
    let seat = found
        .filter(|seat| right && seat.state != SeatState::Removed)
        .ok_or(Refusal::Rule("sign-in-wrong"))?;
    let mut arrival = app.arrive(&[]).await?;
    let token = sign_in_as(app, &mut arrival, seat.id, credentials.shared).await?;
    arrival.tx.commit().await?;
    Ok(token)
}

/// Signs in to a seat of a demonstration, without a passphrase.
///
/// # Errors
/// [`Refusal::NotFound`] where this is no demonstration.
pub async fn step_in(app: &App, seat: SeatId) -> Result<Token, Refusal> {
    if !app.is_demo() {
        return Err(Refusal::NotFound);
    }
    let mut arrival = app.arrive(&[]).await?;
    let token = sign_in_as(app, &mut arrival, seat, false).await?;
    arrival.tx.commit().await?;
    Ok(token)
}

/// Ends the sign-in that the form came from.
pub async fn sign_out(app: &App, sender: &Sender) -> Result<Place, Refusal> {
    let mut change = app.change_before_rules(sender).await?;
    store::sign_ins::end(&mut change.tx, change.sign_in, change.now).await?;
    change.done(Place::Left).await
}

/// Ends every sign-in of the person's seat, this one included.
pub async fn sign_out_everywhere(app: &App, sender: &Sender) -> Result<Place, Refusal> {
    let mut change = app.change_before_rules(sender).await?;
    store::sign_ins::end_all(&mut change.tx, change.viewer.id(), change.now).await?;
    change.done(Place::Left).await
}

/// Ends one of the person's own sign-ins.
pub async fn end_sign_in(app: &App, sender: &Sender, id: SignInId) -> Result<Place, Refusal> {
    let mut change = app.change_before_rules(sender).await?;
    let own = store::sign_ins::of_seat(&mut change.tx, change.viewer.id(), change.now).await?;
    own.iter().find(|listed| listed.id == id).ok_or(Refusal::NotFound)?;
    store::sign_ins::end(&mut change.tx, id, change.now).await?;
    let place = if id == change.sign_in { Place::Left } else { Place::Account };
    change.done(place).await
}

/// Keeps the language that a person chose.
pub async fn set_lang(app: &App, sender: &Sender, lang: Lang) -> Result<Place, Refusal> {
    let mut change = app.change_before_rules(sender).await?;
    store::seats::set_lang(&mut change.tx, change.viewer.id(), lang).await?;
    change.touch().await?;
    change.done(Place::Account).await
}

/// Whether the text is written like a code; it may still be nobody's.
pub fn is_code(text: &str) -> bool {
    text.chars().filter(char::is_ascii_alphanumeric).count() == CODE_LETTERS
}

/// A code of five groups of four letters and digits: 100 random bits.
pub(super) fn new_code(app: &App) -> Code {
    let id = SeatId::from_bits(app.chance.bits()).to_string();
    Code(id.as_bytes()[..CODE_LETTERS].chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-"))
}

/// Stores the seat under the handle asked for, or under one that is drawn.
///
/// # Errors
/// [`Refusal::Invalid`] on `handle` when another seat of the instance has it.
pub(super) async fn store_seat(
    app: &App,
    tx: &mut store::db::WriteTx,
    (dialogue, key): (DialogueId, &crate::seal::Key),
    mut seat: Seat,
    handle: Option<&'static str>,
) -> Result<Seat, Refusal> {
    for draw in 0.. {
        seat.handle =
            handle.map_or_else(|| handle::drawn(app.chance.bits(), 1 + draw / DRAWS), str::to_owned);
        let mac = handle_mac(app, &seat.handle);
        if store::seats::add(tx, (dialogue, key, app.chance), &seat, mac).await? {
            return Ok(seat);
        }
        if handle.is_some() {
            break;
        }
    }
    Err(vec![("handle", Problem::Taken)].into())
}

async fn new_dialogue(app: &App, arrival: &mut Arrival) -> Result<(DialogueId, crate::seal::Key), Refusal> {
    let id = DialogueId::from_bits(app.chance.bits());
    let key = store::keys::add(&mut arrival.tx, app.instance_key(), app.chance, id).await?;
    let terms = Terms { code: String::new(), names: Names::default(), k: 3, fictional: false };
    store::dialogues::add(&mut arrival.tx, (&key, app.chance), id, &terms).await?;
    Ok((id, key))
}

async fn sign_in_as(app: &App, arrival: &mut Arrival, seat: SeatId, shared: bool) -> Result<Token, Refusal> {
    let token = BASE64URL_NOPAD.encode(&app.chance.bytes::<32>());
    let id = SignInId::from_bits(app.chance.bits());
    let minutes =
        if shared { app.config.sign_in.shared_idle_minutes } else { app.config.sign_in.idle_minutes };
    let known_by = (id, sha256(token.as_bytes()));
    store::sign_ins::add(&mut arrival.tx, known_by, seat, Span::minutes(minutes), arrival.now).await?;
    Ok(Token(token))
}

async fn note(
    arrival: &mut Arrival,
    dialogue: DialogueId,
    kind: Kind,
    role: Function,
) -> Result<(), Refusal> {
    let entry = Entry { kind, body: None, role: Some(role), day: day(arrival.now), content: [0; 32] };
    store::record::note(&mut arrival.tx, dialogue, &entry).await?;
    Ok(())
}
