//! One objection: what it says, how far it has come, what was said about it, and what is asked of whom.

use super::{
    lines::concern,
    offer::{Deed, offered},
};
use crate::{
    actions::Refusal,
    domain::{
        check::{Ground, Objection},
        id::{BodyId, ObjectionId, RestatementId},
        input::FieldProblem,
        objection::{Case, Referral, Ruling, Stage, reply_until},
        position::Verdict,
        text::{Piece, Text, compare_words},
    },
    store::{self, hearings, objections::Stored, restatements::Heard},
    web::{
        drafts::{
            page::{Head, Opened},
            text::{revision_name, with_labels},
        },
        page::{Mark, Page, Section, html},
        typed::Typed,
        visit::{Named, Reader},
    },
    words::Words,
};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "objections/page.html")]
pub(super) struct ObjectionPage {
    page: Page,
    head: Head,
    objection: Stored,
    case: Case,
    concern: String,
    /// The revision that the author stands by.
    revision: String,
    /// The newest one, which the reader has before them.
    newest: i64,
    /// The author's side, if they show it (CON-8).
    mark: Option<Mark>,
    /// Whether the reader raised it.
    own: bool,
    changed: Option<Changed>,
    heard: Vec<Hearing>,
    /// What the author has to answer next.
    waits: Option<Hearing>,
    /// Until when the author may reply.
    until: Option<String>,
    referred_to: Option<String>,
    bodies: Vec<(BodyId, String)>,
    steps: Vec<(&'static str, &'static str)>,
    deeds: Vec<Deed>,
    typed: Typed,
    problems: Vec<FieldProblem>,
}

/// How the text was changed since the author stood by the objection (TXT-9).
struct Changed {
    /// The revision that changed it.
    name: String,
    /// The changes of its paragraph; none for the text as a whole.
    pieces: Vec<Piece>,
}

/// What somebody heard, without who.
struct Hearing {
    id: RestatementId,
    heard: Heard,
    verdict: Option<Verdict>,
}

/// The page.
pub(super) async fn page(reader: Reader, Named(id): Named<ObjectionId>) -> Result<Response, Refusal> {
    html(&again(reader, id, (Typed::default(), Vec::new())).await?)
}

/// The page with a form as it was typed.
pub(super) async fn again(
    mut reader: Reader,
    id: ObjectionId,
    (typed, problems): (Typed, Vec<FieldProblem>),
) -> Result<ObjectionPage, Refusal> {
    let objection = store::objections::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    if !objection.is_shown(reader.look.now) {
        return Err(Refusal::NotFound);
    }
    let opened = Opened::find(&mut reader, objection.draft_id).await?;
    let text = opened.revision(&mut reader, opened.draft.revision).await?.text;
    let changed = Changed::of(&mut reader, &opened, &objection, &text).await?;
    let heard = store::hearings::of(&mut reader.look.tx, &objection).await?;
    let (page, viewer) = (Page::for_reader(&reader, Section::Drafts), &reader.look.viewer);
    let (t, dialogue, case) = (page.t, &viewer.dialogue, objection.open(&reader.look.keys)?);
    let own = viewer.may_pursue(objection.origin()).is_some();
    let shown = |one: &hearings::Stored| Hearing::new(&reader, &objection, one);
    let next = heard.iter().find(|one| own && one.verdict.is_none());
    Ok(ObjectionPage {
        head: Head::new(&reader, &opened.draft, opened.draft.revision, text.title.to_string()),
        concern: concern(t, &text, (objection.paragraph_id, &case.said)),
        revision: revision_name(t, objection.revision),
        newest: opened.draft.revision,
        mark: objection
            .side_id
            .filter(|_| objection.shows_side())
            .and_then(|id| Mark::of(dialogue, id, t.lang)),
        own,
        changed: changed.filter(|_| !objection.stage.is_final()),
        waits: next.map(shown).transpose()?,
        heard: heard.iter().map(shown).collect::<Result<_, _>>()?,
        until: objection.answered_at.map(|at| page.both_clocks(reply_until(at))),
        referred_to: case.ruling.as_ref().and_then(|ruling| referred_to(t, &reader, ruling)),
        bodies: dialogue.bodies.iter().map(|body| (body.id, body.names.get(t.lang).to_owned())).collect(),
        steps: steps(t, objection.stage),
        deeds: offered(viewer, &objection, &case, &heard),
        typed: typed.and(as_typed(&case.said)),
        problems,
        objection,
        case,
        page,
    })
}

impl Changed {
    async fn of(
        reader: &mut Reader,
        opened: &Opened,
        objection: &Stored,
        text: &Text,
    ) -> Result<Option<Self>, Refusal> {
        let Some(number) = objection.changed_in else { return Ok(None) };
        let before = opened.revision(reader, objection.revision).await?.text;
        let literal = |text: &Text| {
            let paragraph = objection.paragraph_id.and_then(|uid| text.paragraph(uid));
            with_labels(reader.visit.t, &reader.look.viewer.dialogue, |labels| {
                paragraph.map(|(_, paragraph)| paragraph.literal(labels)).unwrap_or_default()
            })
        };
        let pieces = compare_words(&literal(&before), &literal(text));
        Ok(Some(Self { name: revision_name(reader.visit.t, number), pieces }))
    }
}

impl Hearing {
    fn new(reader: &Reader, objection: &Stored, stored: &hearings::Stored) -> Result<Self, Refusal> {
        let heard = stored.open(&reader.look.keys, objection)?;
        Ok(Self { id: stored.id, heard, verdict: stored.verdict })
    }
}

impl ObjectionPage {
    /// What the page asks of the reader, in words; none when nothing is asked.
    fn asked(&self) -> Option<&'static str> {
        let deed = self.deeds.first().filter(|deed| deed.is_asked());
        let key = if self.waits.is_some() { Some("heard") } else { deed.map(|deed| deed.word()) };
        key.map(|word| self.page.t.pick("objection-asks", word))
    }

    fn is_bad(&self, field: &str) -> bool {
        self.problems.iter().any(|(name, _)| *name == field)
    }
}

fn referred_to(t: &'static Words, reader: &Reader, ruling: &Ruling) -> Option<String> {
    let Ruling::Refer(to, _) = ruling else { return None };
    Some(match to {
        Referral::FactFinding => t.get("objection-fact-finding").to_owned(),
        Referral::Body(id) => reader.look.viewer.dialogue.body(*id)?.names.get(t.lang).to_owned(),
    })
}

/// The ladder: what lies behind, and where it stands.
fn steps(t: &'static Words, stage: Stage) -> Vec<(&'static str, &'static str)> {
    let behind: &[Stage] = match stage {
        Stage::Raised => &[],
        Stage::Understood | Stage::Withdrawn | Stage::Accommodated | Stage::OutOfScope => &[Stage::Raised],
        Stage::Addressed => &[Stage::Raised, Stage::Understood, Stage::Answered],
        Stage::Appealed => &[Stage::Raised, Stage::OutOfScope],
        Stage::Answered | Stage::Referred | Stage::Sustained => &[Stage::Raised, Stage::Understood],
    };
    let name = |stage: Stage| t.pick("objection-stage", stage.word());
    behind.iter().map(|stage| ("done", name(*stage))).chain([("cur", name(stage))]).collect()
}

fn as_typed(said: &Objection) -> Typed {
    let typed = Typed::default().with("ground", said.ground.word()).with("harm", said.harm.as_str());
    typed.with("change", said.change.as_deref().unwrap_or_default())
}
