//! The fields of the editor's small forms, and how they become one edit.

use super::form::Purpose;
use crate::domain::{
    dialogue::Dialogue,
    id::{BodyId, BracketId, ParagraphId, SideId},
    input::{FieldProblem, Problem, Problems},
    text::{
        Attribution, Choice, Cut, Edit, Grounds, Kind, Opening, Place, Reason, Text, Words, WordsError, limit,
    },
    time::Timestamp,
};
use chrono::{DateTime, NaiveDate, NaiveTime};
use serde::Deserialize;

/// Everything that a form of the editor may carry; each has a few of these.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EditForm {
    /// The working copy that the form was filled in for.
    pub pen_rev: i64,
    /// Which alternative, counted from 0.
    pub alternative: Option<usize>,
    /// Which text between brackets, counted from 0.
    pub gap: Option<usize>,
    /// Which bracket.
    pub bracket: Option<BracketId>,
    /// Which option of it, counted from 0.
    pub option: Option<usize>,
    /// The words.
    pub words: String,
    /// The words after which something is put.
    pub after: String,
    /// `wording`, `inclusion` or `deletion`.
    pub kind: String,
    /// Who proposes it.
    pub sides: Vec<String>,
    /// Ticked when readers are not shown who proposes it (TXT-7).
    pub unattributed: Option<String>,
    /// `plain`, `linked` or `awaiting`.
    pub reason: String,
    /// The number of the paragraph with which it is kept open.
    pub linked: String,
    /// Until when a side consults, such as `2021-11-12`.
    pub until: String,
    /// A free remark.
    pub note: String,
    /// What is owed.
    pub owed: String,
    /// Which body owes it.
    pub owner: String,
    /// By when.
    pub due: String,
    /// The option or alternative to settle on, counted from 0; empty for none.
    pub choice: String,
}

/// What parsing takes from around a form.
pub struct Around<'a> {
    /// Sides and bodies.
    pub dialogue: &'a Dialogue,
    /// The working copy.
    pub text: &'a Text,
    /// Dates lie after this.
    pub now: Timestamp,
}

impl EditForm {
    /// The edit of `paragraph` that the form asks for.
    pub fn edit(
        &self,
        purpose: Purpose,
        paragraph: ParagraphId,
        around: &Around<'_>,
    ) -> Result<Edit, Vec<FieldProblem>> {
        let mut parse = Parse { form: self, around, problems: Problems::default() };
        let place = Place { paragraph, alternative: self.alternative };
        let edit = match purpose {
            Purpose::Rewrite => {
                let words = parse.optional("words", &self.words, limit::PARAGRAPH);
                Some(Edit::Rewrite(place, self.gap.unwrap_or(0), words))
            }
            Purpose::Replace => {
                let words = parse.required("words", &self.words, limit::PARAGRAPH);
                words.map(|words| Edit::Replace(paragraph, words))
            }
            Purpose::Bracket => parse.opening().map(|opening| Edit::Bracket(place, opening)),
            Purpose::Insert => {
                let after = parse.optional("after", &self.after, limit::PARAGRAPH);
                parse.opening().map(|opening| Edit::Insert(place, after, opening))
            }
            Purpose::Placeholder => {
                let after = parse.optional("after", &self.after, limit::PARAGRAPH);
                parse.placeholder().map(|opening| Edit::Insert(place, after, opening))
            }
            Purpose::Heading => {
                Some(Edit::Heading(paragraph, parse.optional("words", &self.words, limit::TITLE)))
            }
            Purpose::BracketNumber => Some(Edit::BracketNumber(paragraph)),
            Purpose::ClearNumber => Some(Edit::ClearNumber(paragraph)),
            Purpose::Split => parse.cut().map(|cut| Edit::Split(paragraph, cut)),
            Purpose::Merge => Some(Edit::Merge(paragraph)),
            Purpose::MoveUp => Some(Edit::MoveUp(paragraph)),
            Purpose::MoveDown => Some(Edit::MoveDown(paragraph)),
            Purpose::Remove => Some(Edit::Remove(paragraph)),
            Purpose::Alternative => {
                let words = parse.optional("words", &self.words, limit::PARAGRAPH);
                Some(Edit::AddAlternative(paragraph, words, parse.sides()))
            }
            Purpose::Lead => {
                Some(Edit::Lead(paragraph, parse.optional("words", &self.words, limit::PARAGRAPH)))
            }
            Purpose::Attribute => {
                self.alternative.map(|at| Edit::AttributeAlternative(paragraph, at, parse.sides()))
            }
            Purpose::DropAlternative => self.alternative.map(|at| Edit::RemoveAlternative(paragraph, at)),
            Purpose::AnnotateAlternatives => Some(Edit::AnnotateAlternatives(paragraph, parse.grounds())),
            Purpose::Choose => parse.choice().flatten().map(|at| Edit::Choose(paragraph, at)),
            Purpose::AddOption => {
                parse.option().zip(self.bracket).map(|(new, uid)| Edit::AddOption(uid, new))
            }
            Purpose::ChangeOption => {
                let new = parse.option().zip(self.bracket).zip(self.option);
                new.map(|((new, uid), at)| Edit::ChangeOption(uid, at, new))
            }
            Purpose::DropOption => self.bracket.zip(self.option).map(|(uid, at)| Edit::RemoveOption(uid, at)),
            Purpose::Annotate => self.bracket.map(|uid| Edit::Annotate(uid, parse.grounds())),
            Purpose::Settle => parse.choice().zip(self.bracket).map(|(on, uid)| Edit::Settle(uid, on)),
        };
        parse.problems.or(edit)?.ok_or_else(|| vec![("choice", Problem::NotAChoice)])
    }
}

