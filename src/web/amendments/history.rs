//! What became of an amendment, step by step: by whom is a function, never a person.

use super::{all::Entry, card::status};
use crate::{
    actions::Refusal,
    domain::amendment::Step,
    store::{self, amendments::Noted},
    web::{page::Page, visit::Reader},
};

/// A step on a page.
pub struct Shown {
    /// What happened.
    pub what: String,
    /// By whom and when.
    pub who: String,
    /// The heading, the words offered or issued, or the former words.
    pub words: Option<String>,
    /// A reason, or a line beside an answer.
    pub line: Option<String>,
}

/// All steps, the first one first.
pub async fn history(reader: &mut Reader, page: &Page, entry: &Entry) -> Result<Vec<Shown>, Refusal> {
    let look = &mut reader.look;
    let permit = look.viewer.may_read(entry.stored.body_id).ok_or(Refusal::NotFound)?;
    let steps = store::amendments::steps(&mut look.tx, &look.keys, &permit, entry.stored.id).await?;
    Ok(steps.into_iter().map(|step| shown(reader, page, step)).collect())
}

fn shown(reader: &Reader, page: &Page, step: Noted) -> Shown {
    let (t, dialogue) = (page.t, &reader.look.viewer.dialogue);
    let body = step.note.body.and_then(|id| dialogue.body(id)).map(|body| page.name(&body.names));
    let what = match (step.step, body, step.note.meets) {
        (Step::Came(_), Some(body), _) => t.say("amendment-referred-to").set("body", body).to_string(),
        (Step::Came(status_now), None, _) => status(t, status_now, step.note.revision),
        (other, _, Some(meets)) => {
            format!("{}: {}", t.pick("amendment-step", other.word()), t.pick("meets", meets.word()))
        }
        (other, _, None) => t.pick("amendment-step", other.word()).to_owned(),
    };
    Shown {
        what,
        who: format!("{}, {}", t.pick("function", step.by.word()), page.date(step.at)),
        words: step.note.words.map(|words| words.to_string()),
        line: step.note.line,
    }
}
