//! Ground rules as they are read: their words, what is counted, and what another version would change.

use crate::{
    domain::{
        dialogue::Dialogue,
        ground_rules::GroundRules,
        lang::Lang,
        names::Names,
        text::{Piece, compare_words},
    },
    words::Words,
};

/// The words in one language, one rule a line.
pub struct Wording {
    /// The language.
    pub lang: Lang,
    /// The rules.
    pub lines: Vec<String>,
}

/// What another version changes in one language.
pub struct Changed {
    /// The language.
    pub lang: Lang,
    /// What stays, goes and comes.
    pub pieces: Vec<Piece>,
}

/// The words in every language that has them, the reader's first.
pub fn wordings(words: &Names, lang: Lang) -> Vec<Wording> {
    let first = words.nearest(lang).map(|(lang, _)| lang);
    let mut all: Vec<_> =
        words.0.iter().map(|(lang, text)| Wording { lang: *lang, lines: lines(text) }).collect();
    all.sort_by_key(|wording| Some(wording.lang) != first);
    all
}

/// What changes from one version to the other, in each language where anything does.
pub fn changes(before: Option<&GroundRules>, after: &GroundRules) -> Vec<Changed> {
    let said = |rules: Option<&GroundRules>, lang| {
        rules.and_then(|rules| rules.words.0.get(&lang).cloned()).unwrap_or_default()
    };
    let compared = Lang::ALL.into_iter().map(|lang| {
        let pieces = compare_words(&said(before, lang), &said(Some(after), lang));
        Changed { lang, pieces }
    });
    let differs = |changed: &Changed| changed.pieces.iter().any(|piece| !matches!(piece, Piece::Same(_)));
    compared.filter(differs).collect()
}

/// What counts besides the words, with labels (practice 1.1, consensus rule set).
pub fn facts(
    t: &'static Words,
    dialogue: &Dialogue,
    rules: Option<&GroundRules>,
) -> Vec<(&'static str, String)> {
    let on = rules.is_some_and(|rules| rules.sufficient_consensus);
    let protected = dialogue.categories.iter().filter(|category| category.protected);
    let protected: Vec<_> = protected.map(|category| category.names.get(t.lang)).collect();
    let none = || t.get("rules-none-protected").to_owned();
    vec![
        ("result-SUFFICIENT_CONSENSUS", t.get(if on { "rules-on" } else { "rules-off" }).to_owned()),
        ("rules-protected", if protected.is_empty() { none() } else { protected.join(", ") }),
        ("field-terms-k", dialogue.terms.k.to_string()),
        ("rules-thresholds", t.get("rules-thresholds-are").to_owned()),
    ]
}

fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}
