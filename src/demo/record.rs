//! 28 October to 30 November: the working group on water writes a text of its own. A check closes its only bracket
//! (TXT-5); its first silence is broken, the second is kept (practice 2.7).

use super::{
    calendar::autumn,
    cast::{LARK, TERN, WG3},
    checks::{self, minor, whole},
    desk::{Desk, words},
    objections::{self, NOTICE_BOARD},
    requests,
    story::Story,
};
use crate::{
    actions::{Refusal, drafts::Beginning, silences},
    domain::{
        act::{CheckObject, CheckPlan},
        check::{Concern, Ground, Objection},
        consensus::ResultLabel,
        id::{DraftId, SilenceId},
        lang::Lang,
        place::Place,
        text::{Edit, Place as Wording},
        time::Timestamp,
    },
};
use anyhow::anyhow;

const TITLE: &str = "Rules for the joint record of flows";
const RULES: [&str; 4] = [
    "One joint record is kept of the water that passes the Golovnoy distribution centre, from March to October.",
    "One observer from each side writes it together, every Monday and Thursday morning.",
    "Both sides hold a copy. Whoever sees a mistake says so within ten days, and both observers look again.",
    "The record is posted in villages of both sides once a month.",
];
/// What both sides come to on the second paragraph.
const DAILY_IN_SUMMER: &str = "One observer from each side writes it together, every Monday and Thursday morning, and every day in June and July.";
/// What answers the objection to the fourth.
const READ_OUT: &str =
    "The record is posted in villages of both sides once a month and read out at a village meeting.";

/// Those who decide in the group; those before [`AT_ONCE`] say at once that they received what is to be adopted.
const GROUP: [&str; 8] = ["Maple", "Willow", "Mulberry", "Walnut", "Poplar", "Almond", "Basalt", "Cedar"];
const AT_ONCE: usize = 3;
/// The last never does; half of each side is enough.
const ALL_BUT_ONE: usize = 7;

/// 28 and 29 October: `IBD/WG3/DRAFT.1`, and Rev.1 with the bracket that Basalt asks for.
pub(super) async fn write(story: &mut Story<'_>) -> Result<DraftId, Refusal> {
    let new = Beginning {
        body: story.bodies[WG3],
        item: Some(story.item("3.2")?),
        lang: Lang::En,
        title: words(TITLE)?,
        package: false,
        knows_early: true,
    };
    let mut desk = Desk::begin(story, new).await?;
    desk.add(&RULES).await?;
    let draft = desk.issue().await?;
    requests::file(story, (draft, 0), &requests::EVERY_DAY).await?;
    story.reach(autumn(10, 29, 4)).await?;
    requests::place(story, TERN, draft).await?;
    Desk::open(story, draft).await?.issue().await
}

/// 29 October to 5 November: a check on words that both sides can live with closes the bracket, with nobody else asked.
pub(super) async fn close_by_check(story: &mut Story<'_>, draft: DraftId) -> Result<(), Refusal> {
    let paragraph = Desk::open(story, draft).await?.uid(2)?;
    let object = CheckObject::ClosingText { paragraph, number: 2, words: words(DAILY_IN_SUMMER)? };
    let plan = CheckPlan { draft, revision: 1, object, closes_at: autumn(11, 2, 12) };
    let check = checks::open(story, plan).await?;
    story.reach(autumn(11, 1, 14)).await?;
    let mut answers = GROUP.map(|handle| (handle, whole()));
    answers[0].1 = minor("Say “measures and writes”.");
    checks::answer(story, check, &answers).await?;
    story.reach(autumn(11, 5, 13)).await?;
    checks::declare(story, check, ResultLabel::Unanimity).await?;
    let mut desk = Desk::open(story, draft).await?;
    let place = Wording { paragraph, alternative: None };
    desk.edit(Edit::Reword(place, words(DAILY_IN_SUMMER)?)).await?;
    desk.issue().await.map(drop)
}

/// 12 to 15 November: nobody minds that silence is used, and it begins.
pub(super) async fn try_silence(story: &mut Story<'_>, draft: DraftId) -> Result<SilenceId, Refusal> {
    let silence = propose(story, draft).await?;
    story.reach(autumn(11, 15, 5)).await?;
    start(story, silence, autumn(11, 19, 5)).await
}

/// 17 and 18 November: Willow breaks it, and Almond says back what they hear.
pub(super) async fn broken(story: &mut Story<'_>, draft: DraftId, silence: SilenceId) -> Result<(), Refusal> {
    story.reach(autumn(11, 17, 14)).await?;
    let paragraph = Desk::open(story, draft).await?.uid(4)?;
    let by = story.by(NOTICE_BOARD.author).await?;
    let said = Objection {
        concern: Concern { paragraph: Some(4), words: None },
        ground: Ground::Interest,
        harm: "Those who do not read a notice board would learn of the water from rumours again.".to_owned(),
        change: Some("It is read out where people meet.".to_owned()),
    };
    silences::break_it(story.app, &by, silence, (Some(paragraph), said)).await?;
    story.reach(autumn(11, 18, 14)).await?;
    objections::hear(story, draft, &NOTICE_BOARD).await
}

/// 22 November: Rev.3 meets the objection, and silence is proposed again.
pub(super) async fn propose_again(story: &mut Story<'_>, draft: DraftId) -> Result<SilenceId, Refusal> {
    story.reach(autumn(11, 22, 5)).await?;
    let mut desk = Desk::open(story, draft).await?;
    desk.rewrite(4, 0, READ_OUT).await?;
    desk.issue().await?;
    objections::meet(story, draft, &NOTICE_BOARD).await?;
    propose(story, draft).await
}

/// 23 to 26 November: the second silence runs; some have said that they received the text.
pub(super) async fn begin_again(story: &mut Story<'_>, silence: SilenceId) -> Result<(), Refusal> {
    story.reach(autumn(11, 23, 9)).await?;
    start(story, silence, autumn(11, 30, 9)).await?;
    story.reach(autumn(11, 26, 5)).await?;
    receive(story, silence, &GROUP[..AT_ONCE]).await
}

/// The others say it, too; nobody objects until 30 November.
pub(super) async fn keep(story: &mut Story<'_>, silence: SilenceId) -> Result<(), Refusal> {
    receive(story, silence, &GROUP[AT_ONCE..ALL_BUT_ONE]).await
}

async fn propose(story: &mut Story<'_>, draft: DraftId) -> Result<SilenceId, Refusal> {
    match silences::propose(story.app, &story.by(LARK).await?, draft).await? {
        Place::Silence(id) => Ok(id),
        other => Err(anyhow!("a silence was proposed at {other:?}").into()),
    }
}

async fn start(story: &mut Story<'_>, id: SilenceId, expires_at: Timestamp) -> Result<SilenceId, Refusal> {
    let asked = silences::ask_to_start(story.app, &story.by(LARK).await?, id, expires_at).await?;
    story.second_key(TERN, asked).await?;
    Ok(id)
}

async fn receive(story: &mut Story<'_>, silence: SilenceId, handles: &[&'static str]) -> Result<(), Refusal> {
    for handle in handles {
        silences::receive(story.app, &story.by(handle).await?, silence).await?;
    }
    Ok(())
}
