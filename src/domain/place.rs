//! Where a change leads: the page that shows its result.

use super::id::*;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A page of the product, named by its noun. The edge turns it into an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// What awaits you.
    Home,
    /// Your seat and your sign-ins.
    Account,
    /// In what capacity you take part.
    Capacity,
    /// The neutral page after signing out.
    Left,
    /// Setting up the dialogue.
    Setup,
    /// The seats of the dialogue.
    Seats,
    /// One seat.
    Seat(SeatId),
    /// The dialogue at a glance.
    Overview,
    /// An agenda item.
    Item(ItemId),
    /// The options on an agenda item.
    Options(ItemId),
    /// A position.
    PositionAlone(PositionId),
    /// A draft at its newest revision.
    Draft(DraftId),
    /// A correction of a draft: of which revision, and its number.
    Corrigendum(DraftId, i64, i64),
    /// One paragraph of a draft at its newest revision.
    Paragraph(DraftId, ParagraphId),
    /// Taking up an adopted draft again.
    Reopening(DraftId),
    /// The moderators' working copy of a draft.
    Pen(DraftId),
    /// One paragraph of the working copy.
    PenParagraph(DraftId, ParagraphId),
    /// What a text from elsewhere would make of the working copy.
    Import(DraftId, ImportId),
    /// The amendments to a draft.
    Amendments(DraftId),
    /// An amendment.
    Amendment(AmendmentId),
    /// A check.
    Check(CheckId),
    /// A silence procedure.
    Silence(SilenceId),
    /// The ground rules in force.
    Rules,
    /// A consent round or a procedural question.
    Round(RoundId),
    /// The objections to a text.
    Objections(DraftId),
    /// An objection.
    Objection(ObjectionId),
    /// The statements annexed to a text.
    Statements(DraftId),
    /// Something that waits for a second key.
    Act(ActId),
    /// A session.
    Session(SessionId),
    /// The parking lot, in a session.
    ParkingLot(SessionId),
    /// The action items, in a session.
    ActionItems(SessionId),
    /// The notes of a session.
    Notes(SessionId),
    /// The summary of a session.
    Summary(SummaryId),
}

impl FromStr for Place {
    type Err = serde_json::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        serde_json::from_str(text)
    }
}
