//! How a check is counted: the vectors of practice 3.4, the laws behind them, and the command.

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
    Rules { sufficient_consensus: true, protected_categories: BTreeSet::from(["community"]) }
}

/// Answers in the notation of 3.4: `1`–`7`, `-` for none, `r` after a digit for ad referendum, `c` before it for a
/// community seat.
fn seats(side: &'static str, text: &str) -> Vec<(&'static str, &'static str, Option<Answer>)> {
    text.split_whitespace()
        .map(|seat| {
            let category = if seat.starts_with('c') { "community" } else { "expert" };
            let seat = seat.trim_start_matches('c');
            let stance = || format!("G{}", seat.trim_end_matches('r')).parse().unwrap();
            let answer = match seat {
                "-" => None,
                _ if seat.ends_with('r') => Some(Answer::ad_referendum(stance()).unwrap()),
                _ => Some(Answer::of(stance())),
            };
            (side, category, answer)
        })
        .collect()
}

fn roll(i: &str, b: &str) -> Roll<&'static str, &'static str> {
    let mut roll = Roll::of(["I", "B"]);
    for (side, category, answer) in seats("I", i).into_iter().chain(seats("B", b)) {
        roll.seat(side, category, answer).unwrap();
    }
    roll
}

fn label(outcome: &Outcome<&str>) -> String {
    format!("{}{}", outcome.result.code(), if outcome.ad_referendum { " (ad referendum)" } else { "" })
}

/// Number, side I, side B, result with 3.7 off, result with 3.7 on and every precondition met.
const VECTORS: [(&str, &str, &str, &str, &str); 20] = [
    ("V1", "1 1 2 2", "1 2 1 1", "UNANIMITY", "UNANIMITY"),
    ("V2", "1 1 2 4", "1 2 1 1", "CONSENSUS", "CONSENSUS"),
    ("V3", "1 3 2 4", "1 2 1 6", "CONSENSUS_WITH_RESERVATIONS", "CONSENSUS_WITH_RESERVATIONS"),
    ("V4", "1 1 1 1 1 7", "1 1 1 1 1 1", "NO_CONSENSUS", "SUFFICIENT_CONSENSUS"),
    ("V5", "1 1 1 - - -", "1 1 1 1 1 1", "INVALID", "INVALID"),
    ("V6", "1 1 1 1 - -", "1 1 1 1 1 1", "CONSENSUS", "CONSENSUS"),
    ("V7", "1 1 1", "", "INVALID", "INVALID"),
    ("V8", "4 4 4 4", "1 1 1 1", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V9", "1 1 4 4", "1 1 1 1", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V10", "1 1 1 1 6 6", "1 1 1 1 1 1", "NO_CONSENSUS", "SUFFICIENT_CONSENSUS"),
    (
        "V11",
        "1 1 1 1 1 1 6 6",
        "1 1 1 1 1 1 1 1",
        "CONSENSUS_WITH_RESERVATIONS",
        "CONSENSUS_WITH_RESERVATIONS",
    ),
    ("V12", "1 1 1 7 7 7", "1 1 1 1 1 1", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V13", "1 1 1 1 1 1 1 1 1 1", "7 7 7 1", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V14", "1 1 1 5", "1 1 1 1", "NO_CONSENSUS", "SUFFICIENT_CONSENSUS"),
    ("V15", "1 1 1r 2", "1 1 1 1", "UNANIMITY (ad referendum)", "UNANIMITY (ad referendum)"),
    ("V16", "1", "1 1 1", "UNANIMITY", "UNANIMITY"),
    ("V17", "7", "1 1 1", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V18", "1 1 7 7 7", "1 1 1 1 1 1", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V21", "1 1 1 7 4 4 - - -", "1 1 1 1 1 1 1 1 1", "NO_CONSENSUS", "NO_CONSENSUS"),
    ("V23", "1 1 1 1 1 1 c1 c7", "1 1 1 1 1 1 1 1", "NO_CONSENSUS", "NO_CONSENSUS"),
];
/// V25 beside V23: three community seats, so that one block is less than half of them.
const V25: (&str, &str) = ("1 1 1 1 1 c1 c1 c7", "1 1 1 1 1 1 1 1");

#[test]
fn every_vector_gives_its_label_with_the_fallback_off_and_on() {
    for (number, i, b, off, with) in VECTORS {
        let roll = roll(i, b);
        assert_eq!(label(&roll.outcome(&OFF, MET)), off, "{number} with 3.7 off");
        assert_eq!(label(&roll.outcome(&on(), MET)), with, "{number} with 3.7 on");
    }
    assert_eq!(label(&roll(V25.0, V25.1).outcome(&on(), MET)), "SUFFICIENT_CONSENSUS", "V25");
}
