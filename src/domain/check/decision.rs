//! What a check came to, as documents say it.

use crate::domain::consensus::ResultLabel;
use serde::{Deserialize, Serialize};

/// What both co-moderators have declared on a check (CON-1). Reservations and stand-asides are counted over all sides, not attributed (ANO-7, ANO-9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The check among those on its text, counted from 1.
    pub check: i64,
    /// The symbol of the text.
    pub symbol: String,
    /// The number of the paragraph, when a closing text for it was checked (CON-14).
    pub paragraph: Option<usize>,
    /// The declared label.
    pub result: ResultLabel,
    /// Whether a confirmation from home is still awaited.
    pub ad_referendum: bool,
    /// How many reserved.
    pub reservations: u64,
    /// How many stood aside.
    pub asides: u64,
}
