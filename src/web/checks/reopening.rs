//! Reopening a check after a late objection: what the co-moderators are offered, and what the second key will do.

use super::{
    page::{Opened, show},
    wording::check_in_words,
};
use crate::{
    actions::{Refusal, checks},
    domain::{
        check::Phase,
        dialogue::Dialogue,
        id::{CheckId, SideId},
        input::{FieldProblem, Problem, local_time},
        time::Timestamp,
    },
    store::{self, checks::Stored},
    web::{
        acts::Preview,
        form::Sent,
        page::{Page, Section, unprocessable},
        path,
        visit::{Named, Reader},
    },
};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

/// By whose clock the new closing can be named.
pub(super) type Clocks = Vec<(SideId, String)>;

#[derive(Deserialize)]
pub(super) struct ReopenForm {
    closes_on: String,
    clock: String,
}

/// What the reader is offered: nothing, unless they moderate and an objection has come soon after the closing.
pub(super) async fn offered(reader: &mut Reader, check: &Stored) -> Result<Option<Clocks>, Refusal> {
    let look = &mut reader.look;
    let waits =
        check.phase(look.now) == Phase::Cooling && check.result.is_some() && check.reopened_at.is_none();
    let Some(permit) = look.viewer.may_moderate(check.body_id).filter(|_| waits) else { return Ok(None) };
    let objected = store::stances::objected_late(&mut look.tx, &look.keys, &permit, check).await?;
    let sides = look.viewer.dialogue.sides.iter();
    let clocks = sides.map(|side| (side.id, side.facts.places.get(reader.visit.t.lang).to_owned())).collect();
    Ok(objected.then_some(clocks))
}

/// Gives the first key.
pub(super) async fn ask(Named(id): Named<CheckId>, sent: Sent<ReopenForm>) -> Result<Response, Refusal> {
    let mut reader = sent.reader().await?;
    let opened = Opened::find(&mut reader, id).await?;
    let asked = match sent.form.parse(&reader.look.viewer.dialogue) {
        Ok(closes_at) => checks::ask_to_reopen(&sent.visit.app, &sent.sender, (id, closes_at)).await,
        Err(problems) => Err(problems.into()),
    };
    match asked {
        Err(Refusal::Invalid(problems)) => {
            unprocessable(&show(reader, opened, (Default::default(), problems)).await?)
        }
        asked => Ok(path::go(asked?).into_response()),
    }
}

/// What the second key for reopening will do.
pub async fn of_reopening(
    reader: &mut Reader,
    id: CheckId,
    closes_at: Timestamp,
) -> Result<Preview, Refusal> {
    let check = store::checks::find(&mut reader.look.tx, id).await?.ok_or(Refusal::NotFound)?;
    let page = Page::for_reader(reader, Section::Home);
    let what = check_in_words(page.t, &check, &check.frozen(&reader.look.keys)?.object);
    Ok(Preview {
        title: page.t.get("reopen-what").to_owned(),
        facts: vec![("check-fact-object", what), ("check-fact-closes", page.both_clocks(closes_at))],
        words: Vec::new(),
        document: None,
        more: Some(format!("/checks/{id}")),
        warning: None,
    })
}

impl ReopenForm {
    fn parse(&self, dialogue: &Dialogue) -> Result<Timestamp, Vec<FieldProblem>> {
        let side = self.clock.parse().ok().and_then(|id| dialogue.side(id)).ok_or(Problem::NotAChoice);
        let closes_at = side.and_then(|side| local_time(&self.closes_on, side.facts.zone));
        closes_at.map_err(|problem| vec![("closes_on", problem)])
    }
}
