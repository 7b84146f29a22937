//! The editor's small forms as a page shows them: one purpose each, folded until wanted.

use super::edit_form::{EditForm, date_value};
use crate::domain::{
    input::{FieldProblem, Problem},
    text::{Attribution, Grounds, Reason, Text},
};
use crate::words::Words;
use serde::Deserialize;

/// What one form does to a paragraph; the last part of its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Words anew around the brackets.
    Rewrite,
    /// One wording without brackets for all of it.
    Replace,
    /// Brackets around words.
    Bracket,
    /// New words in brackets.
    Insert,
    /// Content that a body owes.
    Placeholder,
    /// The part title.
    Heading,
    /// Brackets around the number.
    BracketNumber,
    /// No brackets around the number.
    ClearNumber,
    /// Two paragraphs of it.
    Split,
    /// One paragraph of it and the next.
    Merge,
    /// One place up.
    MoveUp,
    /// One place down.
    MoveDown,
    /// Out.
    Remove,
    /// A competing wording.
    Alternative,
    /// Words before all alternatives.
    Lead,
    /// Who proposes an alternative.
    Attribute,
    /// An alternative less.
    DropAlternative,
    /// Why the alternatives are open.
    AnnotateAlternatives,
    /// One alternative for all.
    Choose,
    /// A further option of a bracket.
    AddOption,
    /// An option anew.
    ChangeOption,
    /// An option less.
    DropOption,
    /// Why a bracket is open.
    Annotate,
    /// A bracket closed.
    Settle,
}

/// One field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Words of several lines.
    Text,
    /// Words of one line.
    Words,
    /// After which words.
    After,
    /// Wording, inclusion or deletion.
    Kind,
    /// Who proposes it.
    Sides,
    /// Why it is open.
    Reason,
    /// With which paragraph.
    Linked,
    /// Until when a side consults.
    Until,
    /// A remark.
    Note,
    /// Whether readers see who proposes it.
    Unattributed,
    /// What is owed.
    Owed,
    /// By whom.
    Owner,
    /// Until when.
    Due,
    /// One of the options or alternatives.
    Choice,
    /// One of the sentences, all of them in sight.
    Sentence,
}

/// A form on a page.
pub struct Form {
    /// What it does.
    pub purpose: Purpose,
    /// Tells the ids of its fields from those of other forms; empty for the one that is to be corrected.
    pub key: String,
    /// What stands in its fields.
    pub values: EditForm,
    /// What can be chosen, by number.
    pub choices: Vec<(String, String)>,
    /// What is wrong with it.
    pub problems: Vec<FieldProblem>,
}

impl Purpose {
    /// The word in addresses and in keys of `locales/`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rewrite => "rewrite",
            Self::Replace => "replace",
            Self::Bracket => "bracket",
            Self::Insert => "insert",
            Self::Placeholder => "placeholder",
            Self::Heading => "heading",
            Self::BracketNumber => "bracket-number",
            Self::ClearNumber => "clear-number",
            Self::Split => "split",
            Self::Merge => "merge",
            Self::MoveUp => "move-up",
            Self::MoveDown => "move-down",
            Self::Remove => "remove",
            Self::Alternative => "alternative",
            Self::Lead => "lead",
            Self::Attribute => "attribute",
            Self::DropAlternative => "drop-alternative",
            Self::AnnotateAlternatives => "annotate-alternatives",
            Self::Choose => "choose",
            Self::AddOption => "add-option",
            Self::ChangeOption => "change-option",
            Self::DropOption => "drop-option",
            Self::Annotate => "annotate",
            Self::Settle => "settle",
        }
    }

    /// Its fields in order; none for a form that is only a button.
    pub const fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Self::Rewrite | Self::Replace => &[Text],
            Self::Bracket => &[Words, Kind, Sides, Reason, Linked, Until, Note, Unattributed],
            Self::Insert => &[After, Words, Kind, Sides, Reason, Linked, Until, Note, Unattributed],
            Self::Placeholder => &[Owed, Owner, Due, After, Note],
            Self::Alternative => &[Text, Sides],
            Self::AddOption | Self::ChangeOption => &[Words, Sides],
            Self::Heading | Self::Lead => &[Words],
            Self::Attribute => &[Sides],
            Self::Annotate | Self::AnnotateAlternatives => &[Reason, Linked, Until, Note, Unattributed],
            Self::Choose | Self::Settle => &[Choice],
            Self::Split => &[Sentence, Words],
            Self::Merge | Self::BracketNumber | Self::ClearNumber | Self::MoveUp | Self::MoveDown => &[],
            Self::Remove | Self::DropAlternative | Self::DropOption => &[],
        }
    }
}

