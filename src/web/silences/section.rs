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
    /// What one that is proposed or runs asks of the reader.
    pub current: Option<Current>,
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

/// A silence procedure that is not over.
pub struct Current {
    /// Which one.
    pub id: SilenceId,
    /// What it asks, in one sentence.
    pub asks: &'static str,
    /// Until when, where that is certain.
    pub until: Option<String>,
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
    let current = all
        .iter()
        .rev()
        .find(|silence| Some(silence.revision) == newest && silence.phase(look.now) != Phase::Ended);
    let current = current.map(|silence| {
        let phase = silence.phase(look.now);
        Current {
            id: silence.id,
            asks: page.t.pick("silence-asks", phase.word()),
            until: until(page, silence, phase),
        }
    });
    Ok(Section { lines, current })
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
