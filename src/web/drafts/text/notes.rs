//! The notes beside a paragraph: why each of its elements is open, since when, and what it waits for.

use super::{Note, Room, kind_word, revision_name};
use crate::domain::{
    id::ParagraphId,
    text::{self, Body, Bracket, Grounds, Kind, Reason},
};

impl Room<'_> {
    pub(super) fn notes(self, paragraph: &text::Paragraph) -> Vec<Note> {
        let number = paragraph.number_bracketed.then(|| Note {
            what: self.page.t.get("open-number").to_owned(),
            reason: None,
            linked: None,
            remark: None,
        });
        let set = match &paragraph.body {
            Body::Alternatives(set) => Some(self.why_open("alternatives", set.opened_in, &set.grounds)),
            Body::Runs(_) => None,
        };
        let brackets = paragraph.wordings().flat_map(|runs| runs.brackets());
        number.into_iter().chain(set).chain(brackets.map(|bracket| self.note_on(bracket))).collect()
    }

    fn note_on(self, bracket: &Bracket) -> Note {
        let mut note = self.why_open(kind_word(&bracket.kind), bracket.opened_in, &bracket.grounds);
        if let Kind::Placeholder { owner, due, .. } = &bracket.kind {
            let owner = owner.and_then(|id| self.dialogue.body(id));
            let who =
                owner.map_or(self.page.t.get("owed-by-nobody"), |body| body.names.get(self.page.lang()));
            let owed = self.page.t.say("owed-by").set("who", who).set("due", self.page.date(*due));
            note.reason = Some(owed.to_string());
        }
        note
    }

    fn linked(self, other: ParagraphId) -> Option<(String, String)> {
        let (number, _) = self.text.paragraph(other)?;
        Some((self.href(number, other), self.page.t.n("kept-open-with", number)))
    }

    fn why_open(self, kind: &str, opened_in: u32, grounds: &Grounds) -> Note {
        let t = self.page.t;
        let since = revision_name(t, opened_in.into());
        let what = t.say("open-since").set("what", t.pick("open", kind)).set("rev", since).to_string();
        let (reason, linked) = match grounds.reason {
            Reason::Plain => (None, None),
            Reason::Linked { paragraph } => (None, self.linked(paragraph)),
            Reason::AwaitingConsultation { until } => {
                (Some(t.say("awaits-consultation").set("until", self.page.date(until)).to_string()), None)
            }
        };
        Note { what, reason, linked, remark: grounds.note.as_ref().map(ToString::to_string) }
    }
}
