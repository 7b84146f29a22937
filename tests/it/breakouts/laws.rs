//! Laws of drawing that hold for every session and every lot.

use aryk::domain::{
    breakout::{GivenUp, LANGUAGES, LARGEST, Person, SMALLEST, draw},
    id::{SeatId, SideId},
    lang::Lang,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn people() -> impl Strategy<Value = Vec<Person>> {
    let person = (1u128..=2, proptest::sample::select(&Lang::ALL[..]));
    proptest::collection::vec(person, 1..40).prop_map(|people| {
        let numbered = people.into_iter().enumerate();
        let person = |(at, (side, lang)): (usize, (u128, Lang))| Person {
            seat: SeatId::from_bits(at as u128 + 1),
            side: SideId::from_bits(side),
            lang,
        };
        numbered.map(person).collect()
    })
}

fn of(people: &[Person], seat: SeatId) -> Person {
    *people.iter().find(|person| person.seat == seat).unwrap()
}

proptest! {
    #[test]
    fn everybody_sits_in_one_group_and_one_of_each_group_reports(people in people(), seed: u128) {
        let drawn = draw(&people, seed).unwrap();
        let mut seats: Vec<_> = drawn.groups.iter().flat_map(|group| group.members.clone()).collect();
        seats.sort();
        prop_assert_eq!(seats, people.iter().map(|person| person.seat).collect::<Vec<_>>());
        prop_assert!(drawn.groups.iter().all(|group| group.members.contains(&group.reporter)));
    }

    #[test]
    fn the_same_seed_draws_the_same(people in people(), seed: u128) {
        prop_assert_eq!(draw(&people, seed), draw(&people, seed));
    }

    /// Four to six wherever numbers allow: from 8 on, and from 4 to 6.
    #[test]
    fn sizes_are_given_up_only_where_no_sizes_fit(people in people(), seed: u128) {
        let drawn = draw(&people, seed).unwrap();
        let sizes: Vec<_> = drawn.groups.iter().map(|group| group.members.len()).collect();
        let kept = sizes.iter().all(|size| (SMALLEST..=LARGEST).contains(size));
        prop_assert_eq!(kept, !matches!(people.len(), 1..=3 | 7), "{:?}", sizes);
        prop_assert_eq!(kept, !drawn.given_up.contains(&GivenUp::Size));
    }

    #[test]
    fn each_group_has_every_side_wherever_each_side_has_enough_people(people in people(), seed: u128) {
        let drawn = draw(&people, seed).unwrap();
        let enough = |side| people.iter().filter(|person| person.side == side).count() >= drawn.groups.len();
        let possible = [1, 2].into_iter().all(|side| enough(SideId::from_bits(side)));
        prop_assert_eq!(possible, !drawn.given_up.contains(&GivenUp::Sides));
    }

    /// A group needs somebody who does not read the language of the others.
    #[test]
    fn each_group_has_two_languages_wherever_that_can_be(people in people(), seed: u128) {
        let drawn = draw(&people, seed).unwrap();
        let langs = |group: &[SeatId]| {
            group.iter().map(|seat| of(&people, *seat).lang.code()).collect::<BTreeSet<_>>().len()
        };
        let kept = drawn.groups.iter().all(|group| langs(&group.members) >= LANGUAGES);
        prop_assert_eq!(kept, !drawn.given_up.contains(&GivenUp::Languages));
        let others = |lang: Lang| people.iter().filter(|person| person.lang != lang).count();
        let possible = Lang::ALL.into_iter().all(|lang| others(lang) >= drawn.groups.len());
        if !drawn.given_up.contains(&GivenUp::Sides) {
            prop_assert_eq!(kept, possible);
        }
    }
}

#[test]
fn nobody_can_be_drawn_from_nobody() {
    assert_eq!(draw(&[], 7), None);
}
