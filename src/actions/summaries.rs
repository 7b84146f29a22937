//! Summaries of sessions: begin, edit, approve with two keys (practice 5.4).

use super::{App, Change, Refusal, Sender, acts};
use crate::{
    domain::{
        access::{Moderate, Permit, Read},
        act::Act,
        check::Decision,
        dialogue::Item,
        id::{ItemId, SessionId, SummaryId},
        place::Place,
        record::Kind,
        session::Session,
        summary::{Contents, Facts, Issued, Topic, Typed},
        time::Timestamp,
    },
    store::{
        self,
        checks::Stored as Check,
        drafts::{Draft, Issue},
        summaries::Stored,
    },
};
use std::{collections::BTreeSet, ops::Range};

/// Begins the summary of a session from what the record holds for its agenda; one that was begun before is kept.
///
/// # Errors
/// [`Refusal::Rule`] before the session has begun.
pub async fn begin(app: &App, sender: &Sender, session: SessionId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let (keys, viewer) = (change.keys.clone(), change.viewer.clone());
    let found = store::sessions::find(&mut change.tx, &keys, &viewer, session).await?;
    let session = found.ok_or(Refusal::NotFound)?.session;
    let permit = viewer.may_report(session.body).ok_or(Refusal::NotFound)?;
    if change.now < session.starts_at {
        return Err(Refusal::Rule("summary-too-early"));
    }
    let id = SummaryId::from_bits(change.chance.bits());
    let contents = Contents {
        topics: Vec::new(),
        decisions: Vec::new(),
        silences: Vec::new(),
        next_steps: String::new(),
        next_month: None,
    };
    let contents = brought_up_to_date(&mut change, &session, contents).await?;
    let (seal, what) = ((&*keys, change.chance), (&contents, change.now));
    if !store::summaries::add(&mut change.tx, seal, &permit, (id, session.id), what).await? {
        return Err(Refusal::Stale);
    }
    note(&mut change, Kind::SummaryEdited, &session, &contents).await?;
    change.done(Place::Summary(id)).await
}

/// Replaces the words of a summary, brings what the record holds up to date, and clears the approval.
///
/// # Errors
/// [`Refusal::Stale`] when somebody edited it since the form was made; [`Refusal::Invalid`] on fields.
pub async fn edit(app: &App, sender: &Sender, id: SummaryId, typed: &Typed) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let keys = change.keys.clone();
    let stored = find(&mut change, id).await?;
    let permit = change.viewer.may_report(stored.summary.body).ok_or(Refusal::NotFound)?;
    if stored.summary.revision != typed.revision {
        return Err(Refusal::Stale);
    }
    let session = session(&mut change, stored.summary.session).await?;
    let contents = contents(&change, &stored)?.reworded(typed)?;
    let contents = brought_up_to_date(&mut change, &session, contents).await?;
    let (seal, what) = ((&*keys, change.chance), (&contents, change.now));
    store::summaries::edit(&mut change.tx, seal, &permit, (id, typed.revision), what).await?;
    note(&mut change, Kind::SummaryEdited, &session, &contents).await?;
    change.done(Place::Summary(id)).await
}

/// Gives the first key to a summary as it stands in `revision`.
///
/// # Errors
/// [`Refusal::Stale`] when that is no longer the newest; [`Refusal::Rule`] when it is approved already.
pub async fn ask_to_approve(
    app: &App,
    sender: &Sender,
    id: SummaryId,
    revision: i64,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let summary = find(&mut change, id).await?.summary;
    let permit = change.viewer.may_moderate(summary.body).ok_or(Refusal::NotFound)?;
    if summary.revision != revision {
        return Err(Refusal::Stale);
    }
    if summary.approved_at.is_some() {
        return Err(Refusal::Rule("summary-approved-already"));
    }
    let act = acts::ask(&mut change, &permit, &Act::ApproveSummary { summary: id, revision }).await?;
    change.done(Place::Act(act)).await
}

/// Approves a summary with the second key (SUM-3).
///
/// # Errors
/// [`Refusal::Rule`] when it was edited after the first key was given: an edit clears both approvals.
pub(super) async fn approve(
    change: &mut Change,
    permit: &Permit<Moderate>,
    (id, revision): (SummaryId, i64),
) -> Result<Place, Refusal> {
    if !store::summaries::approve(&mut change.tx, permit, (id, revision), change.now).await? {
        return Err(Refusal::Rule("summary-edited-since"));
    }
    change.note(Kind::SummaryApproved, Some(permit.body()), format!("{id}.{revision}").as_bytes()).await?;
    Ok(Place::Summary(id))
}

