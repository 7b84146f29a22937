//! The sessions (practice 8.6), and the summaries of two of them.

use super::{
    calendar::autumn,
    cast::{LARK, PL, SLATE, TERN, WG3},
    story::Story,
};
use crate::{
    actions::{Refusal, sessions, summaries},
    domain::{
        id::SessionId,
        lang::Lang,
        level::Level,
        place::Place,
        session::{Entry, Interpretation, Plan},
        summary::Typed,
        time::Timestamp,
    },
};
use anyhow::anyhow;

/// A session: the body's place in `cast::BODIES`, when it begins, what is on its agenda.
pub(super) struct Meeting {
    body: usize,
    pub(super) begins: Timestamp,
    items: &'static [&'static str],
}

/// What the rapporteur writes: on each item interests, options, where views converged, where they differ, the effect
/// on the text; then what is next.
pub(super) struct Report {
    items: &'static [[&'static str; 5]],
    next_steps: &'static str,
    next_month: &'static str,
}

pub(super) const LISTENING: Meeting =
    Meeting { body: PL, begins: autumn(9, 14, 5), items: &["1.1", "1.2", "1.3", "1.4", "2.1", "2.2"] };

pub(super) const ELEMENTS: Meeting =
    Meeting { body: PL, begins: autumn(10, 12, 5), items: &["2.3", "3.1", "3.2", "4.1", "4.2", "5.1"] };

pub(super) const WATER: Meeting = Meeting { body: WG3, begins: autumn(10, 26, 5), items: &["3.1", "3.2"] };

pub(super) const CONSTRAINTS: Meeting =
    Meeting { body: PL, begins: autumn(11, 9, 5), items: &["1.4", "2.1", "3.1", "4.1", "5.1"] };

pub(super) const ON_WATER: Report = Report {
    items: &[
        [
            "To know before sowing when water comes and how much of it.",
            "A seasonal timetable; posting it in villages; one observer from each side at the distribution centre.",
            "Water does not become a means of pressure. The timetable is agreed jointly.",
            "Participants from the Isfara side spoke first of the end of the channel, participants from the Batken side first of measuring together.",
            "Paragraph 7: the group suggests “before sowing” instead of “for each season”. Two inclusions stay open.",
        ],
        [
            "Figures that both sides believe.",
            "One joint record; two records that are compared.",
            "There is one joint record.",
            "Whether everybody reads it, or the water services do.",
            "Paragraph 8: the group suggests that the record is open to both sides.",
        ],
    ],
    next_steps: "Each side asks the last villages on the channel what they need to know, and when.",
    next_month: "2021-11",
};

pub(super) const ON_CONSTRAINTS: Report = Report {
    items: &[
        [
            "Room to finish the line without a crisis each month, and certainty that what is temporary ends.",
            "A zone administered jointly for one year; joint use without change in who exercises jurisdiction; no interim regime.",
            "Joint use for one year.",
            "Some participants saw a risk that an undated joint regime becomes permanent.",
            "Paragraph 3: one alternative was chosen, with the time limit of another.",
        ],
        [
            "To reach hospital, school and market; to set no precedent.",
            "",
            "The status of the road is settled with delimitation.",
            "A view was expressed that access to the bypass road should not depend on its status.",
            "Paragraph 5: access and status are kept apart.",
        ],
        [
            "To know the timetable before sowing; to trust the measuring.",
            "",
            "No timetable takes effect before the last villages have seen it.",
            "",
            "Paragraph 7: both inclusions were taken in, and a sentence on the last villages.",
        ],
        [
            "Some community participants from both sides asked for seats where texts are written.",
            "",
            "Community representatives are full members of working groups.",
            "",
            "",
        ],
        [
            "One paper, so that two versions are not used against each other.",
            "",
            "Both delegations receive it on the same day.",
            "",
            "All brackets were closed.",
        ],
    ],
    next_steps: "The memorandum goes to both official delegations on the same day.",
    next_month: "2021-12",
};

/// Puts a session on the calendar, and lets the time pass until it begins.
pub(super) async fn come_to(story: &mut Story<'_>, meeting: &Meeting) -> Result<SessionId, Refusal> {
    let plan = plan(story, meeting)?;
    let by = story.by(LARK).await?;
    let planned = sessions::plan(story.app, &by, story.bodies[meeting.body], (meeting.begins, plan)).await?;
    let Place::Session(id) = planned else {
        return Err(anyhow!("a session was planned at {planned:?}").into());
    };
    story.reach(meeting.begins).await?;
    Ok(id)
}

/// In Russian, interpreted one after the other, half an hour for each item.
fn plan(story: &Story<'_>, meeting: &Meeting) -> Result<Plan, Refusal> {
    let level = if meeting.body == PL { Level::Internal } else { Level::Room };
    let entry = |number: &&str| Ok(Entry { item: story.item(number)?, minutes: 30, level, raised: None });
    let entries = meeting.items.iter().map(entry).collect::<Result<_, Refusal>>()?;
    Ok(Plan { entries, working: Lang::Ru, interpretation: Interpretation::Consecutive })
}

/// Slate drafts the summary of a session, and both co-moderators approve it.
pub(super) async fn sum_up(
    story: &mut Story<'_>,
    session: SessionId,
    report: &Report,
) -> Result<(), Refusal> {
    let begun = summaries::begin(story.app, &story.by(SLATE).await?, session).await?;
    let Place::Summary(id) = begun else { return Err(anyhow!("a summary was begun at {begun:?}").into()) };
    let typed = Typed {
        revision: 1,
        said: report.items.as_flattened().iter().map(|words| (*words).to_owned()).collect(),
        next_steps: report.next_steps.to_owned(),
        next_month: report.next_month.to_owned(),
    };
    summaries::edit(story.app, &story.by(SLATE).await?, id, &typed).await?;
    let asked = summaries::ask_to_approve(story.app, &story.by(LARK).await?, id, 2).await?;
    story.second_key(TERN, asked).await.map(drop)
}
