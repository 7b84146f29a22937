//! One wording: text with brackets in it.

use super::{Bracket, Kind, Words, WordsError, limit, words::BLANK};
use serde::{Deserialize, Serialize};

/// A wording as a list of runs (TXT-2), kept as texts with a bracket between each two of them.
///
/// Spaces belong to the texts, so printing the runs one after the other prints the paragraph. A bracket stands between
/// whole words, and two brackets never touch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Runs {
    gaps: Vec<String>,
    brackets: Vec<Bracket>,
}

/// A part of a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run<'a> {
    /// Words outside brackets, with the spaces around them.
    Text(&'a str),
    /// Words that are not agreed.
    Bracket(&'a Bracket),
}

/// Where words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    gap: usize,
    start: usize,
    end: usize,
}

impl Runs {
    /// The runs in reading order; no text is empty.
    pub fn iter(&self) -> impl Iterator<Item = Run<'_>> {
        self.gaps.iter().enumerate().flat_map(|(at, gap)| {
            let text = (!gap.is_empty()).then_some(Run::Text(gap));
            text.into_iter().chain(self.brackets.get(at).map(Run::Bracket))
        })
    }

    /// The brackets in reading order.
    pub fn brackets(&self) -> &[Bracket] {
        &self.brackets
    }

    /// The texts around the brackets, one more than there are brackets: the n-th stands before the n-th bracket.
    /// Without brackets the only one is the whole wording.
    pub fn gaps(&self) -> &[String] {
        &self.gaps
    }

    /// Texts as they stand around brackets, one more than there are brackets.
    pub(super) fn assemble(gaps: Vec<String>, brackets: Vec<Bracket>) -> Result<Self, WordsError> {
        Self::try_from(Stored { gaps, brackets })
    }

    /// The sentences after which the wording can be split: as much of each as stands in one text.
    pub fn sentences(&self) -> Vec<&str> {
        self.sentence_ends().iter().map(|spot| self.gaps[spot.gap][spot.start..spot.end].trim()).collect()
    }

    /// Leaves the places of words and brackets, with the same sign for whatever words.
    pub(super) fn blank(&mut self) {
        self.gaps.iter_mut().filter(|gap| !gap.trim().is_empty()).for_each(|gap| BLANK.clone_into(gap));
        for bracket in &mut self.brackets {
            bracket.options.iter_mut().for_each(|option| option.words.blank());
            if let Kind::Placeholder { owed, .. } = &mut bracket.kind {
                owed.blank();
            }
        }
    }

    pub(super) fn brackets_mut(&mut self) -> &mut [Bracket] {
        &mut self.brackets
    }

    /// All places where the whole words stand in the texts, also those that overlap: "day by day" twice in "day by day by day".
    pub(super) fn find(&self, words: &str) -> Vec<Spot> {
        let found = self.gaps.iter().enumerate().flat_map(|(gap, text)| {
            let starts = text.char_indices().filter(|(start, _)| text[*start..].starts_with(words));
            let whole = starts.filter(|(start, _)| stands_alone(text, *start, words));
            whole.map(move |(start, _)| Spot { gap, start, end: start + words.len() })
        });
        found.collect()
    }

    /// Puts a bracket in place of the words at `spot`.
    pub(super) fn enclose(mut self, spot: Spot, bracket: Bracket) -> Result<Self, WordsError> {
        let after = self.gaps[spot.gap][spot.end..].to_owned();
        self.gaps[spot.gap].truncate(spot.start);
        self.split(spot.gap, bracket, after)
    }

    /// Puts a bracket after the words at `spot`, or at the end.
    pub(super) fn insert(mut self, spot: Option<Spot>, bracket: Bracket) -> Result<Self, WordsError> {
        let last = self.gaps.len() - 1;
        let (gap, end) = spot.map_or((last, self.gaps[last].len()), |spot| (spot.gap, spot.end));
        let after = self.gaps[gap].split_off(end);
        let words = bracket.options.first().map(|option| &option.words);
        if words.is_none_or(|words| words.starts_with(|first| space_before(first, false))) {
            self.gaps[gap].push(' ');
        }
        self.split(gap, bracket, after)
    }

    /// Replaces the n-th text. Spaces towards the brackets beside it are set right.
    pub(super) fn rewrite(mut self, gap: usize, words: Option<&Words>) -> Result<Self, WordsError> {
        let old = &self.gaps[gap];
        match words {
            None => self.gaps[gap].clear(),
            Some(words) if **words == *old.trim() => {}
            Some(words) => self.gaps[gap] = between_brackets(words, old),
        }
        Self::new(self.gaps, self.brackets)
    }

    /// Takes the n-th bracket away and leaves `words` in its place.
    pub(super) fn settle(mut self, at: usize, words: Option<&Words>) -> Result<Self, WordsError> {
        self.brackets.remove(at);
        let after = self.gaps.remove(at + 1);
        let text = &mut self.gaps[at];
        match words {
            Some(words) => join(text, words),
            None if after.trim_start().starts_with(CLINGING) => text.truncate(text.trim_end().len()),
            None => {}
        }
        join(text, &after);
        Self::new(self.gaps, self.brackets)
    }

    /// The same wording after words that stood before all alternatives.
    pub(super) fn led_by(mut self, lead: &Words) -> Result<Self, WordsError> {
        let mut text = format!("{lead} ");
        join(&mut text, &self.gaps[0]);
        self.gaps[0] = text;
        Self::new(self.gaps, self.brackets)
    }

    /// Where sentences end that something follows.
    pub(super) fn sentence_ends(&self) -> Vec<Spot> {
        let mut ends = Vec::new();
        for (gap, text) in self.gaps.iter().enumerate() {
            let mut start = 0;
            for (at, _) in text.match_indices(' ') {
                let ended = text[..at].trim_end_matches(CLOSING).ends_with(SENTENCE_ENDS);
                let more = gap < self.brackets.len() || at + 1 < text.len();
                if ended && more {
                    ends.push(Spot { gap, start, end: at });
                    start = at;
                }
            }
        }
        ends
    }

    /// The wording up to the end of `spot`, and the rest.
    pub(super) fn cut(mut self, spot: Spot) -> Result<(Self, Self), WordsError> {
        let rest = self.gaps[spot.gap].split_off(spot.end);
        let gaps = std::iter::once(rest).chain(self.gaps.drain(spot.gap + 1..)).collect();
        let brackets = self.brackets.split_off(spot.gap);
        Ok((Self::new(self.gaps, self.brackets)?, Self::new(gaps, brackets)?))
    }

    /// This wording and then another, with a space between.
    pub(super) fn followed_by(mut self, mut next: Self) -> Result<Self, WordsError> {
        let start = format!("{} {}", self.gaps.pop().unwrap_or_default(), next.gaps.remove(0));
        self.gaps.push(start);
        self.gaps.append(&mut next.gaps);
        self.brackets.append(&mut next.brackets);
        Self::new(self.gaps, self.brackets)
    }

    fn split(mut self, gap: usize, bracket: Bracket, after: String) -> Result<Self, WordsError> {
        self.brackets.insert(gap, bracket);
        self.gaps.insert(gap + 1, after);
        Self::new(self.gaps, self.brackets)
    }

    /// Holds what the type promises: trimmed ends, something between two brackets, words at all, and not too many.
    fn new(mut gaps: Vec<String>, brackets: Vec<Bracket>) -> Result<Self, WordsError> {
        let last = gaps.len() - 1;
        gaps[0] = gaps[0].trim_start().to_owned();
        gaps[last] = gaps[last].trim_end().to_owned();
        for inner in gaps.iter_mut().take(last).skip(1).filter(|gap| gap.is_empty()) {
            inner.push(' ');
        }
        if brackets.is_empty() && gaps[0].is_empty() {
            return Err(WordsError::Empty);
        }
        if gaps.iter().map(|gap| gap.chars().count()).sum::<usize>() > limit::PARAGRAPH {
            return Err(WordsError::TooLong { max: limit::PARAGRAPH });
        }
        Ok(Self { gaps, brackets })
    }
}

