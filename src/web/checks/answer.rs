//! The form of the seven-point scale: three groups, and under each answer the words that it asks for (practice 3.1).

use super::page::{Opened, show};
use crate::{
    actions::{
        Refusal,
        checks::{self, NewStance},
    },
    domain::{
        access::Viewer,
        attribution::Attribution,
        check::{
            AdReferendum, Concern, Ground, Objection, Phase, Reservation, Response, Support, Times,
            confirm_until, consult_until, limit,
        },
        consensus::{Class, Stance},
        id::CheckId,
        input::{FieldProblem, Problem, Problems, choice, line, lines, optional_lines},
        time::Timestamp,
    },
    store,
    web::{
        form::Sent,
        page::{html, unprocessable},
        path,
        visit::Named,
    },
};
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response as Answer},
};
use chrono_tz::Tz;
use serde::Deserialize;

/// What was typed. Only the fields that belong to the chosen stance are read.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AnswerForm {
    /// The words that were on the page, see [`Check::words`].
    pub(super) read: String,
    pub(super) stance: String,
    pub(super) ad_referendum: Option<String>,
    pub(super) ad_from: String,
    pub(super) ad_until: String,
    pub(super) point: String,
    pub(super) reservation: String,
    pub(super) reservation_paragraph: String,
    pub(super) reservation_words: String,
    pub(super) attribution: String,
    pub(super) ready: String,
    pub(super) consult_until: String,
    pub(super) ground: String,
    pub(super) harm: String,
    pub(super) change: String,
    pub(super) objection_paragraph: String,
    pub(super) objection_words: String,
}

/// Answers under one heading.
pub(super) struct Group {
    /// The end of the heading's key.
    pub(super) word: &'static str,
    /// In the order of the scale.
    pub(super) stances: Vec<Stance>,
}

/// The answers that may be given; in the cooling interval only those to which one may still move (CON-13).
pub(super) fn groups(phase: Phase) -> Vec<Group> {
    let group = |word, classes: &[Class]| {
        let stances = Stance::ALL.into_iter().filter(|stance| classes.contains(&stance.class())).collect();
        Group { word, stances }
    };
    let stops = group("stops", &[Class::NotReady, Class::Block]);
    match phase {
        Phase::Open => {
            vec![group("support", &[Class::Support]), group("beside", &[Class::Abstain, Class::Aside]), stops]
        }
        Phase::Cooling => vec![stops],
        Phase::Due | Phase::Declared | Phase::Void => Vec::new(),
    }
}

/// Takes an answer.
pub(super) async fn answer(Named(id): Named<CheckId>, sent: Sent<AnswerForm>) -> Result<Answer, Refusal> {
    let mut reader = sent.reader().await?;
    let opened = Opened::find(&mut reader, id).await?;
    reader.look.viewer.may_decide(opened.check.body_id).ok_or(Refusal::NotFound)?;
    let read = sent.form.read.clone();
    if store::stances::reading(&mut reader.look.tx, &opened.check, &read).await?.is_none() {
        let page = show(reader, opened, (sent.form, Vec::new())).await?;
        return Ok((StatusCode::CONFLICT, html(&page)?).into_response());
    }
    match sent.form.parse(opened.check.times(), (&reader.look.viewer, reader.look.now)) {
        Ok(response) => {
            drop(reader);
            let new = NewStance { check: id, read, response };
            Ok(path::go(checks::answer(&sent.visit.app, &sent.sender, new).await?).into_response())
        }
        Err(problems) => unprocessable(&show(reader, opened, (sent.form, problems)).await?),
    }
}

impl AnswerForm {
    /// Whether the stance is the chosen one.
    pub(super) fn is(&self, stance: &Stance) -> bool {
        self.stance == stance.code()
    }

