//! How the two objections of the story go up the ladder (practice 3.6): somebody of the other side says back what they
//! hear, the author says yes, a revision changes the words, and the author says whether that meets it.

use super::{cast::TERN, story::Story};
use crate::{
    actions::{Refusal, objections},
    domain::{
        id::DraftId,
        objection::Plea,
        position::{Answer, Said, Verdict},
    },
    store::{self, objections::Stored},
};
use anyhow::anyhow;

/// An objection: who raised it, who of the other side heard it, and what.
pub(super) struct ObjectionOf {
    pub(super) author: &'static str,
    heard_by: &'static str,
    heard: &'static str,
}

/// To the closing text of check 1.
pub(super) const LAST_VILLAGES: ObjectionOf = ObjectionOf {
    author: "Poplar",
    heard_by: "Willow",
    heard: "You fear that the last villages on the channel learn of the timetable when it is too late to say anything.",
};

/// To the rules of the record; it broke silence.
pub(super) const NOTICE_BOARD: ObjectionOf = ObjectionOf {
    author: "Willow",
    heard_by: "Almond",
    heard: "A sheet on a notice board does not reach those who do not read it, and then rumours speak for it.",
};

/// Somebody says back what they hear.
pub(super) async fn hear(story: &mut Story<'_>, draft: DraftId, of: &ObjectionOf) -> Result<(), Refusal> {
    let by = story.by(of.heard_by).await?;
    let objection = open_on(story, draft).await?;
    let said = Said::parse("heard", |name| if name == "lang" { "en" } else { of.heard })?;
    objections::hear(story.app, &by, (objection.id, objection.wording), said).await.map(drop)
}

/// The author says that this is it.
pub(super) async fn confirm(story: &mut Story<'_>, draft: DraftId, of: &ObjectionOf) -> Result<(), Refusal> {
    let by = story.by(of.author).await?;
    let objection = open_on(story, draft).await?;
    let heard = store::hearings::of(&mut story.app.db.read().await?, &objection).await?;
    let waits = heard.iter().find(|hearing| hearing.verdict.is_none()).ok_or(Refusal::NotFound)?;
    let yes = Answer { verdict: Verdict::Yes, correction: None };
    objections::answer(story.app, &by, (objection.id, waits.id), yes).await.map(drop)
}

/// A revision has changed the words: a co-moderator says that this meets it, and the author agrees.
pub(super) async fn meet(story: &mut Story<'_>, draft: DraftId, of: &ObjectionOf) -> Result<(), Refusal> {
    let objection = open_on(story, draft).await?;
    let text = store::drafts::find(&mut story.app.db.read().await?, draft).await?.ok_or(Refusal::NotFound)?;
    let seen = (objection.id, text.revision);
    objections::mark_met(story.app, &story.by(TERN).await?, seen).await?;
    objections::speak(story.app, &story.by(of.author).await?, seen, Plea::Accept).await.map(drop)
}

async fn open_on(story: &Story<'_>, draft: DraftId) -> Result<Stored, Refusal> {
    let all = store::objections::of_draft(&mut story.app.db.read().await?, draft).await?;
    let open = all.into_iter().find(|objection| objection.stage.is_open());
    Ok(open.ok_or_else(|| anyhow!("no objection is open"))?)
}
