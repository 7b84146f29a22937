//! Laws that hold for every roll, not only for the vectors.

use super::{MET, Seat, on, roll};
use aryk::domain::consensus::*;
use proptest::prelude::*;

const BLOCK: Option<Answer> = Some(Answer::of(Stance::G7));
const SUPPORT: Option<Answer> = Some(Answer::of(Stance::G1));

fn an_answer() -> impl Strategy<Value = Option<Answer>> {
    // Mostly support, so that every rung of the ladder is reached.
    prop_oneof![
        12 => Just(SUPPORT),
        4 => proptest::sample::select(&Stance::ALL[..]).prop_map(|stance| Some(Answer::of(stance))),
        1 => proptest::sample::select(&Stance::ALL[..3]).prop_map(|stance| Answer::ad_referendum(stance).ok()),
        1 => Just(None),
    ]
}

fn a_side(side: &'static str) -> impl Strategy<Value = Vec<Seat>> {
    let category = proptest::sample::select(&["expert", "community_leader"][..]);
    let seat = (category, an_answer()).prop_map(move |(category, answer)| (side, category, answer));
    proptest::collection::vec(seat, 1..10)
}

fn two_sides() -> impl Strategy<Value = Vec<Seat>> {
    (a_side("I"), a_side("B")).prop_map(|(i, b)| [i, b].concat())
}

fn one_of_them() -> impl Strategy<Value = (Vec<Seat>, usize)> {
    two_sides().prop_flat_map(|seats| {
        let places = 0..seats.len();
        (Just(seats), places)
    })
}

fn rules() -> impl Strategy<Value = Rules<&'static str>> {
    any::<bool>().prop_map(|sufficient_consensus| Rules { sufficient_consensus, ..on() })
}

fn preconditions() -> impl Strategy<Value = Preconditions> {
    any::<[bool; 4]>().prop_map(
        |[notified, earlier_check_failed, objections_addressed, no_pending_consultation]| Preconditions {
            notified,
            earlier_check_failed,
            objections_addressed,
            no_pending_consultation,
        },
    )
}

fn with(seats: &[Seat], at: usize, answer: Option<Answer>) -> Vec<Seat> {
    let mut seats = seats.to_vec();
    seats[at].2 = answer;
    seats
}

proptest! {
    #[test]
    fn the_order_of_the_seats_changes_nothing(
        (seats, shuffled) in two_sides().prop_flat_map(|seats| (Just(seats.clone()), Just(seats).prop_shuffle())),
        rules in rules(),
    ) {
        prop_assert_eq!(roll(seats).outcome(&rules, MET), roll(shuffled).outcome(&rules, MET));
    }

    #[test]
    fn a_new_block_never_raises_the_result((seats, at) in one_of_them(), rules in rules(), before in preconditions()) {
        prop_assume!(seats[at].2.is_some()); // an absent member who comes to block may well give the quorum
        let then = Preconditions { objections_addressed: false, ..before }; // nobody has answered it yet
        let blocked = roll(with(&seats, at, BLOCK)).outcome(&rules, then).result;
        prop_assert!(blocked <= roll(seats).outcome(&rules, before).result);
    }

    #[test]
    fn a_block_never_raises_the_result_even_when_answered(
        (seats, at) in one_of_them(), rules in rules(), before in preconditions(),
    ) {
        // An abstention is the exception under 3.7: see `an_abstainer_who_blocks_…` below.
        let stance = seats[at].2.map(Answer::stance);
        prop_assume!(stance.is_some_and(|stance| !rules.sufficient_consensus || stance != Stance::G4));
        let blocked = roll(with(&seats, at, BLOCK)).outcome(&rules, before).result;
        prop_assert!(blocked <= roll(seats).outcome(&rules, before).result);
    }

    #[test]
    fn support_instead_of_anything_else_never_lowers_the_result(
        (seats, at) in one_of_them(), rules in rules(), before in preconditions(),
    ) {
        let supported = roll(with(&seats, at, SUPPORT)).outcome(&rules, before).result;
        prop_assert!(supported >= roll(seats).outcome(&rules, before).result);
    }

    #[test]
    fn a_side_without_seats_is_always_invalid(seats in a_side("B"), rules in rules(), before in preconditions()) {
        let outcome = roll(seats).outcome(&rules, before); // CON-3
        prop_assert_eq!((outcome.result, outcome.ad_referendum), (ResultLabel::Invalid, false));
    }

    #[test]
    fn the_fallback_lifts_nothing_but_no_consensus(seats in two_sides(), before in preconditions()) {
        let off = roll(seats.clone()).outcome(&super::OFF, before);
        let lifted = roll(seats).outcome(&on(), before);
        prop_assert_eq!(lifted.ad_referendum, off.ad_referendum);
        prop_assert!(
            lifted.result == off.result
                || (off.result, lifted.result) == (ResultLabel::NoConsensus, ResultLabel::SufficientConsensus)
        );
    }

    #[test]
    fn no_text_passes_over_a_third_plus_one_of_a_side_that_takes_a_stance(seats in two_sides()) {
        let roll = roll(seats); // CON-11
        let result = roll.outcome(&on(), MET).result;
        for side in roll.tallies().values() {
            let cast = side.responses() - side.abstentions();
            prop_assert!(!result.adopts() || 3 * (side.blocks() + side.not_ready()) <= cast);
            prop_assert!(side.blocks() == 0 || result <= ResultLabel::SufficientConsensus);
        }
    }

    #[test]
    fn reasons_are_given_exactly_where_consensus_was_missed(seats in two_sides(), rules in rules(), before in preconditions()) {
        let outcome = roll(seats).outcome(&rules, before);
        prop_assert_eq!(outcome.reasons.is_empty(), outcome.result > ResultLabel::SufficientConsensus);
    }

    #[test]
    fn what_waits_for_confirmation_changes_the_suffix_only((seats, at) in one_of_them(), rules in rules()) {
        let stance = seats[at].2.map(Answer::stance);
        let waiting = stance.and_then(|stance| Answer::ad_referendum(stance).ok());
        prop_assume!(waiting.is_some());
        let outcome = roll(with(&seats, at, waiting)).outcome(&rules, MET);
        let confirmed = roll(with(&seats, at, stance.map(Answer::of))).outcome(&rules, MET);
        prop_assert_eq!(outcome.ad_referendum, outcome.result != ResultLabel::Invalid);
        prop_assert_eq!((outcome.result, outcome.reasons), (confirmed.result, confirmed.reasons));
    }

    #[test]
    fn which_side_is_which_changes_neither_the_result_nor_what_participants_see(seats in two_sides(), rules in rules()) {
        let other = |side| if side == "I" { "B" } else { "I" };
        let swapped = seats.iter().map(|&(side, category, answer)| (other(side), category, answer)).collect();
        let (one, two) = (roll(seats).outcome(&rules, MET), roll(swapped).outcome(&rules, MET));
        prop_assert_eq!(one.result, two.result);
        prop_assert_eq!(GenericReason::of(&one.reasons), GenericReason::of(&two.reasons));
    }
}

#[test]
fn an_abstainer_who_blocks_can_open_the_fallback_for_a_hollow_side_once_the_block_is_answered() {
    let abstained = super::both("1*2 4*2", "1*4");
    let blocked = super::both("1*2 4 7", "1*4");
    assert_eq!(roll(abstained).outcome(&on(), MET).result, ResultLabel::NoConsensus);
    assert_eq!(roll(blocked).outcome(&on(), MET).result, ResultLabel::SufficientConsensus);
}
