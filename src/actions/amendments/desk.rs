//! What the co-moderators do with amendments.

use super::{Matter, find, keep};
use crate::{
    actions::{
        App, Refusal, Sender,
        desk::{WorkingCopy, lay_down, not_adopted, pen},
    },
    domain::{
        access::{Moderate, Permit},
        amendment::{Held, Note, Offer, Owed, Prepared, Proponent, Proposal, Status, Step, Use, Wish},
        id::{AmendmentId, BodyId},
        input::Problem,
        place::Place,
        record::Kind,
        text::{EditError, Pen, Text, Words},
    },
};

/// A decision after which an amendment waits no longer, or for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Another body deals with it.
    Refer(BodyId),
    /// Later.
    Postpone,
    /// No decision.
    Drop,
}

/// An amendment as it goes into the working copy.
#[derive(Debug, Clone)]
pub struct Taking {
    /// The working copy that was read.
    pub copy: WorkingCopy,
    /// As text, or as an option in brackets.
    pub how: Use,
    /// The words that go in; none for a deletion.
    pub words: Option<Words>,
    /// The reason that the author will read.
    pub line: Option<String>,
}

/// Puts amendments to one text under a shared heading. Leads to the first.
///
/// # Errors
/// [`Refusal::Stale`] when the first was changed after `seen.1`; [`Refusal::Rule`] when one waits no longer.
pub async fn group(
    app: &App,
    sender: &Sender,
    seen: (AmendmentId, i64),
    (heading, with): (Words, &[AmendmentId]),
    line: Option<String>,
) -> Result<Place, Refusal> {
    let (mut matter, permit) = moderated(app, sender, seen).await?;
    let note = Note { words: Some(heading.clone()), line, ..Note::default() };
    let step = Some(Step::Came(Status::Grouped));
    for &other in with.iter().filter(|&&other| other != seen.0) {
        let (draft, mut stored, mut content) = find(&mut matter.change, other).await?;
        if draft.id != matter.draft.id || !stored.status.is_open() {
            return Err(Refusal::Rule("amendment-closed"));
        }
        (stored.status, stored.owed) = (Status::Grouped, stored.owed.or(Some(Owed::See)));
        content.heading = Some(heading.clone());
        keep(&mut matter.change, &permit, (&stored, &content), step, &note).await?;
    }
    let owed = matter.stored.owed.or(Some(Owed::See));
    (matter.stored.status, matter.stored.owed) = (Status::Grouped, owed);
    matter.content.heading = Some(heading);
    matter.keep(&permit, step, &note).await?;
    matter.done(Kind::AmendmentDecided).await
}

/// Offers the author other words before anything goes into the text; all members read them at the same time.
///
/// # Errors
/// [`Refusal::Invalid`] under `words` when they are the author's own, or the amendment has none.
pub async fn offer(
    app: &App,
    sender: &Sender,
    seen: (AmendmentId, i64),
    words: Words,
    line: Option<String>,
) -> Result<Place, Refusal> {
    let (mut matter, permit) = moderated(app, sender, seen).await?;
    match matter.content.proposal.wish.words() {
        None => return Err(vec![("words", Problem::NotHere)].into()),
        Some(own) if *own == words => return Err(vec![("words", Problem::Unchanged)].into()),
        Some(_) => {}
    }
    let note = Note { words: Some(words.clone()), line, ..Note::default() };
    matter.content.offer = Some(Offer { words, answer: None });
    matter.stored.owed = Some(Owed::Answer);
    matter.keep(&permit, Some(Step::Offered), &note).await?;
    matter.done(Kind::AmendmentDecided).await
}

/// Refers, postpones or drops an amendment.
pub async fn close(
    app: &App,
    sender: &Sender,
    seen: (AmendmentId, i64),
    how: Closing,
    line: Option<String>,
) -> Result<Place, Refusal> {
    let (mut matter, permit) = moderated(app, sender, seen).await?;
    let (status, body) = match how {
        Closing::Refer(body) if body == matter.stored.body_id => {
            return Err(vec![("to_body", Problem::NotAChoice)].into());
        }
        Closing::Refer(body) => (Status::Referred, Some(body)),
        Closing::Postpone => (Status::Postponed, None),
        Closing::Drop => (Status::Dropped, None),
    };
    body.map(|id| matter.change.viewer.dialogue.body(id).ok_or(Refusal::NotFound)).transpose()?;
    (matter.stored.status, matter.stored.owed) = (status, Some(Owed::See));
    let note = Note { line, body, ..Note::default() };
    matter.keep(&permit, Some(Step::Came(status)), &note).await?;
    matter.done(Kind::AmendmentDecided).await
}

