//! Laws of plans and of the course of a session that hold whatever is done.

use aryk::domain::{
    id::{BodyId, ItemId, SessionId},
    lang::Lang,
    level::Level,
    session::{Course, Entry, Interpretation, Plan, Session, State, Step, Unfit},
    time::{Span, Timestamp},
};
use proptest::prelude::*;

const START: Timestamp = Timestamp(1_634_634_000_000_000);

/// Two parts of half an hour.
fn session() -> Session {
    let entry =
        |bits| Entry { item: ItemId::from_bits(bits), minutes: 30, level: Level::Internal, raised: None };
    Session {
        id: SessionId::from_bits(1),
        body: BodyId::from_bits(2),
        number: 1,
        starts_at: START,
        plan: Plan {
            entries: vec![entry(1), entry(2)],
            working: Lang::Ru,
            interpretation: Interpretation::Consecutive,
        },
        revision: 1,
        adopted: None,
        course: Course::default(),
    }
}

fn after(steps: &[(i64, Step)]) -> Result<Session, Unfit> {
    steps.iter().try_fold(session(), |session, (minute, step)| {
        let course = session.after(*step, START.plus(Span::minutes(*minute)))?;
        Ok(Session { course, ..session })
    })
}

#[test]
fn a_session_is_opened_in_the_hour_before_it_or_while_it_should_last() {
    for (minute, fits) in [(-61, false), (-60, true), (0, true), (59, true), (60, false)] {
        assert_eq!(after(&[(minute, Step::Open)]).is_ok(), fits, "{minute}");
    }
}

#[test]
fn each_step_fits_one_state_only() {
    let until = Step::Break(START.plus(Span::minutes(20)));
    let begun: [(&[(i64, Step)], State); 4] = [
        (&[], State::Planned),
        (&[(0, Step::Open)], State::Open),
        (&[(0, Step::Open), (5, until)], State::Break),
        (&[(0, Step::Open), (5, Step::Close)], State::Closed),
    ];
    let allowed = [
        (Step::Open, [true, false, false, false]),
        (Step::MoveTo(1), [false, true, false, false]),
        (until, [false, true, false, false]),
        (Step::Resume, [false, false, true, false]),
        (Step::Close, [false, true, true, false]),
    ];
    for (at, (steps, state)) in begun.into_iter().enumerate() {
        let session = after(steps).unwrap();
        assert_eq!(session.course.state(), state);
        for (step, fits) in allowed {
            let taken = session.after(step, START.plus(Span::minutes(10)));
            assert_eq!(taken.is_ok(), fits[at], "{step:?} when {state:?}");
        }
    }
}

#[test]
fn the_time_of_a_break_is_added_to_the_part_that_it_interrupts() {
    let rested =
        after(&[(0, Step::Open), (10, Step::Break(START.plus(Span::minutes(25)))), (30, Step::Resume)]);
    assert_eq!(rested.unwrap().current_ends_at(), Some(START.plus(Span::minutes(50))));
}

#[test]
fn a_break_ends_later_than_now_and_within_two_hours() {
    for (minutes, fits) in [(0, false), (1, true), (120, true), (121, false)] {
        let until = START.plus(Span::minutes(5 + minutes));
        assert_eq!(after(&[(0, Step::Open), (5, Step::Break(until))]).is_ok(), fits, "{minutes}");
    }
}

/// Practice 5.1.
#[test]
fn only_consecutive_interpretation_makes_a_turn_longer() {
    assert_eq!(Interpretation::ALL.map(Interpretation::factor), [1, 2, 1]);
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::Open),
        (-1..4_i64).prop_map(Step::MoveTo),
        (0..200_i64).prop_map(|minutes| Step::Break(START.plus(Span::minutes(minutes)))),
        Just(Step::Resume),
        Just(Step::Close),
    ]
}

proptest! {
    #[test]
    fn a_session_never_leaves_its_agenda_and_never_opens_again(
        steps in prop::collection::vec((0..60_i64, any_step()), 0..30),
    ) {
        let mut session = session();
        let mut closed = false;
        for (minute, step) in steps {
            if let Ok(course) = session.after(step, START.plus(Span::minutes(minute))) {
                prop_assert!(!closed, "{step:?} after the close");
                session.course = course;
            }
            closed |= session.course.state() == State::Closed;
            prop_assert!(session.current().is_some());
            prop_assert_eq!(session.course.resumes_at.is_some(), session.course.paused_at.is_some());
        }
    }

    /// CNF-1.
    #[test]
    fn no_level_ever_goes_below_the_announced_one(levels in prop::collection::vec(0..4_usize, 0..12)) {
        let mut session = session();
        for at in levels {
            let wanted = Level::OF_SESSIONS[at];
            if let Some(changed) = session.clone().at_level(wanted) {
                prop_assert_eq!(changed.level(), Some(wanted));
                session = changed;
            }
            prop_assert!(session.level() >= Some(Level::Internal));
        }
    }
}
