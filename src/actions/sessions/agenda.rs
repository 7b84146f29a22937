//! The agenda of a session, put to the body in a consent round (practice 5.1).

use super::find;
use crate::{
    actions::{Change, Refusal, Tick},
    domain::{
        consensus::Shortfall,
        id::BodyId,
        record::Kind,
        round::Finding,
        session::{Proposal, State},
    },
    store::{self, rounds::Stored},
};

/// Whether a round of `body` may now ask for this plan.
///
/// # Errors
/// [`Refusal::NotFound`] outside the body of the session; [`Refusal::Stale`] when the plan was changed since it was read;
/// [`Refusal::Rule`] once the session was opened, or the body has agreed on it.
pub(in crate::actions) async fn may_be_asked(
    change: &mut Change,
    body: BodyId,
    proposal: &Proposal,
) -> Result<(), Refusal> {
    let session = find(change, proposal.session).await?;
    if session.body != body {
        return Err(Refusal::NotFound);
    }
    if session.is_adopted() || session.course.state() != State::Planned {
        return Err(Refusal::Rule("session-agenda-settled"));
    }
    if session.proposal() == *proposal { Ok(()) } else { Err(Refusal::Stale) }
}

/// Notes that the body has agreed; where the plan was changed meanwhile, the finding says so instead.
pub(in crate::actions) async fn decide(
    tick: &mut Tick,
    (round, proposal): (&Stored, &Proposal),
    finding: &mut Finding,
) -> Result<(), Refusal> {
    if !finding.passed() {
        return Ok(());
    }
    if store::sessions::adopt(&mut tick.tx, proposal.session, proposal.revision).await? {
        tick.note(round.dialogue_id, Kind::AgendaAdopted, round.body_id).await?;
    } else {
        finding.shortfalls.insert(Shortfall::Changed);
    }
    Ok(())
}
