//! What action items ask of a person on the home page.

use crate::{
    actions::Refusal,
    domain::{access::Viewer, place::Place},
    store::{self, action_items::Listed},
    web::{home::Ask, path, visit::Reader},
};

/// One ask for all that the person has to do or, as a co-moderator, to follow; with the earliest day. One statement.
pub async fn asks(reader: &mut Reader) -> Result<Option<Ask>, Refusal> {
    let look = &mut reader.look;
    let mut due = store::action_items::due(&mut look.tx, &look.keys, &look.viewer).await?;
    due.retain(|listed| concerns(&look.viewer, listed));
    Ok(due.first().map(|first| Ask {
        key: "ask-action-items",
        about: due.len().to_string(),
        due: Some(first.item.due),
        href: path::of(Place::ActionItems(first.session)),
    }))
}

fn concerns(viewer: &Viewer, listed: &Listed) -> bool {
    let of_role =
        viewer.dialogue.body(listed.body).is_some_and(|body| listed.item.who.is_of(viewer.seat(), body));
    of_role || viewer.may_moderate(listed.body).is_some()
}
