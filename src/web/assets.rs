//! The stylesheet. Like every answer it is not stored on the device; its name changes with its content, so that no
//! proxy on the way serves an old one.

use super::visit::Shared;
use crate::seal::sha256;
use axum::{
    Router,
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
    routing::get,
};
use std::sync::LazyLock;

const CSS: &str = include_str!("../../assets/aryk.css");

static CSS_PATH: LazyLock<String> = LazyLock::new(|| {
    let hash = data_encoding::HEXLOWER.encode(&sha256(CSS.as_bytes())[..6]);
    format!("/assets/aryk-{hash}.css")
});

/// The path of the stylesheet as it is now.
pub fn css_path() -> &'static str {
    &CSS_PATH
}

/// The stylesheet.
pub fn routes() -> Router<Shared> {
    Router::new().route(css_path(), get(css))
}

async fn css() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], CSS).into_response()
}
