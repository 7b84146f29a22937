//! Comments on paragraphs: write one, withdraw one's own.

use super::{
    App, Refusal, Sender,
    desk::{find as draft_of, not_adopted},
};
use crate::{
    domain::{
        comment::{By, Comment, Remark},
        id::{CommentId, DraftId, ParagraphId},
        place::Place,
        record::Kind,
        text::Attribution,
    },
    store::{self, comments::New},
};

/// The paragraph that somebody had before them.
#[derive(Debug, Clone, Copy)]
pub struct Read {
    /// Of which draft.
    pub draft: DraftId,
    /// In which of its revisions.
    pub revision: i64,
    /// Which paragraph.
    pub paragraph: ParagraphId,
}

/// Writes a comment on a paragraph as it was read: a newer revision does not hinder it, the comment says to which it
/// belongs. Leads to the paragraph.
///
/// # Errors
/// [`Refusal::Rule`] once the text is adopted.
pub async fn write(
    app: &App,
    sender: &Sender,
    read: Read,
    (remark, attribution): (Remark, Attribution),
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let draft = draft_of(&mut change, read.draft).await?;
    let permit = change.viewer.may_comment(draft.body_id).ok_or(Refusal::NotFound)?;
    let may_read = change.viewer.may_read(draft.body_id).ok_or(Refusal::NotFound)?;
    not_adopted(&draft)?;
    let issued =
        store::drafts::revision(&mut change.tx, &change.keys, &may_read, draft.id, read.revision).await?;
    let text = issued.ok_or(Refusal::NotFound)?.text;
    let (_, paragraph) = text.paragraph(read.paragraph).ok_or(Refusal::NotFound)?;
    let text_mac = store::drafts::paragraph_mac(&change.keys, &draft, paragraph)?;
    let id = CommentId::from_bits(change.chance.bits());
    let Read { paragraph, revision, .. } = read;
    let new = New { id, draft: draft.id, paragraph, revision, text_mac, at: change.now };
    let role = change.viewer.dialogue.body(draft.body_id).and_then(|body| change.viewer.function_in(body));
    let by = By::of(attribution, change.viewer.seat().side, role.ok_or(Refusal::NotFound)?);
    let comment = Comment { remark, by };
    let seal = (&*change.keys, change.chance);
    store::comments::add(&mut change.tx, seal, &permit, (new, &comment)).await?;
    change.note(Kind::CommentWritten, Some(draft.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Paragraph(draft.id, paragraph)).await
}

/// Withdraws one's own comment; its words are gone then.
pub async fn withdraw(app: &App, sender: &Sender, id: CommentId) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let stored = store::comments::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_withdraw_comment(stored.origin()).ok_or(Refusal::NotFound)?;
    store::comments::withdraw(&mut change.tx, &permit, id).await?;
    change.note(Kind::CommentWithdrawn, Some(stored.body_id), id.to_string().as_bytes()).await?;
    change.done(Place::Paragraph(stored.draft_id, stored.paragraph_id)).await
}
