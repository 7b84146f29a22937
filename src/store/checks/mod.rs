//! Consensus checks: what was frozen at the opening, the roll, the answers, and what was found.

use super::{
    db::{ReadTx, Result, WriteTx},
    keys::Keys,
    statements, unreadable,
};
use crate::{
    chance::Chance,
    domain::{
        access::{Moderate, Permit, Read},
        act::CheckObject,
        check::{Decision, Finding, Phase, Times, Void},
        consensus::{Outcome, ResultLabel, Rules},
        dialogue::Seat,
        draft::Firmness,
        id::*,
        time::Timestamp,
    },
    seal::Place,
};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The columns of [`Stored`].
macro_rules! stored {
    () => {
        "SELECT c.id, c.draft_id, c.body_id, b.dialogue_id, c.revision, c.number, c.paragraph_id, c.opened_at,
        c.closes_at, c.text_mac, c.text_at, c.answers, c.sealed, c.result, c.ad_referendum, c.finding,
        c.declared, c.declared_at, c.reasons, c.void, c.paused, c.reopened_at, c.refused
        FROM checks c JOIN bodies b ON b.id = c.body_id "
    };
}

mod declaring;
mod moving;
mod passed;
mod roll;

pub use declaring::{STATEMENTS as DECLARING_STATEMENTS, declare, declared_since, refuse};
pub use moving::{STATEMENTS as MOVING_STATEMENTS, Wording, annul, follow, uncounted};
pub use passed::{Passed, STATEMENTS as PASSED_STATEMENTS, passed_on};
pub use roll::{STATEMENTS as ROLL_STATEMENTS, leave, pause, recast, reopen, sides, strike, with_seat};

statements! {
    ADD = "INSERT INTO checks (id, draft_id, body_id, revision, number, paragraph_id, opened_at, closes_at, text_mac,
        text_at, answers, sealed, ad_referendum, paused, refused)
        SELECT $1, $2, $3, $4, COUNT(*) + 1, $5, $6, $7, $8, $6, 0, $9, 0, 0, 0 FROM checks WHERE draft_id = $2";
    ADD_SEAT = "INSERT INTO roll (check_id, seat_id, side_id, category_id) VALUES ($1, $2, $3, $4)";
    FIND = concat!(stored!(), "WHERE c.id = $1");
    OF_DRAFT = concat!(stored!(), "WHERE c.draft_id = $1 ORDER BY c.number");
    DUE = concat!(stored!(), "WHERE c.result IS NULL AND c.void IS NULL AND c.closes_at <= $1 ORDER BY c.closes_at LIMIT 100");
    FAILED = "SELECT COUNT(*) FROM checks WHERE draft_id = $1 AND number < $2 AND result = 'NO_CONSENSUS'
        AND (paragraph_id = $3 OR (paragraph_id IS NULL AND CAST($3 AS TEXT) IS NULL))";
    CONCLUDE = "UPDATE checks SET result = $2, ad_referendum = $3, finding = $4 WHERE id = $1";
}

super::columns::as_text! { ResultLabel: |label| label.code().into(), Void: |void| void.word().into() }

/// A check as it is stored. Ask for the permit of its body before showing anything of it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stored {
    /// Which check.
    pub id: CheckId,
    /// On which draft.
    pub draft_id: DraftId,
    /// In which body.
    pub body_id: BodyId,
    /// In which dialogue.
    pub dialogue_id: DialogueId,
    /// On which issued revision of the draft: while it is open, the newest.
    pub revision: i64,
    /// Counted from 1 among the checks of the draft.
    pub number: i64,
    /// The paragraph whose wording or closing text is checked; none for the whole text.
    pub paragraph_id: Option<ParagraphId>,
    opened_at: Timestamp,
    closes_at: Timestamp,
    /// The keyed hash of what is checked (TXT-9).
    pub text_mac: Vec<u8>,
    text_at: Timestamp,
    /// How many have answered in time, to the text as it is.
    pub answers: i64,
    sealed: Vec<u8>,
    /// The computed label, once answers have ended and were counted.
    pub result: Option<ResultLabel>,
    ad_referendum: i64,
    finding: Option<Vec<u8>>,
    /// The declared label: the computed one or less (CON-1).
    pub declared: Option<ResultLabel>,
    /// When it was declared.
    pub declared_at: Option<Timestamp>,
    reasons: Option<Vec<u8>>,
    /// Why it came to nothing.
    pub void: Option<Void>,
    paused: i64,
    /// When answers were taken again after an objection that came late.
    pub reopened_at: Option<Timestamp>,
    refused: i64,
}

/// What is frozen when a check opens.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Frozen {
    /// What is checked (CON-14).
    pub object: CheckObject,
    /// The ground rules.
    pub rules: Rules<Option<CategoryId>>,
    /// The sides that must agree (CON-3).
    pub sides: BTreeSet<SideId>,
    /// The paragraphs of the whole text that is checked, in their order; none for a single paragraph.
    pub paragraphs: Vec<ParagraphId>,
}

/// A check that opens.
pub struct New<'a> {
    /// Its id.
    pub id: CheckId,
    /// On which draft.
    pub draft: DraftId,
    /// On which issued revision.
    pub revision: i64,
    /// From when to when.
    pub times: Times,
    /// The keyed hash of what is checked.
    pub text_mac: [u8; 32],
    /// What stays as it is now.
    pub frozen: &'a Frozen,
    /// The decision seats of the body.
    pub roll: &'a [&'a Seat],
}

impl Stored {
    /// Its instants.
    pub const fn times(&self) -> Times {
        Times { opened_at: self.opened_at, closes_at: self.closes_at }
    }

