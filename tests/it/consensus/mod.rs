//! How a check is counted: the vectors of practice 3.4, both checks of the demonstration, and the edge cases.

mod command;
mod laws;
mod procedure;

use aryk::domain::consensus::*;
use std::collections::BTreeSet;

const OFF: Rules<&str> = Rules { sufficient_consensus: false, protected_categories: BTreeSet::new() };
const MET: Preconditions = Preconditions {
    notified: true,
    earlier_check_failed: true,
    objections_addressed: true,
    no_pending_consultation: true,
};

fn on() -> Rules<&'static str> {
    Rules { sufficient_consensus: true, protected_categories: BTreeSet::from(["community_leader"]) }
}

/// Side, category, answer.
type Seat = (&'static str, &'static str, Option<Answer>);

/// The notation of 3.4: `1`–`7`, `-` for no answer, `1r` for ad referendum, `c1` for a community seat, `1*6` for six.
fn seats(side: &'static str, text: &str) -> Vec<Seat> {
    let seats = text.split_whitespace().flat_map(|seat| {
        let (seat, times) = seat.split_once('*').unwrap_or((seat, "1"));
        let category = if seat.starts_with('c') { "community_leader" } else { "expert" };
        std::iter::repeat_n((side, category, answer(seat.trim_start_matches('c'))), times.parse().unwrap())
    });
    seats.collect()
}

fn answer(text: &str) -> Option<Answer> {
    let stance = || format!("G{}", text.trim_end_matches('r')).parse().unwrap();
    match text {
        "-" => None,
        _ if text.ends_with('r') => Some(Answer::ad_referendum(stance()).unwrap()),
        _ => Some(Answer::of(stance())),
    }
}

fn both(i: &str, b: &str) -> Vec<Seat> {
    [seats("I", i), seats("B", b)].concat()
}

fn roll(seats: Vec<Seat>) -> Roll<&'static str, &'static str> {
    let mut roll = Roll::of(["I", "B"]);
    for (side, category, answer) in seats {
        roll.seat(side, category, answer).unwrap();
    }
    roll
}

fn reasons(outcome: &Outcome<&str>) -> Vec<String> {
    outcome.reasons.iter().map(ToString::to_string).collect()
}

fn label(result: ResultLabel, ad_referendum: bool) -> String {
    format!("{}{}", result.code(), if ad_referendum { " (ad referendum)" } else { "" })
}

/// Number, side I, side B, result with 3.7 off, result with 3.7 on and its preconditions met.
const VECTORS: [(&str, &str, &str, &str, &str); 21] = [
    ("V1", "1 1 2 2", "1 2 1 1", "UNANIMITY", "UNANIMITY"),
    ("V2", "1 1 2 4", "1 2 1 1", "CONSENSUS", "CONSENSUS"),
    ("V3", "1 3 2 4", "1 2 1 6", "CONSENSUS_WITH_RESERVATIONS", "CONSENSUS_WITH_RESERVATIONS"),
    ("V4", "1*5 7", "1*6", "NO_CONSENSUS", "SUFFICIENT_CONSENSUS"),
    ("V5", "1*3 -*3", "1*6", "INVALID", "INVALID"),
    ("V6", "1*4 -*2", "1*6", "CONSENSUS", "CONSENSUS"),
    ("V7", "1*3", "", "INVALID", "INVALID"),
    ("V8", "4*4", "1*4", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V9", "1*2 4*2", "1*4", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V10", "1*4 6*2", "1*6", "NO_CONSENSUS", "SUFFICIENT_CONSENSUS"),
    ("V11", "1*6 6*2", "1*8", "CONSENSUS_WITH_RESERVATIONS", "CONSENSUS_WITH_RESERVATIONS"),
    ("V12", "1*3 7*3", "1*6", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V13", "1*10", "7*3 1", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V14", "1*3 5", "1*4", "NO_CONSENSUS", "SUFFICIENT_CONSENSUS"),
    ("V15", "1 1 1r 2", "1*4", "UNANIMITY (ad referendum)", "UNANIMITY (ad referendum)"),
    ("V16", "1", "1*3", "UNANIMITY", "UNANIMITY"),
    ("V17", "7", "1*3", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V18", "1*2 7*3", "1*6", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V21", "1*3 7 4*2 -*3", "1*9", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V23", "1*6 c1 c7", "1*8", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V25", "1*5 c1*2 c7", "1*8", "NO_CONSENSUS", "SUFFICIENT_CONSENSUS"),
];

