//! What the story tells (practice 8.4 to 8.6).

use super::{Stage, memorandum};
use aryk::{
    actions::{Look, change::day},
    demo::Pause,
    domain::{
        check::{Finding, Phase},
        consensus::{Condition, ResultLabel, Tally},
        dialogue::Function,
        draft::DraftState,
        text::Labels,
        time::Span,
    },
    jobs,
    store::{self, checks::Stored as Check},
};

#[tokio::test]
async fn the_story_seats_sixteen_people_and_those_who_help_them() {
    let stage = Stage::told(Pause::Rev2).await;
    let seated = |function| stage.seats.iter().filter(|seat| seat.seat.function == function).count();
    let helpers = [Function::Moderator, Function::Rapporteur, Function::Interpreter, Function::Resource];
    assert_eq!(helpers.map(seated), [2, 1, 2, 1]);
    assert_eq!((seated(Function::Participant), seated(Function::Convenor), stage.seats.len()), (16, 1, 23));
    let of_side = |letter: &str| stage.seats.iter().filter(|seat| seat.side == letter).count();
    assert_eq!((of_side("I"), of_side("B")), (8, 8));
    let leaders = |letter: &str| {
        let own = stage.seats.iter().filter(|seat| seat.side == letter);
        own.filter(|seat| seat.category == "community leader").count()
    };
    assert_eq!((leaders("I"), leaders("B")), (3, 2));

    let typed = [("handle", "Walnut"), ("passphrase", stage.seated("Walnut").passphrase.as_str())];
    let home = stage.visitor().follow("/sign-in", "/sign-in", &typed).await;
    assert!(home.text().contains("Shown to others as: official, Isfara side"));
    assert!(home.text().contains("Fictional demonstration, set in autumn 2021"));
}

#[tokio::test]
async fn each_side_posts_twelve_of_the_24_positions() {
    let stage = Stage::told(Pause::Rev2).await;
    let mut look = stage.look("Lark").await;
    let sides = look.viewer.dialogue.sides.iter().map(|side| side.id).collect::<Vec<_>>();
    let mut posted = [0, 0];
    for item in &look.viewer.dialogue.items {
        let permit = look.viewer.may_read(item.lead).unwrap();
        let counts = store::positions::counts(&mut look.tx, &permit, item.id).await.unwrap();
        for (side, n) in counts {
            posted[sides.iter().position(|id| *id == side).unwrap()] += n;
        }
    }
    assert_eq!(posted, [12, 12]);
}

#[tokio::test]
async fn the_memorandum_goes_from_elements_to_a_final_draft() {
    let stage = Stage::told(Pause::Adopted).await;
    let mut look = stage.look("Walnut").await;
    let (draft, permit) = memorandum(&mut look).await;
    let issues = store::drafts::issues(&mut look.tx, &permit, draft.id).await.unwrap();
    let read = issues.iter().map(|issue| {
        let symbol = draft.symbol(&look.viewer.dialogue, issue.number).to_string();
        (symbol, day(issue.issued_at), issue.count.paragraphs, issue.count.clean, issue.count.open())
    });
    let expected = [
        ("IBD/PL/DRAFT.1", "2021-10-12", 10, 10, 0),
        ("IBD/PL/DRAFT.1/Rev.1", "2021-10-19", 12, 3, 14),
        ("IBD/PL/DRAFT.1/Rev.2", "2021-11-09", 12, 5, 9),
        ("IBD/PL/DRAFT.1/Rev.3", "2021-11-23", 12, 12, 0),
    ];
    assert!(
        read.eq(expected.map(|(symbol, day, all, clean, open)| {
            (symbol.to_owned(), day.to_owned(), all, clean, open)
        }))
    );
}

#[tokio::test]
async fn the_story_pauses_at_rev_2_as_the_practice_words_it() {
    let stage = Stage::told(Pause::Rev2).await;
    let mut look = stage.look("Willow").await;
    let (draft, permit) = memorandum(&mut look).await;
    assert_eq!((draft.revision, day(stage.app.now()).as_str()), (2, "2021-11-09"));
    let rev2 =
        store::drafts::revision(&mut look.tx, &look.keys, &permit, draft.id, 2).await.unwrap().unwrap();
    let letter = |side| Some(look.viewer.dialogue.side(side)?.facts.letter.clone());
    let labels = Labels {
        side: &letter,
        alternative: "Alt",
        no_text: "no text",
        placeholder: "placeholder",
        compromise: "compromise",
    };
    let literal = rev2.text.paragraphs.iter().map(|p| p.literal(&labels)).collect::<Vec<_>>().join("\n");
    for words in [
        "They [urge (I)][invite (B)] both governments",
        "Alt 3: no interim regime; all effort goes into delimitation.",
        "before sowing [and posted in villages of both sides] [and checked at the centre by one observer",
        "will not [and will ask media on both sides not to (B)] portray the other side as an enemy, and",
    ] {
        assert!(literal.contains(words), "{words} in {literal}");
    }
}

