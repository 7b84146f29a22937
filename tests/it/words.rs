//! Wordings: complete in English and Russian, sure in Tajik and Kyrgyz, in the voice of the house (docs/languages.md).

mod catalogue;
mod uses;

use crate::architecture::files;
use aryk::{
    domain::{consensus::ResultLabel, lang::Lang},
    words::Words,
};
use catalogue::{Message, messages};
use std::{collections::BTreeMap, env, fs};
use uses::Uses;

/// Latin words that stand in templates in every language.
const SAME_IN_ALL_LANGUAGES: [&str; 2] = ["DOCX", "Markdown"];

/// What the voice never says: nobody wins here (practice 3, 5.7).
const NEVER: [(Lang, &[&str]); 4] = [
    (Lang::En, &[" vote", " voting", " win", " lose ", " opponent", " enemy", " veto", " deadlock", "!"]),
    (Lang::Ru, &["голосов", "побед", "проигр", "противник", " враг", " вето", "тупик", "умолчан", "!"]),
    (Lang::Tg, &["овоздиҳ", "рақиб", " душман", " вето", "бунбаст", "пешво", "мӯйсафед", "!"]),
    (Lang::Ky, &["добуш", "душман", "каршылаш", " вето", "туюк", "аксакал", "!"]),
];

/// Letters that a language does not have: a neighbour's, or a look-alike typed for want of the right key (5.6).
const NOT_ITS_LETTERS: [(Lang, &str); 3] =
    [(Lang::Ru, "ғӣқӯҳҷңөүўїәіһұ"), (Lang::Tg, "цщыьңөүўїәіһұ"), (Lang::Ky, "ғӣқӯҳҷўїӊәіһұ")];

/// A term, and the only way a language may say it: in full, or with the Russian word until an editor has seen it (5.7).
const ONLY_AS: [(Lang, &str, &[&str]); 5] = [
    (
        Lang::Ru,
        "проект",
        &[
            "проект текст",
            "проекта текст",
            "проекту текст",
            "проекте текст",
            "проекты текст",
            "проектов текст",
        ],
    ),
    (Lang::Tg, "лоиҳа", &["лоиҳаи матн", "лоиҳаҳои матн", "лоиҳаи ниҳоии матн"]),
    (Lang::Ky, "долбоор", &["тексттин долбоор", "тексттин акыркы долбоор"]),
    (Lang::Tg, "қайду шарт", &["қайду шарт (оговорка)"]),
    (Lang::Ky, "эскертме", &["эскертме (оговорка)"]),
];

#[test]
fn every_wording_is_read_without_a_fault_and_has_one_place() {
    for lang in Lang::ALL {
        let mut keys: Vec<_> = messages(lang).into_iter().map(|message| message.key).collect();
        assert!(!keys.is_empty());
        keys.sort();
        let twice: Vec<_> = keys.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
        assert_eq!(twice, [""; 0], "{lang:?}");
    }
}

#[test]
fn what_is_said_in_english_is_said_in_russian() {
    assert_eq!(missing(Lang::Ru), [""; 0]);
}

#[test]
fn no_language_says_what_english_does_not() {
    let english = by_key(Lang::En);
    for lang in Lang::ALL {
        let more = messages(lang).into_iter().map(|message| message.key);
        let more: Vec<_> = more.filter(|key| !english.contains_key(key)).collect();
        assert_eq!(more, [""; 0], "{lang:?}");
    }
}

#[test]
fn every_language_names_the_same_things_in_a_wording() {
    let english = by_key(Lang::En);
    for lang in Lang::ALL {
        for message in messages(lang) {
            let Some(same) = english.get(&message.key) else { continue };
            assert_eq!(message.variables, same.variables, "{lang:?}: {}", message.key);
        }
    }
}

