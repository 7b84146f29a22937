//! The labels that Word computes for numbered paragraphs, `4.2.`, `(a)`, `iv.`, as far as `numbering.xml` tells.

use super::{attribute, child, is, value};
use roxmltree::{Document, Node};
use std::collections::HashMap;

/// Levels of a list.
const LEVELS: usize = 9;
/// The largest number that is printed; no text has more, and Roman ones would grow long.
const LARGEST: u32 = 3_999;

/// Lists, and how far each has counted.
#[derive(Default)]
pub(super) struct Numbering {
    /// By `numId`.
    lists: HashMap<String, List>,
    /// By what lists count together.
    counters: HashMap<String, [Option<u32>; LEVELS]>,
}

struct List {
    /// The abstract list, which all lists share that have no start of their own.
    counts_with: String,
    levels: Vec<Level>,
}

#[derive(Clone)]
struct Level {
    start: u32,
    format: String,
    /// `%1.%2.`
    text: String,
}

impl Numbering {
    pub(super) fn read(part: &Document<'_>) -> Self {
        let abstracts = part.descendants().filter(|node| is(node, "abstractNum"));
        let levels: HashMap<_, Vec<_>> = abstracts
            .map(|node| {
                (
                    attribute(&node, "abstractNumId"),
                    node.children().filter(|n| is(n, "lvl")).map(level).collect(),
                )
            })
            .collect();
        let lists = part.descendants().filter(|node| is(node, "num")).filter_map(|node| {
            let (id, shared) = (attribute(&node, "numId")?, value(&node, "abstractNumId")?);
            let mut levels = levels.get(&Some(shared)).cloned().unwrap_or_default();
            let starts: Vec<_> = node.children().filter_map(own_start).collect();
            let counts_with = if starts.is_empty() { format!("all of {shared}") } else { id.to_owned() };
            for (level, start) in starts {
                levels.get_mut(level).into_iter().for_each(|level| level.start = start);
            }
            Some((id.to_owned(), List { counts_with, levels }))
        });
        Self { lists: lists.collect(), counters: HashMap::new() }
    }

    /// The label of the next paragraph of this list and level, from 0; empty for bullets and unknown lists.
    pub(super) fn next(&mut self, list: &str, level: usize) -> String {
        let Some(list) = self.lists.get(list).filter(|_| level < LEVELS) else { return String::new() };
        let counters = self.counters.entry(list.counts_with.clone()).or_default();
        let start = |level: usize| list.levels.get(level).map_or(1, |level| level.start);
        counters[level] = Some(counters[level].map_or_else(|| start(level), |n| n.saturating_add(1)));
        counters[level + 1..].fill(None);
        let Some(shown) = list.levels.get(level) else { return String::new() };
        let mut text = if shown.format == "bullet" || shown.format == "none" {
            String::new()
        } else {
            shown.text.clone()
        };
        for (at, counted) in counters.iter().enumerate().take(level + 1) {
            let n = counted.unwrap_or_else(|| start(at));
            let format = list.levels.get(at).map_or("decimal", |level| level.format.as_str());
            text = text.replace(&format!("%{}", at + 1), &print(n.min(LARGEST), format));
        }
        text
    }
}

fn level(node: Node<'_, '_>) -> Level {
    Level {
        start: value(&node, "start").and_then(|start| start.parse().ok()).unwrap_or(1),
        format: value(&node, "numFmt").unwrap_or("decimal").to_owned(),
        text: value(&node, "lvlText").unwrap_or_default().chars().take(60).collect(),
    }
}

/// The level and the number at which an override starts it.
fn own_start(node: Node<'_, '_>) -> Option<(usize, u32)> {
    let start = child(&node, "startOverride").and_then(|start| attribute(&start, "val"))?;
    Some((attribute(&node, "ilvl")?.parse().ok()?, start.parse().ok()?))
}

fn print(n: u32, format: &str) -> String {
    let letters = |alphabet: &str| letter(n, &alphabet.chars().collect::<Vec<_>>());
    match format {
        "lowerLetter" => letters("abcdefghijklmnopqrstuvwxyz"),
        "upperLetter" => letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "russianLower" => letters("абвгдежзиклмнопрстуфхцчшщэюя"),
        "russianUpper" => letters("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"),
        "lowerRoman" => roman(n),
        "upperRoman" => roman(n).to_uppercase(),
        "decimalZero" => format!("{n:02}"),
        _ => n.to_string(),
    }
}

/// Word counts a … z, aa, bb, cc.
fn letter(n: u32, alphabet: &[char]) -> String {
    let Some(at) = (n as usize).checked_sub(1) else { return "0".into() };
    alphabet[at % alphabet.len()].to_string().repeat(at / alphabet.len() + 1)
}

fn roman(mut n: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut text = String::new();
    for (worth, sign) in SIGNS {
        while n >= worth {
            text += sign;
            n -= worth;
        }
    }
    text
}
