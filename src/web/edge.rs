//! The edge that every answer passes: limits, origin check, security headers, refusals in the reader's words.

use super::{
    cookies, refusals,
    visit::{NewVisit, Shared},
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{
            CACHE_CONTROL, CONTENT_SECURITY_POLICY, ORIGIN, REFERRER_POLICY, SET_COOKIE,
            STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
        },
    },
    middleware::{Next, from_fn_with_state},
    response::Response,
};
use data_encoding::BASE64URL_NOPAD;
use std::time::Duration;
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer, timeout::TimeoutLayer,
};

/// The largest form of somebody who is not signed in, in bytes.
pub const SMALL_FORM: usize = 16 * 1024;
/// The largest form, in bytes: a long draft pasted in Cyrillic fits several times.
const LARGEST_FORM: usize = 1024 * 1024;
/// How long a whole request may take, its body included.
const PATIENCE: Duration = Duration::from_secs(25);
const NOTHING_FROM_ELSEWHERE: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The routes with everything around them.
pub fn around(routes: Router<Shared>, app: Shared) -> Router {
    routes
        .layer(DefaultBodyLimit::max(LARGEST_FORM))
        .layer(from_fn_with_state(app.clone(), refusals::in_words))
        .layer(from_fn_with_state(app.clone(), remember_visit))
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CsrfLayer::new())
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app.clone(), secure))
        .with_state(app)
}

/// Gives a new browser something that its anonymous forms can be bound to.
async fn remember_visit(State(app): State<Shared>, mut request: Request, next: Next) -> Response {
    let https = app.config.is_https();
    if cookies::VISIT.read(request.headers(), https).is_some() {
        return next.run(request).await;
    }
    let visit = BASE64URL_NOPAD.encode(&app.chance.bytes::<16>());
    request.extensions_mut().insert(NewVisit(visit.clone()));
    let mut response = next.run(request).await;
    response.headers_mut().append(SET_COOKIE, cookies::VISIT.set(&visit, https));
    response
}

/// Our pages tell no referrer, so a browser without `Sec-Fetch-Site` sends `Origin: null` with our own forms. That says
/// nothing of where a form is from; the form's ticket does.
fn forget_null_origin(headers: &mut HeaderMap) {
    let null = headers.get(ORIGIN).is_some_and(|origin| origin == "null");
    if null && !headers.contains_key("sec-fetch-site") {
        headers.remove(ORIGIN);
    }
}

async fn secure(State(app): State<Shared>, mut request: Request, next: Next) -> Response {
    forget_null_origin(request.headers_mut());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let fixed = |name: &'static str| HeaderName::from_static(name);
    set(headers, CONTENT_SECURITY_POLICY, NOTHING_FROM_ELSEWHERE);
    set(headers, REFERRER_POLICY, "no-referrer");
    set(headers, X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(headers, X_FRAME_OPTIONS, "DENY");
    set(headers, fixed("cross-origin-opener-policy"), "same-origin");
    set(headers, fixed("cross-origin-resource-policy"), "same-origin");
    set(headers, fixed("permissions-policy"), "camera=(), microphone=(), geolocation=()");
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if app.config.is_https() {
        set(headers, STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
