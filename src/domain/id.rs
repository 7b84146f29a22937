//! Ids: 128 random bits, never ordered by time, printed as 26 lower-case letters and digits.

use data_encoding::{Encoding, Specification};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::LazyLock};

static TEXT: LazyLock<Encoding> = LazyLock::new(|| {
    let mut spec = Specification::new();
    spec.symbols.push_str("abcdefghijklmnopqrstuvwxyz234567");
    spec.encoding().unwrap_or(data_encoding::BASE32_NOPAD)
});

/// The text was not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

fn print(bits: u128) -> String {
    TEXT.encode(&bits.to_be_bytes())
}

fn parse(text: &str) -> Result<u128, NotAnId> {
    let bytes = TEXT.decode(text.as_bytes()).map_err(|_| NotAnId)?;
    Ok(u128::from_be_bytes(bytes.try_into().map_err(|_| NotAnId)?))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(u128);

        impl $name {
            /// An id from 128 bits that the caller drew at random.
            pub const fn from_bits(bits: u128) -> Self {
                Self(bits)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&print(self.0))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), print(self.0))
            }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse(text).map(Self)
            }
        }
        impl TryFrom<String> for $name {
            type Error = NotAnId;
            fn try_from(text: String) -> Result<Self, NotAnId> {
                text.parse()
            }
        }
        impl From<$name> for String {
            fn from(id: $name) -> String {
                print(id.0)
            }
        }
    )+};
}

ids! {
    /// One dialogue with its terms of reference.
    DialogueId,
    /// A party to the dialogue, by locality.
    SideId,
    /// A role category: expert, official, community leader, civil society.
    CategoryId,
    /// A person's seat, known inside by its handle.
    SeatId,
    /// Plenary, working group or expert group.
    BodyId,
    /// One meeting of a body.
    SessionId,
    /// An agenda item.
    ItemId,
    /// A position on an agenda item.
    PositionId,
    /// "I hear you saying …", written by somebody of another side.
    RestatementId,
    /// A negotiating text through all its revisions.
    DraftId,
    /// A paragraph of a text; it never changes, numbers do.
    ParagraphId,
    /// A bracket inside a paragraph.
    BracketId,
    /// A comment on a paragraph.
    CommentId,
    /// A request for brackets.
    RequestId,
    /// A request for the words that close something open.
    ClosingId,
    /// A text that was written elsewhere, shown before it is kept.
    ImportId,
    /// An amendment to one paragraph.
    AmendmentId,
    /// A consensus check.
    CheckId,
    /// An objection on its way up the ladder.
    ObjectionId,
    /// A temperature check or a straw poll.
    PollId,
    /// Small groups of a session.
    BreakoutId,
    /// An option of joint thinking.
    OptionId,
    /// What one side would meet at home with an option.
    ConstraintId,
    /// A consent round or a procedural question.
    RoundId,
    /// Something that waits for a second key, or was done with two.
    ActId,
    /// A silence procedure on a text.
    SilenceId,
    /// A statement annexed to an adopted text.
    StatementId,
    /// A point in the parking lot of a body.
    ParkedId,
    /// Who does what by when.
    ActionItemId,
    /// A note of what was said in a session.
    NoteId,
    /// A session summary.
    SummaryId,
    /// A sign-in session.
    SignInId,
}
