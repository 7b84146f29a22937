//! SIL-5: the acknowledgement quorum, with the vectors of practice 2.7.

use aryk::domain::silence::{Received, SilenceState, at_expiry};
use proptest::prelude::*;

fn side(seats: u64, acknowledged: u64) -> Received {
    Received { seats, acknowledged }
}

#[test]
fn half_of_a_side_rounded_up_and_two_at_least_must_acknowledge() {
    let needed: Vec<_> = (0..=9).map(|seats| side(seats, 0).needed()).collect();
    assert_eq!(needed, [0, 1, 2, 2, 2, 3, 3, 4, 4, 5]);
}

/// The break of the third vector ends a silence before it is counted: see `running`.
#[test]
fn the_vectors_of_the_practice_hold() {
    for (sides, state) in [
        (vec![side(8, 4), side(8, 4)], SilenceState::Adopted),
        (vec![side(8, 8), side(8, 3)], SilenceState::Lapsed),
        (vec![side(8, 8), side(1, 1)], SilenceState::Adopted),
        (vec![side(8, 8), side(0, 0)], SilenceState::Lapsed),
        (vec![side(8, 8)], SilenceState::Lapsed),
        (Vec::new(), SilenceState::Lapsed),
    ] {
        assert_eq!(at_expiry(&sides), state, "{sides:?}");
    }
}

fn sides() -> impl Strategy<Value = Vec<Received>> {
    let one = (0u64..40).prop_flat_map(|seats| (Just(seats), 0..=seats));
    prop::collection::vec(one.prop_map(|(seats, acknowledged)| side(seats, acknowledged)), 2..4)
}

proptest! {
    #[test]
    fn one_more_acknowledgement_never_undoes_an_adoption(sides in sides(), at in 0usize..4) {
        let mut more = sides.clone();
        let at = at % more.len();
        more[at].acknowledged = more[at].seats.min(more[at].acknowledged + 1);
        if at_expiry(&sides) == SilenceState::Adopted {
            prop_assert_eq!(at_expiry(&more), SilenceState::Adopted);
        }
    }

    #[test]
    fn a_side_without_seats_adopts_nothing(mut sides in sides(), at in 0usize..4) {
        let at = at % sides.len();
        sides[at] = side(0, 0);
        prop_assert_eq!(at_expiry(&sides), SilenceState::Lapsed);
    }

    #[test]
    fn never_less_than_half_of_any_side_and_never_more_than_it_has(sides in sides()) {
        for side in &sides {
            prop_assert!(side.needed() <= side.seats && 2 * side.needed() >= side.seats);
        }
        if at_expiry(&sides) == SilenceState::Adopted {
            prop_assert!(sides.iter().all(|side| 2 * side.acknowledged >= side.seats && side.acknowledged > 0));
        }
    }

    #[test]
    fn the_order_of_the_sides_does_not_matter(sides in sides()) {
        let turned: Vec<_> = sides.iter().rev().copied().collect();
        prop_assert_eq!(at_expiry(&sides), at_expiry(&turned));
    }
}
