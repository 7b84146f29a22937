//! The demonstration: an invented dialogue (practice 8), told through the same actions that people use.
//!
//! One file a chapter, in the order of the story; what people say in it stands there in tables.

mod agenda;
mod amendments;
mod calendar;
mod cast;
mod checks;
mod comments;
mod desk;
mod meetings;
mod memorandum;
mod objections;
mod opening;
mod positions;
mod record;
mod requests;
mod rules;
mod sitting;
mod story;

pub use calendar::later;

use crate::{
    actions::{
        App, Refusal,
        app::{Demo, DemoSeat},
    },
    clock::Clock,
    domain::id::{CheckId, DraftId, SessionId, SilenceId},
};
use calendar::autumn;
use cast::LARK;
use objections::{LAST_VILLAGES, NOTICE_BOARD};
use positions::{IN_SESSION_1, POSITIONS};
use story::Story;

/// Where the story stops, so that one can go on by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Pause {
    /// Rev.1 was issued: amendments and a request for a bracket wait
    Amendments,
    /// The group on water is in session: one has the floor, three wait
    Session,
    /// Rev.2 was issued: nine elements are open
    Rev2,
    /// The first check is open; four have answered
    Check1,
    /// It ended without consensus: its objection waits for somebody who says back what they hear
    Objection,
    /// A silence runs on the second text, and acknowledgements are missing; the check on the memorandum is open
    Silence,
    /// Both texts were adopted: the whole story
    Adopted,
}

/// A seat with what opens it.
#[derive(Debug, Clone)]
pub struct Seated {
    /// The seat as the sign-in page may offer it.
    pub seat: DemoSeat,
    /// The letter of its side; empty when it has none.
    pub side: String,
    /// The English name of its role category; empty when it has none.
    pub category: String,
    /// The passphrase.
    pub passphrase: String,
}

/// Tells the story in an empty database; the clock of `app` then stands where the story stopped.
pub async fn tell(app: &mut App, until: Pause) -> Result<Vec<Seated>, Refusal> {
    app.clock = Clock::standing_at(calendar::BEGINNING);
    app.demo = Some(Demo::default());
    let mut story = Story::new(app);
    chapters(&mut story, until).await?;
    story.end().await
}

async fn chapters(story: &mut Story<'_>, until: Pause) -> Result<(), Refusal> {
    opening::tell(story).await?;
    rules::agree_on_counting(story).await?;
    let memorandum = from_listening_to_rev1(story).await?;
    if until == Pause::Amendments {
        return Ok(());
    }
    let water = to_the_session_on_water(story).await?;
    if until == Pause::Session {
        return Ok(());
    }
    let (record, constraints) = from_the_session_to_rev2(story, (memorandum, water)).await?;
    if until == Pause::Rev2 {
        return Ok(());
    }
    amendments::rebase(story, memorandum).await?;
    let check = checks::open_first(story, memorandum).await?;
    if until == Pause::Check1 {
        return Ok(());
    }
    let silence = record::try_silence(story, record).await?;
    checks::close_first(story, check).await?;
    record::broken(story, record, silence).await?;
    checks::declare_first(story, check).await?;
    if until == Pause::Objection {
        return Ok(());
    }
    let (check, silence) = from_objections_to_final_texts(story, memorandum, record).await?;
    if until == Pause::Silence {
        return Ok(());
    }
    record::keep(story, silence).await?;
    checks::adopt(story, check).await?;
    meetings::sum_up(story, constraints, &meetings::ON_CONSTRAINTS).await
}

/// 14 September to 20 October: positions, elements, the first wording.
async fn from_listening_to_rev1(story: &mut Story<'_>) -> Result<DraftId, Refusal> {
    let (first, second) = POSITIONS.split_at(IN_SESSION_1);
    meetings::come_to(story, &meetings::LISTENING).await?;
    positions::session(story, first).await?;
    meetings::come_to(story, &meetings::ELEMENTS).await?;
    positions::session(story, second).await?;
    let memorandum = memorandum::elements(story).await?;
    story.reach(autumn(10, 13, 5)).await?;
    requests::file(story, (memorandum, 0), &requests::WATER_SERVICES).await?;
    requests::place(story, LARK, memorandum).await?;
    requests::file(story, (memorandum, 0), &requests::SAY_ON_TEXTS).await?;
    story.reach(autumn(10, 19, 5)).await?;
    memorandum::rev1(story, memorandum).await?;
    story.reach(autumn(10, 20, 9)).await?;
    comments::write(story, memorandum).await?;
    amendments::file(story, memorandum).await?;
    requests::file(story, (memorandum, 1), &requests::AND_ROADS).await?;
    Ok(memorandum)
}

/// 22 to 26 October: two amendments are let go, the timetable is agreed, the group on water meets.
async fn to_the_session_on_water(story: &mut Story<'_>) -> Result<SessionId, Refusal> {
    story.reach(autumn(10, 22, 5)).await?;
    amendments::let_go(story).await?;
    rules::agree_on_timetable(story).await?;
    let water = meetings::come_to(story, &meetings::WATER).await?;
    sitting::begin(story, water).await?;
    Ok(water)
}

/// 26 October to 9 November: that group begins a text of its own, the plenary comes from 14 open elements to nine.
async fn from_the_session_to_rev2(
    story: &mut Story<'_>,
    (memorandum, water): (DraftId, SessionId),
) -> Result<(DraftId, SessionId), Refusal> {
    sitting::end(story, water, meetings::WATER.begins).await?;
    story.reach(autumn(10, 28, 5)).await?;
    meetings::sum_up(story, water, &meetings::ON_WATER).await?;
    let record = record::write(story).await?;
    record::close_by_check(story, record).await?;
    let constraints = meetings::come_to(story, &meetings::CONSTRAINTS).await?;
    story.reach(autumn(11, 9, 10)).await?;
    memorandum::rev2(story, memorandum).await?;
    Ok((record, constraints))
}

/// 20 to 26 November: both objections are heard and met; a check and a silence are under way.
async fn from_objections_to_final_texts(
    story: &mut Story<'_>,
    memorandum: DraftId,
    record: DraftId,
) -> Result<(CheckId, SilenceId), Refusal> {
    story.reach(autumn(11, 20, 14)).await?;
    objections::confirm(story, record, &NOTICE_BOARD).await?;
    objections::hear(story, memorandum, &LAST_VILLAGES).await?;
    story.reach(autumn(11, 21, 14)).await?;
    objections::confirm(story, memorandum, &LAST_VILLAGES).await?;
    let silence = record::propose_again(story, record).await?;
    story.reach(autumn(11, 23, 5)).await?;
    memorandum::rev3(story, memorandum).await?;
    objections::meet(story, memorandum, &LAST_VILLAGES).await?;
    let check = checks::open_second(story, memorandum).await?;
    record::begin_again(story, silence).await?;
    Ok((check, silence))
}
