//! Declaring what a check came to, with two keys (CON-1).

use crate::{
    actions::{App, Change, Refusal, Sender, acts, drafts, objections},
    domain::{
        access::{Moderate, Permit},
        act::{Act, Declaration, Key},
        check::Phase,
        consensus::ResultLabel,
        input::Problem,
        place::Place,
        record::Kind,
        time::Timestamp,
    },
    store::{self, checks::Stored},
};

/// Gives the first key for declaring a result. Leads to the act that waits for the second.
///
/// # Errors
/// As [`declare`].
pub async fn ask_to_declare(
    app: &App,
    sender: &Sender,
    declaration: Declaration,
    key: Key,
) -> Result<Place, Refusal> {
    let mut change = app.change(sender).await?;
    let check = store::checks::find(&mut change.tx, declaration.check).await?.ok_or(Refusal::NotFound)?;
    let permit = change.viewer.may_moderate(check.body_id).ok_or(Refusal::NotFound)?;
    let declaration = reasoned(&check, declaration, change.now)?;
    not_soft(&change, &check, declaration.result, key)?;
    let act = acts::ask(&mut change, &permit, &Act::Declare(declaration)).await?;
    change.done(Place::Act(act)).await
}

/// Declares a result that both keys were given for; a whole text is adopted by it where the result allows that.
///
/// # Errors
/// [`Refusal::Invalid`] on `reasons` where less than was computed is declared without any (CON-1). [`Refusal::Rule`]
/// before the cooling interval is over (CON-13), for more than was computed (CON-1), for a second
/// declaration, for a plain key where consensus is soft (RES-5), and for the adoption of a text that is no longer the
/// newest.
pub(in crate::actions) async fn declare(
    change: &mut Change,
    permit: &Permit<Moderate>,
    declaration: Declaration,
    key: Key,
) -> Result<Place, Refusal> {
    let (id, result) = (declaration.check, declaration.result);
    let check = store::checks::find(&mut change.tx, id).await?.ok_or(Refusal::NotFound)?;
    let declaration = reasoned(&check, declaration, change.now)?;
    not_soft(change, &check, result, key)?;
    let sealing = (&*change.keys, change.chance);
    store::checks::declare(&mut change.tx, sealing, permit, (&declaration, change.now)).await?;
    let content = serde_json::to_vec(&declaration).map_err(anyhow::Error::from)?;
    change.note(Kind::ResultDeclared, Some(check.body_id), &content).await?;
    objections::accept_for_supporters(change, permit, &check).await?;
    if check.paragraph_id.is_none() && result.adopts() {
        adopt(change, &check).await?;
    }
    Ok(Place::Check(id))
}

/// A result that adopts is declared on soft consensus only by who says that they want to proceed (RES-5).
fn not_soft(change: &Change, check: &Stored, result: ResultLabel, key: Key) -> Result<(), Refusal> {
    let read = change.viewer.may_read(check.body_id).ok_or(Refusal::NotFound)?;
    let finding = check.finding(&change.keys, &read)?;
    let soft = finding.is_some_and(|finding| !finding.soft.is_empty());
    let warned = key == Key::Warned || !result.adopts();
    if soft && !warned { Err(Refusal::Rule("check-soft")) } else { Ok(()) }
}

/// Adopts the text as firmly as the answers to its check stand now.
pub(super) async fn adopt(change: &mut Change, check: &Stored) -> Result<(), Refusal> {
    let (draft, revision) = (check.draft_id, check.revision);
    if let Some(kind) = drafts::adopt(&mut change.tx, (draft, revision), check.firmness()).await? {
        let content = format!("{draft}/{revision}");
        change.note(kind, Some(check.body_id), content.as_bytes()).await?;
    }
    Ok(())
}

/// The declaration with its reasons, which are written for less than was computed and for nothing else (CON-1).
fn reasoned(check: &Stored, declaration: Declaration, now: Timestamp) -> Result<Declaration, Refusal> {
    may_be_declared(check, declaration.result, now)?;
    if check.result == Some(declaration.result) {
        return Ok(Declaration { reasons: None, ..declaration });
    }
    match declaration.reasons {
        None => Err(vec![("reasons", Problem::Empty)].into()),
        Some(_) => Ok(declaration),
    }
}

fn may_be_declared(check: &Stored, result: ResultLabel, now: Timestamp) -> Result<(), Refusal> {
    let computed = check.result.ok_or(Refusal::Rule("check-still-open"));
    match check.phase(now) {
        Phase::Open => Err(Refusal::Rule("check-still-open")),
        Phase::Cooling => Err(Refusal::Rule("check-cooling")),
        Phase::Void => Err(Refusal::Rule("check-void")),
        Phase::Declared => Err(Refusal::Rule("check-declared-before")),
        Phase::Due if computed?.may_be_declared_as(result) => Ok(()),
        Phase::Due => Err(Refusal::Rule("check-more-than-computed")),
    }
}
