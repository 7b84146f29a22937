//! Amendments (practice 2.5): participants file, withdraw and rebase their own and answer what became of them;
//! the co-moderators decide, one key each, because their working copy shows nothing until it is issued.

mod desk;
mod issue;

pub use desk::{Closing, Taking, close, group, offer, prepare, release, take};
pub(super) use issue::{discarded, issued};

use super::{App, Change, Refusal, Sender, desk::not_adopted, silences};
use crate::{
    domain::{
        access::{Mind, Permit, Read},
        amendment::{Answer, Content, MOST_OPEN, Note, Offer, Owed, Proposal, Status, Step, Wish},
        id::{AmendmentId, DraftId, ParagraphId},
        place::Place,
        record::Kind,
        text::Paragraph,
    },
    store::{
        self,
        amendments::{Entry, New, Stored},
        drafts::Draft,
    },
};

/// Files an amendment to a paragraph of the revision `seen`. Leads to it.
///
/// # Errors
/// [`Refusal::Stale`] when that is no longer the newest revision; [`Refusal::Rule`] when the text is adopted, or too
/// many of the author's amendments wait.
pub async fn file(
    app: &App,
    sender: &Sender,
    (id, seen): (DraftId, i64),
    proposal: Proposal,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let draft = store::drafts::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_amend(draft.body_id).ok_or(Refusal::NotFound)?;
    not_adopted(&draft)?;
    let (number, base) = newest(&mut change, &draft, seen, proposal.base.uid).await?;
    if store::amendments::open_of(&mut change.tx, &permit, id).await? >= MOST_OPEN {
        return Err(Refusal::Rule("amendment-too-many"));
    }
    let base_mac = store::drafts::paragraph_mac(&change.keys, &draft, &base)?;
    let proposal = Proposal { base, number, ..proposal };
    let content = Content { proposal, heading: None, offer: None, held: None, prepared: None };
    let amendment = AmendmentId::from_bits(change.chance.bits());
    let new = New { id: amendment, draft: id, revision: seen, base_mac, content: &content };
    let note = Note::default();
    let entry = entry(&change, Step::Came(Status::Filed), &note);
    let seal = (&*change.keys, change.chance);
    store::amendments::add(&mut change.tx, seal, &permit, new, entry).await?;
    silences::break_by(&mut change, id).await?;
    change.note(Kind::AmendmentFiled, Some(draft.body_id), &bytes(&content)?).await?;
    change.done(Place::Amendment(amendment)).await
}

/// Withdraws one's own amendment while it waits.
pub async fn withdraw(app: &App, sender: &Sender, seen: (AmendmentId, i64)) -> Result<Place, Refusal> {
    let mut matter = Matter::open(app, sender, seen).await?;
    let permit = matter.mind()?;
    matter.must_wait()?;
    (matter.stored.status, matter.stored.owed) = (Status::Withdrawn, None);
    matter.keep(&permit, Some(Step::Came(Status::Withdrawn)), &Note::default()).await?;
    matter.done(Kind::AmendmentWithdrawn).await
}

/// Puts one's own amendment on a paragraph of the revision `newest`: the same paragraph, or another when its own is
/// gone (TXT-17). Its former words stay in its history.
///
/// # Errors
/// [`Refusal::Stale`] when there is a newer revision; [`Refusal::Rule`] when its text is current.
pub async fn rebase(
    app: &App,
    sender: &Sender,
    seen: (AmendmentId, i64),
    (revision, to): (i64, ParagraphId),
    wish: Wish,
) -> Result<Place, Refusal> {
    let mut matter = Matter::open(app, sender, seen).await?;
    let permit = matter.mind()?;
    matter.must_wait()?;
    if !matter.stored.is_on_earlier() {
        return Err(Refusal::Rule("amendment-current"));
    }
    let (number, base) = newest(&mut matter.change, &matter.draft, revision, to).await?;
    let mac = store::drafts::paragraph_mac(&matter.change.keys, &matter.draft, &base)?;
    let stored = &mut matter.stored;
    (stored.paragraph_id, stored.base_revision, stored.base_mac) = (to, revision, mac.to_vec());
    let former = matter.content.proposal.wish.words().cloned();
    matter.content.proposal = Proposal { base, number, wish, ..matter.content.proposal };
    matter.content.prepared = None;
    let note = Note { words: former, ..Note::default() };
    matter.keep(&permit, Some(Step::Rebased), &note).await?;
    matter.done(Kind::AmendmentRebased).await
}

