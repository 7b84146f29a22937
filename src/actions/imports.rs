//! A text that was written elsewhere: a co-moderator brings it in, looks at it, and keeps it as the working copy.

use super::{
    App, Refusal, Sender,
    desk::{Desk, WorkingCopy},
};
use crate::{
    chance::Chance,
    documents::import::{NotRead, Upload, read},
    domain::{
        draft::prepared,
        id::{DraftId, ImportId},
        place::Place,
        text::{
            Pen, Text,
            import::{Brackets, Imported, Matched, NotTaken, Source, adopt},
        },
    },
    store,
};
use anyhow::Context;
use tokio::{sync::Semaphore, task::spawn_blocking};

/// How many files are read at once; each takes up to a few tens of megabytes while it is.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Reads an upload and lays it beside the working copy for an hour. Leads to what it would make of the copy.
///
/// # Errors
/// [`Refusal::Rule`] with the key of [`NotRead`] when it makes no text, [`Refusal::Stale`] when the copy changes meanwhile.
pub async fn bring(app: &App, sender: &Sender, draft: DraftId, upload: Upload) -> Result<Place, Refusal> {
    let (copy, text) = may_bring(app, sender, draft).await?;
    let chance = app.chance;
    let turn = TURNS.acquire().await.context("no turns")?;
    let source = spawn_blocking(move || {
        let source = read(&upload).map_err(|error| Refusal::Rule(error.key()))?;
        Kept::of(&source, &text, Brackets::Open, (0, chance)).map(|_| source)
    });
    let source = source.await.context("a file was not read to its end")??;
    drop(turn);
    let Desk { mut change, permit, draft, .. } = Desk::open(app, sender, copy).await?;
    let id = ImportId::from_bits(change.chance.bits());
    let seal = (&*change.keys, change.chance);
    store::imports::add(&mut change.tx, seal, &permit, (id, draft.id), &source, change.now).await?;
    change.done(Place::Import(draft.id, id)).await
}

/// Makes what was brought in the working copy. Its paragraphs continue those of the copy that say something similar.
///
/// # Errors
/// [`Refusal::Rule`] when it was brought in too long ago or another one since, or does not fit.
pub async fn keep(
    app: &App,
    sender: &Sender,
    copy: WorkingCopy,
    id: ImportId,
    brackets: Brackets,
) -> Result<Place, Refusal> {
    let mut desk = Desk::open(app, sender, copy).await?;
    let Desk { change, permit, .. } = &mut desk;
    let found =
        store::imports::find(&mut change.tx, &change.keys, permit, (id, copy.draft), change.now).await?;
    let source = found.ok_or(Refusal::Rule("import-gone"))?;
    let Kept { imported, .. } =
        Kept::of(&source, &desk.text, brackets, (prepared(desk.draft.revision), desk.change.chance))?;
    store::imports::forget(&mut desk.change.tx, &desk.permit, copy.draft).await?;
    desk.lay_down(&imported.text, Place::Pen(copy.draft)).await
}

/// What a source makes of a working copy.
pub struct Kept {
    /// The working copy to be.
    pub imported: Imported,
    /// How its paragraphs continue those of the working copy.
    pub matched: Matched,
}

impl Kept {
    /// Reads the source as the working copy after `copy`, in which `revision` is prepared.
    ///
    /// # Errors
    /// [`Refusal::Rule`] when it does not fit a text. What would lose a word is a fault, and refused.
    pub fn of(
        source: &Source,
        copy: &Text,
        brackets: Brackets,
        (revision, chance): (u32, Chance),
    ) -> Result<Self, Refusal> {
        let mut bits = || chance.bits();
        let pen = &mut Pen { revision, chance: &mut bits };
        let refused = |error: NotTaken| Refusal::Rule(NotRead::from(error).key());
        let read = source.read(copy.title.clone(), copy.package, brackets, pen).map_err(refused)?;
        let (text, matched) = adopt(copy, read.text);
        if !source.is_kept_by(&text) {
            return Err(anyhow::anyhow!("an import would lose words").into());
        }
        Ok(Self { imported: Imported { text, ..read }, matched })
    }
}

/// The working copy as it stands; nothing is read for somebody who may not change it.
async fn may_bring(app: &App, sender: &Sender, id: DraftId) -> Result<(WorkingCopy, Text), Refusal> {
    let mut look = app.look(sender.token_hash).await?;
    let draft = store::drafts::find(&mut look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = look.viewer.may_moderate(draft.body_id).ok_or(Refusal::NotFound)?;
    let text = store::drafts::pen(&mut look.tx, &look.keys, &permit, id, draft.pen_rev).await?;
    Ok((WorkingCopy { draft: id, pen_rev: draft.pen_rev }, text.ok_or(Refusal::NotFound)?))
}
