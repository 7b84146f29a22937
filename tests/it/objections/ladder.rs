//! The ladder itself: what leads where, and what leads nowhere.

use aryk::domain::objection::{Readiness, Stage, Stage::*, Step};

const STEPS: [Step; 11] = [
    Step::Heard,
    Step::Answer,
    Step::Reply,
    Step::TimePassed,
    Step::Accept,
    Step::Withdraw,
    Step::Refer,
    Step::Sustain,
    Step::SetAside,
    Step::Appeal,
    Step::Reword,
];

/// From which stages each step leads, and where to; from all others it is not possible.
fn leads(step: Step) -> (&'static [Stage], Stage) {
    const MOVING: &[Stage] =
        &[Raised, Understood, Answered, Addressed, Referred, Sustained, OutOfScope, Appealed];
    match step {
        Step::Heard => (&[Raised, OutOfScope, Appealed], Understood),
        Step::Answer => (&[Understood, Referred, Sustained], Answered),
        Step::Reply | Step::TimePassed => (&[Answered], Addressed),
        Step::Accept => (MOVING, Accommodated),
        Step::Withdraw => (MOVING, Withdrawn),
        Step::Refer => (&[Understood, Sustained], Referred),
        Step::Sustain => (&[Understood, Referred], Sustained),
        Step::SetAside => (&[Raised, Understood, Referred, Sustained], OutOfScope),
        Step::Appeal => (&[OutOfScope], Appealed),
        Step::Reword => (MOVING, Raised),
    }
}

#[test]
fn every_step_leads_from_the_stages_it_may_and_from_no_other() {
    for step in STEPS {
        let (from, to) = leads(step);
        for stage in Stage::ALL {
            let expected = from.contains(&stage).then_some(to);
            assert_eq!(stage.after(step), expected, "{stage:?} {step:?}");
        }
    }
}

/// CON-9: nobody's objection is answered, referred or left standing before it was understood.
#[test]
fn the_only_way_up_from_raised_is_to_be_understood() {
    let both = [Step::Answer, Step::Refer, Step::Sustain, Step::TimePassed];
    assert!(both.into_iter().all(|step| Raised.after(step).is_none()));
}

/// CON-7: moderators can neither refuse an objection nor settle it by themselves; marking it as out of scope can be
/// appealed, and then it is open again.
#[test]
fn no_step_of_the_moderators_settles_an_objection_for_good() {
    for stage in Stage::ALL.into_iter().filter(|stage| stage.is_open()) {
        for step in [Step::Answer, Step::Refer, Step::Sustain] {
            assert!(stage.after(step).is_none_or(Stage::is_open), "{stage:?} {step:?}");
        }
    }
    assert_eq!(Raised.after(Step::SetAside).and_then(|stage| stage.after(Step::Appeal)), Some(Appealed));
    assert!(Appealed.is_open());
}

/// Practice 3.6: accommodated, addressed and withdrawn ones no longer stand in the way; a sustained one does.
#[test]
fn open_is_what_is_neither_met_nor_answered_nor_withdrawn() {
    let settled: Vec<_> = Stage::ALL.into_iter().filter(|stage| !stage.is_open()).collect();
    assert_eq!(settled, [Addressed, Accommodated, Withdrawn, OutOfScope]);
}

/// Practice 3.7 c: out of scope does not open the door to sufficient consensus; it can still be heard and answered.
#[test]
fn only_what_is_met_answered_or_withdrawn_is_settled() {
    let settled: Vec<_> = Stage::ALL.into_iter().filter(|stage| stage.is_settled()).collect();
    assert_eq!(settled, [Addressed, Accommodated, Withdrawn]);
    assert!(OutOfScope.may_be_heard() && Appealed.may_be_heard());
}

/// Practice 3.6: both must be true, and without a check nothing is said.
#[test]
fn a_text_is_ready_when_nothing_is_open_and_no_side_is_in_the_rough() {
    let cases = [
        (0, Some(true), Readiness::Ready),
        (0, Some(false), Readiness::Rough),
        (1, Some(true), Readiness::Objections),
        (2, Some(false), Readiness::Objections),
        (0, None, Readiness::Unchecked),
        (1, None, Readiness::Unchecked),
    ];
    for (open, rough, expected) in cases {
        assert_eq!(Readiness::of(open, rough), expected, "{open} {rough:?}");
    }
}