impl Field {
    /// The name it is sent under, and the end of its label's key in `locales/`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text | Self::Words => "words",
            Self::After => "after",
            Self::Kind => "kind",
            Self::Sides => "sides",
            Self::Reason => "reason",
            Self::Linked => "linked",
            Self::Until => "until",
            Self::Note => "note",
            Self::Unattributed => "unattributed",
            Self::Owed => "owed",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::Choice | Self::Sentence => "choice",
        }
    }
}

impl Form {
    /// A form for `purpose` with these values; `key` tells it from others with the same purpose.
    pub fn new(purpose: Purpose, key: impl std::fmt::Display, values: EditForm) -> Self {
        let key = format!("-{}{key}", purpose.word());
        Self { purpose, key, values, choices: Vec::new(), problems: Vec::new() }
    }

    /// With what can be chosen.
    pub fn choices(mut self, choices: Vec<(String, String)>) -> Self {
        self.choices = choices;
        self
    }

    /// Whether `sent` came from this form: same purpose, same target.
    pub fn sent(&self, purpose: Purpose, sent: &EditForm) -> bool {
        let target = |form: &EditForm| (form.alternative, form.gap, form.bracket, form.option);
        self.purpose == purpose && target(&self.values) == target(sent)
    }

    /// The hidden fields that name its target.
    pub fn targets(&self) -> Vec<(&'static str, String)> {
        let EditForm { alternative, gap, bracket, option, .. } = &self.values;
        let number = |name, n: &Option<usize>| n.map(|n| (name, n.to_string()));
        let bracket = bracket.map(|uid| ("bracket", uid.to_string()));
        [number("alternative", alternative), number("gap", gap), bracket, number("option", option)]
            .into_iter()
            .flatten()
            .collect()
    }

    /// What stands in a field.
    pub fn value(&self, field: &Field) -> &str {
        let EditForm { words, after, kind, reason, linked, until, note, owed, owner, due, choice, .. } =
            &self.values;
        match field {
            Field::Text | Field::Words => words,
            Field::After => after,
            Field::Kind => kind,
            Field::Reason => reason,
            Field::Linked => linked,
            Field::Until => until,
            Field::Note => note,
            Field::Owed => owed,
            Field::Owner => owner,
            Field::Due => due,
            Field::Choice | Field::Sentence => choice,
            Field::Sides | Field::Unattributed => "",
        }
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: &Field) -> Option<&Problem> {
        self.problems.iter().find(|(bad, _)| *bad == field.name()).map(|(_, problem)| problem)
    }

    /// The words on its button; options and texts between brackets are counted from 1.
    pub fn name(&self, t: &'static Words) -> String {
        let name = t.pick("edit", self.purpose.word());
        match self.values.option.or(self.values.gap) {
            Some(at) => format!("{name} ({})", at + 1),
            None => name.to_owned(),
        }
    }

    /// Whether this side is ticked.
    pub fn names(&self, side: &String) -> bool {
        self.values.sides.contains(side)
    }
}

/// Why an element is open, as the values of a form.
pub fn grounds_values(grounds: &Grounds, text: &Text) -> EditForm {
    let (reason, linked, until) = match grounds.reason {
        Reason::Plain => ("plain", None, None),
        Reason::Linked { paragraph } => ("linked", text.paragraph(paragraph).map(|(number, _)| number), None),
        Reason::AwaitingConsultation { until } => ("awaiting", None, Some(until)),
    };
    EditForm {
        unattributed: (grounds.attribution == Attribution::None).then(String::new),
        reason: reason.into(),
        linked: linked.map(|number| number.to_string()).unwrap_or_default(),
        until: until.map(date_value).unwrap_or_default(),
        note: grounds.note.as_ref().map(ToString::to_string).unwrap_or_default(),
        ..EditForm::default()
    }
}
