//! What the page of a check shows the co-moderators alone.

use super::found::concern_in_words;
use crate::{
    actions::Refusal,
    domain::{
        access::{Permit, Read},
        check::{Concern, Given, Phase, Response},
        consensus::{Class, Reason, ResultLabel},
        dialogue::Dialogue,
        id::SideId,
        time::Span,
    },
    store::{self, checks::Stored},
    web::{page::Page, visit::Reader},
    words::Words,
};

/// What the co-moderators see besides (CON-4).
pub(super) struct Detail {
    /// Each condition that was not met, with its side.
    pub(super) reasons: Vec<String>,
    /// Where one side's support mostly reserves, without the side (RES-5).
    pub(super) soft: Vec<String>,
    /// Minor points that came with support.
    pub(super) points: Vec<String>,
    /// Until when somebody consults at home.
    pub(super) consults: Option<String>,
    /// How many answered too late, and how many of them objected, in words (practice 3.5).
    pub(super) late: Option<String>,
    /// How many confirmations from home have not come by their day, in words.
    pub(super) missing: Option<String>,
}

/// What only the co-moderators see, once nobody can move any more: before, it would show on which side somebody did.
pub(super) async fn detail(
    reader: &mut Reader,
    page: &Page,
    (check, permit): (&Stored, &Permit<Read>),
) -> Result<Option<Detail>, Refusal> {
    let look = &mut reader.look;
    let Some(moderate) = look.viewer.may_moderate(check.body_id) else { return Ok(None) };
    if matches!(check.phase(look.now), Phase::Open | Phase::Cooling) {
        return Ok(None);
    }
    let Some(finding) = check.finding(&look.keys, permit)? else { return Ok(None) };
    let late = store::stances::late(&mut look.tx, &look.keys, &moderate, check).await?;
    let objects = late.iter().filter(|response| response.stance().class() == Class::Block).count();
    let dialogue = &look.viewer.dialogue;
    let reasons = finding.reasons.iter().map(|reason| reason_in_words(page.t, dialogue, reason));
    let soft = finding.soft.iter().map(|paragraph| {
        let spot = Concern { paragraph: *paragraph, words: None };
        page.t.say("detail-soft").set("where", concern_in_words(page.t, &spot)).to_string()
    });
    let soft = soft.collect();
    Ok(Some(Detail {
        reasons: reasons.collect(),
        consults: finding.consults_until.map(|until| page.date(until.minus(Span::seconds(1)))),
        late: (!late.is_empty())
            .then(|| page.t.say("detail-late").n("n", late.len()).n("objections", objects).to_string()),
        missing: missing(reader, page.t, check).await?,
        points: finding.points,
        soft,
    }))
}

/// How many confirmations are missing after their day, without whose or from whom.
async fn missing(reader: &mut Reader, t: &'static Words, check: &Stored) -> Result<Option<String>, Refusal> {
    if !check.is_ad_referendum() {
        return Ok(None);
    }
    let look = &mut reader.look;
    let given = store::stances::given(&mut look.tx, &look.keys, check).await?;
    let late = |one: &&Given| {
        one.response.as_ref().and_then(Response::awaited).is_some_and(|(until, _)| until < look.now)
    };
    Ok(Some(given.iter().filter(late).count()).filter(|n| *n > 0).map(|n| t.n("detail-missing", n)))
}

/// The computed label first, then every lesser one that may be declared (CON-1).
pub(super) fn labels(check: &Stored) -> Vec<ResultLabel> {
    let may = |label: &ResultLabel| check.result.is_some_and(|computed| computed.may_be_declared_as(*label));
    ResultLabel::ALL.into_iter().rev().filter(may).collect()
}

/// A reason with its side, for the co-moderators (CON-4).
fn reason_in_words(t: &'static Words, dialogue: &Dialogue, reason: &Reason<SideId>) -> String {
    let what = t.pick("condition", reason.condition.code());
    match reason.side.and_then(|id| dialogue.side(id)) {
        Some(side) => format!("{}: {what}", side.facts.names.get(t.lang)),
        None => what.to_owned(),
    }
}
