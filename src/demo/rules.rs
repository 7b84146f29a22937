//! The ground rules, what the plenary adds to them before there is any text (practice 3.7), and a round on its timetable.

use super::{
    calendar::autumn,
    cast::{CONVENOR, LARK, PL, SEATS, TERN},
    story::Story,
};
use crate::{
    actions::{Refusal, rounds, rules},
    domain::{
        dialogue::{Function, Names},
        ground_rules::GroundRules,
        id::RoundId,
        lang::Lang,
        place::Place,
        round::{Matter, Plan, Reply, Subject},
    },
};
use anyhow::anyhow;

/// What the second version adds.
const LAST_RESORT: [(Lang, &str); 2] = [
    (
        Lang::En,
        "13. Where we reach no consensus and have answered every objection, sufficient consensus may be used.",
    ),
    (
        Lang::Ru,
        "13. Если консенсуса достичь не удаётся и на каждое возражение дан ответ, можно применить достаточный консенсус.",
    ),
];

const TUESDAYS: &str =
    "New revisions of the memorandum come on Tuesdays, and no check on one closes before the Tuesday after.";

/// The convenor writes what is suggested, before anybody has come.
pub(super) async fn write(story: &mut Story<'_>) -> Result<(), Refusal> {
    rules::write(story.app, &story.by(CONVENOR).await?, suggested()).await.map(drop)
}

/// From 7 to 10 September the plenary consents to sufficient consensus as a last resort, and everybody accepts that.
pub(super) async fn agree_on_counting(story: &mut Story<'_>) -> Result<(), Refusal> {
    let mut words = suggested();
    for (lang, line) in LAST_RESORT {
        words.0.entry(lang).or_default().extend(["\n", line]);
    }
    let second = GroundRules { number: 2, words, sufficient_consensus: true };
    story.reach(autumn(9, 7, 5)).await?;
    let plan = Plan { subject: Subject::Rules(second), closes_at: autumn(9, 10, 12) };
    let round = open(story, plan).await?;
    story.reach(autumn(9, 9, 14)).await?;
    consent(story, round, ("Heron", "Community leaders should hear about it before it is used.")).await?;
    story.reach(autumn(9, 10, 13)).await?;
    for seat in &SEATS {
        rules::accept(story.app, &story.by(seat.handle).await?, 2).await?;
    }
    Ok(())
}

/// 22 to 25 October: the plenary consents to when revisions come.
pub(super) async fn agree_on_timetable(story: &mut Story<'_>) -> Result<(), Refusal> {
    let subject = Subject::Question {
        matter: Matter::Timetable,
        words: TUESDAYS.to_owned(),
        review_at: Some(autumn(12, 7, 5)),
    };
    let round = open(story, Plan { subject, closes_at: autumn(10, 25, 12) }).await?;
    story.reach(autumn(10, 24, 14)).await?;
    consent(story, round, ("Thyme", "In the last week of harvest a day is not enough to read.")).await
}

async fn open(story: &mut Story<'_>, plan: Plan) -> Result<RoundId, Refusal> {
    let plenary = story.bodies[PL];
    let asked = rounds::ask_to_open(story.app, &story.by(TERN).await?, plenary, plan).await?;
    match story.second_key(LARK, asked).await? {
        Place::Round(round) => Ok(round),
        other => Err(anyhow!("a round was opened at {other:?}").into()),
    }
}

/// Everybody consents, one with a concern.
async fn consent(story: &mut Story<'_>, round: RoundId, but: (&str, &str)) -> Result<(), Refusal> {
    for seat in SEATS.iter().filter(|seat| seat.function == Function::Participant) {
        let reply = if seat.handle == but.0 { Reply::Concern(but.1.to_owned()) } else { Reply::Consent };
        rounds::answer(story.app, &story.by(seat.handle).await?, round, reply).await?;
    }
    Ok(())
}

fn suggested() -> Names {
    Names([Lang::En, Lang::Ru].map(|lang| (lang, rules::suggested(lang))).into())
}
