//! One silence procedure: what it asks of the reader, the text, and what it came to.

use super::{
    ends::{End, EndForm},
    forms::BreachForm,
};
use crate::{
    actions::Refusal,
    domain::{
        check::{Ground, Objection},
        dialogue::Side,
        draft::DraftState,
        id::{ParagraphId, SilenceId},
        input::FieldProblem,
        silence::{Phase, SilenceState},
        text::Text,
        time::Timestamp,
    },
    store::{self, drafts::Draft, silences::Stored},
    web::{
        drafts::{page::Head, text::revision_name},
        page::{Mark, Page, Section, html},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::Response;

/// A silence procedure of one of the reader's bodies.
pub(super) struct Opened {
    /// The procedure.
    pub(super) silence: Stored,
    /// The frozen text.
    pub(super) text: Text,
    draft: Draft,
}

/// Forms as they were typed.
#[derive(Default)]
pub(super) struct Typed {
    /// The form that breaks the silence.
    pub(super) breach: BreachForm,
    /// The form that says when it ends.
    pub(super) end: Option<EndForm>,
    /// What is wrong with one of them.
    pub(super) problems: Vec<FieldProblem>,
}

#[derive(Template)]
#[template(path = "silences/page.html")]
pub(super) struct SilencePage {
    page: Page,
    head: Head,
    silence: Stored,
    phase: Phase,
    revision: String,
    name: String,
    /// Until when the reader may do what is asked.
    until: String,
    /// Whether the reader may take the same words to a check, or to another silence, when it has ended.
    may_go_on: bool,
    /// Whether the reader may object and break.
    decides: bool,
    /// `Some(true)` when the reader is on the roll and has said that they received it.
    received: Option<bool>,
    /// How many have, only if that is at least k.
    received_by: Option<String>,
    /// For the co-moderators: each side, and whether enough of it have.
    quorum: Vec<(Mark, &'static str)>,
    end: Option<End>,
    /// Why the end that was typed is refused, and which is the next that is not.
    refused: Option<String>,
    words: Vec<Numbered>,
    broken: Option<Said>,
    steps: Vec<Step>,
    form: BreachForm,
    problems: Vec<FieldProblem>,
}

/// A paragraph under its number.
struct Numbered {
    uid: ParagraphId,
    number: usize,
    heading: Option<String>,
    words: String,
}

/// The objection that broke it, without name or side (SIL-3).
struct Said {
    on: String,
    ground: &'static str,
    words: String,
}

struct Step {
    class: &'static str,
    at: String,
    what: &'static str,
}

/// The page.
pub(super) async fn page(mut reader: Reader, Named(id): Named<SilenceId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    html(&show(reader, opened, Typed::default()).await?)
}

impl Opened {
    /// The procedure, if the reader may know of it.
    pub(super) async fn find(reader: &mut Reader, id: SilenceId) -> Result<Self, Refusal> {
        let look = &mut reader.look;
        let silence = store::silences::find(&mut look.tx, id).await?.ok_or(Refusal::NotFound)?;
        let permit = look.viewer.may_read(silence.body_id).ok_or(Refusal::NotFound)?;
        let draft = store::drafts::find(&mut look.tx, silence.draft_id).await?.ok_or(Refusal::NotFound)?;
        let revision =
            store::drafts::revision(&mut look.tx, &look.keys, &permit, draft.id, silence.revision).await?;
        let text = revision.ok_or(Refusal::NotFound)?.text;
        Ok(Self { silence, text, draft })
    }
}

/// The page with its forms as they were typed.
pub(super) async fn show(mut reader: Reader, opened: Opened, typed: Typed) -> Result<SilencePage, Refusal> {
    let Opened { silence, text, draft } = opened;
    let page = Page::for_reader(&reader, Section::Drafts);
    let sides = store::silences::received(&mut reader.look.tx, silence.id).await?;
    let own = store::silences::own(&mut reader.look.tx, silence.id, reader.look.viewer.id()).await?;
    let broken = broken(&mut reader, &silence).await?;
    let (t, look) = (page.t, &reader.look);
    let (dialogue, phase) = (&look.viewer.dialogue, silence.phase(look.now));
    let quorum = |side: &Side| {
        let (_, received) = sides.iter().find(|(id, _)| *id == side.id)?;
        let word = if received.is_enough() { "enough" } else { "not-enough" };
        Some((Mark::of(dialogue, side.id, page.lang())?, t.pick("silence-quorum", word)))
    };
    let own_side = look.viewer.seat().side;
    let moderates = look.viewer.may_moderate(silence.body_id).is_some();
    let acknowledged: u64 = sides.iter().map(|(_, received)| received.acknowledged).sum();
    let shown = i64::try_from(acknowledged).is_ok_and(|n| n >= dialogue.terms.k);
    let mut end = End::of(&reader, &page, &silence, typed.end);
    let until = silence.expires_at.unwrap_or(silence.opposable_until);
    Ok(SilencePage {
        head: Head::new(&reader, &draft, silence.revision, text.title.to_string()),
        revision: revision_name(t, silence.revision),
        name: t.n("silence-line", silence.number),
        may_go_on: moderates && draft.state == DraftState::Final && draft.revision == silence.revision,
        until: page.both_clocks(until),
        decides: look.viewer.may_decide(silence.body_id).is_some(),
        received: own.map(|received_at| received_at.is_some()),
        received_by: shown.then(|| t.n("silence-received-by", acknowledged)),
        quorum: dialogue.sides_from(own_side).into_iter().filter(|_| moderates).filter_map(quorum).collect(),
        refused: end.as_mut().and_then(|end| end.refused.take()),
        end,
        words: numbered(&text),
        broken,
        steps: steps(&page, &silence, phase),
        form: typed.breach,
        problems: typed.problems,
        phase,
        silence,
        page,
    })
}

fn numbered(text: &Text) -> Vec<Numbered> {
    let numbered = text.paragraphs.iter().enumerate().map(|(at, paragraph)| Numbered {
        uid: paragraph.uid,
        number: at + 1,
        heading: paragraph.heading.as_ref().map(ToString::to_string),
        words: paragraph.clean_text().unwrap_or_default().to_owned(),
    });
    numbered.collect()
}

/// The objection that broke it, as its author words it now.
async fn broken(reader: &mut Reader, silence: &Stored) -> Result<Option<Said>, Refusal> {
    let (t, look) = (reader.visit.t, &mut reader.look);
    let Some(id) = silence.objection_id else { return Ok(None) };
    let Some(objection) = store::objections::find(&mut look.tx, id).await? else { return Ok(None) };
    let Objection { concern, ground, harm, .. } = objection.open(&look.keys)?.said;
    let whole = || t.get("concern-whole").to_owned();
    Ok(Some(Said {
        on: concern.paragraph.map_or_else(whole, |number| t.n("concern-paragraph", number)),
        ground: t.pick("ground", ground.word()),
        words: harm,
    }))
}

/// What has happened and what comes next, in both clocks.
fn steps(page: &Page, silence: &Stored, phase: Phase) -> Vec<Step> {
    let step = |class, at: Timestamp, what| Step { class, at: page.both_clocks(at), what: page.t.get(what) };
    let proposed = if phase == Phase::Opposable { "cur" } else { "done" };
    let mut steps = vec![step(proposed, silence.opposable_until, "silence-step-opposable")];
    steps.extend(silence.started_at.map(|at| step("done", at, "silence-step-started")));
    steps.extend(silence.extended_at.map(|at| step("done", at, "silence-step-extended")));
    let expiry = silence.expires_at.filter(|_| phase != Phase::Ended);
    steps.extend(expiry.map(|at| step("cur", at, "silence-step-expires")));
    steps.extend(silence.ended_at.map(|at| step("done", at, "silence-step-ended")));
    steps
}
