//! The summary of a session, for its page: how far it has come, and who is asked to begin it.

use super::Opened;
use crate::{domain::id::SummaryId, store::sessions::Listed, web::visit::Reader};

/// The part about the summary.
pub(super) struct Section {
    /// Which one, once begun.
    pub(super) id: Option<SummaryId>,
    /// How far that has come.
    pub(super) state: &'static str,
    /// Whether the reader is asked to begin it: the rapporteur can from the beginning of the session on.
    pub(super) begins: bool,
}

impl Section {
    /// For a reader.
    pub(super) fn of(reader: &Reader, opened: &Opened) -> Self {
        let (session, listed) = (opened.session(), &opened.listed);
        let mine = reader.look.viewer.may_report(session.body).is_some();
        Self {
            id: listed.summary,
            state: state(listed),
            begins: mine && listed.summary.is_none() && session.starts_at <= reader.look.now,
        }
    }
}

/// The end of the key in `locales/` that says how far the summary has come.
pub(super) fn state(listed: &Listed) -> &'static str {
    match (listed.summary, listed.approved_at) {
        (None, _) => "none",
        (_, None) => "preparing",
        (_, Some(_)) => "approved",
    }
}
