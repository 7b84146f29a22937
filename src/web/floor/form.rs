//! What the buttons of the section send: a word, mostly with the number of the request that it is about, such as
//! `give 7`. Choices stand in fields of their own.

use crate::{
    actions::{
        Refusal,
        floor::{Deed, Wish},
    },
    domain::floor::{Limit, Ruling},
    web::typed::Typed,
};
use std::str::FromStr;

/// No button and no choice of the page sends this.
const UNREADABLE: Refusal = Refusal::Rule("form-unreadable");

/// What a participant wishes.
pub(super) fn wish(form: &Typed) -> Result<Wish, Refusal> {
    let (word, about) = parts(form);
    Ok(match word {
        "floor" => Wish::Floor,
        "reply" => Wish::Reply,
        "point" => Wish::Point,
        "break" => Wish::Break,
        "no-break" => Wish::NoBreak,
        "pass" => Wish::Pass,
        "follow" => Wish::Follow,
        "withdraw" => Wish::Withdraw(parsed(about)?),
        _ => return Err(UNREADABLE),
    })
}

/// What a co-moderator does.
pub(super) fn deed(form: &Typed) -> Result<Deed, Refusal> {
    let (word, about) = parts(form);
    Ok(match word {
        "give" => Deed::Give(parsed(about)?),
        "end" => Deed::End(parsed(about)?),
        "pause" => Deed::Pause(parsed(about)?),
        "resume" => Deed::Resume(parsed(about)?),
        "minute" => Deed::AddMinute(parsed(about)?),
        "remove" => Deed::Remove(parsed(about)?),
        "hear" => Deed::HearPoint(parsed(about)?),
        "grant" => Deed::Rule(parsed(about)?, Ruling::Granted),
        "refuse" => Deed::Rule(parsed(about)?, Ruling::Refused),
        "pass" => Deed::PassFor(parsed(about)?),
        "break" => Deed::GrantBreak(parsed(about)?),
        "no-break" => Deed::DeclineBreak(parsed(about)?),
        "invite" => Deed::Invite(parsed(form.get("guest"))?, parsed(about)?),
        "first" => Deed::Forward(parsed(form.get("request"))?, parsed(form.get("reason"))?),
        "limit" => Deed::SetLimit(limit(form)?),
        "round" => Deed::BeginRound,
        "end-round" => Deed::EndRound,
        "followed" => Deed::AllCanFollow,
        _ => return Err(UNREADABLE),
    })
}

fn parts(form: &Typed) -> (&str, &str) {
    let sent = form.get("do");
    sent.split_once(' ').unwrap_or((sent, ""))
}

fn limit(form: &Typed) -> Result<Limit, Refusal> {
    Limit::of_minutes(parsed(form.get("limit"))?).ok_or(UNREADABLE)
}

fn parsed<T: FromStr>(text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|_| UNREADABLE)
}
