//! The interface's wordings, from `locales/LANGUAGE/NOUN.ftl`, with plural rules. Tajik and Kyrgyz fall back to Russian.

use crate::domain::lang::Lang;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use rust_embed::RustEmbed;
use std::{
    borrow::Cow,
    collections::HashMap,
    fmt,
    sync::{Arc, LazyLock},
};

#[derive(RustEmbed)]
#[folder = "locales"]
struct Files;

static ALL: LazyLock<[Words; 4]> = LazyLock::new(|| Lang::ALL.map(Words::load));

/// All wordings in one language.
pub struct Words {
    /// The language.
    pub lang: Lang,
    messages: HashMap<String, Message>,
}

enum Message {
    /// No arguments: worded once.
    Plain(String),
    /// Worded anew each time, by the rules of the language it was found in.
    Pattern(Arc<FluentBundle<FluentResource>>),
}

/// A wording with its arguments: prints itself.
pub struct Saying<'a> {
    words: &'static Words,
    key: &'a str,
    args: FluentArgs<'a>,
}

impl Words {
    /// The wordings in `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        let at = Lang::ALL.iter().position(|other| *other == lang).unwrap_or(0);
        &ALL[at]
    }

    /// The wording of `key`, which takes no arguments. A test holds that every key used exists.
    pub fn get(&'static self, key: &str) -> &'static str {
        match self.find(key) {
            Some(Message::Plain(text)) => text,
            _ => "",
        }
    }

    /// The wording of a key made of a fixed part and a word of the domain, such as `stage-3`.
    pub fn pick(&'static self, prefix: &str, word: impl fmt::Display) -> &'static str {
        self.get(&format!("{prefix}-{word}"))
    }

    /// The wording of `key` for a count `n`.
    pub fn n(&'static self, key: &'static str, n: impl TryInto<i64>) -> String {
        self.say(key).n("n", n).to_string()
    }

    /// The wording of `key`; add its arguments with [`Saying::set`] and [`Saying::n`].
    pub fn say<'a>(&'static self, key: &'a str) -> Saying<'a> {
        Saying { words: self, key, args: FluentArgs::new() }
    }

    /// A visitor would see nothing at all where a wording is missing, so a test that opens the page has to.
    fn find(&'static self, key: &str) -> Option<&'static Message> {
        let found = self.messages.get(key);
        debug_assert!(found.is_some(), "no wording for {key}");
        found
    }

    fn load(lang: Lang) -> Self {
        let mut messages = HashMap::new();
        let line = std::iter::successors(Some(lang), |lang| lang.fallback()).collect::<Vec<_>>();
        for lang in line.into_iter().rev() {
            let (found, keys) = bundle(lang);
            let found = Arc::new(found);
            messages.extend(keys.into_iter().map(|key| {
                let message = Message::new(&found, &key);
                (key, message)
            }));
        }
        Self { lang, messages }
    }
}

impl Message {
    fn new(bundle: &Arc<FluentBundle<FluentResource>>, key: &str) -> Self {
        let mut errors = Vec::new();
        let pattern = bundle.get_message(key).and_then(|message| message.value());
        let text = pattern.map(|pattern| bundle.format_pattern(pattern, None, &mut errors).into_owned());
        match text {
            Some(text) if errors.is_empty() => Self::Plain(text),
            _ => Self::Pattern(bundle.clone()),
        }
    }
}

impl<'a> Saying<'a> {
    /// With the text `value` for `{$name}`.
    pub fn set(mut self, name: &'a str, value: impl Into<Cow<'a, str>>) -> Self {
        self.args.set(name, FluentValue::String(value.into()));
        self
    }

    /// With the number `value` for `{$name}`; plural forms depend on it.
    pub fn n(mut self, name: &'a str, value: impl TryInto<i64>) -> Self {
        self.args.set(name, value.try_into().unwrap_or(i64::MAX));
        self
    }
}

impl fmt::Display for Saying<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.words.find(self.key) {
            Some(Message::Plain(text)) => f.write_str(text),
            Some(Message::Pattern(bundle)) => {
                let pattern = bundle.get_message(self.key).and_then(|message| message.value());
                let mut faults = Vec::new();
                let said =
                    pattern.map(|pattern| bundle.format_pattern(pattern, Some(&self.args), &mut faults));
                debug_assert!(faults.is_empty(), "{}: {faults:?}", self.key);
                f.write_str(&said.unwrap_or_default())
            }
            None => Ok(()),
        }
    }
}

/// The wordings of one language by itself, and their keys.
fn bundle(lang: Lang) -> (FluentBundle<FluentResource>, Vec<String>) {
    // Fluent has no plural rules for Tajik, which needs none: its nouns stay singular after a number.
    let mut bundle = FluentBundle::new_concurrent(lang.code().parse().into_iter().collect());
    bundle.set_use_isolating(false);
    let mut keys = Vec::new();
    let folder = format!("{}/", lang.code());
    for path in Files::iter().filter(|path| path.starts_with(&folder)) {
        let Some(file) = Files::get(&path) else { continue };
        let source = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
        keys.extend(resource.entries().filter_map(|entry| match entry {
            fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        }));
        bundle.add_resource_overriding(resource);
    }
    (bundle, keys)
}