impl EditForm {
    /// Why something is open, as the fields for it say.
    pub fn grounds(&self, around: &Around<'_>) -> Result<Grounds, Vec<FieldProblem>> {
        let mut parse = Parse { form: self, around, problems: Problems::default() };
        let grounds = parse.grounds();
        parse.problems.or(grounds)
    }
}

/// A form on its way to becoming an edit, with what is wrong so far.
struct Parse<'a> {
    form: &'a EditForm,
    around: &'a Around<'a>,
    problems: Problems,
}

impl Parse<'_> {
    fn opening(&mut self) -> Option<Opening> {
        let kind = match self.form.kind.as_str() {
            "wording" => Ok(Some(Kind::Wording)),
            "inclusion" => Ok(Some(Kind::Inclusion)),
            "deletion" => Ok(Some(Kind::Deletion)),
            _ => Err(Problem::NotAChoice),
        };
        let kind = self.problems.check("kind", kind);
        let (option, grounds) = (self.option(), self.grounds());
        kind.zip(option).map(|(kind, option)| Opening { kind, options: vec![option], grounds })
    }

    fn placeholder(&mut self) -> Option<Opening> {
        let owed = self.required("owed", &self.form.owed, limit::OPTION);
        let due = self.problems.check("due", self.day(&self.form.due).map(Some));
        let owner = self.problems.check("owner", self.body(&self.form.owner));
        let grounds = self.grounds();
        let kind = owed.zip(due).map(|(owed, due)| Kind::Placeholder { owed, owner, due });
        kind.map(|kind| Opening { kind, options: Vec::new(), grounds })
    }

    /// After the typed words, else after the chosen sentence.
    fn cut(&mut self) -> Option<Cut> {
        match self.optional("words", &self.form.words, limit::PARAGRAPH) {
            Some(words) => Some(Cut::After(words)),
            None => self.choice().flatten().map(Cut::Sentence),
        }
    }

    fn option(&mut self) -> Option<Choice> {
        let words = self.required("words", &self.form.words, limit::OPTION);
        let sides = self.sides();
        words.map(|words| Choice { words, sides, compromise: false })
    }

    fn sides(&mut self) -> Vec<SideId> {
        let known = |id: &SideId| self.around.dialogue.side(*id).is_some();
        let side = |text: &String| text.parse().ok().filter(known).ok_or(Problem::NotAChoice);
        let sides = self.form.sides.iter().map(side).collect();
        self.problems.check("sides", sides)
    }

    fn grounds(&mut self) -> Grounds {
        let attribution =
            if self.form.unattributed.is_some() { Attribution::None } else { Attribution::Side };
        let reason = match self.form.reason.as_str() {
            "linked" => self.problems.check("linked", self.paragraph().map(Some)),
            "awaiting" => {
                let until = self.problems.check("until", self.day(&self.form.until).map(Some));
                until.map(|until| Reason::AwaitingConsultation { until })
            }
            _ => None,
        };
        let note = self.optional("note", &self.form.note, limit::NOTE);
        Grounds { attribution, reason: reason.unwrap_or_default(), note }
    }

    fn paragraph(&self) -> Result<Reason, Problem> {
        let number = self.form.linked.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let paragraph = number.and_then(|at| self.around.text.paragraphs.get(at));
        paragraph.map(|other| Reason::Linked { paragraph: other.uid }).ok_or(Problem::NotAChoice)
    }

    /// Noon of a day, which is the same day on both sides.
    fn day(&self, typed: &str) -> Result<Timestamp, Problem> {
        let day: NaiveDate = typed.trim().parse().map_err(|_| Problem::BadTime)?;
        let noon = NaiveTime::from_hms_opt(12, 0, 0).ok_or(Problem::BadTime)?;
        let at = Timestamp(day.and_time(noon).and_utc().timestamp_micros());
        if at > self.around.now { Ok(at) } else { Err(Problem::BadTime) }
    }

    fn body(&self, chosen: &str) -> Result<Option<BodyId>, Problem> {
        if chosen.is_empty() {
            return Ok(None);
        }
        let known = |id: &BodyId| self.around.dialogue.body(*id).is_some();
        chosen.parse().ok().filter(known).map(Some).ok_or(Problem::NotAChoice)
    }

    /// `None` when it was not understood, `Some(None)` for "none of them".
    fn choice(&mut self) -> Option<Option<usize>> {
        let chosen = self.form.choice.as_str();
        let choice = if chosen.is_empty() { Ok(None) } else { chosen.parse().map(Some) };
        self.problems.check("choice", choice.map(Some).map_err(|_| Problem::NotAChoice))
    }

    fn required(&mut self, field: &'static str, typed: &str, max: usize) -> Option<Words> {
        self.words(field, Words::parse(typed, max).map(Some))
    }

    fn optional(&mut self, field: &'static str, typed: &str, max: usize) -> Option<Words> {
        self.words(field, Words::parse_optional(typed, max))
    }

    fn words(&mut self, field: &'static str, words: Result<Option<Words>, WordsError>) -> Option<Words> {
        self.problems.check(field, words.map_err(Problem::from))
    }
}

/// A day as a date field shows it.
pub fn date_value(at: Timestamp) -> String {
    DateTime::from_timestamp_micros(at.0).map(|at| at.format("%F").to_string()).unwrap_or_default()
}
