//! Which forms the editor offers for a paragraph, or for the one bracket or alternative of it that was picked.

use super::{
    edit_form::EditForm,
    form::{Form, Purpose, grounds_values},
};
use crate::{
    domain::{
        id::{BracketId, SideId},
        text::{Alternative, Alternatives, Body, Bracket, Choice, Paragraph, Runs, Text},
    },
    words::Words,
};
use serde::Deserialize;

/// What of a paragraph is worked on; the paragraph as a whole when nothing is picked or it is gone.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Focus {
    bracket: Option<BracketId>,
    alternative: Option<usize>,
}

impl Focus {
    /// That on which a form was sent.
    pub const fn of(sent: &EditForm) -> Self {
        Self { bracket: sent.bracket, alternative: sent.alternative }
    }

    /// The bracket that was picked.
    pub fn bracket<'a>(&self, paragraph: &'a Paragraph) -> Option<&'a Bracket> {
        let mut brackets = paragraph.wordings().flat_map(|runs| runs.brackets());
        brackets.find(|bracket| Some(bracket.uid) == self.bracket)
    }

    /// The alternative that was picked, with its place counted from 0.
    pub fn alternative<'a>(&self, paragraph: &'a Paragraph) -> Option<(usize, &'a Alternative)> {
        let at = self.alternative?;
        match &paragraph.body {
            Body::Alternatives(set) => set.texts.get(at).map(|alternative| (at, alternative)),
            Body::Runs(_) => None,
        }
    }
}

/// The forms, most needed first.
pub fn forms(t: &'static Words, text: &Text, paragraph: &Paragraph, focus: &Focus) -> Vec<Form> {
    if let Some(bracket) = focus.bracket(paragraph) {
        return of_bracket(t, text, bracket);
    }
    if let Some((at, alternative)) = focus.alternative(paragraph) {
        return of_alternative(at, alternative);
    }
    let mut forms = match &paragraph.body {
        Body::Runs(runs) => of_wording(runs, None).into_iter().chain([split(runs)]).collect(),
        Body::Alternatives(set) => of_set(t, text, set),
    };
    let heading = paragraph.heading.as_ref().map(ToString::to_string).unwrap_or_default();
    let number = if paragraph.number_bracketed { Purpose::ClearNumber } else { Purpose::BracketNumber };
    if paragraph.count().open() > 0 {
        forms.push(Form::new(Purpose::Replace, "", EditForm::default()));
    }
    forms.push(Form::new(Purpose::Alternative, "", EditForm::default()));
    forms.push(Form::new(Purpose::Heading, "", EditForm { words: heading, ..EditForm::default() }));
    let merge = text.may_merge(paragraph.uid).then_some(Purpose::Merge);
    let buttons = merge.into_iter().chain([number, Purpose::MoveUp, Purpose::MoveDown, Purpose::Remove]);
    forms.extend(buttons.map(|purpose| Form::new(purpose, "", EditForm::default())));
    forms
}

fn of_wording(runs: &Runs, alternative: Option<usize>) -> Vec<Form> {
    let at = || EditForm { alternative, ..EditForm::default() };
    let gap = |(gap, words): (usize, &String)| {
        let values = EditForm { gap: Some(gap), words: words.trim().to_owned(), ..at() };
        Form::new(Purpose::Rewrite, gap, values)
    };
    let kind = |kind: &str| EditForm { kind: kind.to_owned(), ..at() };
    let mut forms: Vec<_> = runs.gaps().iter().enumerate().map(gap).collect();
    forms.push(Form::new(Purpose::Bracket, "", kind("wording")));
    forms.push(Form::new(Purpose::Insert, "", kind("inclusion")));
    forms.push(Form::new(Purpose::Placeholder, "", at()));
    forms
}

fn split(runs: &Runs) -> Form {
    let sentences = runs.sentences().into_iter().enumerate();
    let choices = sentences.map(|(at, words)| (at.to_string(), words.to_owned())).collect();
    Form::new(Purpose::Split, "", EditForm::default()).choices(choices)
}

fn of_alternative(at: usize, alternative: &Alternative) -> Vec<Form> {
    let mut forms = alternative.runs.as_ref().map(|runs| of_wording(runs, Some(at))).unwrap_or_default();
    let values = || EditForm { alternative: Some(at), ..EditForm::default() };
    forms.push(Form::new(Purpose::Attribute, "", EditForm { sides: ticked(&alternative.sides), ..values() }));
    forms.push(Form::new(Purpose::DropAlternative, "", values()));
    forms
}

fn of_set(t: &'static Words, text: &Text, set: &Alternatives) -> Vec<Form> {
    let lead = set.lead.as_ref().map(ToString::to_string).unwrap_or_default();
    let label = |at: usize| format!("{} {}", t.get("alternative"), at + 1);
    let choices = (0..set.texts.len()).map(|at| (at.to_string(), label(at))).collect();
    vec![
        Form::new(Purpose::Lead, "", EditForm { words: lead, ..EditForm::default() }),
        Form::new(Purpose::AnnotateAlternatives, "", grounds_values(&set.grounds, text)),
        Form::new(Purpose::Choose, "", EditForm::default()).choices(choices),
    ]
}

fn of_bracket(t: &'static Words, text: &Text, bracket: &Bracket) -> Vec<Form> {
    let uid = Some(bracket.uid);
    let of = |values: EditForm| EditForm { bracket: uid, ..values };
    let option = |(at, choice): (usize, &Choice)| {
        let (words, sides) = (choice.words.to_string(), ticked(&choice.sides));
        let values = || of(EditForm { option: Some(at), ..EditForm::default() });
        let change = EditForm { words, sides, ..values() };
        [Form::new(Purpose::ChangeOption, at, change), Form::new(Purpose::DropOption, at, values())]
    };
    let none = (String::new(), t.get("settle-none").to_owned());
    let words = bracket.options.iter().enumerate().map(|(at, one)| (at.to_string(), one.words.to_string()));
    let first = EditForm { choice: "0".to_owned(), ..EditForm::default() };
    let settle = Form::new(Purpose::Settle, "", of(first));
    let mut forms = vec![Form::new(Purpose::AddOption, "", of(EditForm::default()))];
    forms.extend(bracket.options.iter().enumerate().flat_map(option));
    forms.push(Form::new(Purpose::Annotate, "", of(grounds_values(&bracket.grounds, text))));
    forms.push(settle.choices(words.chain([none]).collect()));
    forms
}

fn ticked(sides: &[SideId]) -> Vec<String> {
    sides.iter().map(ToString::to_string).collect()
}
