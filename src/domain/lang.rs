//! Languages of the interface and of texts.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A language of the interface and of what people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// Kyrgyz.
    Ky,
    /// Russian.
    Ru,
    /// Tajik.
    Tg,
}

impl Lang {
    /// All languages in the alphabetical order of their own names, so that none comes first by rank.
    pub const ALL: [Self; 4] = [Self::En, Self::Ky, Self::Ru, Self::Tg];

    /// The BCP 47 code, as in `lang=""` and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ky => "ky",
            Self::Ru => "ru",
            Self::Tg => "tg",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ky => "Кыргызча",
            Self::Ru => "Русский",
            Self::Tg => "Тоҷикӣ",
        }
    }

    /// The short label of the language switch.
    pub const fn label(self) -> &'static str {
        match self {
            Self::En => "Eng",
            Self::Ky => "Кыр",
            Self::Ru => "Рус",
            Self::Tg => "Тоҷ",
        }
    }

    /// Where a missing wording is taken from: Tajik and Kyrgyz fall back to Russian, Russian to English.
    pub const fn fallback(self) -> Option<Self> {
        match self {
            Self::En => None,
            Self::Ru => Some(Self::En),
            Self::Ky | Self::Tg => Some(Self::Ru),
        }
    }
}

/// The text named no language of Aryk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a language of Aryk")]
pub struct NotALang;

impl FromStr for Lang {
    type Err = NotALang;
    fn from_str(text: &str) -> Result<Self, NotALang> {
        Self::ALL.into_iter().find(|lang| lang.code() == text).ok_or(NotALang)
    }
}

impl TryFrom<String> for Lang {
    type Error = NotALang;
    fn try_from(text: String) -> Result<Self, NotALang> {
        text.parse()
    }
}
