//! Forms with a file, sent as `multipart/form-data`.

use super::{
    form::{Sent, checked},
    visit::{Shared, Visit, token_hash},
};
use crate::actions::{Refusal, Sender};
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Multipart, Request, multipart::MultipartError},
    http::StatusCode,
};
use serde::de::DeserializeOwned;

/// The most fields of such a form.
const FIELDS: usize = 20;

/// A form sent by somebody who is signed in, with at most one file.
pub struct Uploaded<F> {
    /// The form.
    pub sent: Sent<F>,
    /// The file; `None` when none was chosen.
    pub file: Option<File>,
}

/// A file as it was sent.
pub struct File {
    /// What it is called where it comes from; good for telling its format, and kept nowhere.
    pub name: String,
    /// Its content.
    pub bytes: Bytes,
}

impl<F: DeserializeOwned> FromRequest<Shared> for Uploaded<F> {
    type Rejection = Refusal;
    async fn from_request(request: Request, app: &Shared) -> Result<Self, Refusal> {
        let token_hash = token_hash(app, request.headers()).ok_or(Refusal::SignedOut)?;
        let (mut parts, body) = request.into_parts();
        let Ok(visit) = Visit::from_request_parts(&mut parts, app).await;
        let request = Request::from_parts(parts, body);
        let form = Multipart::from_request(request, app).await;
        let mut form = form.map_err(|_| Refusal::Rule("form-unreadable"))?;
        let (mut fields, mut file) = (Vec::new(), None);
        while let Some(field) = form.next_field().await.map_err(refused)? {
            let name = field.name().unwrap_or_default().to_owned();
            match field.file_name().map(str::to_owned) {
                None => fields.push((name, field.text().await.map_err(refused)?)),
                Some(name) => file = Some(File { name, bytes: field.bytes().await.map_err(refused)? }),
            }
            if fields.len() > FIELDS {
                return Err(Refusal::Rule("form-unreadable"));
            }
        }
        let fields = serde_html_form::to_string(fields).map_err(|_| Refusal::Rule("form-unreadable"))?;
        let (ticket, form) = checked(fields.as_bytes(), app, &token_hash)?;
        let file = file.filter(|file: &File| !file.bytes.is_empty());
        Ok(Self { sent: Sent { visit, sender: Sender { token_hash, ticket }, form }, file })
    }
}

fn refused(error: MultipartError) -> Refusal {
    let large = error.status() == StatusCode::PAYLOAD_TOO_LARGE;
    Refusal::Rule(if large { "form-too-large" } else { "form-unreadable" })
}
