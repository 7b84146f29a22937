//! Time, points of order, replies, go-rounds and breaks.

use super::{START, after, floor, go_on, number, speaker};
use aryk::domain::{
    floor::{Floor, Limit, Phase, Purpose, Refused, Ruling, alternating},
    id::SeatId,
    time::Span,
};

fn speaking(floor: &Floor) -> SeatId {
    floor.turn().unwrap().by
}

#[test]
fn a_turn_takes_three_minutes_warns_before_the_end_and_is_not_cut_off() {
    // QUE-3
    let mut floor = floor("I1");
    go_on(&mut floor, START);
    let phases = [0, 149, 150, 179, 180, 600].map(|at| floor.turn().unwrap().phase(after(at)));
    use Phase::{Ending, Over, Speaking};
    assert_eq!(phases, [Speaking, Speaking, Ending, Ending, Over, Over]);
    assert_eq!(floor.turn().unwrap().until(), Some(after(180)));
    assert_eq!(floor.spoken(speaker("I1").side, after(200)).time, Span::seconds(200));
}

#[test]
fn consecutive_interpretation_doubles_every_slot() {
    let mut floor = floor("I1");
    floor.set_limit(Limit::of_minutes(2).unwrap());
    floor.give(number(&floor, "I1"), (2, START)).unwrap();
    assert_eq!(floor.turn().unwrap().until(), Some(after(240)));
    assert_eq!([0, 11].map(Limit::of_minutes), [None, None]);
}

#[test]
fn a_pause_takes_no_time_and_a_minute_more_counts_from_now_when_the_time_is_over() {
    let mut floor = floor("I1");
    go_on(&mut floor, START);
    let turn = floor.turn().unwrap().number;
    floor.pause(turn, after(60)).unwrap();
    assert_eq!(
        (floor.turn().unwrap().phase(after(900)), floor.turn().unwrap().until()),
        (Phase::Paused, None)
    );
    floor.resume(turn, after(660)).unwrap();
    assert_eq!(floor.turn().unwrap().until(), Some(after(780)));
    floor.add_minute(turn, after(660)).unwrap();
    assert_eq!(floor.turn().unwrap().until(), Some(after(840)));
    floor.add_minute(turn, after(900)).unwrap();
    assert_eq!(floor.turn().unwrap().until(), Some(after(960)));
    floor.end(turn, after(930)).unwrap();
    floor.end(turn, after(999)).unwrap();
    let spoken = floor.spoken(speaker("I1").side, after(999));
    assert_eq!((spoken.turns, spoken.time), (1, Span::seconds(330)));
    assert_eq!(floor.add_minute(turn, after(999)), Err(Refused::NotSpeaking));
}

#[test]
fn a_point_of_order_interrupts_for_thirty_seconds_and_the_turn_goes_on_after_the_ruling() {
    // QUE-1
    let mut floor = floor("I1 B2");
    go_on(&mut floor, START);
    floor.raise_point(speaker("B1")).unwrap();
    assert_eq!(floor.raise_point(speaker("B1")), Err(Refused::WaitsAlready));
    let point = number(&floor, "B1");
    floor.hear_point(point, (1, after(100))).unwrap();
    assert_eq!((speaking(&floor), floor.turn().unwrap().until()), (speaker("B1").seat, Some(after(130))));
    assert_eq!(floor.raise_point(speaker("B1")), Err(Refused::WaitsAlready));
    let waiting = number(&floor, "B2");
    assert_eq!(floor.give(waiting, (1, after(110))), Err(Refused::PointFirst));
    assert_eq!(floor.end(point, after(110)), Err(Refused::PointFirst));
    floor.rule(point, Ruling::Granted, after(140)).unwrap();
    assert_eq!((speaking(&floor), floor.turn().unwrap().until()), (speaker("I1").seat, Some(after(220))));
    assert_eq!(floor.ruled(), Some(Ruling::Granted));
    assert_eq!(floor.rule(point, Ruling::Refused, after(140)), Err(Refused::NotWaiting));
    assert_eq!(floor.spoken(speaker("B1").side, after(140)).turns, 0, "it is no turn");
    go_on(&mut floor, after(200));
    assert_eq!(floor.ruled(), None);
}

#[test]
fn moderators_may_rule_without_hearing() {
    let mut floor = floor("I1");
    go_on(&mut floor, START);
    floor.raise_point(speaker("B1")).unwrap();
    floor.rule(number(&floor, "B1"), Ruling::Refused, after(9)).unwrap();
    assert_eq!((speaking(&floor), floor.ruled()), (speaker("I1").seat, Some(Ruling::Refused)));
    assert!(floor.points().is_empty());
}

