//! What a reader can do about an objection, as it stands.

use crate::{
    domain::{
        access::Viewer,
        objection::{Case, Step},
    },
    store::{hearings::Stored as Hearing, objections::Stored},
};
use serde::Deserialize;

/// Something that can be done about an objection, at an address of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Deed {
    /// Say what one hears in it.
    Hear,
    /// Answer the co-moderators' question.
    Clarify,
    /// Reply to the answer.
    Rejoin,
    /// Say that the changed text meets it.
    Accept,
    /// Stand by it on the changed text.
    StandBy,
    /// Word it anew on the changed text.
    Reword,
    /// Appeal.
    Appeal,
    /// Let others see the side.
    ShowSide,
    /// Take it back.
    Withdraw,
    /// Answer it with two keys.
    Answer,
    /// Say that the changed text meets it, for the author to decide.
    Met,
    /// Ask what is meant.
    AskClarity,
    /// Refer it with two keys.
    Refer,
    /// Let it stand with two keys.
    Sustain,
    /// Mark it as out of scope with two keys.
    SetAside,
}

impl Deed {
    /// The end of its address and of its keys in `locales/`; also the name of its field of words.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Hear => "hear",
            Self::Clarify => "clarify",
            Self::Rejoin => "rejoin",
            Self::Accept => "accept",
            Self::StandBy => "stand-by",
            Self::Reword => "reword",
            Self::Appeal => "appeal",
            Self::ShowSide => "show-side",
            Self::Withdraw => "withdraw",
            Self::Answer => "answer",
            Self::Met => "met",
            Self::AskClarity => "ask-clarity",
            Self::Refer => "refer",
            Self::Sustain => "sustain",
            Self::SetAside => "set-aside",
        }
    }

    /// Whether it needs words in a field of its own.
    pub(super) const fn has_words(self) -> bool {
        !matches!(
            self,
            Self::Accept | Self::StandBy | Self::Reword | Self::ShowSide | Self::Withdraw | Self::Met
        )
    }

    /// Whether it is what the page asks of the reader, and not only something they may do.
    pub(super) const fn is_asked(self) -> bool {
        matches!(
            self,
            Self::Hear
                | Self::Clarify
                | Self::Rejoin
                | Self::Accept
                | Self::StandBy
                | Self::Reword
                | Self::Answer
        )
    }
}

/// What this reader can do, what is asked of them first.
pub(super) fn offered(viewer: &Viewer, objection: &Stored, case: &Case, heard: &[Hearing]) -> Vec<Deed> {
    if viewer.may_pursue(objection.origin()).is_some() {
        of_author(objection, case)
    } else if viewer.may_moderate(objection.body_id).is_some() {
        of_moderators(objection, case)
    } else {
        let waits = heard.iter().any(|one| one.seat_id == viewer.id() && one.verdict.is_none());
        let may = viewer.may_hear(objection.origin()).is_some() && objection.stage.may_be_heard() && !waits;
        may.then_some(Deed::Hear).into_iter().collect()
    }
}

fn of_author(objection: &Stored, case: &Case) -> Vec<Deed> {
    let can = |step| objection.stage.after(step).is_some();
    let changed = objection.changed_in.is_some() && can(Step::Accept);
    let all = [
        (Deed::Clarify, case.question.is_some() && case.clarification.is_none() && can(Step::Withdraw)),
        (Deed::Rejoin, can(Step::Reply)),
        (Deed::Accept, changed),
        (Deed::StandBy, changed),
        (Deed::Reword, changed),
        (Deed::Appeal, can(Step::Appeal)),
        (Deed::ShowSide, !objection.shows_side() && objection.side_id.is_some()),
        (Deed::Withdraw, can(Step::Withdraw)),
    ];
    only(&all)
}

fn of_moderators(objection: &Stored, case: &Case) -> Vec<Deed> {
    let can = |step| objection.stage.after(step).is_some();
    let changed = objection.changed_in.is_some() && objection.met_in.is_none() && can(Step::Accept);
    let all = [
        (Deed::Answer, can(Step::Answer)),
        (Deed::Met, changed),
        (Deed::AskClarity, case.question.is_none() && can(Step::Withdraw)),
        (Deed::Refer, can(Step::Refer)),
        (Deed::Sustain, can(Step::Sustain)),
        (Deed::SetAside, can(Step::SetAside)),
    ];
    only(&all)
}

fn only(all: &[(Deed, bool)]) -> Vec<Deed> {
    all.iter().filter(|(_, offered)| *offered).map(|(deed, _)| *deed).collect()
}
