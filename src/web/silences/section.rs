//! The silence procedures on a text, for the page of the text.

use crate::{
    actions::Refusal,
    domain::{
        id::{DraftId, SilenceId},
        silence::Phase,
    },
    store::{self, silences::Stored},
    web::{page::Page, visit::Reader},
};

/// What the page of a text says of silence.
pub struct Section {
    /// One line each, the newest first.
    pub lines: Vec<Line>,
    /// Whether one on the newest revision is not over.
    pub pending: bool,
}

/// A silence procedure in a list.
pub struct Line {
    /// Which one.
    pub id: SilenceId,
    /// Such as "Silence procedure 1".
    pub what: String,
    /// Until when, or what it came to.
    pub stands: String,
}

/// Those on the text.
pub async fn of_draft(reader: &mut Reader, page: &Page, draft: DraftId) -> Result<Section, Refusal> {
    let look = &mut reader.look;
    let all = store::silences::of_draft(&mut look.tx, draft).await?;
    let line = |silence: &Stored| Line {
        id: silence.id,
        what: page.t.n("silence-line", silence.number),
        stands: stands(page, silence, silence.phase(look.now)),
    };
    let lines = all.iter().rev().map(line).collect();
    let newest = store::drafts::find(&mut look.tx, draft).await?.map(|draft| draft.revision);
    let mut on_newest = all.iter().filter(|silence| Some(silence.revision) == newest);
    let pending = on_newest.any(|silence| silence.phase(look.now) != Phase::Ended);
    Ok(Section { lines, pending })
}

/// Until when what its phase asks can be done.
fn until(page: &Page, silence: &Stored, phase: Phase) -> Option<String> {
    let at = match phase {
        Phase::Opposable => Some(silence.opposable_until),
        Phase::Running => silence.expires_at,
        Phase::Startable | Phase::Expired | Phase::Ended => None,
    };
    at.map(|at| page.t.say("until").set("at", page.both_clocks(at)).to_string())
}

fn stands(page: &Page, silence: &Stored, phase: Phase) -> String {
    let state = page.t.pick("silence-state", silence.state.word());
    match until(page, silence, phase) {
        Some(until) => format!("{state}. {until}"),
        None => state.to_owned(),
    }
}
