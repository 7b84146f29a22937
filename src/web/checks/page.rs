//! One check: while it is open the text and the form and nothing else (CON-6); afterwards what was found.

use super::{
    answer::{AnswerForm, Group, groups},
    declare::DeclareForm,
    found::Found,
    moderating::{Detail, detail, labels},
    reopening::{Clocks, offered},
    stale::Stale,
    timeline::{Step, steps},
    wording::{Numbered, check_in_words, result_in_words, words},
};
use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        act::REASONS,
        attribution::Attribution,
        check::{Ground, Home, Phase},
        consensus::{ResultLabel, Stance},
        id::CheckId,
        input::FieldProblem,
        text::{Piece, Text},
    },
    store::{
        self,
        checks::{Frozen, Stored},
        stances::Own,
    },
    web::{
        drafts::{page::Head, text::revision_name},
        page::{Page, Section, html},
        visit::{Named, Reader},
    },
};
use askama::Template;
use axum::response::Response;

/// A check of one of the reader's bodies.
pub(super) struct Opened {
    /// The check.
    pub(super) check: Stored,
    permit: Permit<Read>,
    frozen: Frozen,
    draft: store::drafts::Draft,
    title: String,
    words: Vec<Numbered>,
}

#[derive(Template)]
#[template(path = "checks/page.html")]
pub(super) struct CheckPage {
    page: Page,
    head: Head,
    check: Stored,
    phase: Phase,
    revision: String,
    /// Which check, on what.
    what: String,
    result: String,
    words: Vec<Numbered>,
    /// What has changed since the reader answered, while they can answer anew.
    stale: Option<Stale>,
    /// By whose clock the reader may ask to reopen it.
    reopening: Option<Clocks>,
    /// Whether the form was filled in for an earlier wording.
    outdated: bool,
    /// The reader's place on the roll, if they take stances here.
    own: Option<Own>,
    /// How many have answered, only if that is at least k (CON-6).
    answers: Option<String>,
    groups: Vec<Group>,
    form: AnswerForm,
    problems: Vec<FieldProblem>,
    found: Option<Found>,
    detail: Option<Detail>,
    /// What the reader may ask to declare.
    labels: Vec<ResultLabel>,
    /// What they asked to declare, when the page is shown again.
    declaration: DeclareForm,
    /// That the co-moderators declared less than was computed, and why (CON-1).
    declined: Option<(String, String)>,
    steps: [Step; 4],
    /// Until when the form is open.
    until: String,
}

/// The page of a check.
pub(super) async fn page(mut reader: Reader, Named(id): Named<CheckId>) -> Result<Response, Refusal> {
    let opened = Opened::find(&mut reader, id).await?;
    html(&show(reader, opened, (AnswerForm::default(), Vec::new())).await?)
}

impl CheckPage {
    /// The same page with the declaration that was asked for.
    pub(super) fn asking(self, declaration: DeclareForm) -> Self {
        Self { declaration, ..self }
    }
}

impl Opened {
    /// The check, if the reader may know of it.
    pub(super) async fn find(reader: &mut Reader, id: CheckId) -> Result<Self, Refusal> {
        let look = &mut reader.look;
        let check = store::checks::find(&mut look.tx, id).await?.ok_or(Refusal::NotFound)?;
        let permit = look.viewer.may_read(check.body_id).ok_or(Refusal::NotFound)?;
        let frozen = check.frozen(&look.keys)?;
        let draft = store::drafts::find(&mut look.tx, check.draft_id).await?.ok_or(Refusal::NotFound)?;
        let (title, words) = words(reader, &permit, &draft, (check.revision, &frozen.object)).await?;
        Ok(Self { check, permit, frozen, draft, title, words })
    }

    /// The whole text in one of its revisions.
    pub(super) async fn text(&self, reader: &mut Reader, revision: i64) -> Result<Text, Refusal> {
        let (look, draft) = (&mut reader.look, self.draft.id);
        let found = store::drafts::revision(&mut look.tx, &look.keys, &self.permit, draft, revision).await?;
        Ok(found.ok_or(Refusal::NotFound)?.text)
    }
}

/// The page with a form as it was typed.
pub(super) async fn show(
    mut reader: Reader,
    opened: Opened,
    (form, problems): (AnswerForm, Vec<FieldProblem>),
) -> Result<CheckPage, Refusal> {
    let page = Page::for_reader(&reader, Section::Drafts);
    let own = own(&mut reader, &opened.check).await?;
    let reopening = offered(&mut reader, &opened.check).await?;
    let reading = store::stances::reading(&mut reader.look.tx, &opened.check, &form.read).await?;
    let outdated = !form.read.is_empty() && reading.is_none();
    let stale = match own.and_then(|own| Some((own, own.stale?))) {
        Some((own, since)) if opened.check.phase(reader.look.now) == Phase::Open => {
            Some(Stale::of(&mut reader, &opened, (&own, since)).await?)
        }
        _ => None,
    };
    let Opened { check, permit, frozen, draft, title, words } = opened;
    let detail = detail(&mut reader, &page, (&check, &permit)).await?;
    let (look, phase) = (&reader.look, check.phase(reader.look.now));
    let (dialogue, side) = (&look.viewer.dialogue, look.viewer.seat().side);
    let finding = check.finding(&look.keys, &permit)?;
    let computed = check.result.map_or("", |label| page.t.pick("result", label.code()));
    let less = page.t.say("declined-computed").set("result", computed).to_string();
    let declined = check.reasons(&look.keys, &permit)?.map(|reasons| (less, reasons));
    let moves = phase == Phase::Open || own.is_some_and(|own| own.counted_at.is_some());
    let until = if phase == Phase::Open { check.times().closes_at } else { check.times().cools_until() };
    let moderates = look.viewer.may_moderate(check.body_id).is_some();
    Ok(CheckPage {
        head: Head::new(&reader, &draft, check.revision, title),
        revision: revision_name(page.t, check.revision),
        what: check_in_words(page.t, &check, &frozen.object),
        result: result_in_words(page.t, &check),
        answers: (check.answers >= dialogue.terms.k).then(|| page.t.n("check-answers", check.answers)),
        groups: if own.is_some() && moves { groups(phase) } else { Vec::new() },
        found: finding.map(|finding| match phase {
            Phase::Open | Phase::Cooling | Phase::Void => Found::cooling(page.t, &finding),
            Phase::Due | Phase::Declared => Found::new(&page, dialogue, side, &finding),
        }),
        labels: if moderates && phase == Phase::Due { labels(&check) } else { Vec::new() },
        steps: steps(&page, &check, look.now),
        until: page.both_clocks(until),
        declaration: DeclareForm::default(),
        declined,
        words,
        stale,
        outdated,
        reopening,
        own,
        detail,
        phase,
        form,
        problems,
        check,
        page,
    })
}

/// The shade of a stance beside its label.
fn shade(stance: &Stance) -> char {
    match stance {
        Stance::G1 => '1',
        Stance::G2 => '2',
        Stance::G3 => '3',
        Stance::G4 | Stance::G6 => '4',
        Stance::G5 => '5',
        Stance::G7 => '6',
    }
}

/// The stances that a bar shows.
fn drawn() -> Vec<Stance> {
    Stance::ALL.into_iter().filter(|stance| shade(stance) != '4').collect()
}

async fn own(reader: &mut Reader, check: &Stored) -> Result<Option<Own>, Refusal> {
    let look = &mut reader.look;
    match look.viewer.may_decide(check.body_id) {
        Some(permit) => Ok(store::stances::own(&mut look.tx, check.id, permit.seat()).await?),
        None => Ok(None),
    }
}
