//! Positions: what a participant wants and why, what others heard in it, and how they respond (practice 1.1).

use super::{
    dialogue::{Dialogue, words},
    id::{BodyId, CategoryId, SeatId, SideId},
    input::{FieldProblem, Problem, Problems, lines, optional_lines},
    lang::Lang,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// The most characters that one field takes.
pub const MOST: usize = 1000;

/// What a person wrote in one field: 1 to [`MOST`] characters, no control characters. Only the parsers here make one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Prose(String);

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The words of a position (PSW-1): what the author wants and why, and what they fear and propose if they say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// What the author wants.
    pub position: Prose,
    /// Why: a need, a fear, a hope.
    pub interest: Prose,
    /// What could go wrong.
    pub concern: Option<Prose>,
    /// A step that the sides could take.
    pub proposal: Option<Prose>,
    /// In which language (LNG-1).
    pub lang: Lang,
}

impl Statement {
    /// Parses the fields `position`, `interest`, `concern`, `proposal` and `lang`; every problem of the form at once.
    pub fn parse<'a>(typed: impl Fn(&'static str) -> &'a str) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let position = problems.check("position", lines(typed("position"), MOST));
        let interest = problems.check("interest", lines(typed("interest"), MOST));
        let concern = problems.check("concern", optional_lines(typed("concern"), MOST));
        let proposal = problems.check("proposal", optional_lines(typed("proposal"), MOST));
        let lang = language(&mut problems, typed("lang"));
        problems.or(Self {
            position: Prose(position),
            interest: Prose(interest),
            concern: concern.map(Prose),
            proposal: proposal.map(Prose),
            lang,
        })
    }

    /// The fields that have words, by name, in the order of the form.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &Prose)> {
        let all = [
            ("position", Some(&self.position)),
            ("interest", Some(&self.interest)),
            ("concern", self.concern.as_ref()),
            ("proposal", self.proposal.as_ref()),
        ];
        all.into_iter().filter_map(|(name, words)| Some((name, words?)))
    }
}

/// One field of words with its language: a restatement, or the author's correction of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The words.
    pub text: Prose,
    /// In which language.
    pub lang: Lang,
}

impl Said {
    /// Parses the field `name`, and `lang`.
    pub fn parse<'a>(
        name: &'static str,
        typed: impl Fn(&'static str) -> &'a str,
    ) -> Result<Self, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let text = problems.check(name, lines(typed(name), MOST));
        let lang = language(&mut problems, typed("lang"));
        problems.or(Self { text: Prose(text), lang })
    }
}

/// What an author says to a restatement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// "Yes, that is what I mean."
    Yes,
    /// "Partly", with the words that are missing.
    Partly,
    /// "No."
    No,
}

/// The author's answer: *partly* needs words, the others may have some.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether it was heard.
    pub verdict: Verdict,
    /// What is meant instead or besides.
    pub correction: Option<Said>,
}

impl Answer {
    /// Parses the fields `verdict`, `correction` and `lang`.
    pub fn parse<'a>(typed: impl Fn(&'static str) -> &'a str) -> Result<Self, Vec<FieldProblem>> {
        let verdict = typed("verdict").parse().map_err(|_| vec![("verdict", Problem::NotAChoice)])?;
        if typed("correction").trim().is_empty() && verdict != Verdict::Partly {
            return Ok(Self { verdict, correction: None });
        }
        Ok(Self { verdict, correction: Some(Said::parse("correction", typed)?) })
    }
}

/// How a participant responds to somebody else's position; one response a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Response {
    /// "I can build on this."
    Build,
    /// "I have a concern."
    Concern,
    /// "I need clarification."
    Clarify,
}

impl Response {
    /// All of them, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Build, Self::Concern, Self::Clarify];
}

impl Verdict {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];
}

impl Only {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 2] = [Self::Own, Self::Unanswered];
}

words!(Verdict { Yes = "yes", Partly = "partly", No = "no" });
words!(Only { Own = "own", Unanswered = "unanswered" });
words!(Response { Build = "build", Concern = "concern", Clarify = "clarify" });

/// How many of each side responded how; never who.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tally(BTreeMap<SideId, BTreeMap<Response, i64>>);

impl Tally {
    /// The responses of one side, those that somebody gave.
    pub fn of(&self, side: SideId) -> impl Iterator<Item = (Response, i64)> {
        self.0.get(&side).into_iter().flatten().map(|(response, n)| (*response, *n))
    }

    /// Whether nobody responded.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether readers see the numbers: those of all sides or none, and none before every side has given at least
    /// *k* responses (ANO-3, as ANO-9 has it for stances).
    pub fn may_be_shown(&self, dialogue: &Dialogue) -> bool {
        let given = |side| self.of(side).map(|(_, n)| n).sum::<i64>();
        dialogue.sides.iter().all(|side| given(side.id) >= dialogue.terms.k)
    }
}

impl FromIterator<(SideId, Response, i64)> for Tally {
    fn from_iter<I: IntoIterator<Item = (SideId, Response, i64)>>(counts: I) -> Self {
        let mut tally = Self::default();
        for (side, response, n) in counts {
            tally.0.entry(side).or_default().insert(response, n);
        }
        tally
    }
}

impl FromStr for Tally {
    type Err = serde_json::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text)
    }
}

/// Which positions of an item are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of one side.
    pub side: Option<SideId>,
    /// Of one role category.
    pub category: Option<CategoryId>,
    /// The viewer's own, or those that the viewer has not responded to.
    pub only: Option<Only>,
}

/// See [`Filter::only`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Only {
    /// The viewer's own.
    Own,
    /// Others', without a response of the viewer.
    Unanswered,
}

/// What decides who may do something with a position.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    /// Who wrote it.
    pub author: SeatId,
    /// The author's side when it was posted; none once it was withdrawn.
    pub side: Option<SideId>,
    /// The body it was posted in.
    pub body: BodyId,
    /// Whether the author has withdrawn it; then nothing can be done with it any more.
    pub withdrawn: bool,
}

fn language(problems: &mut Problems, typed: &str) -> Lang {
    typed.parse().unwrap_or_else(|_| {
        problems.note("lang", Problem::NotAChoice);
        Lang::En
    })
}
