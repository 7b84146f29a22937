//! What an author files: the wish for one paragraph, and the interest behind it.

use crate::domain::{
    input::{FieldProblem, Problem, Problems, lines},
    text::{Attribution, Labels, Paragraph, Piece, Words, compare_words, limit, merge_words},
};
use serde::{Deserialize, Serialize};

/// The most characters of the interest that a paragraph fails.
pub const INTEREST: usize = 1_000;

/// What an amendment would do to its paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    /// Other words: for the whole paragraph, which then has no bracket, or for one alternative counted from 0.
    Reword(Option<usize>, Words),
    /// A new paragraph after it.
    Add(Words),
    /// No such paragraph.
    Delete,
}

/// What an author filed: only they change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The paragraph as the author had it before them.
    pub base: Paragraph,
    /// The number that it had then, counted from 1.
    pub number: usize,
    /// The smallest change that would help.
    pub wish: Wish,
    /// Which of the author's interests the paragraph fails.
    pub interest: String,
    /// Whether readers see the author's side (TXT-7).
    pub attribution: Attribution,
    /// Whether the author calls the words compromise language; in brackets they are marked as that (practice 2.2).
    #[serde(default)]
    pub compromise: bool,
}

impl Wish {
    /// The words that it wants; none when the paragraph is to go.
    pub const fn words(&self) -> Option<&Words> {
        match self {
            Self::Reword(_, words) | Self::Add(words) => Some(words),
            Self::Delete => None,
        }
    }

    /// The same with other words.
    pub fn with(&self, words: Words) -> Self {
        match self {
            Self::Reword(alternative, _) => Self::Reword(*alternative, words),
            Self::Add(_) => Self::Add(words),
            Self::Delete => Self::Delete,
        }
    }

    /// The words of `paragraph` that it would change, brackets printed; empty when it adds a paragraph.
    pub fn before(&self, paragraph: &Paragraph, labels: &Labels<'_>) -> String {
        let at = match self {
            Self::Add(_) => return String::new(),
            Self::Reword(at, _) => *at,
            Self::Delete => None,
        };
        paragraph.plain(at).map_or_else(|| paragraph.literal(labels), str::to_owned)
    }

    /// The end of its keys in `locales/`.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Reword(None, _) => "reword",
            Self::Reword(Some(_), _) => "alternative",
            Self::Add(_) => "add",
            Self::Delete => "delete",
        }
    }

    /// Parses `wish` (`reword`, `add`, `delete` or the place of an alternative) and `words` for the paragraph `base`.
    pub fn parse<'a>(
        base: &Paragraph,
        typed: impl Fn(&'static str) -> &'a str,
    ) -> Result<Self, Vec<FieldProblem>> {
        let words = || Words::parse(typed("words"), limit::PARAGRAPH).map_err(|e| vec![("words", e.into())]);
        let wish = match typed("wish") {
            "delete" => return Ok(Self::Delete),
            "add" => return words().map(Self::Add),
            "reword" => Self::Reword(None, words()?),
            which => {
                let at = which.parse().ok().filter(|&at| base.wording(Some(at)).is_some());
                Self::Reword(Some(at.ok_or_else(|| vec![("wish", Problem::NotAChoice)])?), words()?)
            }
        };
        let Self::Reword(at, words) = &wish else { return Ok(wish) };
        if base.plain(*at) == Some(words) { Err(vec![("words", Problem::Unchanged)]) } else { Ok(wish) }
    }
}

impl Proposal {
    /// Parses a whole form: first the interest, then the wish (TXT-1b).
    pub fn parse<'a>(
        (number, base): (usize, &Paragraph),
        typed: impl Fn(&'static str) -> &'a str,
    ) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let interest = problems.check("interest", lines(typed("interest"), INTEREST));
        let wish = Wish::parse(base, &typed).unwrap_or_else(|faults| {
            faults.into_iter().for_each(|(field, problem)| problems.note(field, problem));
            Wish::Delete
        });
        let hidden = !typed("unattributed").is_empty();
        let attribution = if hidden { Attribution::None } else { Attribution::Side };
        let compromise = wish.words().is_some() && !typed("compromise").is_empty();
        problems.or(Self { base: base.clone(), number, wish, interest, attribution, compromise })
    }

    /// Its own base with what it changes (TXT-17).
    pub fn compared(&self, labels: &Labels<'_>) -> Vec<Piece> {
        compare_words(&self.before(labels), self.wish.words().map_or("", |words| words))
    }

    /// The words of the base that it would change; empty when it adds a paragraph.
    pub fn before(&self, labels: &Labels<'_>) -> String {
        self.wish.before(&self.base, labels)
    }

    /// What the author's words are on the paragraph as it reads now: the same where the base is, else both changes
    /// together where they do not touch. `None` when a person has to say it.
    pub fn carried(&self, now: &Paragraph) -> Option<Words> {
        match &self.wish {
            Wish::Reword(_, words) if now.body == self.base.body => Some(words.clone()),
            Wish::Reword(at, words) => {
                let merged = merge_words(self.base.plain(*at)?, words, now.plain(*at)?)?;
                Words::parse(&merged, limit::PARAGRAPH).ok()
            }
            Wish::Add(words) => Some(words.clone()),
            Wish::Delete => None,
        }
    }
}