impl From<Words> for Runs {
    fn from(words: Words) -> Self {
        Self { gaps: vec![words.to_string()], brackets: Vec::new() }
    }
}

/// Runs as they are stored, before anybody vouches for them.
#[derive(Deserialize)]
struct Stored {
    gaps: Vec<String>,
    brackets: Vec<Bracket>,
}

impl TryFrom<Stored> for Runs {
    type Error = WordsError;
    fn try_from(stored: Stored) -> Result<Self, WordsError> {
        if stored.gaps.len() != stored.brackets.len() + 1 {
            return Err(WordsError::Empty);
        }
        let gaps = stored.gaps.iter().map(|gap| spaced(gap)).collect::<Result<_, _>>()?;
        Self::new(gaps, stored.brackets)
    }
}

/// The text cleaned as [`Words`] are, but with the spaces at its ends.
fn spaced(gap: &str) -> Result<String, WordsError> {
    let words = Words::parse_optional(gap, limit::PARAGRAPH)?;
    Ok(match &words {
        Some(words) => [space_if(gap.starts_with(' ')), words, space_if(gap.ends_with(' '))].concat(),
        None => space_if(!gap.is_empty()).to_owned(),
    })
}

/// What a sentence ends with.
const SENTENCE_ENDS: [char; 5] = ['.', '!', '?', ';', '…'];
/// What may still come after that.
const CLOSING: [char; 6] = [')', '»', '”', '’', '"', '\''];
/// What stands close to the word before it.
const CLINGING: [char; 11] = [',', '.', ';', ':', '!', '?', ')', '»', '”', '’', '%'];
/// What stands close to the word after it.
const OPENING: [char; 5] = ['(', '«', '“', '‘', '„'];
/// What may be either, so that the space stays as it was.
const EITHER: [char; 5] = ['"', '\'', '-', '/', '…'];

/// New words with the spaces they need where `old` stood.
fn between_brackets(words: &str, old: &str) -> String {
    let before = words.starts_with(|first| space_before(first, old.starts_with(' ')));
    let after = words.ends_with(|last| space_after(last, old.ends_with(' ')));
    [space_if(before), words, space_if(after)].concat()
}

/// Whether a space belongs between a bracket and a text that starts with `first`.
fn space_before(first: char, was: bool) -> bool {
    if EITHER.contains(&first) { was } else { !CLINGING.contains(&first) }
}

/// Whether a space belongs between a text that ends with `last` and a bracket.
fn space_after(last: char, was: bool) -> bool {
    if EITHER.contains(&last) { was } else { !OPENING.contains(&last) }
}

fn space_if(needed: bool) -> &'static str {
    if needed { " " } else { "" }
}

/// Appends: two spaces become one, and two words never run together.
fn join(text: &mut String, more: &str) {
    let more = if text.ends_with(' ') || text.is_empty() { more.trim_start() } else { more };
    text.push_str(space_if(one_word(text, more)));
    text.push_str(more);
}

/// Whether the last word of one and the first of the other would read as one.
fn one_word(left: &str, right: &str) -> bool {
    left.ends_with(char::is_alphanumeric) && right.starts_with(char::is_alphanumeric)
}

/// Whether the words at `start` are whole words of the text.
fn stands_alone(text: &str, start: usize, words: &str) -> bool {
    let (before, after) = (&text[..start], &text[start + words.len()..]);
    !one_word(before, words) && !one_word(words, after)
}
