//! A form as it was typed: pages with several forms are shown again from it, with nothing lost.

use crate::domain::{
    dialogue::Names,
    input::{self, FieldProblem, Problem},
    lang::Lang,
};
use serde::Deserialize;
use std::str::FromStr;

/// Names and values of a form's fields, each at most once but for checkboxes.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(transparent)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// What stands in a field; empty when it was not sent.
    pub fn get(&self, field: &str) -> &str {
        self.all(field).next().unwrap_or("")
    }

    /// What stands in the field of a name in one language.
    pub fn name(&self, group: &str, lang: &Lang) -> &str {
        self.get(&format!("{group}-{}", lang.code()))
    }

    /// Every value of a field that may be there several times.
    pub fn all<'a>(&'a self, field: &str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(name, _)| name == field).map(|(_, value)| value.as_str())
    }

    /// Whether a choice was made.
    pub fn has(&self, field: &str, value: impl std::fmt::Display) -> bool {
        let value = value.to_string();
        self.all(field).any(|chosen| chosen == value)
    }

    /// With one more value.
    pub fn with(mut self, field: impl Into<String>, value: impl Into<String>) -> Self {
        self.0.push((field.into(), value.into()));
        self
    }

    /// With the fields of `other` where this one has none.
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// With a name's fields in all languages.
    pub fn with_names(self, group: &str, names: &Names) -> Self {
        let fields = names.0.iter().map(|(lang, name)| (format!("{group}-{}", lang.code()), name));
        fields.fold(self, |typed, (field, name)| typed.with(field, name))
    }

    /// The name in all languages in which it was given.
    pub fn names(&self, group: &str, max: usize) -> Result<Names, Problem> {
        input::names(Lang::ALL.iter().map(|lang| (*lang, self.name(group, lang))), max)
    }

    /// One of the choices that a form offers.
    pub fn choice<T: FromStr>(&self, field: &'static str) -> Result<T, Vec<FieldProblem>> {
        self.get(field).parse().map_err(|_| vec![(field, Problem::NotAChoice)])
    }

    /// One of the choices, or none of them.
    pub fn optional<T: FromStr>(&self, field: &'static str) -> Result<Option<T>, Vec<FieldProblem>> {
        if self.get(field).is_empty() { Ok(None) } else { self.choice(field).map(Some) }
    }
}
