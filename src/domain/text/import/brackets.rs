//! Square brackets of a source: which of them are clear enough to become open elements.

use super::Doubt;
use crate::domain::{
    id::BracketId,
    text::{Bracket, Choice, Grounds, Kind, Pen, Words, WordsError, limit},
};
use std::ops::Range;

/// A wording with its clear brackets as data; `doubts` are the others, by their place in the source.
pub(super) struct Read {
    pub(super) gaps: Vec<String>,
    pub(super) brackets: Vec<Bracket>,
    pub(super) doubts: Vec<(Doubt, usize)>,
}

/// Square brackets as they stay in words.
pub(super) fn literal(words: &str) -> String {
    words.replace('[', "〚").replace(']', "〛")
}

/// Whether the number is bracketed, as in `[12.] Words`, or the paragraph as a whole, which means the same; with the
/// words without these brackets. Brackets around a whole paragraph that could be an inclusion are left to [`read`].
pub(super) fn numbered(words: &str) -> (bool, String) {
    let pairs = pairs(words);
    let label = words.split(' ').next().filter(|first| is_label(first)).map_or(0, |label| label.len() + 1);
    let from_label = pairs.iter().find(|pair| pair.outer && pair.range.start == label);
    let Some(Pair { range, nested, .. }) = from_label else {
        return bracketed_label(words, &pairs);
    };
    let inner = &words[range.start + 1..range.end - 1];
    let whole = words[range.end..].chars().all(|c| c.is_ascii_punctuation() && c != '[' && c != ']');
    if whole && (*nested || inner.chars().count() > limit::OPTION) {
        (true, [&words[..range.start], inner, &words[range.end..]].concat())
    } else {
        bracketed_label(words, &pairs)
    }
}

/// The brackets that open and close in these words, hold words and no other bracket, and stand around whole words.
pub(super) fn read(words: &str, pen: &mut Pen<'_>) -> Result<Read, WordsError> {
    let pairs = pairs(words);
    let mut read = Read { gaps: Vec::new(), brackets: Vec::new(), doubts: unbalanced(words, &pairs) };
    let mut end = 0;
    let mut touching = None;
    for pair in pairs.iter().filter(|pair| pair.outer) {
        let Range { start, end: after } = pair.range;
        let clear = if pair.nested { Err(Doubt::Nested) } else { options(words, &pair.range) };
        match clear {
            Ok((kind, options)) if touching == Some(start) && read.widen(&kind, &options) => {
                touching = Some(after);
                end = after;
            }
            Ok((kind, options)) if read.brackets.len() < limit::BRACKETS => {
                let inner = &words[start + 1..after - 1];
                let space = if inner.starts_with(' ') { " " } else { "" };
                read.gaps.push(literal(&words[end..start]) + space);
                let (uid, opened_in) = (BracketId::from_bits((pen.chance)()), pen.revision);
                read.brackets.push(Bracket { uid, kind, options, grounds: Grounds::default(), opened_in });
                touching = Some(after);
                end = after;
            }
            Ok(_) => read.doubts.push((Doubt::Many, start)),
            Err(doubt) => read.doubts.push((doubt, start)),
        }
    }
    let space = if words[..end].ends_with(" ]") { " " } else { "" };
    read.gaps.push(space.to_owned() + &literal(&words[end..]));
    read.doubts.sort_by_key(|(_, at)| *at);
    Ok(read)
}

impl Read {
    /// Adds options to the last bracket, which these touch, if they contest the same.
    fn widen(&mut self, kind: &Kind, options: &[Choice]) -> bool {
        let Some(last) = self.brackets.last_mut() else { return false };
        let both_go = (last.kind == Kind::Deletion) == (*kind == Kind::Deletion);
        let fits = both_go && last.options.len() + options.len() <= limit::OPTIONS;
        if fits {
            last.options.extend_from_slice(options);
            if last.kind == Kind::Inclusion {
                last.kind = Kind::Wording;
            }
        }
        fits
    }
}

