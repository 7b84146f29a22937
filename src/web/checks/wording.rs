//! A check in words: what it is on, what exactly is checked, what it came to.

use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        act::CheckObject,
        draft::Firmness,
        text::Paragraph,
    },
    store::{self, checks::Stored},
    web::visit::Reader,
    words::Words,
};

/// A paragraph of what is checked, under its number.
pub(super) struct Numbered {
    pub(super) number: usize,
    pub(super) label: String,
    pub(super) heading: Option<String>,
    pub(super) words: String,
}

impl Numbered {
    /// Whether it is the one that was chosen in a form.
    pub(super) fn is(&self, chosen: &str) -> bool {
        chosen == self.number.to_string()
    }
}

impl std::fmt::Display for Numbered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}. {}", self.number, self.words)
    }
}

/// The words of what is checked or would be, with the title of the text.
pub(super) async fn words(
    reader: &mut Reader,
    permit: &Permit<Read>,
    draft: &store::drafts::Draft,
    (revision, object): (i64, &CheckObject),
) -> Result<(String, Vec<Numbered>), Refusal> {
    let (t, look) = (reader.visit.t, &mut reader.look);
    let label = |number| t.n("concern-paragraph", number);
    let found = store::drafts::revision(&mut look.tx, &look.keys, permit, draft.id, revision).await?;
    let text = found.ok_or(Refusal::NotFound)?.text;
    let numbered = |(number, paragraph): (usize, &Paragraph)| Numbered {
        number,
        label: label(number),
        heading: paragraph.heading.as_ref().map(ToString::to_string),
        words: paragraph.clean_text().unwrap_or_default().to_owned(),
    };
    let words = match object {
        CheckObject::ClosingText { number, words, .. } => {
            vec![Numbered { number: *number, label: label(*number), heading: None, words: words.to_string() }]
        }
        CheckObject::Paragraph { paragraph, .. } => {
            text.paragraph(*paragraph).map(numbered).into_iter().collect()
        }
        CheckObject::WholeText => (1..).zip(&text.paragraphs).map(numbered).collect(),
    };
    Ok((text.title.to_string(), words))
}

/// Such as "Check 2: the whole text".
pub(super) fn check_in_words(t: &'static Words, check: &Stored, object: &CheckObject) -> String {
    t.say("check-line").n("n", check.number).set("what", object_in_words(t, object)).to_string()
}

/// Such as "the whole text" or "closing text for paragraph 7".
pub(super) fn object_in_words(t: &'static Words, object: &CheckObject) -> String {
    match object {
        CheckObject::WholeText => t.get("check-whole").to_owned(),
        CheckObject::ClosingText { number, .. } => t.n("check-closing", *number),
        CheckObject::Paragraph { number, .. } => t.n("check-paragraph", *number),
    }
}

/// The declared label, or the computed one before that, with its suffix.
pub(super) fn result_in_words(t: &'static Words, check: &Stored) -> String {
    if let Some(void) = check.void {
        return t.pick("check-void", void.word()).to_owned();
    }
    let Some(label) = check.declared.or(check.result) else { return t.get("check-counting").to_owned() };
    let result = t.pick("result", label.code());
    match check.firmness() {
        Firmness::AdReferendum if label.adopts() => {
            let key = if check.was_refused() { "result-refused" } else { "result-ad-referendum" };
            t.say(key).set("result", result).to_string()
        }
        _ => result.to_owned(),
    }
}
