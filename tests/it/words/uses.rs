//! Which wordings the sources and the templates ask for.

use crate::architecture::files;
use std::collections::BTreeSet;

#[derive(Default)]
pub(super) struct Uses {
    /// Keys asked for by name, and the arguments they are given where the call alone tells.
    pub(super) asked: Vec<(String, Option<BTreeSet<String>>)>,
    /// First parts of keys whose end the domain says: `pick("stage", …)`.
    pub(super) starts: BTreeSet<String>,
    /// Last parts of keys whose start a page says: `pick(what, "title")`.
    ends: BTreeSet<String>,
    /// First and last parts of keys with a word of the domain between them: `spoken-{kind}-of`.
    frames: BTreeSet<(String, String)>,
    /// Everything in quotes that could be a key or a part of one.
    quoted: BTreeSet<String>,
}

impl Uses {
    pub(super) fn read() -> Self {
        let mut uses = Self::default();
        for (_, text) in files("src", "rs").into_iter().chain(files("templates", "html")) {
            uses.look_at(&without_comments(&text));
        }
        assert!(!uses.asked.is_empty());
        uses
    }

    /// Whether a key, or both parts of one that is put together, stand somewhere.
    pub(super) fn may_ask_for(&self, key: &str) -> bool {
        let known = |part: &str| self.quoted.contains(part) || part.chars().all(|sign| sign.is_ascii_digit());
        let mut parts = key.match_indices('-').map(|(at, _)| (&key[..at], &key[at + 1..]));
        known(key)
            || self.frames.iter().any(|(start, end)| key.starts_with(start) && key.ends_with(end))
            || parts.any(|(start, end)| {
                (self.starts.contains(start) && known(end)) || (self.ends.contains(end) && known(start))
            })
    }

    fn look_at(&mut self, text: &str) {
        self.ask(text, "t.get(", Some(&[]));
        self.ask(text, "Rule(", Some(&[]));
        self.ask(text, "t.n(", Some(&["n"]));
        self.ask(text, ".say(", None);
        let noted =
            ["problems.check(", "problems.note("].into_iter().flat_map(|call| quoted_after(text, call));
        let fields = noted.chain(quoted_before(text, ", Problem::")).map(|field| format!("field-{field}"));
        self.asked.extend(fields.map(|key| (key, Some(BTreeSet::new()))));
        self.starts.extend(quoted_after(text, "pick(").map(str::to_owned));
        self.ends.extend(ends(text).map(str::to_owned));
        self.frames.extend(frames(text));
        self.quoted.extend(quoted_after(text, "").map(str::to_owned));
    }

    fn ask(&mut self, text: &str, call: &str, given: Option<&[&str]>) {
        let given = given.map(|names| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
        self.asked.extend(quoted_after(text, call).map(|key| (key.to_owned(), given.clone())));
    }
}

/// The words that a reader would see of a template by itself, in Latin letters.
pub(super) fn visible_words(template: &str) -> Vec<String> {
    let mut text = template.to_owned();
    for (open, close) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}")] {
        text = outside(&text, open, close, |_| String::new());
    }
    text = outside(&text, "<", ">", |tag| format!(" {} ", read_out(tag)));
    text = outside(&text, "&", ";", |_| String::new());
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    words
        .filter(|word| word.len() > 1 && word.chars().all(|sign| sign.is_ascii_alphabetic()))
        .map(str::to_owned)
        .collect()
}

/// The values of those attributes of a tag that are shown or read out.
fn read_out(tag: &str) -> String {
    let names = [" title=", " alt=", " placeholder=", " aria-label=", " aria-description=", " label="];
    names
        .into_iter()
        .flat_map(|name| tag.split(name).skip(1))
        .filter_map(|rest| rest.split('"').nth(1))
        .collect()
}

/// The text with what stands between two signs, and the signs, replaced.
fn outside(text: &str, open: &str, close: &str, replace: impl Fn(&str) -> String) -> String {
    let mut pieces = text.split(open);
    let mut result = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once(close) {
            Some((inside, after)) => result += &(replace(inside) + after),
            None => result += piece,
        }
    }
    result
}

fn without_comments(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// What stands in quotes right after `call`.
fn quoted_after<'a>(text: &'a str, call: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices('"').filter_map(move |(at, _)| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let (inside, _) = after.split_once('"')?;
        (before.trim_end().ends_with(call) && is_key(inside)).then_some(inside)
    })
}

/// What stands in quotes right before `rest`.
fn quoted_before<'a>(text: &'a str, rest: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(rest).filter_map(|(at, _)| {
        let inside = text[..at].strip_suffix('"')?.rsplit('"').next()?;
        is_key(inside).then_some(inside)
    })
}

/// `title` of `pick(what, "title")`.
fn ends(text: &str) -> impl Iterator<Item = &str> {
    text.split("pick(").skip(1).filter_map(|rest| {
        let (_, second) = rest.split(')').next()?.split_once(", \"")?;
        (!rest.starts_with('"')).then(|| second.trim_end_matches('"'))
    })
}

/// `spoken-` and `-of` of `"spoken-{kind}-of"`.
fn frames(text: &str) -> impl Iterator<Item = (String, String)> {
    text.match_indices("-{").filter_map(|(at, _)| {
        let start = text[..=at].rsplit('"').next()?;
        let end = text[at..].split_once('}')?.1.split('"').next()?;
        (is_key(start) && (end.is_empty() || is_key(end))).then(|| (start.to_owned(), end.to_owned()))
    })
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
}