    /// Where it stands.
    pub fn phase(&self, now: Timestamp) -> Phase {
        if self.void.is_some() { Phase::Void } else { self.times().phase(now, self.declared.is_some()) }
    }

    /// Whether every seat had the text long enough for the fallback (practice 3.7 a).
    pub fn gave_notice(&self) -> bool {
        self.times().gave_notice(self.text_at)
    }

    /// Whether its closing was moved for consultations.
    pub const fn was_paused(&self) -> bool {
        self.paused != 0
    }

    /// The words that are checked, as a form names them: their keyed hash in hexadecimal digits.
    pub fn words(&self) -> String {
        HEXLOWER.encode(&self.text_mac)
    }

    /// Whether counted support still waits for a confirmation from home.
    pub const fn is_ad_referendum(&self) -> bool {
        matches!(self.firmness(), Firmness::AdReferendum)
    }

    /// The same, of what it adopts.
    pub const fn firmness(&self) -> Firmness {
        firmness(self.ad_referendum)
    }

    /// Whether somebody's home has refused to confirm, after which the result stays as it is for good.
    pub const fn was_refused(&self) -> bool {
        self.refused != 0
    }

    /// Whether it is declared and waits for nothing from home.
    pub const fn is_concluded(&self) -> bool {
        self.declared.is_some() && !self.is_ad_referendum()
    }

    /// What was frozen at the opening.
    pub fn frozen(&self, keys: &Keys) -> Result<Frozen> {
        keys.body(self.body_id)?.open(&place("sealed", self.id), &self.sealed).map_err(unreadable)
    }

    /// What was found; `None` before the answers were counted.
    pub fn finding(&self, keys: &Keys, _: &Permit<Read>) -> Result<Option<Finding>> {
        let open = |sealed: &Vec<u8>| {
            keys.body(self.body_id)?.open(&place("finding", self.id), sealed).map_err(unreadable)
        };
        self.finding.as_ref().map(open).transpose()
    }

    /// Whether its declaration has adopted the text.
    pub fn has_adopted(&self) -> bool {
        self.paragraph_id.is_none() && self.declared.is_some_and(ResultLabel::adopts)
    }

    /// What was declared on the text with this symbol; `None` before, for nothing else may leave (CON-1).
    pub fn decision(&self, keys: &Keys, permit: &Permit<Read>, symbol: String) -> Result<Option<Decision>> {
        let Some((result, finding)) = self.declared.zip(self.finding(keys, permit)?) else { return Ok(None) };
        Ok(Some(Decision {
            check: self.number,
            symbol,
            paragraph: self.frozen(keys)?.object.paragraph_number(),
            result,
            ad_referendum: self.is_ad_referendum(),
            reservations: finding.reservations.len() as u64,
            asides: finding.asides(),
        }))
    }
}

/// Opens a check and freezes its roll.
pub async fn open(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    permit: &Permit<Moderate>,
    new: New<'_>,
) -> Result<()> {
    let key = keys.body(permit.body())?;
    let sealed = key.seal(chance, &place("sealed", new.id), new.frozen).map_err(unreadable)?;
    let paragraph = new.frozen.object.paragraph();
    let row = ADD.bind(new.id).bind(new.draft).bind(permit.body()).bind(new.revision).bind(paragraph);
    let row = row.bind(new.times.opened_at).bind(new.times.closes_at).bind(new.text_mac).bind(sealed);
    row.run(tx).await?;
    for seat in new.roll {
        ADD_SEAT.bind(new.id).bind(seat.id).bind(seat.side).bind(seat.category).run(tx).await?;
    }
    Ok(())
}

/// The check, whoever may see it: the caller asks for the permit of its body.
pub async fn find(tx: &mut ReadTx, id: CheckId) -> Result<Option<Stored>> {
    FIND.bind(id).maybe(tx).await
}

/// All checks on a draft, oldest first.
pub async fn of_draft(tx: &mut ReadTx, _: &Permit<Read>, draft: DraftId) -> Result<Vec<Stored>> {
    OF_DRAFT.bind(draft).all(tx).await
}

/// Checks whose answers have ended and were not counted yet.
pub async fn due(tx: &mut ReadTx, now: Timestamp) -> Result<Vec<Stored>> {
    DUE.bind(now).all(tx).await
}

/// Whether an earlier check on the same object ended without consensus (practice 3.7 b).
pub async fn failed_before(tx: &mut ReadTx, check: &Stored) -> Result<bool> {
    let query = FAILED.bind(check.draft_id).bind(check.number).bind(check.paragraph_id);
    let (failed,): (i64,) = query.one(tx).await?;
    Ok(failed > 0)
}

/// Stores what was computed.
pub async fn conclude(
    tx: &mut WriteTx,
    (keys, chance): (&Keys, Chance),
    check: &Stored,
    outcome: &Outcome<SideId>,
    finding: &Finding,
) -> Result<()> {
    let key = keys.body(check.body_id)?;
    let sealed = key.seal(chance, &place("finding", check.id), finding).map_err(unreadable)?;
    let row =
        CONCLUDE.bind(check.id).bind(outcome.result).bind(i64::from(outcome.ad_referendum)).bind(sealed);
    row.run(tx).await.map(drop)
}

const fn firmness(ad_referendum: i64) -> Firmness {
    match ad_referendum {
        0 => Firmness::Full,
        _ => Firmness::AdReferendum,
    }
}

fn place(column: &str, id: CheckId) -> Place {
    Place::new("checks", column, id)
}
