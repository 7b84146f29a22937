//! All SQL. Functions that change or reveal something take the permit for it.

pub mod action_items;
pub mod acts;
pub mod amendments;
pub mod annexes;
pub mod awaiting;
pub mod breakouts;
pub mod capacities;
pub mod changes;
pub mod checks;
pub mod closings;
pub mod columns;
pub mod comments;
pub mod corrigenda;
pub mod db;
pub mod dialogues;
pub mod drafts;
pub mod floors;
pub mod hearings;
pub mod imports;
pub mod items;
pub mod keys;
pub mod notes;
pub mod objections;
pub mod options;
pub mod parked;
pub mod polls;
pub mod positions;
pub mod presences;
pub mod record;
pub mod reminders;
pub mod reopenings;
pub mod requests;
pub mod restatements;
pub mod rounds;
pub mod rules;
pub mod seats;
pub mod sessions;
pub mod sign_ins;
pub mod silences;
pub mod stances;
pub mod submissions;
pub mod summaries;

/// Declares the statements of a file and lists them, so that one test can prepare every one on both databases.
macro_rules! statements {
    ($($name:ident = $sql:expr;)+) => {
        $(const $name: $crate::store::db::Statement = $crate::store::db::Statement($sql);)+
        /// Every statement of this file.
        pub const STATEMENTS: &[$crate::store::db::Statement] = &[$($name),+];
    };
}
pub(crate) use statements;

/// Every statement of the product.
pub fn all_statements() -> impl Iterator<Item = db::Statement> {
    [
        action_items::STATEMENTS,
        acts::STATEMENTS,
        amendments::STATEMENTS,
        amendments::STEP_STATEMENTS,
        annexes::STATEMENTS,
        awaiting::STATEMENTS,
        breakouts::STATEMENTS,
        capacities::STATEMENTS,
        changes::STATEMENTS,
        checks::STATEMENTS,
        checks::DECLARING_STATEMENTS,
        checks::MOVING_STATEMENTS,
        checks::PASSED_STATEMENTS,
        checks::ROLL_STATEMENTS,
        closings::STATEMENTS,
        comments::STATEMENTS,
        corrigenda::STATEMENTS,
        dialogues::STATEMENTS,
        drafts::STATEMENTS,
        drafts::LISTED_STATEMENTS,
        drafts::PEN_STATEMENTS,
        floors::STATEMENTS,
        imports::STATEMENTS,
        items::STATEMENTS,
        hearings::STATEMENTS,
        keys::STATEMENTS,
        notes::STATEMENTS,
        objections::STATEMENTS,
        options::STATEMENTS,
        polls::STATEMENTS,
        parked::STATEMENTS,
        positions::STATEMENTS,
        presences::STATEMENTS,
        record::STATEMENTS,
        reminders::STATEMENTS,
        reopenings::STATEMENTS,
        requests::STATEMENTS,
        restatements::STATEMENTS,
        rounds::STATEMENTS,
        rules::STATEMENTS,
        seats::STATEMENTS,
        sessions::STATEMENTS,
        sign_ins::STATEMENTS,
        silences::STATEMENTS,
        stances::STATEMENTS,
        submissions::STATEMENTS,
        summaries::STATEMENTS,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// Something in the database could not be read as what it should be.
pub(crate) fn unreadable(_: crate::seal::Unreadable) -> sqlx::Error {
    sqlx::Error::Decode("a sealed value did not open".into())
}