#[test]
fn a_reply_comes_before_the_queue_takes_a_minute_and_is_had_once_on_an_item() {
    // QUE-1
    let mut floor = floor("I1 B2");
    go_on(&mut floor, START);
    floor.ask_to_reply(speaker("B1")).unwrap();
    assert_eq!(floor.ask_to_reply(speaker("B1")), Err(Refused::WaitsAlready));
    assert_eq!(go_on(&mut floor, after(100)), Some((speaker("B1").seat, Purpose::Reply)));
    assert_eq!(floor.turn().unwrap().until(), Some(after(160)));
    assert_eq!(floor.ask_to_reply(speaker("B1")), Err(Refused::Replied));
    assert_eq!(
        go_on(&mut floor, after(150)),
        Some((speaker("B2").seat, Purpose::Turn)),
        "it was no turn of the side"
    );
    floor.move_on(after(150));
    floor.ask_to_reply(speaker("B1")).unwrap();
}

#[test]
fn a_go_round_alternates_the_sides_and_who_passes_has_a_second_chance_at_the_end() {
    let mut floor = floor("I9");
    let order = alternating(&["I1", "I2", "I3", "B1", "B2"].map(speaker), Some(speaker("B1").side));
    floor.begin_round(order.clone()).unwrap();
    assert_eq!(floor.begin_round(order), Err(Refused::GoRound));
    let line: Vec<_> = floor.line().into_iter().map(|(request, _)| request.by.seat).collect();
    assert_eq!(line, ["B1", "I1", "B2", "I2", "I3"].map(|who| speaker(who).seat));
    assert_eq!(floor.ask(speaker("B2")), Err(Refused::GoRound));
    assert_eq!(floor.ask_to_reply(speaker("B2")), Err(Refused::GoRound));
    floor.pass(speaker("B1").seat);
    floor.pass(speaker("I3").seat);
    for who in ["I1", "B2", "I2"] {
        assert_eq!(go_on(&mut floor, START), Some((speaker(who).seat, Purpose::Round)));
    }
    let again = number(&floor, "B1");
    assert!(floor.round().unwrap().is_second_chance(again));
    floor.pass_for(again);
    assert_eq!(go_on(&mut floor, START), Some((speaker("I3").seat, Purpose::Round)));
    assert_eq!(floor.ask(speaker("B2")), Err(Refused::GoRound), "the last one still speaks");
    assert_eq!(
        go_on(&mut floor, START),
        Some((speaker("I9").seat, Purpose::Turn)),
        "who waited has kept the place"
    );
    assert_eq!(floor.begin_round(Vec::new()), Err(Refused::NobodyToAsk));
}

#[test]
fn a_resource_person_is_given_the_floor_without_asking_and_counts_for_no_side() {
    let mut floor = floor("I1 B1");
    go_on(&mut floor, START);
    let (guest, turn) = (SeatId::from_bits(7), floor.turn().unwrap().number);
    assert_eq!(floor.invite(guest, 0, (1, START)), Err(Refused::NotSpeaking));
    floor.invite(guest, turn, (1, START)).unwrap();
    floor.invite(guest, turn, (1, START)).unwrap();
    assert_eq!((speaking(&floor), floor.turn().unwrap().side), (guest, None));
    assert_eq!(go_on(&mut floor, after(60)).unwrap().0, speaker("B1").seat);
}

#[test]
fn the_first_break_of_a_side_is_always_granted() {
    let mut floor = Floor::default();
    let side = speaker("B1").side;
    floor.ask_break(side, speaker("B1").seat);
    floor.ask_break(side, speaker("B2").seat);
    assert_eq!(floor.decline_break(side), Err(Refused::BreakIsDue));
    floor.grant_break(side).unwrap();
    assert_eq!(floor.grant_break(side), Err(Refused::NotWaiting));
    floor.ask_break(side, speaker("B1").seat);
    floor.take_back_break(speaker("B2").seat);
    assert!(floor.breaks().is_asked());
    floor.decline_break(side).unwrap();
    assert!(!floor.breaks().is_asked());
}

#[test]
fn anybody_may_say_that_they_cannot_follow_and_nothing_tells_who() {
    // QUE-1
    let mut floor = Floor::default();
    floor.say_one_cannot_follow();
    let said = floor.clone();
    floor.say_one_cannot_follow();
    assert_eq!(floor, said);
    floor.all_can_follow();
    assert_eq!(floor, Floor::default());
}
