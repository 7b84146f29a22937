//! A browser without JavaScript: keeps cookies, reads forms from pages and sends them as they stand.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use tower::ServiceExt;

#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }
    pub fn location(&self) -> String {
        self.headers.get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default()
    }
    /// What a reader sees inside the elements that match, white space folded.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        let found: Vec<_> = page.select(&Selector::parse(selector).unwrap()).map(seen).collect();
        found
    }
    pub fn one(&self, selector: &str) -> String {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.text());
        found[0].clone()
    }
    /// The `value` of the fields, the `action` of the forms, or the `href` of the links, that match.
    pub fn values(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        let value = |element: ElementRef<'_>| {
            let names = ["value", "action", "href"];
            names.iter().find_map(|name| element.attr(name)).map(str::to_owned)
        };
        let found: Vec<_> = page.select(&Selector::parse(selector).unwrap()).filter_map(value).collect();
        found
    }
    /// All that a reader sees in the main part.
    pub fn main(&self) -> String {
        self.one("main")
    }
}

fn seen(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Client {
    pub fn new(router: Router) -> Self {
        Self { router, cookies: Arc::default() }
    }

    pub fn with_cookie(self, name: &str, value: &str) -> Self {
        self.cookies.lock().unwrap().insert(name.into(), value.into());
        self
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path.split('#').next().unwrap()).body(Body::empty()).unwrap()).await
    }

    /// The page, which must be there.
    pub async fn page(&self, path: &str) -> Answer {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
        answer
    }

    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> Answer {
        let body = serde_html_form::to_string(fields).unwrap();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// The fields of the form with this `action` on a page, as they stand.
    pub async fn form(&self, page: &str, action: &str) -> Vec<(String, String)> {
        fields_of(&self.page(page).await, action)
    }

    /// Fills in the form with this `action` on a page and sends it.
    pub async fn submit(&self, page: &str, action: &str, filled: &[(&str, &str)]) -> Answer {
        let fields = fill(self.form(page, action).await, filled);
        self.post(action, &fields).await
    }

    /// Like `submit`, and reads the page that it leads to.
    pub async fn follow(&self, page: &str, action: &str, filled: &[(&str, &str)]) -> Answer {
        let answer = self.submit(page, action, filled).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{action}: {}", answer.text());
        self.page(&answer.location()).await
    }

    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let line = self
            .cookies
            .lock()
            .unwrap()
            .iter()
            .map(|(n, v)| format!("{n}={v}"))
            .collect::<Vec<_>>()
            .join("; ");
        request.headers_mut().insert(header::COOKIE, line.parse().unwrap());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            if value.is_empty() {
                cookies.remove(name)
            } else {
                cookies.insert(name.into(), value.into())
            };
        }
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, bytes }
    }
}

/// Replaces fields that are there and adds those that are not.
pub fn fill(mut fields: Vec<(String, String)>, filled: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.retain(|(name, _)| filled.iter().all(|(other, _)| name != other));
    fields.extend(filled.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

pub fn fields_of(answer: &Answer, action: &str) -> Vec<(String, String)> {
    let page = Html::parse_document(&answer.text());
    let forms = Selector::parse("form").unwrap();
    let form = page.select(&forms).find(|form| form.attr("action") == Some(action));
    let form = form.unwrap_or_else(|| panic!("no form to {action} in {}", answer.text()));
    let controls = Selector::parse("input[name], textarea[name], select[name]").unwrap();
    form.select(&controls).filter_map(value_of).collect()
}

fn value_of(control: ElementRef<'_>) -> Option<(String, String)> {
    let name = control.attr("name")?.to_owned();
    let value = match control.value().name() {
        "textarea" => control.text().collect::<String>().trim_start_matches('\n').to_owned(),
        "select" => {
            let options = Selector::parse("option").unwrap();
            let mut all = control.select(&options);
            let chosen =
                all.clone().find(|option| option.attr("selected").is_some()).or_else(|| all.next())?;
            chosen.attr("value").map_or_else(|| seen(chosen), str::to_owned)
        }
        _ => match control.attr("type") {
            Some("checkbox" | "radio") if control.attr("checked").is_none() => return None,
            _ => control.attr("value").unwrap_or_default().to_owned(),
        },
    };
    Some((name, value))
}
