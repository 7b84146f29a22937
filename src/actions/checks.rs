//! Consensus checks: open with two keys, answer, close by the clock, confirm from home, declare with two keys (practice 3).

use super::{App, Change, Refusal, Sender, acts, drafts, objections};
use crate::{
    chance::Chance,
    domain::{
        access::{Decide, Moderate, Permit},
        act::{Act, CheckObject, CheckPlan},
        check::{Finding, Phase, Response, Times},
        consensus::{Preconditions, ResultLabel, Rules},
        dialogue::{Dialogue, Seat},
        draft::DraftState,
        id::{CategoryId, CheckId},
        input::Problem,
        place::Place,
        record::Kind,
        text::{Body, Paragraph},
        time::Timestamp,
    },
    store::{
        self,
        checks::{Frozen, New, Stored},
        db::WriteTx,
        drafts::{Draft, Revision},
        keys::Keys,
        stances::NewAnswer,
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
pub(super) async fn open(
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

/// Keeps a person's answer instead of the one before. After the closing it is kept as late and does not count, but a
/// person who has answered may still move to "not ready" or to an objection in the cooling interval (CON-13).
///
/// # Errors
/// [`Refusal::Rule`] for who is not on the roll.
pub async fn answer(app: &App, sender: &Sender, id: CheckId, response: Response) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (check, permit) = for_answer(&mut change, id).await?;
    let own = store::stances::own(&mut change.tx, id, permit.seat()).await?;
    let own = own.ok_or(Refusal::Rule("check-not-on-roll"))?;
    let frozen = check.frozen(&change.keys)?;
    if response.paragraph().is_some_and(|number| number > frozen.paragraphs.len()) {
        return Err(Refusal::Rule("form-unreadable"));
    }
    let late = match check.phase(change.now) {
        Phase::Open => false,
        Phase::Cooling => own.counted_at.is_none() || !response.stops_adoption(),
        Phase::Due | Phase::Declared => true,
    };
    let new = NewAnswer { check: &check, response: &response, late, at: change.now };
    store::stances::keep(&mut change.tx, (&change.keys, change.chance), &permit, new).await?;
    change.note(Kind::StanceTaken, Some(check.body_id), id.to_string().as_bytes()).await?;
    recount(&mut change, &check).await?;
    change.done(Place::Check(id)).await
}

/// Confirms from home what was answered ad referendum; does nothing, and says nothing, where nothing waited for it.
pub async fn confirm(app: &App, sender: &Sender, id: CheckId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (check, permit) = for_answer(&mut change, id).await?;
    let given = store::stances::own_answer(&mut change.tx, &change.keys, &permit, &check).await?;
    if let Some(response) = given.and_then(Response::confirmed) {
        let new = NewAnswer { check: &check, response: &response, late: false, at: change.now };
        store::stances::keep(&mut change.tx, (&change.keys, change.chance), &permit, new).await?;
        change.note(Kind::StanceConfirmed, Some(check.body_id), id.to_string().as_bytes()).await?;
        recount(&mut change, &check).await?;
    }
    change.done(Place::Check(id)).await
}

/// Counts every check whose time for answers has ended, each by itself: one that cannot be counted stops no other. Safe
/// to run twice, and on two instances at once.
pub async fn close_due(app: &App) -> Result<(), Refusal> {
    let due = store::checks::due(&mut app.db.read().await?, app.now()).await?;
    for check in due {
        if let Err(error) = close(app, check.id).await {
            tracing::error!("a check was not counted: {error:?}");
        }
    }
    Ok(())
}

/// Gives the first key for declaring a result. Leads to the act that waits for the second.
///
/// # Errors
/// As [`declare`].
pub async fn ask_to_declare(
    app: &App,
    sender: &Sender,
    id: CheckId,
    result: ResultLabel,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(check.body_id).ok_or(Refusal::NotFound)?;
    may_be_declared(&check, result, change.now)?;
    let act = acts::ask(&mut change, &permit, &Act::Declare { check: id, result }).await?;
    change.done(Place::Act(act)).await
}

/// Declares a result that both keys were given for; a whole text is adopted by it where the result allows that.
///
/// # Errors
/// [`Refusal::Rule`] before the cooling interval is over (CON-13), for more than was computed (CON-1), for a second
/// declaration, and for the adoption of a text that is no longer the newest.
pub(super) async fn declare(
    change: &mut Change,
    permit: &Permit<Moderate>,
    id: CheckId,
    result: ResultLabel,
) -> Result<Place, Refusal> {
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    may_be_declared(&check, result, change.now)?;
    store::checks::declare(&mut change.tx, permit, id, result, change.now).await?;
    let content = format!("{id}/{}", result.code());
    change.note(Kind::ResultDeclared, Some(check.body_id), content.as_bytes()).await?;
    if check.paragraph_id.is_none() && result.adopts() {
        drafts::adopt(change, permit, check.draft_id, check.revision).await?;
    }
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
        if draft.revision != plan.revision || draft.state == DraftState::Adopted {
            return Err(Refusal::Rule("check-other-revision"));
        }
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
        CheckObject::WholeText if draft.state == DraftState::Final => Ok(revision.text_mac),
        CheckObject::WholeText => Err(Refusal::Rule("check-open-elements")),
        CheckObject::ClosingText { paragraph, words, .. } => {
            revision.text.paragraph(*paragraph).ok_or(Refusal::NotFound)?;
            let body = Body::Runs(words.clone().into());
            let closing = Paragraph { uid: *paragraph, heading: None, number_bracketed: false, body };
            Ok(store::drafts::paragraph_mac(keys, draft, &closing)?)
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
        sufficient_consensus: dialogue.terms.sufficient_consensus,
        protected_categories: protected.map(|category| Some(category.id)).collect(),
    }
}

async fn for_answer(change: &mut Change, id: CheckId) -> Result<(Stored, Permit<Decide>), Refusal> {
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_decide(check.body_id).ok_or(Refusal::NotFound)?;
    Ok((check, permit))
}

/// Counts a check, unless that was done meanwhile.
async fn close(app: &App, id: CheckId) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    let check = store::checks::find(&mut tick.tx, id).await?;
    let Some(check) = check.filter(|check| check.result.is_none()) else { return Ok(()) };
    let keys = app.keys_of(&mut tick.tx, check.dialogue_id).await?;
    count(&mut tick.tx, (&keys, app.chance), &check, tick.now).await?;
    tick.note(check.dialogue_id, Kind::CheckClosed, check.body_id).await?;
    tick.done().await
}

/// Counts a check again that had been counted before the answer came.
async fn recount(change: &mut Change, check: &Stored) -> Result<(), Refusal> {
    if check.result.is_some() {
        count(&mut change.tx, (&change.keys, change.chance), check, change.now).await?;
    }
    Ok(())
}

async fn count(
    tx: &mut WriteTx,
    seal: (&Keys, Chance),
    check: &Stored,
    now: Timestamp,
) -> Result<(), Refusal> {
    let (keys, _) = seal;
    let frozen = check.frozen(keys)?;
    let seats = store::stances::given(tx, keys, check).await?;
    objections::follow(tx, seal, (check, &frozen), (&seats, now)).await?;
    let before = Preconditions {
        objections_addressed: store::objections::open_on(tx, check.draft_id).await? == 0,
        notified: check.times().gave_notice(),
        earlier_check_failed: store::checks::failed_before(tx, check).await?,
        ..Preconditions::default()
    };
    let key = keys.body(check.body_id)?;
    let shuffle = |words: &str| key.mac(words.as_bytes());
    let counted = Finding::of(&frozen.sides, &seats, &frozen.rules, (before, now), &shuffle);
    let (mut outcome, finding) = counted.map_err(anyhow::Error::from)?;
    // What comes after the closing may lower a result, never raise it.
    outcome.result = check.result.map_or(outcome.result, |counted| counted.min(outcome.result));
    Ok(store::checks::conclude(tx, seal, check, &outcome, &finding).await?)
}

fn may_be_declared(check: &Stored, result: ResultLabel, now: Timestamp) -> Result<(), Refusal> {
    let computed = check.result.ok_or(Refusal::Rule("check-still-open"))?;
    match check.phase(now) {
        Phase::Open => Err(Refusal::Rule("check-still-open")),
        Phase::Cooling => Err(Refusal::Rule("check-cooling")),
        Phase::Declared => Err(Refusal::Rule("check-declared-before")),
        Phase::Due if computed.may_be_declared_as(result) => Ok(()),
        Phase::Due => Err(Refusal::Rule("check-more-than-computed")),
    }
}
