//! Parsing at the door: what people type becomes a value with known limits, or a problem that can be worded.

use super::{
    dialogue::Names,
    invisible::is_invisible,
    lang::Lang,
    time::{Span, Timestamp, instant},
};
use chrono::NaiveDateTime;
use chrono_tz::Tz;
use unicode_normalization::UnicodeNormalization;

/// What is wrong with one field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was written.
    Empty,
    /// Longer than this many characters.
    TooLong(usize),
    /// Shorter than this many characters.
    TooShort(usize),
    /// A control character, or one that [`is_invisible`].
    Control,
    /// Not one of the choices.
    NotAChoice,
    /// Somebody else has it.
    Taken,
    /// A passphrase that a program guesses quickly.
    Weak,
    /// The two entries differ.
    Different,
    /// An instant that has passed, or lies too near or too far.
    BadTime,
    /// A box that must be ticked was not.
    Unticked,
    /// Words that do not stand in the text, or only inside other words.
    NotInText,
    /// It is in brackets already.
    InBrackets,
    /// Words that stand in the text this many times.
    Several(usize),
    /// More than this many of a kind.
    TooMany(usize),
    /// It does not go with what was chosen.
    NotHere,
    /// Fewer than this many would be left.
    TooFew(usize),
    /// Something else than capital Latin letters and digits.
    BadCode,
    /// A handle of a member stands in it.
    Handle,
    /// The words that stand there already.
    Unchanged,
}

/// A field of a form, by its `name` attribute, and what is wrong with it.
pub type FieldProblem = (&'static str, Problem);

/// One line: trimmed, inner white space folded, NFC, 1 to `max` characters.
pub fn line(text: &str, max: usize) -> Result<String, Problem> {
    let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
    checked(folded.nfc().collect(), max)
}

/// Several lines: trimmed, line ends unified, NFC, 1 to `max` characters.
pub fn lines(text: &str, max: usize) -> Result<String, Problem> {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    checked(unified.trim().nfc().collect(), max)
}

/// Like [`lines`], but nothing written is `None`.
pub fn optional_lines(text: &str, max: usize) -> Result<Option<String>, Problem> {
    match lines(text, max) {
        Err(Problem::Empty) => Ok(None),
        other => other.map(Some),
    }
}

/// A name in at least one language, each 1 to `max` characters in one line.
pub fn names<'a>(typed: impl IntoIterator<Item = (Lang, &'a str)>, max: usize) -> Result<Names, Problem> {
    let mut names = Names::default();
    for (lang, text) in typed {
        match line(text, max) {
            Err(Problem::Empty) => {}
            name => drop(names.0.insert(lang, name?)),
        }
    }
    if names.0.is_empty() { Err(Problem::Empty) } else { Ok(names) }
}

/// A short code for symbols: a Latin letter, then letters and digits, 1 to `max`; small letters become capital.
pub fn code(text: &str, max: usize) -> Result<String, Problem> {
    let code = line(text, max)?.to_ascii_uppercase();
    let fits = code.starts_with(|c: char| c.is_ascii_uppercase())
        && code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    if fits { Ok(code) } else { Err(Problem::BadCode) }
}

/// One of the choices that a form offers.
pub fn choice<T: std::str::FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::NotAChoice)
}

/// What an `<input type="datetime-local">` sends, by the clock of `zone`.
pub fn local_time(text: &str, zone: Tz) -> Result<Timestamp, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Empty);
    }
    let typed = NaiveDateTime::parse_from_str(text.trim(), "%Y-%m-%dT%H:%M").map_err(|_| Problem::BadTime)?;
    instant(typed.date(), typed.time(), zone).ok_or(Problem::BadTime)
}

/// The same the other way: what such a field shows for an instant.
pub fn as_local_time(at: Timestamp, zone: Tz) -> String {
    let utc = chrono::DateTime::from_timestamp_micros(at.0).unwrap_or_default();
    utc.with_timezone(&zone).format("%Y-%m-%dT%H:%M").to_string()
}

/// The last second of the day that an `<input type="date">` sends, by the clock of `zone`.
pub fn day_end(text: &str, zone: Tz) -> Result<Timestamp, Problem> {
    let begins = local_time(&format!("{}T00:00", text.trim()), zone)?;
    Ok(begins.plus(Span::days(1)).minus(Span::seconds(1)))
}

/// Collects the problems of a whole form, so that a person sees all of them at once.
#[derive(Debug, Default)]
pub struct Problems(Vec<FieldProblem>);

impl Problems {
    /// The value, or its default with the problem noted under `field`.
    pub fn check<T: Default>(&mut self, field: &'static str, parsed: Result<T, Problem>) -> T {
        parsed.unwrap_or_else(|problem| {
            self.0.push((field, problem));
            T::default()
        })
    }
    /// Notes a problem that no single value shows.
    pub fn note(&mut self, field: &'static str, problem: Problem) {
        self.0.push((field, problem));
    }
    /// `value` when nothing was noted.
    pub fn or<T>(self, value: T) -> Result<T, Vec<FieldProblem>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}

fn checked(text: String, max: usize) -> Result<String, Problem> {
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    if text.chars().any(|c| (c.is_control() && !matches!(c, '\n' | '\t')) || is_invisible(c)) {
        return Err(Problem::Control);
    }
    if text.chars().count() > max {
        return Err(Problem::TooLong(max));
    }
    Ok(text)
}
