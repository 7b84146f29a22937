//! What the home page asks about objections: of their authors, of who may hear them, of the co-moderators.

use crate::{
    actions::Refusal,
    domain::{
        access::Viewer,
        objection::{Stage, reply_until},
        place::Place,
    },
    store::{self, objections::Stored},
    web::{home::Ask, path, visit::Reader},
};

/// One ask for each objection of one's own that waits; one for all that wait to be heard, and one for all that wait for
/// an answer, since nobody should be pressed by a list.
pub(in crate::web) async fn asks(reader: &mut Reader) -> Result<Vec<Ask>, Refusal> {
    let look = &mut reader.look;
    let (viewer, now) = (&look.viewer, look.now);
    let all = store::objections::of_dialogue(&mut look.tx, viewer.dialogue.id, now).await?;
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
    let mut asks: Vec<_> = all.iter().filter_map(|one| of_author(viewer, one)).collect();
    asks.extend(all.iter().find(to_hear).map(|one| ask("ask-objection-hear", one)));
    asks.extend(all.iter().find(to_answer).map(|one| ask("ask-objection-answer", one)));
    Ok(asks)
}

fn of_author(viewer: &Viewer, objection: &Stored) -> Option<Ask> {
    viewer.may_pursue(objection.origin())?;
    let until = objection.answered_at.filter(|_| objection.stage == Stage::Answered).map(reply_until);
    let key = match () {
        () if until.is_some() => "ask-objection-reply",
        () if objection.waiting > 0 => "ask-objection-meant",
        () if objection.changed_in.is_some() => "ask-objection-changed",
        () => return None,
    };
    Some(Ask { due: until, ..ask(key, objection) })
}

fn ask(key: &'static str, objection: &Stored) -> Ask {
    Ask { key, about: String::new(), due: None, href: path::of(Place::Objection(objection.id)) }
}
