//! Opening a check with two keys: what it is on, who is on its roll (CON-14).

use crate::{
    actions::{App, Change, Refusal, Sender, acts, corrigenda, modes, requests, silences},
    domain::{
        access::{Moderate, Permit},
        act::{Act, CheckObject, CheckPlan},
        check::Times,
        consensus::Rules,
        dialogue::{Dialogue, Seat},
        draft::DraftState,
        id::{CategoryId, CheckId},
        input::Problem,
        place::Place,
        record::Kind,
        text::{Paragraph, State},
    },
    store::{
        self,
        checks::{Frozen, New},
        drafts::{Draft, Revision},
        keys::Keys,
    },
};
use std::collections::BTreeSet;

/// Gives the first key for opening a check. Leads to the act that waits for the second.
///
/// # Errors
/// [`Refusal::Invalid`] under `closes_on` for a closing that lies too near or too far; else see [`open`].
pub async fn ask_to_open(app: &App, sender: &Sender, plan: CheckPlan) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let draft = store::drafts::find(&mut change.tx, plan.draft).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
    if !(Times { opened_at: change.now, closes_at: plan.closes_at }).are_allowed() {
        return Err(vec![("closes_on", Problem::BadTime)].into());
    }
    Opening::of(&mut change, &permit, &plan).await?;
    let id = acts::ask(&mut change, &permit, &Act::OpenCheck(plan)).await?;
    change.done(Place::Act(id)).await
}

/// Opens a check that both keys were given for, and freezes its roll and rules.
///
/// # Errors
/// [`Refusal::Rule`] when another revision is the newest by now, the whole text has open elements (TXT-15), fewer than
/// two sides have seats (practice 3.5), or the closing has come too near.
pub(in crate::actions) async fn open(
    change: &mut Change,
    permit: &Permit<Moderate>,
    plan: CheckPlan,
) -> Result<Place, Refusal> {
    let opening = Opening::of(change, permit, &plan).await?;
    let times = Times { opened_at: change.now, closes_at: plan.closes_at };
    if !times.are_allowed() {
        return Err(Refusal::Rule("check-closes-too-soon"));
    }
    let dialogue = change.viewer.dialogue.clone();
    let id = CheckId::from_bits(change.chance.bits());
    let new = New {
        id,
        draft: plan.draft,
        revision: plan.revision,
        times,
        text_mac: opening.text_mac,
        frozen: &opening.frozen,
        roll: &roll(&dialogue, permit),
    };
    store::checks::open(&mut change.tx, (&change.keys, change.chance), permit, new).await?;
    change.note(Kind::CheckOpened, Some(permit.body()), &opening.text_mac).await?;
    Ok(Place::Check(id))
}

/// What a plan comes to by the texts and the roll as they are now.
struct Opening {
    text_mac: [u8; 32],
    frozen: Frozen,
}

impl Opening {
    async fn of(change: &mut Change, permit: &Permit<Moderate>, plan: &CheckPlan) -> Result<Self, Refusal> {
        let draft = store::drafts::find(&mut change.tx, plan.draft).await?;
        let draft = draft.filter(|draft| draft.body_id == permit.body()).ok_or(Refusal::NotFound)?;
        let settled = match plan.object {
            CheckObject::WholeText => draft.state == DraftState::Adopted,
            CheckObject::ClosingText { .. } | CheckObject::Paragraph { .. } => draft.state.rests(),
        };
        if draft.revision != plan.revision || settled {
            return Err(Refusal::Rule("check-other-revision"));
        }
        modes::nobody_thinks(change, &draft)?;
        silences::none_runs(&mut change.tx, draft.id).await?;
        corrigenda::settled_by(&mut change.tx, &draft, plan.closes_at).await?;
        requests::none_pending(change, draft.id, plan.object.paragraph()).await?;
        let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
        let revision =
            store::drafts::revision(&mut change.tx, &change.keys, &read, draft.id, draft.revision).await?;
        let revision = revision.ok_or(Refusal::NotFound)?;
        let text_mac = text_mac(&change.keys, &draft, &revision, &plan.object)?;
        let dialogue = &change.viewer.dialogue;
        let sides: BTreeSet<_> = roll(dialogue, permit).iter().filter_map(|seat| seat.side).collect();
        if sides.len() < 2 {
            return Err(Refusal::Rule("check-one-sided"));
        }
        let whole = plan.object == CheckObject::WholeText;
        let paragraphs = revision.text.paragraphs.iter().filter(|_| whole).map(|one| one.uid).collect();
        let frozen = Frozen { object: plan.object.clone(), rules: rules(dialogue), sides, paragraphs };
        Ok(Self { text_mac, frozen })
    }
}

/// The keyed hash of what is to be checked (TXT-9, CON-14).
fn text_mac(
    keys: &Keys,
    draft: &Draft,
    revision: &Revision,
    object: &CheckObject,
) -> Result<[u8; 32], Refusal> {
    match object {
        CheckObject::WholeText if draft.state.may_be_checked() => Ok(revision.text_mac),
        CheckObject::WholeText => Err(Refusal::Rule("check-open-elements")),
        CheckObject::ClosingText { paragraph, words, .. } => {
            revision.text.paragraph(*paragraph).ok_or(Refusal::NotFound)?;
            let closing = Paragraph::new(*paragraph, words.clone());
            Ok(store::drafts::paragraph_mac(keys, draft, &closing)?)
        }
        CheckObject::Paragraph { paragraph, .. } => {
            let (_, paragraph) = revision.text.paragraph(*paragraph).ok_or(Refusal::NotFound)?;
            match paragraph.state() {
                State::Clean => Ok(store::drafts::paragraph_mac(keys, draft, paragraph)?),
                State::Bracketed => Err(Refusal::Rule("check-paragraph-open")),
            }
        }
    }
}

fn roll<'a>(dialogue: &'a Dialogue, permit: &Permit<Moderate>) -> Vec<&'a Seat> {
    dialogue.body(permit.body()).map(|body| dialogue.decision_seats(body)).unwrap_or_default()
}

/// The ground rules as they are now.
fn rules(dialogue: &Dialogue) -> Rules<Option<CategoryId>> {
    let protected = dialogue.categories.iter().filter(|category| category.protected);
    Rules {
        sufficient_consensus: dialogue.allows_sufficient_consensus(),
        protected_categories: protected.map(|category| Some(category.id)).collect(),
    }
}
