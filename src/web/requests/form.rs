//! The fields of a request, and how they become a wish.

use crate::{
    domain::{
        id::ParagraphId,
        input::{FieldProblem, Problem, Problems},
        request::{Asked, Wish},
        text::{Words, limit},
    },
    web::drafts::edit_form::{Around, EditForm},
};
use serde::Deserialize;

/// What can be contested; the ends of their keys in `locales/`.
pub(super) const KINDS: [&str; 6] = ["wording", "inclusion", "deletion", "number", "alternative", "no-text"];

/// A request as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct WishForm {
    /// The revision that was read.
    pub revision: i64,
    /// `file` once the preview was seen.
    pub step: String,
    /// One of [`KINDS`].
    pub kind: String,
    /// Words that stand in the text.
    pub words: String,
    /// The requester's own.
    pub instead: String,
    /// `plain`, `linked` or `awaiting`.
    pub reason: String,
    /// The number of the paragraph with which it is kept open.
    pub linked: String,
    /// Until when a side consults (TXT-6).
    pub until: String,
    /// A free remark.
    pub note: String,
    /// Ticked when readers are not shown the side (TXT-7).
    pub unattributed: Option<String>,
    /// Ticked when the requester calls their own words compromise language.
    pub compromise: Option<String>,
}

impl WishForm {
    /// Whether something was typed about why the brackets are wished for.
    pub(super) fn says_why(&self) -> bool {
        !matches!(self.reason.as_str(), "" | "plain")
            || [&self.linked, &self.until, &self.note].iter().any(|typed| !typed.is_empty())
    }

    /// The wish, when every field is right.
    pub(super) fn wish(
        &self,
        paragraph: ParagraphId,
        around: &Around<'_>,
    ) -> Result<Wish, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let asked = self.asked(&mut problems);
        let grounds = self.why().grounds(around).unwrap_or_else(|found| {
            found.into_iter().for_each(|(field, problem)| problems.note(field, problem));
            Default::default()
        });
        let asked = problems.or(asked)?.ok_or_else(|| vec![("kind", Problem::NotAChoice)])?;
        Ok(Wish { paragraph, asked, grounds, compromise: self.compromise.is_some() })
    }

    fn asked(&self, problems: &mut Problems) -> Option<Asked> {
        let stands = |max| Words::parse_optional(&self.words, max).map_err(Problem::from);
        let own = |max| Words::parse_optional(&self.instead, max).map_err(Problem::from);
        let needed = |words: Result<Option<Words>, Problem>| words?.ok_or(Problem::Empty).map(Some);
        match self.kind.as_str() {
            "wording" => {
                let instead = problems.check("instead", own(limit::OPTION));
                let words = problems.check("words", needed(stands(limit::OPTION)));
                words.map(|words| Asked::Wording { words, instead })
            }
            "inclusion" => {
                let after = problems.check("words", stands(limit::OPTION));
                let words = problems.check("instead", needed(own(limit::OPTION)));
                words.map(|words| Asked::Inclusion { after, words })
            }
            "deletion" => {
                let words = problems.check("words", needed(stands(limit::OPTION)));
                words.map(|words| Asked::Deletion { words })
            }
            "alternative" => {
                let words = problems.check("instead", needed(own(limit::PARAGRAPH)));
                words.map(|words| Asked::Alternative(Some(words)))
            }
            "no-text" => Some(Asked::Alternative(None)),
            "number" => Some(Asked::Number),
            _ => {
                problems.note("kind", Problem::NotAChoice);
                None
            }
        }
    }

    fn why(&self) -> EditForm {
        EditForm {
            reason: self.reason.clone(),
            linked: self.linked.clone(),
            until: self.until.clone(),
            note: self.note.clone(),
            unattributed: self.unattributed.clone(),
            ..EditForm::default()
        }
    }
}