#[test]
fn every_vector_gives_its_label_with_the_fallback_off_and_on() {
    for (number, i, b, off, with) in VECTORS {
        for (rules, expected) in [(OFF, off), (on(), with)] {
            let Outcome { result, ad_referendum, .. } = roll(both(i, b)).outcome(&rules, MET);
            assert_eq!(label(result, ad_referendum), expected, "{number} with {rules:?}");
        }
    }
}

#[test]
fn an_unanswered_objection_or_a_consultation_ahead_keeps_the_fallback_shut() {
    let unanswered = Preconditions { objections_addressed: false, ..MET };
    let v22 = roll(both("1*5 7", "1*6")).outcome(&on(), unanswered);
    assert_eq!(v22.result, ResultLabel::NoConsensus);
    assert_eq!(reasons(&v22), ["objection:I", "objections_addressed"]);

    let ahead = Preconditions { no_pending_consultation: false, ..MET };
    let v14 = roll(both("1*3 5", "1*4")).outcome(&on(), ahead);
    assert_eq!(v14.result, ResultLabel::NoConsensus);
    assert_eq!(reasons(&v14), ["not_ready:I", "consultation"]);
}

/// Practice 8.6, with the community leaders of 8.2.
const CHECK_1: (&str, &str) = ("1 1 2 5 c7 c3 c4 1", "1 2 1 3 6 c1 c1 -");
const CHECK_2: (&str, &str) = ("1 1 1 2r c3 c2 c4 1", "1 2 1 2 6 c1 c1 -");
const CHECK_2_CONFIRMED: (&str, &str) = ("1 1 1 2 c3 c2 c4 1", "1 2 1 2 6 c1 c1 -");

#[test]
fn the_first_check_of_the_demonstration_fails_on_its_block_and_on_who_is_not_ready() {
    let roll = roll(both(CHECK_1.0, CHECK_1.1));
    let i = &roll.tallies()["I"];
    assert_eq!(
        [i.seats(), i.responses(), i.support(), i.abstentions(), i.not_ready(), i.blocks()],
        [8, 8, 5, 1, 1, 1]
    );
    let b = &roll.tallies()["B"];
    assert_eq!([b.seats(), b.responses(), b.support(), b.asides(), b.silent()], [8, 7, 6, 1, 1]);

    let today = Preconditions { notified: true, ..Preconditions::default() };
    let outcome = roll.outcome(&on(), today);
    assert_eq!(outcome.result, ResultLabel::NoConsensus);
    let expected = ["objection:I", "not_ready:I", "earlier_check", "objections_addressed", "consultation"];
    assert_eq!(reasons(&outcome), expected);
    assert_eq!(
        roll.outcome(&on(), MET).result,
        ResultLabel::SufficientConsensus,
        "the arithmetic would pass"
    );
}

#[test]
fn the_second_check_of_the_demonstration_passes_and_loses_its_suffix_when_confirmed() {
    for ((i, b), suffix) in [(CHECK_2, true), (CHECK_2_CONFIRMED, false)] {
        let outcome = roll(both(i, b)).outcome(&OFF, Preconditions::default());
        assert_eq!(outcome.result, ResultLabel::ConsensusWithReservations);
        assert_eq!(outcome.ad_referendum, suffix);
        assert!(outcome.reasons.is_empty());
    }
}

#[test]
fn exactly_half_is_no_majority_but_is_half_of_the_seats() {
    // CON-5
    let as_many_aside = roll(both("1*2 6*2 4*2 -*2", "1*8")).outcome(&OFF, MET);
    assert_eq!(reasons(&as_many_aside), ["support:I"]);
    let half_of_the_seats = roll(both("1*3 7 4*2", "1*6 c1")).outcome(&on(), MET);
    assert_eq!(half_of_the_seats.result, ResultLabel::SufficientConsensus);
}

