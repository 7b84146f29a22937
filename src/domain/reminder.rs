//! Days on which something open is asked about again (TXT-6). Nothing closes by itself then.

use super::{
    access::Viewer,
    id::{BodyId, ParagraphId, SideId},
    text::{Body, Grounds, Kind, Paragraph, Reason, Text},
    time::Timestamp,
};
use std::collections::BTreeMap;

/// The earliest such day in each paragraph that has one.
pub fn days(text: &Text) -> BTreeMap<ParagraphId, Timestamp> {
    let first = |paragraph: &Paragraph| dated(paragraph).into_iter().map(|(at, _)| at).min();
    text.paragraphs.iter().filter_map(|paragraph| first(paragraph).map(|at| (paragraph.uid, at))).collect()
}

/// Whether the person is asked: a co-moderator of the text's body, a participant of the side that consults, or a member
/// of the body that owes the content.
pub fn asks(viewer: &Viewer, body: BodyId, paragraph: &Paragraph, now: Timestamp) -> bool {
    let owns = |owner: &Owner| match owner {
        Owner::Sides(sides) => {
            viewer.may_decide(body).is_some() && viewer.seat().side.is_some_and(|own| sides.contains(&own))
        }
        Owner::Body(body) => body.is_some_and(|body| viewer.may_read(body).is_some()),
    };
    let mut due = dated(paragraph).into_iter().filter(|(at, _)| *at <= now).peekable();
    due.peek().is_some() && (viewer.may_moderate(body).is_some() || due.any(|(_, owner)| owns(&owner)))
}

/// Who has something to say by then.
enum Owner {
    Sides(Vec<SideId>),
    Body(Option<BodyId>),
}

fn dated(paragraph: &Paragraph) -> Vec<(Timestamp, Owner)> {
    let mut dated = Vec::new();
    if let Body::Alternatives(set) = &paragraph.body {
        let sides = set.texts.iter().flat_map(|text| text.sides.clone());
        dated.extend(consulted(&set.grounds).map(|until| (until, Owner::Sides(sides.collect()))));
    }
    for bracket in paragraph.wordings().flat_map(|runs| runs.brackets()) {
        let sides = bracket.options.iter().flat_map(|option| option.sides.clone());
        dated.extend(consulted(&bracket.grounds).map(|until| (until, Owner::Sides(sides.collect()))));
        if let Kind::Placeholder { owner, due, .. } = bracket.kind {
            dated.push((due, Owner::Body(owner)));
        }
    }
    dated
}

const fn consulted(grounds: &Grounds) -> Option<Timestamp> {
    match grounds.reason {
        Reason::AwaitingConsultation { until } => Some(until),
        Reason::Plain | Reason::Linked { .. } => None,
    }
}
