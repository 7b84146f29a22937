//! September 2021: the ground rules, and what the plenary adds to them before there is any text (practice 3.7).

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
        lang::Lang,
        place::Place,
        round::{Plan, Reply, Subject},
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
    let plenary = story.bodies[PL];
    let asked = rounds::ask_to_open(story.app, &story.by(TERN).await?, plenary, plan).await?;
    let Place::Round(round) = story.second_key(LARK, asked).await? else {
        return Err(anyhow!("no round was opened").into());
    };
    story.reach(autumn(9, 9, 14)).await?;
    for seat in SEATS.iter().filter(|seat| seat.function == Function::Participant) {
        let reply = match seat.handle {
            "Heron" => Reply::Concern("Community leaders should hear about it before it is used.".to_owned()),
            _ => Reply::Consent,
        };
        rounds::answer(story.app, &story.by(seat.handle).await?, round, reply).await?;
    }
    story.reach(autumn(9, 10, 13)).await?;
    for seat in &SEATS {
        rules::accept(story.app, &story.by(seat.handle).await?, 2).await?;
    }
    Ok(())
}

fn suggested() -> Names {
    Names([Lang::En, Lang::Ru].map(|lang| (lang, rules::suggested(lang))).into())
}
