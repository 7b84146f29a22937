//! What the home page asks about objections: of their authors, of who may hear them, of the co-moderators.

use crate::{
    actions::Refusal,
    domain::{
        access::Viewer,
        objection::{Stage, reply_until},
        place::Place,
        time::Timestamp,
    },
    store::{self, drafts::Listed, objections::Stored},
    web::{
        home::{Ask, symbol},
        path,
        visit::Reader,
    },
};

/// On these texts: one ask for each objection of one's own that waits; one for all that wait to be heard, and one for all that wait for
/// an answer, since nobody should be pressed by a list.
pub(in crate::web) async fn asks(reader: &mut Reader, drafts: &[Listed]) -> Result<Vec<Ask>, Refusal> {
    let look = &mut reader.look;
    let (viewer, now) = (&look.viewer, look.now);
    let mut all = store::objections::of_dialogue(&mut look.tx, viewer.dialogue.id, now).await?;
    all.retain(|one| drafts.iter().any(|listed| listed.draft.id == one.draft_id));
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let heard = store::hearings::by(&mut look.tx, viewer.id()).await?;
    let to_hear = |one: &&Stored| {
        matches!(one.stage, Stage::Raised | Stage::Appealed)
            && viewer.may_hear(one.origin()).is_some()
            && !heard.contains(&one.id)
    };
    let to_answer = |one: &&Stored| {
        matches!(one.stage, Stage::Understood | Stage::Appealed) && viewer.may_moderate(one.body_id).is_some()
    };
    let ask = |key, one: &Stored, due| {
        let about = symbol(&viewer.dialogue, drafts, one.draft_id);
        Ask { key, about, due, href: path::of(Place::Objection(one.id)) }
    };
    let of_author = |one| of_author(viewer, one).map(|(key, due)| ask(key, one, due));
    let mut asks: Vec<_> = all.iter().filter_map(of_author).collect();
    asks.extend(all.iter().find(to_hear).map(|one| ask("ask-objection-hear", one, None)));
    asks.extend(all.iter().find(to_answer).map(|one| ask("ask-objection-answer", one, None)));
    Ok(asks)
}

/// What is asked of its author, and until when.
fn of_author(viewer: &Viewer, objection: &Stored) -> Option<(&'static str, Option<Timestamp>)> {
    viewer.may_pursue(objection.origin())?;
    let until = objection.answered_at.filter(|_| objection.stage == Stage::Answered).map(reply_until);
    match () {
        () if until.is_some() => Some(("ask-objection-reply", until)),
        () if objection.waiting > 0 => Some(("ask-objection-meant", None)),
        () if objection.changed_in.is_some() => Some(("ask-objection-changed", None)),
        () => None,
    }
}
