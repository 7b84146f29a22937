//! What has happened in a check and what comes next, in both clocks.

use crate::{
    domain::{check::Phase, time::Timestamp},
    store::checks::Stored,
    web::page::Page,
};

/// One step.
pub(super) struct Step {
    /// `done`, `cur` or nothing: the look of the step.
    pub(super) class: &'static str,
    /// When, in both clocks.
    pub(super) at: String,
    /// What, in words.
    pub(super) what: &'static str,
}

/// The four steps: opening, closing, the end of the cooling interval, the declaration (CON-1, CON-13).
pub(super) fn steps(page: &Page, check: &Stored, now: Timestamp) -> [Step; 4] {
    let (times, phase, t) = (check.times(), check.phase(now), page.t);
    let late = phase == Phase::Due && now > times.declare_by();
    let declaration = match check.declared_at {
        Some(at) => (at, t.get("check-declared")),
        None if late => (times.declare_by(), t.get("check-overdue")),
        None => (times.declare_by(), t.get("check-declare-by")),
    };
    let passed = match phase {
        Phase::Open => 1,
        Phase::Cooling => 2,
        Phase::Due => 3,
        Phase::Declared => 4,
        Phase::Void => 0,
    };
    let all = [
        (times.opened_at, t.get("check-opened")),
        (times.closes_at, t.get(if check.was_paused() { "check-paused" } else { "check-closes" })),
        (times.cools_until(), t.get("check-cools")),
        declaration,
    ];
    let mut place = 0;
    all.map(|(at, what)| {
        place += 1;
        let class = if place <= passed {
            "done"
        } else if place == passed + 1 {
            "cur"
        } else {
            ""
        };
        Step { class, at: page.both_clocks(at), what }
    })
}
