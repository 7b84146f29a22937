//! Objections: a ladder from raised to settled (practice 3.6). What is asked of an objection is that it is heard, then
//! met or answered; never how many hold it.

mod readiness;

pub use readiness::Readiness;

use super::{
    check::Objection,
    dialogue::words,
    id::{BodyId, CheckId, DraftId, ParagraphId, SeatId},
    time::{Span, Timestamp},
};
use serde::{Deserialize, Serialize};

/// The most characters of an answer, of a reply to it, and of every other statement about an objection.
pub const WORDS: usize = 1_500;
/// The most characters of an appeal.
pub const APPEAL: usize = 300;
/// How long the author may reply to an answer before the objection counts as addressed.
pub const REPLY: Span = Span::hours(72);

/// How far an objection has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Nobody from another side has yet said it back as it is meant.
    Raised,
    /// Somebody has, and the author said yes.
    Understood,
    /// Both co-moderators have answered; the author may reply.
    Answered,
    /// Answered, and the author has replied or had the time to: not necessarily met (CON-9).
    Addressed,
    /// The text was changed, and the author says that this meets it.
    Accommodated,
    /// The author took it back.
    Withdrawn,
    /// Somebody else looks at it first.
    Referred,
    /// It stays, and the co-moderators say so.
    Sustained,
    /// Both co-moderators say that it is not about what this text can settle.
    OutOfScope,
    /// The author does not agree with that.
    Appealed,
}

/// What moves an objection from one stage to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The author says yes to what somebody from another side heard.
    Heard,
    /// Both co-moderators answer.
    Answer,
    /// The author replies to the answer.
    Reply,
    /// The time for a reply is over.
    TimePassed,
    /// The author says that the changed text meets it.
    Accept,
    /// The author takes it back.
    Withdraw,
    /// Both co-moderators refer it.
    Refer,
    /// Both co-moderators let it stand.
    Sustain,
    /// Both co-moderators mark it as out of scope.
    SetAside,
    /// The author appeals against that.
    Appeal,
    /// The author words it anew on a changed text.
    Reword,
}

impl Stage {
    /// Where `step` leads from here; `None` where it is not possible. No step refuses an objection for its content (CON-7),
    /// and none answers one that was not understood (CON-9).
    pub const fn after(self, step: Step) -> Option<Self> {
        match (step, self) {
            (Step::Heard, Self::Raised | Self::OutOfScope | Self::Appealed) => Some(Self::Understood),
            (Step::Answer, Self::Understood | Self::Referred | Self::Sustained) => Some(Self::Answered),
            (Step::Reply | Step::TimePassed, Self::Answered) => Some(Self::Addressed),
            (Step::Refer, Self::Understood | Self::Sustained) => Some(Self::Referred),
            (Step::Sustain, Self::Understood | Self::Referred) => Some(Self::Sustained),
            (Step::SetAside, Self::Raised | Self::Understood | Self::Referred | Self::Sustained) => {
                Some(Self::OutOfScope)
            }
            (Step::Appeal, Self::OutOfScope) => Some(Self::Appealed),
            (_, Self::Accommodated | Self::Withdrawn) => None,
            (Step::Accept, _) => Some(Self::Accommodated),
            (Step::Withdraw, _) => Some(Self::Withdrawn),
            (Step::Reword, _) => Some(Self::Raised),
            _ => None,
        }
    }

    /// Whether it still stands in the way of silence (SIL-1).
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Accommodated | Self::Addressed | Self::Withdrawn | Self::OutOfScope)
    }

    /// Whether it is met, answered or withdrawn. Nothing else opens the door to sufficient consensus (practice 3.6, 3.7 c):
    /// an objection out of scope is neither heard nor answered by that.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Accommodated | Self::Addressed | Self::Withdrawn)
    }

    /// Whether others may still say what they hear in it.
    pub const fn may_be_heard(self) -> bool {
        self.after(Step::Heard).is_some()
    }

    /// Whether nothing can happen to it any more.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Accommodated | Self::Withdrawn)
    }
}

