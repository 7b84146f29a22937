//! Words in several languages, of which a reader sees the nearest.

use super::lang::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A name, or other words, in each language that has them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<Lang, String>);

impl Names {
    /// The name in `lang`, or in the nearest language that has one; empty when none was given.
    pub fn get(&self, lang: Lang) -> &str {
        self.nearest(lang).map_or("", |(_, name)| name)
    }

    /// The same with the language that it is in.
    pub fn nearest(&self, lang: Lang) -> Option<(Lang, &str)> {
        std::iter::successors(Some(lang), |lang| lang.fallback())
            .find_map(|lang| self.0.get_key_value(&lang))
            .or_else(|| self.0.iter().next())
            .map(|(lang, name)| (*lang, name.as_str()))
    }
}