#[test]
fn a_side_alone_or_no_side_at_all_is_invalid() {
    let mut caucus = Roll::of(["I"]);
    caucus.seat("I", "expert", Some(Answer::of(Stance::G1))).unwrap();
    assert_eq!(reasons(&caucus.outcome(&on(), MET)), ["sides"]);

    let nobody: [&str; 0] = [];
    let nobody = Roll::<_, &str>::of(nobody).outcome(&on(), MET);
    assert_eq!(nobody.result, ResultLabel::Invalid);
}

#[test]
fn a_third_side_must_meet_every_condition_too() {
    let mut roll = Roll::of(["I", "B", "J"]);
    for side in ["I", "B"] {
        roll.seat(side, "expert", Some(Answer::of(Stance::G1))).unwrap();
    }
    assert_eq!(reasons(&roll.outcome(&OFF, MET)), ["seats:J", "quorum:J"]);
    roll.seat("J", "expert", Some(Answer::of(Stance::G4))).unwrap();
    assert_eq!(reasons(&roll.outcome(&OFF, MET)), ["hollow:J", "support:J"]);
}

#[test]
fn a_seat_of_a_side_that_is_not_on_the_roll_is_refused() {
    let mut roll = Roll::of(["I", "B"]);
    assert_eq!(roll.seat("J", "expert", None), Err(NotOnTheRoll));
}

#[test]
fn half_of_a_category_that_is_not_protected_can_be_passed_over() {
    // CON-12: V23 with the categories exchanged.
    let outcome = roll(both("c1*6 1 7", "1*7 c1")).outcome(&on(), MET);
    assert_eq!(outcome.result, ResultLabel::SufficientConsensus);
}

#[test]
fn the_fallback_says_which_side_had_no_seat_of_a_protected_category() {
    let outcome = roll(both("1*5 7", "1*5 c1")).outcome(&on(), MET);
    assert_eq!(outcome.result, ResultLabel::SufficientConsensus);
    assert_eq!(reasons(&outcome), ["objection:I", "protected_without_seats:I"]);
}

#[test]
fn participants_learn_neither_the_side_nor_which_of_its_conditions_failed() {
    // CON-4: hollow, opposed and stood-aside sides look the same from outside.
    for (i, b) in [("4*4", "1*4"), ("1*4", "1*3 6*3"), ("1*6 6*3", "1*4")] {
        let outcome = roll(both(i, b)).outcome(&OFF, MET);
        assert_eq!(
            GenericReason::of(&outcome.reasons),
            BTreeSet::from([GenericReason::OneSide]),
            "{i} | {b}"
        );
    }
}

#[test]
fn less_may_be_declared_but_never_more_and_never_a_fact_that_was_not_computed() {
    use ResultLabel::*;
    // CON-1
    let may = |computed: ResultLabel| {
        ResultLabel::ALL
            .into_iter()
            .filter(|declared| computed.may_be_declared_as(*declared))
            .collect::<Vec<_>>()
    };
    assert_eq!(may(Invalid), [Invalid]);
    assert_eq!(may(NoConsensus), [NoConsensus]);
    assert_eq!(may(SufficientConsensus), [NoConsensus, SufficientConsensus]);
    assert_eq!(may(ConsensusWithReservations), [NoConsensus, ConsensusWithReservations]);
    assert_eq!(may(Consensus), [NoConsensus, ConsensusWithReservations, Consensus]);
    assert_eq!(may(Unanimity), [NoConsensus, ConsensusWithReservations, Consensus, Unanimity]);
}

#[test]
fn only_support_can_be_ad_referendum_and_only_dissent_on_record_needs_a_reason() {
    let codes = |wanted: fn(Stance) -> bool| {
        Stance::ALL.into_iter().filter(|stance| wanted(*stance)).map(Stance::code).collect::<Vec<_>>()
    };
    assert_eq!(codes(|stance| Answer::ad_referendum(stance).is_ok()), ["G1", "G2", "G3"]);
    assert_eq!(codes(Stance::needs_reason), ["G3", "G7"]);
    assert!(["", "G0", "G8", "g1", " G1", "1"].into_iter().all(|text| text.parse::<Stance>().is_err()));
}
