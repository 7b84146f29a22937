//! The stylesheet and the script. Like every answer they are not stored on the device; their names change with their
//! content, so that no proxy on the way serves an old one.

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
const JS: &str = include_str!("../../assets/aryk.js");

static CSS_PATH: LazyLock<String> = LazyLock::new(|| path_of(CSS, "css"));
static JS_PATH: LazyLock<String> = LazyLock::new(|| path_of(JS, "js"));

/// The path of the stylesheet as it is now.
pub fn css_path() -> &'static str {
    &CSS_PATH
}

/// The path of the script as it is now. A page that has live parts includes it by `parts/live.html`.
pub fn js_path() -> &'static str {
    &JS_PATH
}

/// The stylesheet and the script.
pub fn routes() -> Router<Shared> {
    Router::new().route(css_path(), get(css)).route(js_path(), get(js))
}

async fn css() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], CSS).into_response()
}

async fn js() -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], JS).into_response()
}

fn path_of(content: &str, kind: &str) -> String {
    let hash = data_encoding::HEXLOWER.encode(&sha256(content.as_bytes())[..6]);
    format!("/assets/aryk-{hash}.{kind}")
}
