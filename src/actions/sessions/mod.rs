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
    domain::{
        id::{ItemId, SessionId},
        record::Kind,
        session::Session,
    },
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

/// Whether something about an item may be written down: no session that the person knows of has it off the record.
///
/// # Errors
/// [`Refusal::Rule`] otherwise (CNF-2).
pub(super) async fn item_on_record(change: &mut Change, item: ItemId) -> Result<(), Refusal> {
    let sessions = store::sessions::all(&mut change.tx, &change.keys, &change.viewer).await?;
    let off_record = |session: &Session| {
        session.is_off_record() && session.current().is_some_and(|entry| entry.item == item)
    };
    match sessions.iter().any(|listed| off_record(&listed.session)) {
        true => Err(Refusal::Rule("session-off-record")),
        false => Ok(()),
    }
}

/// A poll that takes answers is erased, and the record says that such a part was held and no more (CNF-2).
async fn went_off_record(change: &mut Change, session: &Session) -> Result<(), Refusal> {
    store::polls::erase_running(&mut change.tx, session.id).await?;
    change.note(Kind::OffRecordHeld, Some(session.body), session.id.to_string().as_bytes()).await
}