/// Puts an amendment into the working copy. Nobody else learns of it before that is issued (TXT-1). Leads to the copy.
///
/// # Errors
/// [`Refusal::Stale`] when the amendment or the working copy was changed meanwhile; [`Refusal::Rule`] when it stands on
/// an earlier text (TXT-17) or its paragraph is not in the working copy.
pub async fn take(
    app: &App,
    sender: &Sender,
    seen: (AmendmentId, i64),
    taking: Taking,
) -> Result<Place, Refusal> {
    let (mut matter, permit) = moderated(app, sender, seen).await?;
    let Taking { copy, how, words, line } = taking;
    let own = matter.content.proposal.wish.clone();
    let words = words.filter(|words| own.words() != Some(words));
    let wish = words.clone().map_or(own.clone(), |words| own.with(words));
    if matter.stored.is_on_earlier() {
        return Err(Refusal::Rule("amendment-earlier"));
    }
    if copy.pen_rev != matter.draft.pen_rev || copy.draft != matter.draft.id {
        return Err(Refusal::Stale);
    }
    let text = pen(&mut matter.change, &permit, &matter.draft).await?;
    let text = matter.put(&wish, how, &text).map_err(refused)?;
    lay_down(&mut matter.change, &permit, &matter.draft, &text).await?;
    matter.stored.held = Some(how);
    matter.content.held = Some(Held { words, line });
    matter.keep(&permit, None, &Note::default()).await?;
    matter.change.done(Place::Pen(matter.draft.id)).await
}

/// Says that the working copy has nothing of an amendment any more; its words are taken out by hand before. A first key
/// that waits was given for another outcome, and is void.
///
/// # Errors
/// [`Refusal::Rule`] when the working copy has nothing of it.
pub async fn release(app: &App, sender: &Sender, seen: (AmendmentId, i64)) -> Result<Place, Refusal> {
    let mut matter = Matter::open(app, sender, seen).await?;
    let permit = matter.change.viewer.may_moderate(matter.stored.body_id).ok_or(Refusal::NotFound)?;
    not_adopted(&matter.draft)?;
    if matter.stored.held.is_none() {
        return Err(Refusal::Rule("amendment-not-held"));
    }
    let text = pen(&mut matter.change, &permit, &matter.draft).await?;
    lay_down(&mut matter.change, &permit, &matter.draft, &text).await?;
    (matter.stored.held, matter.content.held) = (None, None);
    matter.keep(&permit, None, &Note::default()).await?;
    matter.done(Kind::AmendmentDecided).await
}

/// Prepares words with which the author may rebase; nothing changes before the author's own click (TXT-17).
///
/// # Errors
/// [`Refusal::Rule`] when the amendment stands on the newest text; [`Refusal::Stale`] when `revision` is not the newest.
pub async fn prepare(
    app: &App,
    sender: &Sender,
    seen: (AmendmentId, i64),
    revision: i64,
    words: Words,
) -> Result<Place, Refusal> {
    let (mut matter, permit) = moderated(app, sender, seen).await?;
    if !matter.stored.is_on_earlier() {
        return Err(Refusal::Rule("amendment-current"));
    }
    if revision != matter.draft.revision {
        return Err(Refusal::Stale);
    }
    let note = Note { words: Some(words.clone()), ..Note::default() };
    matter.content.prepared = Some(Prepared { revision, words });
    matter.keep(&permit, Some(Step::Prepared), &note).await?;
    matter.done(Kind::AmendmentDecided).await
}

impl Matter {
    /// The working copy with the wish in it.
    fn put(&self, wish: &Wish, how: Use, text: &Text) -> Result<Text, EditError> {
        let side = self.change.viewer.dialogue.seat(self.stored.author).and_then(|seat| seat.side);
        let Proposal { attribution, compromise, .. } = self.content.proposal;
        let by = Proponent { side, attribution, compromise };
        let revision = u32::try_from(self.draft.revision + 1).unwrap_or_default();
        let mut bits = || self.change.chance.bits();
        let mut pen = Pen { revision, chance: &mut bits };
        match how {
            Use::Taken => wish.take(text, self.stored.paragraph_id, &mut pen),
            Use::Bracketed => wish.bracket(text, self.stored.paragraph_id, by, &mut pen),
        }
    }
}

/// An amendment that waits for a decision and is not in the working copy, with the right to decide.
async fn moderated(
    app: &App,
    sender: &Sender,
    seen: (AmendmentId, i64),
) -> Result<(Matter, Permit<Moderate>), Refusal> {
    let matter = Matter::open(app, sender, seen).await?;
    let permit = matter.change.viewer.may_moderate(matter.stored.body_id).ok_or(Refusal::NotFound)?;
    not_adopted(&matter.draft)?;
    matter.must_wait()?;
    if matter.stored.held.is_some() { Err(Refusal::Rule("amendment-held")) } else { Ok((matter, permit)) }
}

fn refused(error: EditError) -> Refusal {
    match error {
        EditError::Gone => Refusal::Rule("amendment-not-in-copy"),
        error => vec![("words", Problem::from(error))].into(),
    }
}
