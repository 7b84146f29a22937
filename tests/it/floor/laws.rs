//! Laws of the queue that hold however people ask, withdraw and speak.

use super::{START, go_on, speaker};
use aryk::domain::{
    floor::{Floor, Speaker},
    id::SideId,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, Copy)]
enum Step {
    Ask(usize),
    Withdraw(usize),
    GoOn,
}

const PEOPLE: [&str; 8] = ["I1", "I2", "I4o", "I5c", "B1", "B2", "B4o", "B6c"];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0..PEOPLE.len()).prop_map(Step::Ask),
        1 => (0..PEOPLE.len()).prop_map(Step::Withdraw),
        4 => Just(Step::GoOn),
    ];
    proptest::collection::vec(step, 0..60)
}

fn waits(floor: &Floor, by: Speaker) -> bool {
    floor.waits(by.seat).next().is_some()
}

fn side_waits(floor: &Floor, side: SideId) -> bool {
    floor.line().iter().any(|(request, _)| request.by.side == side)
}

/// Does one step; says who got the floor by it.
fn take(floor: &mut Floor, step: Step) -> Option<Speaker> {
    match step {
        Step::Ask(who) => {
            let waited = waits(floor, speaker(PEOPLE[who]));
            let speaks = floor.turn().is_some_and(|turn| turn.by == speaker(PEOPLE[who]).seat);
            assert_eq!(floor.ask(speaker(PEOPLE[who])).is_err(), waited || speaks);
            None
        }
        Step::Withdraw(who) => {
            let seat = speaker(PEOPLE[who]).seat;
            let number = floor.waits(seat).next().map_or(0, |(request, _)| request.number);
            floor.withdraw(seat, number);
            None
        }
        Step::GoOn => {
            let seat = go_on(floor, START)?.0;
            PEOPLE.into_iter().map(speaker).find(|by| by.seat == seat)
        }
    }
}

proptest! {
    #[test]
    fn no_side_is_more_than_one_turn_ahead_while_the_other_waits(steps in steps()) {
        let mut floor = Floor::default();
        let sides = [speaker("I1").side, speaker("B1").side];
        let mut ahead: BTreeMap<SideId, usize> = BTreeMap::new(); // turns of the others since it waits
        for step in steps {
            let spoke = take(&mut floor, step);
            for side in sides {
                let waited = ahead.get(&side).copied().unwrap_or(0);
                let more = waited + usize::from(spoke.is_some_and(|by| by.side != side));
                let now = if spoke.is_some_and(|by| by.side == side) { 0 } else { more };
                ahead.insert(side, if side_waits(&floor, side) { now } else { 0 });
                prop_assert!(more <= 1 || !side_waits(&floor, side), "{side:?} waits while others speak {more} times");
            }
        }
    }

    #[test]
    fn everybody_who_asks_and_stays_is_heard_once(steps in steps()) {
        let (mut floor, mut open) = (Floor::default(), BTreeSet::new());
        let rest = [Step::GoOn; PEOPLE.len()];
        for step in steps.into_iter().chain(rest) {
            let waiting = PEOPLE.map(|who| waits(&floor, speaker(who)));
            let spoke = take(&mut floor, step);
            match step {
                Step::Ask(who) => open.extend(floor.waits(speaker(PEOPLE[who]).seat).map(|(request, _)| request.by.seat)),
                Step::Withdraw(who) => open.retain(|seat| *seat != speaker(PEOPLE[who]).seat),
                Step::GoOn => prop_assert_eq!(spoke.is_some(), waiting.contains(&true)),
            }
            if let Some(by) = spoke {
                prop_assert!(open.remove(&by.seat), "heard without having asked, or twice");
            }
        }
        prop_assert!(open.is_empty(), "lost");
    }

    #[test]
    fn withdrawing_takes_nobody_else_out(steps in steps(), who in 0..PEOPLE.len()) {
        let mut floor = Floor::default();
        for step in steps {
            take(&mut floor, step);
        }
        let before: BTreeSet<_> = floor.line().into_iter().map(|(request, _)| request.number).collect();
        let turn = floor.turn().cloned();
        let own = floor.waits(speaker(PEOPLE[who]).seat).next().map(|(request, _)| request.number);
        take(&mut floor, Step::Withdraw(who));
        let after: BTreeSet<_> = floor.line().into_iter().map(|(request, _)| request.number).collect();
        prop_assert_eq!(before.into_iter().filter(|number| Some(*number) != own).collect::<BTreeSet<_>>(), after);
        prop_assert_eq!(floor.turn(), turn.as_ref());
    }
}