/// A bracket that opens and closes.
struct Pair {
    /// Both brackets included.
    range: Range<usize>,
    /// Another one stands inside.
    nested: bool,
    /// It stands in no other, not even in one that never closes.
    outer: bool,
}

/// All pairs, in the order in which they open.
fn pairs(words: &str) -> Vec<Pair> {
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut pairs = Vec::new();
    for (at, c) in words.char_indices() {
        if c == '[' {
            open.push((at, false));
        } else if c == ']'
            && let Some((start, nested)) = open.pop()
        {
            if let Some((_, around)) = open.last_mut() {
                *around = true;
            }
            pairs.push(Pair { range: start..at + 1, nested, outer: open.is_empty() });
        }
    }
    pairs.sort_by_key(|pair| pair.range.start);
    pairs
}

/// Brackets without their other half.
fn unbalanced(words: &str, pairs: &[Pair]) -> Vec<(Doubt, usize)> {
    let brackets = words.char_indices().filter(|(_, c)| matches!(c, '[' | ']')).map(|(at, _)| at);
    let alone = |at: &usize| !pairs.iter().any(|pair| pair.range.start == *at || pair.range.end == at + 1);
    brackets.filter(alone).map(|at| (Doubt::Unbalanced, at)).collect()
}

/// `[words]`, `[one / other]` and `[-words-]`.
fn options(words: &str, range: &Range<usize>) -> Result<(Kind, Vec<Choice>), Doubt> {
    let inner = &words[range.start + 1..range.end - 1];
    let joined = |left: &str, right: &str| {
        left.ends_with(char::is_alphanumeric) && right.starts_with(char::is_alphanumeric)
    };
    if joined(&words[..range.start], inner) || joined(inner, &words[range.end..]) {
        return Err(Doubt::InsideWord);
    }
    let lower = inner.to_lowercase();
    if ["placeholder", "заполнить"].iter().any(|name| lower.trim_start().starts_with(name)) {
        return Err(Doubt::Placeholder);
    }
    if let Some(gone) = inner.strip_prefix('-').and_then(|inner| inner.strip_suffix('-')) {
        return Ok((Kind::Deletion, vec![choice(gone)?]));
    }
    let options = inner.split(" / ").map(choice).collect::<Result<Vec<_>, _>>()?;
    let kind = if options.len() > 1 { Kind::Wording } else { Kind::Inclusion };
    if options.len() > limit::OPTIONS { Err(Doubt::Many) } else { Ok((kind, options)) }
}

fn choice(words: &str) -> Result<Choice, Doubt> {
    match Words::parse(words, limit::OPTION) {
        Ok(words) if words.chars().any(char::is_alphanumeric) => {
            Ok(Choice { words, sides: Vec::new(), compromise: false })
        }
        Err(WordsError::TooLong { .. }) => Err(Doubt::Long),
        _ => Err(Doubt::Empty),
    }
}

/// `[12.] Words` with words behind.
fn bracketed_label(words: &str, pairs: &[Pair]) -> (bool, String) {
    let first = pairs.first().filter(|pair| pair.range.start == 0 && !pair.nested);
    match first.map(|pair| (&words[1..pair.range.end - 1], &words[pair.range.end..])) {
        Some((label, rest)) if is_label(label) && rest.starts_with(' ') => (true, [label, rest].concat()),
        _ => (false, words.to_owned()),
    }
}

/// `12.`, `9bis.`, `4.2.`, `(a)`, `iv)`.
fn is_label(word: &str) -> bool {
    let inner = word.trim_start_matches('(').trim_end_matches(['.', ')']);
    let starts = |letter: char| letter.is_numeric() || inner.chars().count() <= 4;
    let closed = word.len() > inner.len() && word.ends_with(['.', ')']);
    let short = inner.chars().count() <= 12 && inner.chars().all(|c| c.is_alphanumeric() || c == '.');
    closed && short && inner.starts_with(starts)
}