#[tokio::test]
async fn the_story_pauses_in_check_1_while_most_have_not_answered() {
    let stage = Stage::told(Pause::Check1).await;
    let checks = checks(&mut stage.look("Walnut").await).await;
    let [check] = &checks[..] else { panic!("{checks:?}") };
    assert_eq!((check.answers, check.phase(stage.app.now())), (4, Phase::Open));
    assert_eq!(day(check.times().closes_at), "2021-11-16");

    stage.app.clock.advance(Span(check.times().closes_at.0 - stage.app.now().0));
    jobs::once(&stage.app).await.unwrap();
    let checks = self::checks(&mut stage.look("Walnut").await).await;
    assert_eq!(checks[0].result, Some(ResultLabel::Invalid)); // no side has its quorum
}

#[tokio::test]
async fn check_1_ends_without_consensus_and_check_2_adopts() {
    let stage = Stage::told(Pause::Adopted).await;
    let mut look = stage.look("Lark").await;
    let (draft, permit) = memorandum(&mut look).await;
    let checks = checks(&mut look).await;
    let [first, second] = &checks[..] else { panic!("{checks:?}") };
    assert_eq!(
        (first.result, first.declared),
        (Some(ResultLabel::NoConsensus), Some(ResultLabel::NoConsensus))
    );
    let found = first.finding(&look.keys, &permit).unwrap().unwrap();
    // Side by side: seats, answers, support, abstentions, not ready, stand-asides, objections, no answer.
    let counts = |found: &Finding| {
        let of = |side: &Tally| {
            let blocked = [side.abstentions(), side.not_ready(), side.asides(), side.blocks()];
            (side.seats(), side.responses(), side.support(), blocked, side.silent())
        };
        let sides = look.viewer.dialogue.sides.iter().map(|side| of(&found.counts(3).unwrap()[&side.id]));
        sides.collect::<Vec<_>>()
    };
    assert_eq!(counts(&found), [(8, 8, 5, [1, 1, 0, 1], 0), (8, 7, 6, [0, 0, 1, 0], 1)]);
    let failed = found.reasons.iter().map(|reason| reason.condition);
    let sufficient = [Condition::EarlierCheck, Condition::ObjectionsAddressed, Condition::Consultation];
    assert!(sufficient.iter().all(|condition| failed.clone().any(|failed| failed == *condition)));
    assert!(!failed.clone().any(|failed| [Condition::Notified, Condition::TwoThirds].contains(&failed)));

    assert_eq!(second.result, Some(ResultLabel::ConsensusWithReservations));
    assert_eq!(second.declared, second.result);
    assert!(!second.is_ad_referendum());
    assert_eq!(day(second.declared_at.unwrap()), "2021-12-04");
    let found = second.finding(&look.keys, &permit).unwrap().unwrap();
    assert_eq!(counts(&found), [(8, 8, 7, [1, 0, 0, 0], 0), (8, 7, 6, [0, 0, 1, 0], 1)]);
    assert_eq!((found.reservations.len(), found.asides()), (1, 1));
    assert_eq!((draft.state, draft.revision), (DraftState::Adopted, 3));
}

#[tokio::test]
async fn the_sessions_are_held_and_two_have_a_summary_with_both_keys() {
    let stage = Stage::told(Pause::Adopted).await;
    let mut look = stage.look("Slate").await;
    let held = store::sessions::all(&mut look.tx, &look.keys, &look.viewer).await.unwrap();
    let held = held.iter().map(|listed| {
        let body = look.viewer.dialogue.body(listed.session.body).unwrap().code.as_str();
        (body, listed.session.number, day(listed.session.starts_at), listed.approved_at.map(day))
    });
    let expected = [
        ("PL", 3, "2021-11-09", Some("2021-12-04")),
        ("WG3", 1, "2021-10-26", Some("2021-10-28")),
        ("PL", 2, "2021-10-12", None),
        ("PL", 1, "2021-09-14", None),
    ];
    assert!(held.eq(expected.map(|(body, n, on, approved)| (
        body,
        n,
        on.into(),
        approved.map(str::to_owned)
    ))));
}

async fn checks(look: &mut Look) -> Vec<Check> {
    let (draft, permit) = memorandum(look).await;
    store::checks::of_draft(&mut look.tx, &permit, draft.id).await.unwrap()
}