/// `locales/MISSING.txt` says what editors have to add.
#[test]
fn what_tajik_and_kyrgyz_still_take_from_russian_is_listed() {
    let mut list = String::new();
    for lang in [Lang::Ky, Lang::Tg] {
        list.extend(missing(lang).into_iter().map(|key| format!("{} {key}\n", lang.code())));
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/MISSING.txt");
    if env::var_os("WRITE_MISSING").is_some() {
        fs::write(path, &list).unwrap();
    }
    let known = fs::read_to_string(path).unwrap_or_default();
    assert!(known == list, "write the list anew: WRITE_MISSING=1 cargo test --test it words::");
}

#[test]
fn every_wording_that_code_asks_for_exists_and_takes_what_it_is_given() {
    let english = by_key(Lang::En);
    let uses = Uses::read();
    let mut faults = Vec::new();
    for (key, given) in &uses.asked {
        match english.get(key) {
            None => faults.push(format!("{key} is not worded")),
            Some(message) => match given {
                Some(given) if message.variables != *given => {
                    faults.push(format!("{key} takes {:?}", message.variables))
                }
                _ => {}
            },
        }
    }
    for start in &uses.starts {
        let start = format!("{start}-");
        if !english.keys().any(|key| key.starts_with(&start)) {
            faults.push(format!("{start}… is not worded"));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn no_wording_is_left_that_nothing_asks_for() {
    let uses = Uses::read();
    let unused: Vec<_> = by_key(Lang::En).into_keys().filter(|key| !uses.may_ask_for(key)).collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn templates_hold_no_words_of_any_language() {
    let mut faults = Vec::new();
    for (path, text) in files("templates", "html") {
        let words = uses::visible_words(&text);
        let words = words.into_iter().filter(|word| !SAME_IN_ALL_LANGUAGES.contains(&word.as_str()));
        faults.extend(words.map(|word| format!("{path} says {word}")));
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn russian_counts_in_three_forms() {
    let counted: Vec<_> =
        messages(Lang::Ru).into_iter().filter(|message| !message.selectors.is_empty()).collect();
    assert!(!counted.is_empty());
    for message in counted {
        for forms in &message.selectors {
            let complete = ["one", "few", "many"].iter().all(|form| forms.iter().any(|found| found == form));
            assert!(complete, "{} has only {forms:?}", message.key);
        }
    }
}

#[test]
fn the_form_follows_the_number() {
    let say = |n: i64| Words::of(Lang::Ru).n("open-elements", n);
    assert_eq!(say(1), "1 открытый вопрос");
    assert_eq!(say(2), "2 открытых вопроса");
    assert_eq!(say(5), "5 открытых вопросов");
    assert_eq!(say(21), "21 открытый вопрос");
    assert_eq!(say(1000), "1000 открытых вопросов");
    assert_eq!(say(0), "открытых вопросов нет");
}

/// Plural rules for Tajik are missing from the library, which would then count as English does.
#[test]
fn tajik_and_kyrgyz_nouns_stay_singular_after_a_number() {
    for lang in [Lang::Tg, Lang::Ky] {
        for message in messages(lang) {
            let counts = |form: &String| ["one", "two", "few", "many"].contains(&form.as_str());
            assert!(!message.selectors.iter().flatten().any(counts), "{lang:?}: {} counts", message.key);
        }
        let say = |n: i64| Words::of(lang).say("problem-too-long").set("field", "X").n("n", n).to_string();
        assert_eq!(say(1).replace('1', "5"), say(5));
    }
}

/// Acceptance 24: "sufficient consensus" is never shortened to "consensus".
#[test]
fn sufficient_consensus_is_never_called_consensus_alone() {
    for lang in Lang::ALL {
        let label = |result: ResultLabel| Words::of(lang).pick("result", result.code()).to_lowercase();
        let sufficient = label(ResultLabel::SufficientConsensus);
        for other in ResultLabel::ALL.into_iter().filter(|other| *other != ResultLabel::SufficientConsensus) {
            assert!(!label(other).contains(&sufficient), "{lang:?}");
            assert_ne!(sufficient, label(other), "{lang:?}");
        }
        assert!(sufficient.len() > label(ResultLabel::Consensus).len(), "{lang:?}");
    }
}

#[test]
fn the_voice_knows_no_winners() {
    let mut faults = Vec::new();
    for (lang, never) in NEVER {
        for (key, text) in texts(lang) {
            faults.extend(
                never
                    .iter()
                    .filter(|word| text.contains(*word))
                    .map(|word| format!("{lang:?} {key}: {word}")),
            );
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn terms_that_mislead_are_said_in_full() {
    let mut faults = Vec::new();
    for (lang, term, forms) in ONLY_AS {
        for (key, text) in texts(lang) {
            let said = |form: &str| text.matches(form).count();
            let in_full: usize = forms.iter().map(|form| said(form)).sum();
            if said(term) != in_full {
                faults.push(format!("{lang:?} {key}: {term}"));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn every_language_is_written_in_its_own_letters() {
    let mut faults = Vec::new();
    for (lang, foreign) in NOT_ITS_LETTERS {
        for (key, text) in texts(lang) {
            let words = text.split(|sign: char| !sign.is_alphabetic());
            let strange = words.filter(|word| {
                word.contains(|letter| foreign.contains(letter))
                    || (!word.is_ascii() && word.contains(|letter: char| letter.is_ascii()))
            });
            faults.extend(strange.map(|word| format!("{lang:?} {key}: {word}")));
        }
    }
    assert_eq!(faults, [""; 0]);
}

fn by_key(lang: Lang) -> BTreeMap<String, Message> {
    messages(lang).into_iter().map(|message| (message.key.clone(), message)).collect()
}

/// Keys of English that a language does not word itself, in order.
fn missing(lang: Lang) -> Vec<String> {
    let own = by_key(lang);
    by_key(Lang::En).into_keys().filter(|key| !own.contains_key(key)).collect()
}

/// Every wording in lower case, begun by a space so that the start of a word can be asked for.
fn texts(lang: Lang) -> impl Iterator<Item = (String, String)> {
    messages(lang).into_iter().map(|message| (message.key, format!(" {} ", message.text.to_lowercase())))
}
