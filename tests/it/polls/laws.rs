//! Laws of counting that hold for every poll.

use aryk::domain::{
    id::SideId,
    poll::{Answer, Asked, Method, Outcome},
};
use proptest::prelude::*;

const K: i64 = 3;

fn side(n: u128) -> SideId {
    SideId::from_bits(n)
}

fn straw(options: usize) -> Asked {
    Asked { question: "What next?".into(), options: (0..options).map(|n| n.to_string()).collect() }
}

fn answers(asked: &Asked, marked: &[(u128, Vec<usize>)]) -> Vec<Answer> {
    marked.iter().filter_map(|(n, marks)| asked.answer(side(*n), marks)).collect()
}

fn marked() -> impl Strategy<Value = Vec<(u128, Vec<usize>)>> {
    proptest::collection::vec((1u128..=2, proptest::collection::vec(0usize..4, 0..4)), 0..14)
}

proptest! {
    /// ANO-9.
    #[test]
    fn numbers_are_shown_exactly_where_every_side_has_k_answers(marked in marked()) {
        let asked = straw(4);
        let answers = answers(&asked, &marked);
        let of = |n| answers.iter().filter(|answer| answer.side == side(n)).count() as i64;
        let shown = matches!(asked.count([side(1), side(2)], &answers, K), Outcome::Shown(_));
        prop_assert_eq!(shown, of(1) >= K && of(2) >= K);
    }

    #[test]
    fn no_choice_is_marked_more_often_than_people_answered(marked in marked()) {
        let asked = straw(4);
        if let Outcome::Shown(counts) = asked.count([side(1), side(2)], &answers(&asked, &marked), K) {
            for count in counts.values() {
                prop_assert!(count.marks.len() == 4 && count.marks.iter().all(|n| *n <= count.answers));
            }
        }
    }

    /// What an answer says does not show in its size.
    #[test]
    fn all_answers_to_a_poll_take_the_same_room(one in proptest::collection::vec(0usize..4, 0..4)) {
        let asked = straw(4);
        let room = |marks: &[usize]| serde_json::to_vec(&asked.answer(side(1), marks).unwrap()).unwrap().len();
        prop_assert_eq!(room(&one), room(&[]));
    }
}

#[test]
fn a_side_without_people_hides_nothing_and_one_without_answers_hides_all() {
    let asked = Asked { question: "Well?".into(), options: Vec::new() };
    assert_eq!(asked.method(), Method::Temperature);
    let answers = answers(&asked, &[(1, vec![0]), (1, vec![0]), (1, vec![2])]);
    assert!(matches!(asked.count([side(1)], &answers, K), Outcome::Shown(_)));
    assert_eq!(asked.count([side(1), side(2)], &answers, K), Outcome::TooFew);
    assert_eq!(asked.count([], &[], K), Outcome::TooFew);
}
