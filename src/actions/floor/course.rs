//! What becomes of the floor when the session goes another step.

use super::Held;
use crate::{
    actions::{Change, Refusal},
    domain::session::{Session, Step},
};

/// Follows a step of the session, given as it was before: another item begins anew, and in a break the clock stands.
/// Closing erases the floor, see `sessions::erasing`.
pub(in crate::actions) async fn follow(
    change: &mut Change,
    session: &Session,
    step: Step,
) -> Result<(), Refusal> {
    let mut held = Held::of(change, session.clone()).await?;
    let now = change.now;
    match step {
        Step::MoveTo(entry) if entry != session.course.entry => held.floor.move_on(now),
        Step::Break(_) => held.floor.hold(now),
        Step::Resume => held.floor.run(now),
        Step::MoveTo(_) | Step::Open | Step::OffRecord | Step::OnRecord | Step::Close => return Ok(()),
    }
    held.keep(change).await
}
