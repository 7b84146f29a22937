//! The sequences of practice 5.2, and how the order is changed.

use super::{START, floor, go_on, number, speaker};
use aryk::domain::floor::{Floor, Queue, Reason, Refused, Request, Told};

/// Lets these join and then speaks `turns` times; says who spoke.
fn heard(queue: &mut Queue, joining: &str, turns: usize) -> String {
    let first = queue.order().len() as i64;
    for (at, text) in joining.split_whitespace().enumerate() {
        queue.join(Request::new(first + 100 * turns as i64 + at as i64, speaker(text)));
    }
    let names: Vec<_> = joining.split_whitespace().collect();
    let name = |request: Request| {
        let known = names.iter().find(|name| speaker(name).seat == request.by.seat);
        known.map_or_else(
            || format!("{:?}", request.by.seat),
            |name| name.trim_end_matches(char::is_alphabetic).into(),
        )
    };
    let spoken: Vec<String> = std::iter::from_fn(|| queue.call()).take(turns).map(name).collect();
    spoken.join(" ")
}

#[test]
fn q1_the_sides_alternate_and_the_least_heard_role_comes_first() {
    let mut queue = Queue::default();
    assert_eq!(heard(&mut queue, "I2 I1 I4o B6c I5c B4o", 6), "I2 B6 I4 B4 I1 I5");
}

#[test]
fn q2_who_has_spoken_waits_for_those_who_have_not() {
    let mut queue = Queue::default();
    assert_eq!(heard(&mut queue, "I2 I2 I5c B1 B1 B7c", 6), "I2 B7 I5 B1 I2 B1");
}

#[test]
fn q3_a_side_that_comes_late_gets_its_turn_at_once_and_no_run_to_catch_up() {
    let mut queue = Queue::default();
    assert_eq!(heard(&mut queue, "I1 I6 I2 I7 I3 I4 I5", 5), "I1 I6 I2 I7 I3");
    for (at, text) in ["B1", "B2", "B6c"].into_iter().enumerate() {
        queue.join(Request::new(1_000 + at as i64, speaker(text)));
    }
    let order: Vec<_> = queue.order().into_iter().map(|request| request.by.seat).collect();
    assert_eq!(order, ["B6", "I4", "B1", "I5", "B2"].map(|text| speaker(text).seat));
}

#[test]
fn what_people_see_of_the_order_is_what_happens() {
    let mut floor = floor("I2 I1 I4o B6c I5c B4o");
    for (request, _) in floor.line() {
        assert_eq!(go_on(&mut floor, START).unwrap().0, request.by.seat);
    }
}

#[test]
fn a_moderator_puts_somebody_first_and_all_see_why() {
    // QUE-2
    let mut floor = floor("I1 I2 B1");
    let last = number(&floor, "I2");
    floor.forward(last, Reason::Question).unwrap();
    assert_eq!(floor.line()[0].0.forward, Some(Reason::Question));
    assert_eq!(floor.reordered()[0].side, speaker("I2").side);
    assert_eq!(floor.forward(last, Reason::Question), Err(Refused::NextAlready));
    assert_eq!(go_on(&mut floor, START).unwrap().0, speaker("I2").seat);
    assert_eq!(floor.forward(last, Reason::Question), Err(Refused::NotWaiting));
    assert_eq!(go_on(&mut floor, START).unwrap().0, speaker("B1").seat, "and then the rule goes on");
}

#[test]
fn the_form_names_whom_it_gives_the_floor_to_so_that_nobody_is_skipped() {
    let mut floor = floor("I1 B1");
    let [first, second] = ["I1", "B1"].map(|who| number(&floor, who));
    assert_eq!(floor.give(second, (1, START)), Err(Refused::NotNext));
    floor.give(first, (1, START)).unwrap();
    let given = floor.clone();
    floor.give(first, (1, START)).unwrap();
    assert_eq!(floor, given, "two moderators who press at once make one turn");
    floor.withdraw(speaker("B1").seat, second);
    assert_eq!(floor.give(second, (1, START)), Err(Refused::NotNext));
}

#[test]
fn moving_on_tells_those_who_wait_and_counts_anew() {
    let mut floor = floor("I1 I2 B1");
    go_on(&mut floor, START);
    floor.move_on(START);
    assert_eq!((floor.turn(), floor.line().len()), (None, 0));
    assert_eq!(floor.told(speaker("B1").seat), Some(Told::MovedOn));
    assert_eq!(floor.told(speaker("I1").seat), None, "was heard");
    floor.ask(speaker("I1")).unwrap();
    floor.ask(speaker("B1")).unwrap();
    assert_eq!(floor.told(speaker("B1").seat), None);
    assert_eq!(go_on(&mut floor, START).unwrap().0, speaker("I1").seat, "nobody has spoken on this item");
}

#[test]
fn whoever_is_taken_off_the_list_is_told_and_may_ask_again() {
    let mut floor = floor("I1");
    let asked = number(&floor, "I1");
    floor.remove(asked);
    floor.remove(asked);
    assert_eq!(floor.told(speaker("I1").seat), Some(Told::Removed));
    floor.ask(speaker("I1")).unwrap();
    assert_eq!(floor.ask(speaker("I1")), Err(Refused::WaitsAlready));
}

#[test]
fn a_person_who_may_no_longer_speak_here_has_neither_place_nor_floor() {
    let mut floor = floor("I1 I2 B1");
    go_on(&mut floor, START);
    floor.retain(|seat| seat == speaker("I2").seat, START);
    assert_eq!(floor.turn(), None);
    let rest: Vec<_> = floor.line().into_iter().map(|(request, _)| request.by.seat).collect();
    assert_eq!(rest, [speaker("I2").seat]);
    assert_eq!(Floor::default().turn(), None);
}