/// The author says whether other words meet the interest.
///
/// # Errors
/// [`Refusal::Rule`] when nothing waits for an answer.
pub async fn answer(
    app: &App,
    sender: &Sender,
    seen: (AmendmentId, i64),
    answer: Answer,
) -> Result<Place, Refusal> {
    let mut matter = Matter::open(app, sender, seen).await?;
    let permit = matter.mind()?;
    let note = Note { meets: Some(answer.meets), line: answer.line.clone(), ..Note::default() };
    match &mut matter.content.offer {
        Some(offer @ Offer { answer: None, .. }) => offer.answer = Some(answer),
        _ => return Err(Refusal::Rule("amendment-answered-rule")),
    }
    matter.stored.owed = None;
    matter.keep(&permit, Some(Step::Answered), &note).await?;
    matter.done(Kind::AmendmentAnswered).await
}

/// The author has read what was decided.
pub async fn see(app: &App, sender: &Sender, seen: (AmendmentId, i64)) -> Result<Place, Refusal> {
    let mut matter = Matter::open(app, sender, seen).await?;
    let permit = matter.mind()?;
    if matter.stored.owed == Some(Owed::See) {
        matter.stored.owed = None;
        matter.keep(&permit, None, &Note::default()).await?;
    }
    matter.done(Kind::AmendmentAnswered).await
}

/// An amendment in the making of a change, as it stood when its form was made.
struct Matter {
    change: Change,
    draft: Draft,
    stored: Stored,
    content: Content,
}

impl Matter {
    /// [`Refusal::Stale`] when somebody changed it after `turn`: the first wins, the other sees what was done.
    async fn open(app: &App, sender: &Sender, (id, turn): (AmendmentId, i64)) -> Result<Self, Refusal> {
        let mut change = app.change(sender).await?;
        let (draft, stored, content) = find(&mut change, id).await?;
        if stored.turn == turn { Ok(Self { change, draft, stored, content }) } else { Err(Refusal::Stale) }
    }

    fn mind(&self) -> Result<Permit<Mind>, Refusal> {
        self.change.viewer.may_mind(self.stored.author, self.stored.body_id).ok_or(Refusal::NotFound)
    }

    fn must_wait(&self) -> Result<(), Refusal> {
        if self.stored.status.is_open() { Ok(()) } else { Err(Refusal::Rule("amendment-closed")) }
    }

    async fn keep<Deed>(
        &mut self,
        permit: &Permit<Deed>,
        step: Option<Step>,
        note: &Note,
    ) -> Result<(), Refusal> {
        keep(&mut self.change, permit, (&self.stored, &self.content), step, note).await
    }

    async fn done(mut self, kind: Kind) -> Result<Place, Refusal> {
        let content = bytes(&self.content)?;
        self.change.note(kind, Some(self.stored.body_id), &content).await?;
        self.change.done(Place::Amendment(self.stored.id)).await
    }
}

async fn find(change: &mut Change, id: AmendmentId) -> Result<(Draft, Stored, Content), Refusal> {
    let stored = store::amendments::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let content = stored.open(&change.keys, &reading(change, &stored)?)?;
    let draft = store::drafts::find(&mut change.tx, stored.draft_id).await?.ok_or(Refusal::NotFound)?;
    Ok((draft, stored, content))
}

fn reading(change: &Change, stored: &Stored) -> Result<Permit<Read>, Refusal> {
    change.viewer.may_read(stored.body_id).ok_or(Refusal::NotFound)
}

async fn keep<Deed>(
    change: &mut Change,
    permit: &Permit<Deed>,
    amendment: (&Stored, &Content),
    step: Option<Step>,
    note: &Note,
) -> Result<(), Refusal> {
    let entry = step.map(|step| entry(change, step, note));
    let seal = (&*change.keys, change.chance);
    Ok(store::amendments::save(&mut change.tx, seal, permit, amendment, entry).await?)
}

fn entry<'a>(change: &Change, step: Step, note: &'a Note) -> Entry<'a> {
    Entry { step, at: change.now, by: change.viewer.seat().function, note }
}

/// The paragraph with its number in revision `seen`, which must be the newest.
async fn newest(
    change: &mut Change,
    draft: &Draft,
    seen: i64,
    paragraph: ParagraphId,
) -> Result<(usize, Paragraph), Refusal> {
    if draft.revision != seen {
        return Err(Refusal::Stale);
    }
    let read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    let revision = store::drafts::revision(&mut change.tx, &change.keys, &read, draft.id, seen).await?;
    let text = revision.ok_or(Refusal::NotFound)?.text;
    let (number, paragraph) = text.paragraph(paragraph).ok_or(Refusal::NotFound)?;
    Ok((number, paragraph.clone()))
}

/// What the record keeps the hash of.
fn bytes(content: &Content) -> Result<Vec<u8>, Refusal> {
    serde_json::to_vec(content).map_err(|error| Refusal::Failed(error.into()))
}
