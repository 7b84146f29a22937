//! A comparison as plain text without colour: which paragraph is which, then word by word (TXT-14).

use super::compare::{became, newer, older};
use crate::{
    domain::text::{Change, Comparison, Row, plain},
    words::Words,
};

/// What a plain comparison says about the two texts: their names.
pub struct Plain<'a> {
    /// The reader's language.
    pub t: &'static Words,
    /// The older text.
    pub from: &'a str,
    /// The newer text.
    pub to: &'a str,
}

impl Plain<'_> {
    /// The title, the concordance with a line a paragraph, then each paragraph with `«+in+»` and `«-out-»`.
    pub fn print(&self, comparison: &Comparison) -> String {
        let rows = &comparison.rows;
        let numbers: Vec<_> = rows.iter().map(|row| self.concordance(row)).collect();
        let parts = [plain(&comparison.title), numbers.join("\n")];
        parts.into_iter().chain(rows.iter().map(words)).map(|part| part + "\n").collect::<Vec<_>>().join("\n")
    }

    /// "Rev.2 ¶7 = Rev.1 ¶6: Moved".
    fn concordance(&self, row: &Row) -> String {
        let key = match row.change {
            Change::New => "concordance-new",
            Change::Removed => "concordance-removed",
            Change::Unchanged if !row.moved => "concordance-same",
            _ => "concordance-became",
        };
        let said = self.t.say(key).set("from", self.from).set("to", self.to);
        let said = said.set("older", older(row)).set("newer", newer(row)).set("what", became(self.t, row));
        said.to_string()
    }
}

fn words(row: &Row) -> String {
    let heading = if row.heading.is_empty() { String::new() } else { plain(&row.heading) + "\n" };
    format!("{heading}{} → {}. {}", older(row), newer(row), plain(&row.body))
}
