//! How values of the domain stand in columns: ids and words as TEXT, instants as BIGINT.

use super::db::Value;
use crate::domain::{dialogue::*, id::*, lang::Lang, mode::Mode, time::Timestamp};
use sqlx::{Database, Decode, Type, error::BoxDynError};

/// A value that stands in a TEXT column: read with `FromStr`, written with the function named.
macro_rules! as_text {
    ($($name:ident: $print:expr),+ $(,)?) => {$(
        impl<DB: sqlx::Database> sqlx::Type<DB> for $name where str: sqlx::Type<DB> {
            fn type_info() -> DB::TypeInfo {
                <str as sqlx::Type<DB>>::type_info()
            }
            fn compatible(ty: &DB::TypeInfo) -> bool {
                <str as sqlx::Type<DB>>::compatible(ty)
            }
        }
        impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for $name where &'r str: sqlx::Decode<'r, DB> {
            fn decode(value: DB::ValueRef<'r>) -> std::result::Result<Self, sqlx::error::BoxDynError> {
                Ok(<&str as sqlx::Decode<DB>>::decode(value)?.parse()?)
            }
        }
        impl From<$name> for $crate::store::db::Value {
            fn from(value: $name) -> Self {
                Some(value).into()
            }
        }
        impl From<Option<$name>> for $crate::store::db::Value {
            fn from(value: Option<$name>) -> Self {
                let print: fn($name) -> String = $print;
                Self::Text(value.map(print))
            }
        }
    )+};
}
pub(super) use as_text;

as_text! {
    DialogueId: String::from,
    SideId: String::from,
    CategoryId: String::from,
    SeatId: String::from,
    BodyId: String::from,
    SessionId: String::from,
    ItemId: String::from,
    PositionId: String::from,
    RestatementId: String::from,
    DraftId: String::from,
    ImportId: String::from,
    ParagraphId: String::from,
    AmendmentId: String::from,
    CheckId: String::from,
    ObjectionId: String::from,
    CommentId: String::from,
    RequestId: String::from,
    ClosingId: String::from,
    PollId: String::from,
    BreakoutId: String::from,
    OptionId: String::from,
    ConstraintId: String::from,
    RoundId: String::from,
    ActId: String::from,
    SilenceId: String::from,
    StatementId: String::from,
    ParkedId: String::from,
    ActionItemId: String::from,
    NoteId: String::from,
    SummaryId: String::from,
    SignInId: String::from,
    Lang: |lang| lang.code().into(),
    BodyKind: |kind| kind.word().into(),
    Function: |function| function.word().into(),
    SeatState: |state| state.word().into(),
    Mode: |mode| mode.word().into(),
}

impl<DB: Database> Type<DB> for Timestamp
where
    i64: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <i64 as Type<DB>>::type_info()
    }
    fn compatible(ty: &DB::TypeInfo) -> bool {
        <i64 as Type<DB>>::compatible(ty)
    }
}

impl<'r, DB: Database> Decode<'r, DB> for Timestamp
where
    i64: Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(Self(<i64 as Decode<DB>>::decode(value)?))
    }
}

macro_rules! plain {
    ($($from:ty => $variant:ident($value:ident: $into:expr)),+ $(,)?) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Self {
                Self::$variant($into)
            }
        }
    )+};
}

plain! {
    i64 => Int(value: Some(value)),
    Option<i64> => Int(value: value),
    Timestamp => Int(value: Some(value.0)),
    Option<Timestamp> => Int(value: value.map(|at| at.0)),
    String => Text(value: Some(value)),
    Option<String> => Text(value: value),
    &str => Text(value: Some(value.into())),
    Vec<u8> => Bytes(value: Some(value)),
    Option<Vec<u8>> => Bytes(value: value),
    [u8; 32] => Bytes(value: Some(value.into())),
}
