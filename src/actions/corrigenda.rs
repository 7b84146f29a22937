//! Corrections that do not change the meaning of an issued revision (TXT-13): both co-moderators vouch for that, and for
//! 72 hours any one participant may say that it is not so.

use super::{
    App, Change, Refusal, Sender, acts, closings,
    desk::{Desk, WorkingCopy, find, not_adopted, pen},
    silences,
};
use crate::{
    domain::{
        access::{Moderate, Permit},
        act::{Act, Key},
        check::Phase,
        corrigendum::{CorrState, WINDOW},
        id::DraftId,
        input::Problem,
        place::Place,
        record::Kind,
        text::Text,
        time::Timestamp,
    },
    store::{
        self,
        corrigenda::{Reading, Stored, Which},
        db::ReadTx,
        drafts::{Draft, paragraph_mac, text_mac},
        keys::Keys,
    },
};

/// Gives the first key for issuing the working copy as a correction of the newest revision. Leads to the act that waits
/// for the second.
///
/// # Errors
/// [`Refusal::Invalid`] under `meaning` when the moderator has not ticked that the meaning stays the same; else see
/// [`issue`].
pub async fn ask_to_issue(app: &App, sender: &Sender, copy: WorkingCopy, key: Key) -> Result<Place, Refusal> {
    let Desk { mut change, permit, draft, text } = Desk::open(app, sender, copy).await?;
    if key != Key::Vouching {
        return Err(vec![("meaning", Problem::Unticked)].into());
    }
    let Planned { number, .. } = Planned::of(&mut change, &draft, &text).await?;
    let act =
        Act::IssueCorrigendum { draft: draft.id, revision: draft.revision, number, pen_rev: draft.pen_rev };
    let id = acts::ask(&mut change, &permit, &act).await?;
    change.done(Place::Act(id)).await
}

/// Issues the correction that both keys were given for. The revision reads that way at once; stances, reservations and
/// objections to it are kept.
///
/// # Errors
/// [`Refusal::Rule`] when the second moderator does not vouch for it, when the working copy changed since the first key,
/// differs in more than words or has an amendment, when the same words were undone before, and when something on the text
/// would be decided before the 72 hours are over.
pub(super) async fn issue(
    change: &mut Change,
    permit: &Permit<Moderate>,
    (id, revision, number): Which,
    pen_rev: i64,
    key: Key,
) -> Result<Place, Refusal> {
    if key != Key::Vouching {
        return Err(Refusal::Rule("corr-not-vouched"));
    }
    let draft = find(change, id).await?;
    not_adopted(&draft)?;
    if (draft.pen_rev, draft.revision) != (pen_rev, revision) {
        return Err(Refusal::Rule("draft-pen-moved"));
    }
    let text = pen(change, permit, &draft).await?;
    let planned = Planned::of(change, &draft, &text).await?;
    if planned.number != number {
        return Err(Refusal::Rule("draft-pen-moved"));
    }
    let (which, mac) = ((id, revision, number), text_mac(&change.keys, &draft, &text)?);
    let seal = (&*change.keys, change.chance);
    store::corrigenda::issue(&mut change.tx, seal, permit, which, (&text, mac, change.now)).await?;
    for reading in &planned.readings {
        store::corrigenda::alias(&mut change.tx, which, reading).await?;
    }
    store::drafts::corrected(&mut change.tx, seal, &draft, (number, &text)).await?;
    reread(change, id, &planned.readings).await?;
    change.note(Kind::CorrigendumIssued, Some(draft.body_id), text.canonical(draft.lang).as_bytes()).await?;
    Ok(Place::Corrigendum(id, revision, number))
}

/// Says that a correction is substantive: it is undone at once, and the text reads as before. One word of one participant
/// is enough; who it was is stored nowhere. Answers that were given to the corrected words do not count for the others.
///
/// # Errors
/// [`Refusal::Rule`] when the time for it is over, or it was undone before.
pub async fn undo(app: &App, sender: &Sender, which: Which) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let stored = store::corrigenda::find(&mut change.tx, which).await?.ok_or(Refusal::NotFound)?;
    change.viewer.may_decide(stored.body_id).ok_or(Refusal::NotFound)?;
    if stored.correction().state(change.now) != CorrState::Open {
        return Err(Refusal::Rule("corr-window-over"));
    }
    let (id, revision, number) = which;
    let draft = find(&mut change, id).await?;
    let read = change.viewer.may_read(stored.body_id).ok_or(Refusal::NotFound)?;
    let before = (revision, number);
    let before = store::drafts::revision_before(&mut change.tx, &change.keys, &read, id, before).await?;
    let before = before.ok_or(Refusal::NotFound)?;
    let corrected = stored.text(&change.keys, &read)?;
    store::corrigenda::undo(&mut change.tx, which, change.now).await?;
    let seal = (&*change.keys, change.chance);
    store::drafts::corrected(&mut change.tx, seal, &draft, (before.corr, &before.text)).await?;
    let back: Vec<_> = readings(&change.keys, &draft, (&before.text, &corrected))?
        .into_iter()
        .map(Reading::reversed)
        .collect();
    reread(&mut change, id, &back).await?;
    let content = format!("{id}/{revision}/{number}");
    change.note(Kind::CorrigendumUndone, Some(draft.body_id), content.as_bytes()).await?;
    change.done(Place::Corrigendum(id, revision, number)).await
}

