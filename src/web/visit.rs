//! Who asks: any visitor, or a person who is signed in.

use super::cookies;
use crate::{
    actions::{App, Look, Refusal},
    domain::lang::Lang,
    seal::sha256,
    words::Words,
};
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts, Path, Query},
    http::{HeaderMap, header::ACCEPT_LANGUAGE, request::Parts},
};
use serde::de::DeserializeOwned;
use std::{convert::Infallible, sync::Arc};

/// The header with which a live page asks for a part of itself anew, without the reader's doing.
pub const BY_ITSELF: &str = "aryk-live";

/// What every handler shares.
pub type Shared = Arc<App>;

/// Any visitor: which language, which page.
#[derive(Clone)]
pub struct Visit {
    /// The running product.
    pub app: Shared,
    /// Wordings in the reader's language, so far as the browser tells it.
    pub t: &'static Words,
    /// Whether the reader chose the language.
    pub lang_chosen: bool,
    /// The path that was asked for.
    pub path: String,
    /// What this browser's anonymous forms are bound to.
    pub visit: String,
}

/// The visit cookie that the edge has just made out, when the browser had none.
#[derive(Debug, Clone)]
pub struct NewVisit(pub String);

impl Visit {
    /// Reads a request's headers.
    pub fn new(app: Shared, headers: &HeaderMap, path: &str, new_visit: Option<&NewVisit>) -> Self {
        let https = app.config.is_https();
        let chosen = cookies::LANGUAGE.read(headers, https).and_then(|code| code.parse().ok());
        let visit = cookies::VISIT.read(headers, https).or(new_visit.map(|new| new.0.as_str())).unwrap_or("");
        Self {
            t: Words::of(chosen.unwrap_or_else(|| asked_for(headers))),
            lang_chosen: chosen.is_some(),
            path: path.to_owned(),
            visit: visit.to_owned(),
            app,
        }
    }
}

impl FromRequestParts<Shared> for Visit {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Infallible> {
        Ok(Self::new(app.clone(), &parts.headers, parts.uri.path(), parts.extensions.get()))
    }
}

/// A person who is signed in, with a snapshot to read the page from.
pub struct Reader {
    /// The request.
    pub visit: Visit,
    /// The snapshot and the person.
    pub look: Look,
    /// What the person's forms are bound to.
    pub token_hash: [u8; 32],
}

impl Reader {
    /// The person whose token has this hash, in a snapshot of now. It keeps the sign-in awake.
    pub async fn open(visit: Visit, token_hash: [u8; 32]) -> Result<Self, Refusal> {
        let look = visit.app.look(token_hash).await?;
        if !look.sign_in.is_drowsy(look.now) {
            return Ok(Self::seeing(visit, look, token_hash));
        }
        let Look { sign_in, now, .. } = look; // nobody holds a snapshot while waiting for the turn to write
        visit.app.keep_awake(&sign_in, now).await;
        Self::glance(visit, token_hash).await
    }

    /// The same for what a page asks for by itself: it keeps nobody awake.
    pub async fn glance(visit: Visit, token_hash: [u8; 32]) -> Result<Self, Refusal> {
        let look = visit.app.look(token_hash).await?;
        Ok(Self::seeing(visit, look, token_hash))
    }

    fn seeing(mut visit: Visit, look: Look, token_hash: [u8; 32]) -> Self {
        if !visit.lang_chosen {
            visit.t = Words::of(look.sign_in.lang);
        }
        Self { visit, look, token_hash }
    }
}

impl FromRequestParts<Shared> for Reader {
    type Rejection = Refusal;
    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Refusal> {
        let token_hash = token_hash(app, &parts.headers).ok_or(Refusal::SignedOut)?;
        let Ok(visit) = <Visit as FromRequestParts<Shared>>::from_request_parts(parts, app).await;
        match parts.headers.contains_key(BY_ITSELF) {
            true => Self::glance(visit, token_hash).await,
            false => Self::open(visit, token_hash).await,
        }
    }
}

impl OptionalFromRequestParts<Shared> for Reader {
    type Rejection = Refusal;
    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Option<Self>, Refusal> {
        match <Self as FromRequestParts<Shared>>::from_request_parts(parts, app).await {
            Ok(reader) => Ok(Some(reader)),
            Err(Refusal::SignedOut) => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }
}

/// Ids in the address: one that is none is a page that is not there.
pub struct Named<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Shared> for Named<T> {
    type Rejection = Refusal;
    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Refusal> {
        let Path(ids) = <Path<T> as FromRequestParts<Shared>>::from_request_parts(parts, app)
            .await
            .map_err(|_| Refusal::NotFound)?;
        Ok(Self(ids))
    }
}

/// The query of the address; one that cannot be understood is as good as none.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned + Default + Send> FromRequestParts<Shared> for Asked<T> {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Infallible> {
        let query = <Query<T> as FromRequestParts<Shared>>::from_request_parts(parts, app).await;
        Ok(Self(query.map(|Query(asked)| asked).unwrap_or_default()))
    }
}

/// The hash of the token in the sign-in cookie.
pub fn token_hash(app: &App, headers: &HeaderMap) -> Option<[u8; 32]> {
    cookies::SIGN_IN.read(headers, app.config.is_https()).map(|token| sha256(token.as_bytes()))
}

/// The first language of `Accept-Language` that Aryk speaks; English when there is none.
fn asked_for(headers: &HeaderMap) -> Lang {
    let header = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let tags = header.split(',').filter_map(|part| part.trim().split(['-', ';']).next());
    tags.filter_map(|tag| tag.to_ascii_lowercase().parse().ok()).next().unwrap_or(Lang::En)
}