impl Stage {
    /// All stages, in the order of the ladder.
    pub const ALL: [Self; 10] = [
        Self::Raised,
        Self::Understood,
        Self::Answered,
        Self::Addressed,
        Self::Accommodated,
        Self::Withdrawn,
        Self::Referred,
        Self::Sustained,
        Self::OutOfScope,
        Self::Appealed,
    ];
}

words!(Stage {
    Raised = "raised",
    Understood = "understood",
    Answered = "answered",
    Addressed = "addressed",
    Accommodated = "accommodated",
    Withdrawn = "withdrawn",
    Referred = "referred",
    Sustained = "sustained",
    OutOfScope = "out-of-scope",
    Appealed = "appealed",
});

/// Where an objection comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// It was given in this check.
    Check(CheckId),
    /// It broke silence (SIL-3).
    Silence,
}

/// An objection that is raised.
#[derive(Debug, Clone)]
pub struct NewObjection {
    /// On which text.
    pub draft: DraftId,
    /// On which issued revision of it.
    pub revision: i64,
    /// On which paragraph; none for the text as a whole.
    pub paragraph: Option<ParagraphId>,
    /// Where it comes from.
    pub source: Source,
    /// Who objects. The store knows it, no page shows it (CON-8).
    pub author: SeatId,
    /// What is said (CON-7).
    pub said: Objection,
}

/// What decides who may do something about an objection.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    /// Who raised it.
    pub author: SeatId,
    /// In which body.
    pub body: BodyId,
}

/// Who looks at an objection that is referred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Referral {
    /// Joint fact-finding.
    FactFinding,
    /// A body of the dialogue, the plenary among them.
    Body(BodyId),
}

/// What both co-moderators do about an objection with their two keys. Each has words, 1 to [`WORDS`] characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ruling {
    /// They answer it.
    Answer(String),
    /// They refer it, and say what is asked.
    Refer(Referral, String),
    /// They let it stand, and say why.
    Sustain(String),
    /// They mark it as out of scope, and say why.
    SetAside(String),
}

impl Ruling {
    /// The step on the ladder.
    pub const fn step(&self) -> Step {
        match self {
            Self::Answer(_) => Step::Answer,
            Self::Refer(..) => Step::Refer,
            Self::Sustain(_) => Step::Sustain,
            Self::SetAside(_) => Step::SetAside,
        }
    }

    /// The end of its wordings.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Answer(_) => "answer",
            Self::Refer(..) => "refer",
            Self::Sustain(_) => "sustain",
            Self::SetAside(_) => "set-aside",
        }
    }

    /// What they say.
    pub fn words(&self) -> &str {
        match self {
            Self::Answer(words) | Self::Refer(_, words) | Self::Sustain(words) | Self::SetAside(words) => {
                words
            }
        }
    }
}

/// What the author says about their objection, and nobody for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plea {
    /// Answers the co-moderators' question.
    Clarify(String),
    /// Replies to the answer of both co-moderators.
    Reply(String),
    /// Does not agree that it is out of scope.
    Appeal(String),
    /// Takes it back.
    Withdraw,
    /// The changed text meets it.
    Accept,
    /// It stands as it is on the changed text (TXT-9).
    StandBy,
    /// It stands in other words on the changed text.
    Reword(Objection),
    /// Others may see from which side it comes (CON-8).
    ShowSide,
}

/// All that was said about an objection, beside what was heard in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// The objection.
    pub said: Objection,
    /// What the co-moderators asked to understand it (CON-7); one question only.
    pub question: Option<String>,
    /// What the author answered to that.
    pub clarification: Option<String>,
    /// What both co-moderators did last with their two keys.
    pub ruling: Option<Ruling>,
    /// The author's reply to an answer; it is printed with it.
    pub reply: Option<String>,
    /// Why the author does not agree that it is out of scope.
    pub appeal: Option<String>,
}

impl Case {
    /// A case of which nothing more is known than the objection.
    pub const fn of(said: Objection) -> Self {
        Self { said, question: None, clarification: None, ruling: None, reply: None, appeal: None }
    }
}

/// Until when the author may reply to an answer given at `answered_at`.
pub const fn reply_until(answered_at: Timestamp) -> Timestamp {
    answered_at.plus(REPLY)
}
