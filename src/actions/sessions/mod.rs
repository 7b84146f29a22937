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

/// The session, when the person who acts may read it.
async fn find(change: &mut Change, id: SessionId) -> Result<Session, Refusal> {
    let found = store::sessions::find(&mut change.tx, &change.keys, &change.viewer, id).await?;
    Ok(found.ok_or(Refusal::NotFound)?.session)
}