    fn parse(
        &self,
        times: Times,
        (viewer, now): (&Viewer, Timestamp),
    ) -> Result<Response, Vec<FieldProblem>> {
        let stance: Stance = self.stance.parse().map_err(|_| vec![("stance", Problem::Empty)])?;
        let mut problems = Problems::default();
        let clock = (clock_of(viewer), now);
        let ad_referendum = self.ad_referendum(&mut problems, (stance, times), clock);
        let support = |with| Response::Support { with, ad_referendum };
        let response = match stance {
            Stance::G1 => support(Support::Whole),
            Stance::G2 => {
                let point = optional_lines(&self.point, limit::RESERVATION);
                support(Support::MinorPoint(problems.check("point", point)))
            }
            Stance::G3 => support(Support::Reserved(self.reservation(&mut problems, viewer))),
            Stance::G4 => Response::Abstain,
            Stance::G5 => {
                Response::NotReady { consults_until: self.consults(&mut problems, clock_of(viewer), now) }
            }
            Stance::G6 => Response::StandAside,
            Stance::G7 => Response::Object(self.objection(&mut problems)),
        };
        problems.or(response)
    }

    fn ad_referendum(
        &self,
        problems: &mut Problems,
        (stance, times): (Stance, Times),
        (zone, now): (Tz, Timestamp),
    ) -> Option<AdReferendum> {
        self.ad_referendum.as_ref()?;
        if stance.class() != Class::Support {
            problems.note("ad_referendum", Problem::NotHere);
            return None;
        }
        let from = problems.check("ad_from", choice(&self.ad_from).map(Some));
        let until = problems.check("ad_until", confirm_until(&self.ad_until, zone, times, now).map(Some));
        until.zip(from).map(|(until, from)| AdReferendum::Awaited { until, from })
    }

    fn reservation(&self, problems: &mut Problems, viewer: &Viewer) -> Reservation {
        let picked =
            if self.attribution.is_empty() { Ok(Attribution::None) } else { choice(&self.attribution) };
        let fields = ["reservation_paragraph", "reservation_words"];
        Reservation {
            text: problems.check("reservation", lines(&self.reservation, limit::RESERVATION)),
            concern: concern(problems, fields, [&self.reservation_paragraph, &self.reservation_words]),
            by: problems.check("attribution", picked).of(viewer.seat()),
        }
    }

    fn consults(&self, problems: &mut Problems, zone: Tz, now: Timestamp) -> Option<Timestamp> {
        match self.ready.as_str() {
            "discussion" => None,
            "consult" => {
                problems.check("consult_until", consult_until(&self.consult_until, zone, now).map(Some))
            }
            _ => problems.check("ready", Err(Problem::Empty)),
        }
    }

    fn objection(&self, problems: &mut Problems) -> Objection {
        let fields = ["objection_paragraph", "objection_words"];
        let ground = self.ground.parse().map(Some).map_err(|_| Problem::NotAChoice);
        Objection {
            concern: concern(problems, fields, [&self.objection_paragraph, &self.objection_words]),
            ground: problems.check("ground", ground).unwrap_or(Ground::Safety),
            harm: problems.check("harm", lines(&self.harm, limit::OBJECTION)),
            change: problems.check("change", optional_lines(&self.change, limit::OBJECTION)),
        }
    }
}

/// An empty paragraph is the whole text.
fn concern(problems: &mut Problems, fields: [&'static str; 2], [number, words]: [&str; 2]) -> Concern {
    let paragraph = match number {
        "" => Ok(None),
        number => number.parse().ok().filter(|n| *n > 0).map(Some).ok_or(Problem::NotAChoice),
    };
    let words = match line(words, limit::WORDS) {
        Err(Problem::Empty) => Ok(None),
        words => words.map(Some),
    };
    Concern { paragraph: problems.check(fields[0], paragraph), words: problems.check(fields[1], words) }
}

/// The clock by which the person names a day.
fn clock_of(viewer: &Viewer) -> Tz {
    let side = viewer.seat().side.and_then(|id| viewer.dialogue.side(id));
    side.map_or(Tz::UTC, |side| side.facts.zone)
}
