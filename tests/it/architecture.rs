//! The shape of the house, read from its sources: arrows run down only (docs/architecture.md).

use std::{fs, path::Path};

/// Rooms without a layer of their own; they may use one another and `domain`.
const TOOLS: [&str; 8] = ["chance", "clock", "config", "limits", "passphrase", "seal", "streams", "words"];

/// Which layers a layer may use beside itself and the tools. `domain` may use neither; `cli` and the crate's root all.
const MAY_USE: [(&str, &[&str]); 6] = [
    ("store", &["domain"]),
    ("documents", &["domain"]),
    ("actions", &["store", "documents", "domain"]),
    ("jobs", &["actions", "store", "documents", "domain"]),
    ("demo", &["jobs", "actions", "store", "documents", "domain"]),
    ("web", &["demo", "actions", "store", "documents", "domain"]),
];

const BELOW_THE_WEB: [&str; 5] = ["domain", "store", "documents", "actions", "jobs"];

#[test]
fn arrows_run_down_only() {
    let mut faults = Vec::new();
    for source in sources() {
        let Some(allowed) = allowed(source.layer()) else { continue };
        for used in crate_paths(&source.code) {
            if used != source.layer() && !allowed.contains(&used) {
                faults.push(format!("{} uses {used}", source.path));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn what_the_words_mean_needs_no_input_no_output_and_no_framework() {
    let words = ["sqlx::", "axum", "askama", "tokio", "std::fs", "std::net", "std::env"];
    assert_eq!(found(&words, |layer| layer == "domain"), [""; 0]);
}

#[test]
fn nothing_below_the_web_knows_http() {
    let words = ["axum", "hyper::", "tower_http"];
    assert_eq!(found(&words, |layer| BELOW_THE_WEB.contains(&layer)), [""; 0]);
}

#[test]
fn sql_stands_in_the_store_alone() {
    let words = ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "sqlx::query"];
    assert_eq!(found(&words, |layer| layer != "store"), [""; 0]);
}

#[test]
fn only_actions_and_jobs_open_a_write() {
    let words = ["db.write()", "WriteTx"];
    assert_eq!(found(&words, |layer| !["store", "actions", "jobs"].contains(&layer)), [""; 0]);
    assert_eq!(found(&["db.write()"], |layer| layer == "store"), [""; 0]);
}

#[test]
fn pages_hold_no_inline_style_script_or_handler_and_no_address_elsewhere() {
    let mut faults = Vec::new();
    let pages = files("templates", "html");
    assert!(!pages.is_empty(), "no templates were found");
    for (path, text) in pages {
        let text = text.to_lowercase();
        let scripts = text.matches("<script").count() - text.matches("<script src=").count();
        let words = ["<style", " style=", "http://", "https://", "=\"//", "javascript:"];
        faults.extend(
            words.iter().filter(|word| text.contains(*word)).map(|word| format!("{path} has {word}")),
        );
        faults.extend((scripts > 0).then(|| format!("{path} has a script without src")));
        faults.extend(handlers(&text).map(|name| format!("{path} has the handler {name}")));
    }
    assert_eq!(faults, [""; 0]);
}

struct Source {
    path: String,
    /// The text without comments.
    code: String,
}

impl Source {
    /// `store` for src/store/db.rs, `clock` for src/clock.rs.
    fn layer(&self) -> &str {
        first_word(self.path.trim_start_matches("src/"))
    }
}

fn sources() -> Vec<Source> {
    let sources = files("src", "rs").into_iter().map(|(path, text)| {
        let lines = text.lines().map(|line| line.split("//").next().unwrap_or(line));
        Source { path, code: lines.collect::<Vec<_>>().join("\n") }
    });
    let sources: Vec<_> = sources.collect();
    assert!(!sources.is_empty(), "no sources were found");
    sources
}

/// `None` for whoever may use all.
fn allowed(layer: &str) -> Option<Vec<&str>> {
    if layer == "domain" {
        Some(Vec::new())
    } else if TOOLS.contains(&layer) {
        Some([&["domain"], &TOOLS[..]].concat())
    } else {
        let (_, layers) = MAY_USE.iter().find(|(name, _)| *name == layer)?;
        Some([layers, &TOOLS[..]].concat())
    }
}

/// The first names after `crate::`, also those of a group: `domain` and `store` of `crate::{domain::id, store::{self}}`.
fn crate_paths(code: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for (at, start) in code.match_indices("crate::") {
        let rest = &code[at + start.len()..];
        if !rest.starts_with('{') {
            names.push(first_word(rest));
            continue;
        }
        let mut depth = 0;
        for (at, sign) in rest.char_indices() {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if depth == 1 && matches!(sign, '{' | ',') {
                names.push(first_word(&rest[at + 1..]));
            }
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn first_word(text: &str) -> &str {
    text.trim_start().split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().unwrap_or("")
}

/// Where sources of the layers that `inside` picks have one of the words in their code.
fn found(words: &[&str], inside: impl Fn(&str) -> bool) -> Vec<String> {
    let mut places = Vec::new();
    for source in sources().iter().filter(|source| inside(source.layer())) {
        let words = words.iter().filter(|word| source.code.contains(*word));
        places.extend(words.map(|word| format!("{} has {word}", source.path)));
    }
    places
}

/// The names of attributes like `onclick`.
fn handlers(html: &str) -> impl Iterator<Item = &str> {
    html.match_indices(" on").filter_map(|(at, _)| {
        let (name, _) = html[at + 1..].split_once('=')?;
        name.chars().all(char::is_alphabetic).then_some(name)
    })
}

/// Path from the root of the repository and text of each file below a folder that has the extension.
pub(crate) fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}
