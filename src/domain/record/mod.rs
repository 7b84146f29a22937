//! The record: one hash-chained entry for every change, with no content and no name in it (SEC-3).

mod entry;

pub use entry::Entry;

use super::id::NotAnId;
use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)?) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Kind { $($(#[$doc])* $variant),+ }

        impl Kind {
            /// The word in the record; also the end of its key in `locales/`.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
        impl std::str::FromStr for Kind {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text { $($word => Ok(Self::$variant),)+ _ => Err(NotAnId) }
            }
        }
    };
}

kinds! {
    /// The dialogue was set up.
    DialogueCreated = "dialogue-created",
    /// Names, sides, categories, bodies or the agenda were changed.
    TermsChanged = "terms-changed",
    /// A seat was made.
    SeatCreated = "seat-created",
    /// An invitation was made out.
    InvitationIssued = "invitation-issued",
    /// An invitation was accepted.
    InvitationAccepted = "invitation-accepted",
    /// A code was used that had been used before, or had lapsed.
    InvitationRefused = "invitation-refused",
    /// A person was confirmed.
    SeatConfirmed = "seat-confirmed",
    /// The person in a seat was sent back, or the seat was given a new invitation.
    SeatEmptied = "seat-emptied",
    /// A person has left: the seat was closed, and another was made in its place.
    SeatClosed = "seat-closed",
    /// All sign-ins of a seat were ended by somebody who looks after it.
    SeatLocked = "seat-locked",
    /// What a seat stands for was changed; the record does not say how (ITD-6).
    SeatChanged = "seat-changed",
    /// A stage was set.
    StageSet = "stage-set",
    /// A co-moderator switched how a body works on an item.
    ModeSwitched = "mode-switched",
    /// An option was posted.
    OptionPosted = "option-posted",
    /// Its author took an option back.
    OptionWithdrawn = "option-withdrawn",
    /// A side noted what it would meet with an option, or struck a note.
    ConstraintNoted = "constraint-noted",
    /// A position was posted.
    PositionPosted = "position-posted",
    /// A position was revised.
    PositionRevised = "position-revised",
    /// A position was withdrawn.
    PositionWithdrawn = "position-withdrawn",
    /// Somebody said what they heard.
    RestatementMade = "restatement-made",
    /// The author answered a restatement.
    RestatementAnswered = "restatement-answered",
    /// A response to a position.
    ResponseGiven = "response-given",
    /// A response was taken back.
    ResponseTakenBack = "response-taken-back",
    /// A draft was begun.
    DraftBegun = "draft-begun",
    /// The working copy changed.
    PenMoved = "pen-moved",
    /// A comment was written.
    CommentWritten = "comment-written",
    /// A comment was withdrawn.
    CommentWithdrawn = "comment-withdrawn",
    /// Brackets were requested.
    RequestFiled = "request-filed",
    /// A request was placed in the working copy, by a moderator or by its hour.
    RequestPlaced = "request-placed",
    /// A request went back to its author: the words had moved.
    RequestReturned = "request-returned",
    /// A request was taken back.
    RequestWithdrawn = "request-withdrawn",
    /// Those concerned were asked to close something.
    ClosingAsked = "closing-asked",
    /// One of them gave their word.
    ClosingAnswered = "closing-answered",
    /// All have agreed, and it was closed in the working copy.
    ClosingConfirmed = "closing-confirmed",
    /// Somebody keeps it open.
    ClosingKeptOpen = "closing-kept-open",
    /// What was to be closed has changed meanwhile, or the question was taken back.
    ClosingDropped = "closing-dropped",
    /// A revision was issued to all.
    RevisionIssued = "revision-issued",
    /// An amendment was filed.
    AmendmentFiled = "amendment-filed",
    /// An author put an amendment on a newer text.
    AmendmentRebased = "amendment-rebased",
    /// An author withdrew an amendment.
    AmendmentWithdrawn = "amendment-withdrawn",
    /// A co-moderator decided on an amendment, or offered other words.
    AmendmentDecided = "amendment-decided",
    /// An author answered what was decided or offered.
    AmendmentAnswered = "amendment-answered",
    /// A correction of a revision was issued.
    CorrigendumIssued = "corrigendum-issued",
    /// Somebody said that a correction is substantive, and it was undone.
    CorrigendumUndone = "corrigendum-undone",
    /// Nobody said so in time.
    CorrigendumKept = "corrigendum-kept",
    /// A check was opened.
    CheckOpened = "check-opened",
    /// A stance was taken or changed.
    StanceTaken = "stance-taken",
    /// An ad referendum stance was confirmed.
    StanceConfirmed = "stance-confirmed",
    /// An ad referendum stance will not be confirmed.
    ConfirmationRefused = "confirmation-refused",
    /// A check closed and its result was computed.
    CheckClosed = "check-closed",
    /// The closing of a check was moved for consultations.
    CheckPaused = "check-paused",
    /// A check takes answers again.
    CheckReopened = "check-reopened",
    /// A seat left the roll of an open check.
    RollChanged = "roll-changed",
    /// A check ended without a result.
    CheckVoid = "check-void",
    /// A stance was taken back.
    StanceWithdrawn = "stance-withdrawn",
    /// A result was declared.
    ResultDeclared = "result-declared",
    /// An objection was raised outside a check.
    ObjectionRaised = "objection-raised",
    /// Somebody said what they heard in an objection.
    ObjectionHeard = "objection-heard",
    /// Its author or the co-moderators did something about an objection.
    ObjectionMoved = "objection-moved",
    /// The time for a reply to the answer was over.
    ObjectionAddressed = "objection-addressed",
    /// A text was adopted while confirmations were awaited.
    TextAdoptedAdReferendum = "text-adopted-ad-referendum",
    /// A text was adopted.
    TextAdopted = "text-adopted",
    /// A statement was annexed to an adopted text.
    StatementFiled = "statement-filed",
    /// Its author took a statement back.
    StatementWithdrawn = "statement-withdrawn",
    /// Somebody asked that an adopted text be taken up again, or took that back.
    ReopeningAsked = "reopening-asked",
    /// An adopted text was taken up again.
    TextReopened = "text-reopened",
    /// The co-moderators proposed to use silence.
    SilenceProposed = "silence-proposed",
    /// Somebody objected to using silence.
    SilenceOpposed = "silence-opposed",
    /// The proposal to use silence was taken back.
    SilenceWithdrawn = "silence-withdrawn",
    /// A silence began.
    SilenceStarted = "silence-started",
    /// Somebody said that they received the text.
    TextReceived = "text-received",
    /// The expiry of a silence was moved to a later instant.
    SilenceExtended = "silence-extended",
    /// Somebody broke a silence.
    SilenceBroken = "silence-broken",
    /// A silence expired unbroken, and was adopted.
    SilenceKept = "silence-kept",
    /// A silence ended without enough acknowledgements.
    SilenceLapsed = "silence-lapsed",
    /// The convenor wrote the first ground rules.
    RulesWritten = "rules-written",
    /// A version of the ground rules came into force.
    RulesInForce = "rules-in-force",
    /// A person accepted the ground rules in force.
    RulesAccepted = "rules-accepted",
    /// A round was opened.
    RoundOpened = "round-opened",
    /// An answer was given in a round, or changed.
    RoundAnswered = "round-answered",
    /// A round closed and was counted.
    RoundClosed = "round-closed",
    /// What a round had agreed on was reviewed.
    RoundReviewed = "round-reviewed",
    /// A session was planned.
    SessionPlanned = "session-planned",
    /// The plan of a session was changed.
    SessionReplanned = "session-replanned",
    /// A body agreed on what is planned for a session.
    AgendaAdopted = "agenda-adopted",
    /// A session was opened.
    SessionOpened = "session-opened",
    /// A session went to another part of its agenda.
    SessionMoved = "session-moved",
    /// A break began.
    SessionPaused = "session-paused",
    /// A break ended.
    SessionResumed = "session-resumed",
    /// A part of a session was held off the record; nothing else is known of it (CNF-2).
    OffRecordHeld = "off-record-held",
    /// A session was closed, and what lives only in it was erased.
    SessionClosed = "session-closed",
    /// The level of a part of a session was raised.
    LevelRaised = "level-raised",
    /// It went back to what was announced, with two keys.
    LevelLowered = "level-lowered",
    /// Somebody was put first in the queue who had been asked a question (QUE-2).
    ReorderedForQuestion = "reordered-for-question",
    /// Somebody whose connection failed, or who had to leave.
    ReorderedForLeaving = "reordered-for-leaving",
    /// Somebody for whose language an interpreter was free.
    ReorderedForInterpreter = "reordered-for-interpreter",
    /// Somebody who had to put something right before others went on.
    ReorderedForCorrection = "reordered-for-correction",
    /// A point was put in the parking lot.
    PointParked = "point-parked",
    /// Somebody said what becomes of it.
    PointDisposed = "point-disposed",
    /// An action item was written down.
    ActionWritten = "action-written",
    /// A round has adopted action items.
    ActionsAdopted = "actions-adopted",
    /// An action item was done, or dropped.
    ActionEnded = "action-ended",
    /// A note was written in a session.
    NoteWritten = "note-written",
    /// A note was taken out.
    NoteRemoved = "note-removed",
    /// A session parted into small groups.
    BreakoutOpened = "breakout-opened",
    /// The groups came back.
    BreakoutEnded = "breakout-ended",
    /// A temperature check or a straw poll was opened.
    PollOpened = "poll-opened",
    /// A temperature check or a straw poll was closed, and its answers deleted.
    PollClosed = "poll-closed",
    /// A summary was edited.
    SummaryEdited = "summary-edited",
    /// A summary was approved.
    SummaryApproved = "summary-approved",
    /// A document was taken out.
    DocumentExported = "document-exported",
    /// A first key was given.
    ActAsked = "act-asked",
    /// What was asked was done with the second key.
    ActDone = "act-done",
    /// What was asked was taken back or refused.
    ActWithdrawn = "act-withdrawn",
    /// No second key came in time.
    ActLapsed = "act-lapsed",
}

impl Kind {
    /// Whether live pages are not told of it: one person's answer, of which others see nothing before it is counted.
    /// When and how often answers come would tell who answers, and how many have (CON-6, ANO-9).
    pub const fn is_quiet(self) -> bool {
        matches!(
            self,
            Self::StanceTaken
                | Self::StanceWithdrawn
                | Self::StanceConfirmed
                | Self::ConfirmationRefused
                | Self::RoundAnswered
                | Self::TextReceived
                | Self::ResponseGiven
                | Self::ResponseTakenBack
                | Self::RulesAccepted
        )
    }
}