async fn find(change: &mut Change, id: SummaryId) -> Result<Stored, Refusal> {
    store::summaries::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)
}

async fn session(change: &mut Change, id: SessionId) -> Result<Session, Refusal> {
    let found = store::sessions::find(&mut change.tx, &change.keys, &change.viewer, id).await?;
    Ok(found.ok_or(Refusal::NotFound)?.session)
}

fn contents(change: &Change, stored: &Stored) -> Result<Contents, Refusal> {
    let permit = change.viewer.may_review(&stored.summary).ok_or(Refusal::NotFound)?;
    Ok(stored.open(&change.keys, &permit)?)
}

/// The same words beside what the record holds now: of the time from this session to the next, and before the first.
async fn brought_up_to_date(
    change: &mut Change,
    session: &Session,
    old: Contents,
) -> Result<Contents, Refusal> {
    let read = change.viewer.may_read(session.body).ok_or(Refusal::NotFound)?;
    let dialogue = change.viewer.dialogue.clone();
    let time = store::sessions::time_of(&mut change.tx, session).await?;
    let agenda = session.agenda(&dialogue);
    let spoken_on = spoken_on(change, &agenda).await?;
    let new_topic = |item: &&Item| {
        let facts =
            Facts { stage: item.stage, positions: spoken_on.contains(&item.id), revisions: Vec::new() };
        let words = old.topics.iter().find(|topic| topic.item == item.id).map(|topic| topic.words.clone());
        Topic { item: item.id, facts, words: words.unwrap_or_default() }
    };
    let mut topics: Vec<_> = agenda.iter().map(new_topic).collect();
    let issues = store::drafts::issues_of_body(&mut change.tx, &read).await?;
    let adopted = store::silences::adopted(&mut change.tx, &read, &time).await?;
    let (mut decisions, mut silences) = (Vec::new(), Vec::new());
    for draft in on_agenda(change, session).await? {
        let issues = issues.iter().filter(|issue| issue.draft == draft.id && time.contains(&issue.issued_at));
        let issued = |issue: &Issue| Issued {
            symbol: draft.symbol(&dialogue, issue.number).to_string(),
            count: issue.count,
        };
        if let Some(topic) = topics.iter_mut().find(|topic| Some(topic.item) == draft.item_id) {
            topic.facts.revisions.extend(issues.map(issued));
        }
        decisions.extend(decided(change, &read, &draft, &time).await?);
        let by_silence = adopted.iter().filter(|(id, _)| *id == draft.id);
        silences.extend(by_silence.map(|(_, revision)| draft.symbol(&dialogue, *revision).to_string()));
    }
    Ok(Contents { topics, decisions, silences, ..old })
}

/// The items of the agenda on which a position stands that the viewer may read.
async fn spoken_on(change: &mut Change, agenda: &[&Item]) -> Result<BTreeSet<ItemId>, Refusal> {
    let mut spoken_on = BTreeSet::new();
    for body in agenda.iter().map(|item| item.lead).collect::<BTreeSet<_>>() {
        if let Some(read) = change.viewer.may_read(body) {
            spoken_on.extend(store::positions::items(&mut change.tx, &read).await?);
        }
    }
    Ok(spoken_on)
}

/// The issued texts of the body that answer an item of the agenda, or none in particular.
async fn on_agenda(change: &mut Change, session: &Session) -> Result<Vec<Draft>, Refusal> {
    let all = store::drafts::list(&mut change.tx, change.viewer.dialogue.id).await?;
    let fits = |draft: &Draft| {
        draft.body_id == session.body
            && draft.is_issued()
            && draft.item_id.is_none_or(|item| session.plan.has(item))
    };
    Ok(all.into_iter().map(|listed| listed.draft).filter(fits).collect())
}

async fn decided(
    change: &mut Change,
    read: &Permit<Read>,
    draft: &Draft,
    time: &Range<Timestamp>,
) -> Result<Vec<Decision>, Refusal> {
    let checks = store::checks::of_draft(&mut change.tx, read, draft.id).await?;
    let within =
        checks.iter().filter(|check| check.declared_at.is_some_and(|declared| time.contains(&declared)));
    let decision = |check: &Check| {
        let symbol = draft.symbol(&change.viewer.dialogue, check.revision).to_string();
        check.decision(&change.keys, read, symbol).transpose()
    };
    Ok(within.filter_map(decision).collect::<Result<_, _>>()?)
}

async fn note(
    change: &mut Change,
    kind: Kind,
    session: &Session,
    contents: &Contents,
) -> Result<(), Refusal> {
    let content = serde_json::to_vec(contents).map_err(|error| Refusal::Failed(error.into()))?;
    change.note(kind, Some(session.body), &content).await
}
