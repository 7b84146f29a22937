//! Forms. Each carries a once-only ticket bound to the browser: it stops forged posts and double posts in one.

use super::visit::{Reader, Shared, Visit, token_hash};
use crate::{
    actions::{Refusal, Sender, app::FORM_LASTS},
    domain::time::Timestamp,
    seal::Key,
};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, de::DeserializeOwned};
use subtle::ConstantTimeEq;

const RANDOM: usize = 12;
const MINUTES: usize = 4;

/// A form that holds nothing but its ticket.
#[derive(Deserialize)]
pub struct Nothing {}

/// Makes out the tickets of one page.
#[derive(Clone)]
pub struct Tickets {
    key: Key,
    binding: Vec<u8>,
    app: Shared,
}

impl Tickets {
    /// Tickets for forms that only the browser with this binding can send.
    pub fn new(app: &Shared, binding: &[u8]) -> Self {
        Self { key: app.key_for("tickets"), binding: binding.to_vec(), app: app.clone() }
    }

    /// A new ticket.
    pub fn draw(&self) -> String {
        let minutes = (self.app.now().unix_seconds() / 60) as u32;
        let body = [self.app.chance.bytes::<RANDOM>().as_slice(), &minutes.to_be_bytes()].concat();
        let mac = self.mac(&body);
        BASE64URL_NOPAD.encode(&[body.as_slice(), &mac].concat())
    }

    /// The ticket's bytes, when it is one of these and not too old.
    fn check(&self, ticket: &str) -> Option<Vec<u8>> {
        let bytes = BASE64URL_NOPAD.decode(ticket.as_bytes()).ok()?;
        let (body, mac) = bytes.split_at_checked(RANDOM + MINUTES)?;
        let minutes = u32::from_be_bytes(body[RANDOM..].try_into().ok()?);
        let drawn = Timestamp(i64::from(minutes) * 60_000_000);
        let fresh = self.app.now() < drawn.plus(FORM_LASTS);
        (fresh && bool::from(mac.ct_eq(&self.mac(body)))).then(|| body.to_vec())
    }

    fn mac(&self, body: &[u8]) -> [u8; 32] {
        self.key.mac(&[self.binding.as_slice(), body].concat())
    }
}

#[derive(Deserialize)]
struct Ticket {
    #[serde(default)]
    ticket: String,
}

/// A form sent by somebody who is signed in.
pub struct Sent<F> {
    /// The request.
    pub visit: Visit,
    /// Who sent it, with the ticket.
    pub sender: Sender,
    /// The fields.
    pub form: F,
}

impl<F> Sent<F> {
    /// The sender as a reader, to show the page again when something has to be corrected.
    pub async fn reader(&self) -> Result<Reader, Refusal> {
        Reader::open(self.visit.clone(), self.sender.token_hash).await
    }
}

impl<F: DeserializeOwned> FromRequest<Shared> for Sent<F> {
    type Rejection = Refusal;
    async fn from_request(request: Request, app: &Shared) -> Result<Self, Refusal> {
        let token_hash = token_hash(app, request.headers()).ok_or(Refusal::SignedOut)?;
        let (visit, ticket, form) = read(request, app, &token_hash).await?;
        Ok(Self { visit, sender: Sender { token_hash, ticket }, form })
    }
}

/// A form sent by somebody who is not signed in.
pub struct Arrived<F> {
    /// The request.
    pub visit: Visit,
    /// The form's ticket.
    pub ticket: Vec<u8>,
    /// The fields.
    pub form: F,
}

impl<F: DeserializeOwned> FromRequest<Shared> for Arrived<F> {
    type Rejection = Refusal;
    async fn from_request(request: Request, app: &Shared) -> Result<Self, Refusal> {
        let visit = Visit::new(app.clone(), request.headers(), "", None).visit;
        let (visit, ticket, form) = read(request, app, visit.as_bytes()).await?;
        Ok(Self { visit, ticket, form })
    }
}

async fn read<F: DeserializeOwned>(
    request: Request,
    app: &Shared,
    binding: &[u8],
) -> Result<(Visit, Vec<u8>, F), Refusal> {
    let (mut parts, body) = request.into_parts();
    let Ok(visit) = Visit::from_request_parts(&mut parts, app).await;
    let request = Request::from_parts(parts, body);
    let bytes = Bytes::from_request(request, app).await.map_err(|_| Refusal::Rule("form-too-large"))?;
    let (ticket, form) = checked(&bytes, app, binding)?;
    Ok((visit, ticket, form))
}

/// The ticket of a form and its fields.
pub(super) fn checked<F: DeserializeOwned>(
    fields: &[u8],
    app: &Shared,
    binding: &[u8],
) -> Result<(Vec<u8>, F), Refusal> {
    let Ticket { ticket } = serde_html_form::from_bytes(fields).map_err(|_| Refusal::Ticket)?;
    let ticket = Tickets::new(app, binding).check(&ticket).ok_or(Refusal::Ticket)?;
    let form = serde_html_form::from_bytes(fields).map_err(|_| Refusal::Rule("form-unreadable"))?;
    Ok((ticket, form))
}
