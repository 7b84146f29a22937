//! The wordings of one language as its files hold them.

use crate::architecture::files;
use aryk::domain::lang::Lang;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use std::collections::BTreeSet;

pub(super) struct Message {
    pub(super) key: String,
    /// The names of what is put in, as in `{ $who }`.
    pub(super) variables: BTreeSet<String>,
    /// The forms between which each choice in it is made.
    pub(super) selectors: Vec<Vec<String>>,
    /// All its words, of every form.
    pub(super) text: String,
}

/// All wordings of a language's own files; fails on what cannot be read.
pub(super) fn messages(lang: Lang) -> Vec<Message> {
    let mut messages = Vec::new();
    for (path, source) in files(&format!("locales/{}", lang.code()), "ftl") {
        let resource =
            parser::parse(source.as_str()).unwrap_or_else(|(_, faults)| panic!("{path}: {faults:?}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut found = Message::new(message.id.name);
                    found.read(
                        &message.value.unwrap_or_else(|| panic!("{path}: {} is empty", message.id.name)),
                    );
                    messages.push(found);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Term(_) | Entry::Junk { .. } => panic!("{path}: something that is no wording"),
            }
        }
    }
    messages
}

impl Message {
    fn new(key: &str) -> Self {
        Self { key: key.to_owned(), variables: BTreeSet::new(), selectors: Vec::new(), text: String::new() }
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inner) } => self.put_in(inner),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.put_in(selector);
                    self.selectors.push(variants.iter().map(|variant| name(&variant.key)).collect());
                    variants.iter().for_each(|variant| self.read(&variant.value));
                }
            }
        }
    }

    fn put_in(&mut self, expression: &InlineExpression<&str>) {
        match expression {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            _ => panic!("{} uses more than names, texts and choices", self.key),
        }
    }
}

fn name(key: &VariantKey<&str>) -> String {
    match key {
        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => (*name).to_owned(),
    }
}
