//! Sessions: plan, join, open, move on, close.

mod course;
mod erasing;
mod plan;
mod presence;

pub use course::step;
pub use plan::plan;
pub use presence::{join, leave};

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
