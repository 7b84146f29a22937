//! Sessions: plan, join, open, move on, close.

pub(super) mod agenda;
mod course;
mod erasing;
mod level;
mod plan;
mod presence;

pub use course::step;
pub use erasing::end_due;
pub use level::set_level;
pub use plan::{change_plan, plan};
pub use presence::{join, leave};

pub(super) use course::take;
pub(super) use level::lower;

use super::{Change, Refusal};
use crate::{
    domain::{id::SessionId, session::Session},
    store,
};

/// The session, while it is held on the record.
///
/// # Errors
/// [`Refusal::Rule`] before and after, and while it is off the record (CNF-2).
pub(super) async fn on_record(change: &mut Change, id: SessionId) -> Result<Session, Refusal> {
    let session = find(change, id).await?;
    if session.is_off_record() {
        return Err(Refusal::Rule("session-off-record"));
    }
    if session.is_held() { Ok(session) } else { Err(Refusal::Rule("session-not-held")) }
}

/// The session, when the person who acts may read it.
pub(super) async fn find(change: &mut Change, id: SessionId) -> Result<Session, Refusal> {
    let found = store::sessions::find(&mut change.tx, &change.keys, &change.viewer, id).await?;
    Ok(found.ok_or(Refusal::NotFound)?.session)
}
