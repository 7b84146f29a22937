//! Laws of counting a round that hold for every roll.

use aryk::domain::{
    consensus::Shortfall,
    id::SideId,
    round::{Finding, Method, Reply},
};
use proptest::prelude::*;
use std::collections::BTreeSet;

type Seat = (SideId, Option<Reply>);

fn side(n: u128) -> SideId {
    SideId::from_bits(n)
}

fn a_roll(replies: &'static [Option<Reply>]) -> impl Strategy<Value = Vec<Seat>> {
    let seat = (1u128..=2, proptest::sample::select(replies));
    proptest::collection::vec(seat.prop_map(|(n, reply)| (side(n), reply)), 0..14)
}

const CONSENT: &[Option<Reply>] = &[
    Some(Reply::Consent),
    Some(Reply::Consent),
    Some(Reply::Consent),
    Some(Reply::Concern(String::new())),
    Some(Reply::Objection(String::new())),
    None,
];
const PARALLEL: &[Option<Reply>] =
    &[Some(Reply::For), Some(Reply::For), Some(Reply::Against), Some(Reply::Leave), None];

fn count(method: Method, sides: impl IntoIterator<Item = u128>, roll: &[Seat]) -> Finding {
    let sides: BTreeSet<_> = sides.into_iter().map(side).collect();
    Finding::of(method, &sides, roll, |_| [0; 32])
}

fn consents(roll: &[Seat]) -> bool {
    count(Method::Consent, 1..=2, roll).passed()
}

proptest! {
    #[test]
    fn it_never_passes_over_an_objection(roll in a_roll(CONSENT)) {
        let objects = roll.iter().any(|(_, reply)| matches!(reply, Some(Reply::Objection(_))));
        let finding = count(Method::Consent, 1..=2, &roll);
        prop_assert!(!(objects && finding.passed()));
        prop_assert_eq!(objects, finding.shortfalls.contains(&Shortfall::Objection));
    }

    #[test]
    fn adding_an_objection_never_makes_it_pass(mut roll in a_roll(CONSENT), n in 1u128..=2) {
        roll.push((side(n), Some(Reply::Objection("harm".into()))));
        prop_assert!(!consents(&roll));
    }

    #[test]
    fn a_side_that_nobody_sits_for_never_carries_anything(
        consent in a_roll(CONSENT),
        parallel in a_roll(PARALLEL),
    ) {
        prop_assert!(!count(Method::Consent, 1..=3, &consent).passed());
        prop_assert!(!count(Method::Parallel, 1..=3, &parallel).passed());
    }

    #[test]
    fn silence_never_helps(mut roll in a_roll(CONSENT), at in any::<proptest::sample::Index>()) {
        prop_assume!(!roll.is_empty() && !consents(&roll));
        let at = at.index(roll.len());
        prop_assume!(matches!(roll[at].1, Some(Reply::Consent | Reply::Concern(_))));
        roll[at].1 = None;
        prop_assert!(!consents(&roll));
    }

    /// Practice 3.6: quorum on every side, a consent on every side, no objection.
    #[test]
    fn it_passes_exactly_where_the_practice_says(roll in a_roll(CONSENT)) {
        let carried = [1, 2].into_iter().all(|n| {
            let own: Vec<_> = roll.iter().filter(|(of, _)| *of == side(n)).collect();
            let answers = own.iter().filter(|(_, reply)| reply.is_some()).count();
            let consents = own.iter().filter(|(_, reply)| {
                matches!(reply, Some(Reply::Consent | Reply::Concern(_)))
            });
            answers >= 1 && 3 * answers >= 2 * own.len() && consents.count() >= 1
        });
        let objects = roll.iter().any(|(_, reply)| matches!(reply, Some(Reply::Objection(_))));
        prop_assert_eq!(consents(&roll), carried && !objects);
    }

    /// Practice 3.8: of all together and of each side.
    #[test]
    fn parallel_consent_is_a_majority_of_all_and_of_each_side(roll in a_roll(PARALLEL)) {
        let cast = |of: Option<u128>, reply: Reply| {
            let counts = |seat: &&Seat| of.is_none_or(|n| seat.0 == side(n)) && seat.1 == Some(reply.clone());
            roll.iter().filter(counts).count()
        };
        let majority = |of| 2 * cast(of, Reply::For) > cast(of, Reply::For) + cast(of, Reply::Against);
        let expected = majority(None) && majority(Some(1)) && majority(Some(2));
        prop_assert_eq!(count(Method::Parallel, 1..=2, &roll).passed(), expected);
    }

    #[test]
    fn the_order_of_what_was_written_does_not_follow_the_roll(texts in proptest::collection::vec("[a-z]{3,6}", 2..6)) {
        let roll = |texts: &[String]| -> Vec<Seat> {
            texts.iter().map(|text| (side(1), Some(Reply::Concern(text.clone())))).collect()
        };
        let place = |words: &str| aryk::seal::sha256(words.as_bytes());
        let of = |texts: &[String]| Finding::of(Method::Consent, &[side(1)].into(), &roll(texts), place).concerns;
        let backwards: Vec<_> = texts.iter().rev().cloned().collect();
        prop_assert_eq!(of(&texts), of(&backwards));
    }
}