/// Keeps the corrections whose 72 hours are over. Safe to run twice, and on two instances at once.
pub async fn keep_due(app: &App) -> Result<(), Refusal> {
    let mut tick = app.tick().await?;
    for stored in store::corrigenda::due(&mut tick.tx, tick.now).await? {
        if store::corrigenda::keep(&mut tick.tx, stored.which(), tick.now).await? {
            tick.note(stored.dialogue_id, Kind::CorrigendumKept, stored.body_id).await?;
        }
    }
    tick.done().await
}

/// Nothing is decided on a text, and no other is issued, before it is certain how it reads.
///
/// # Errors
/// [`Refusal::Rule`] when at `at` a correction of it could still be undone.
pub(super) async fn settled_by(tx: &mut ReadTx, draft: &Draft, at: Timestamp) -> Result<(), Refusal> {
    let all = store::corrigenda::of_revision(tx, draft.id, draft.revision).await?;
    let corrections = all.iter().map(Stored::correction);
    let open = corrections.into_iter().any(|one| one.state == CorrState::Open && at < one.ends_at);
    if open { Err(Refusal::Rule("corr-window-open")) } else { Ok(()) }
}

/// A correction that may be issued.
struct Planned {
    number: i64,
    readings: Vec<Reading>,
}

impl Planned {
    async fn of(change: &mut Change, draft: &Draft, text: &Text) -> Result<Self, Refusal> {
        let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
        let keys = change.keys.clone();
        let issued = store::drafts::revision(&mut change.tx, &keys, &read, draft.id, draft.revision).await?;
        let issued = issued.ok_or(Refusal::Rule("draft-not-issued"))?.text;
        if !text.differs_in_words_alone(&issued) {
            return Err(Refusal::Rule("corr-not-words-alone"));
        }
        let readings = readings(&keys, draft, (&issued, text))?;
        for reading in &readings {
            if store::corrigenda::was_undone(&mut change.tx, draft.id, reading).await? {
                return Err(Refusal::Rule("corr-was-undone"));
            }
        }
        no_amendment(change, draft).await?;
        closings::all_confirmed(change, draft, text).await?;
        settled_by(&mut change.tx, draft, change.now).await?;
        silences::none_runs(&mut change.tx, draft.id).await?;
        no_check_ends(change, draft).await?;
        let all = store::corrigenda::of_revision(&mut change.tx, draft.id, draft.revision).await?;
        Ok(Self { number: all.last().map_or(0, |last| last.correction().number) + 1, readings })
    }
}

/// What an author proposed is no slip of the pen.
async fn no_amendment(change: &mut Change, draft: &Draft) -> Result<(), Refusal> {
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let all = store::amendments::of_draft(&mut change.tx, &read, draft.id).await?;
    let held = all.iter().any(|amendment| amendment.held.is_some());
    if held { Err(Refusal::Rule("corr-amendment")) } else { Ok(()) }
}

/// What is answered in a check must be certain while there is still time to answer.
async fn no_check_ends(change: &mut Change, draft: &Draft) -> Result<(), Refusal> {
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let checks = store::checks::of_draft(&mut change.tx, &read, draft.id).await?;
    let until = change.now.plus(WINDOW);
    let is_over = |phase| matches!(phase, Phase::Declared | Phase::Void);
    let ends =
        checks.iter().any(|check| !is_over(check.phase(change.now)) && check.times().closes_at < until);
    if ends { Err(Refusal::Rule("corr-check-ends")) } else { Ok(()) }
}

/// What reads differently in the newer of two texts that differ in words alone: the whole, and paragraphs of it.
fn readings(keys: &Keys, draft: &Draft, (old, new): (&Text, &Text)) -> Result<Vec<Reading>, Refusal> {
    let whole =
        Reading { paragraph: None, was: text_mac(keys, draft, old)?, reads: text_mac(keys, draft, new)? };
    let mut all = vec![whole];
    for (old, new) in old.paragraphs.iter().zip(&new.paragraphs) {
        let (was, reads) = (paragraph_mac(keys, draft, old)?, paragraph_mac(keys, draft, new)?);
        all.push(Reading { paragraph: Some(new.uid), was, reads });
    }
    all.retain(|reading| reading.was != reading.reads);
    Ok(all)
}

/// Lets checks that are not over follow, and counts anew how many have answered.
async fn reread(change: &mut Change, draft: DraftId, readings: &[Reading]) -> Result<(), Refusal> {
    for reading in readings {
        store::corrigenda::reread(&mut change.tx, draft, reading).await?;
    }
    for check in store::checks::uncounted(&mut change.tx, draft).await? {
        store::stances::recount(&mut change.tx, check.id).await?;
    }
    Ok(())
}
