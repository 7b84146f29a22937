//! What people wrote about a paragraph and those that it came out of, oldest first.

use super::form::Form;
use crate::{
    actions::Refusal,
    domain::{
        comment::{By, Remark},
        id::CommentId,
    },
    store::{self, comments::Stored, drafts::paragraph_mac},
    web::{
        drafts::{about::Spot, text::revision_name},
        page::{Mark, Page},
        typed::Typed,
        visit::Reader,
    },
};

/// The section about comments on a paragraph's page.
pub struct Section {
    /// The comments.
    pub lines: Vec<Line>,
    /// The form for another, where the reader may write one.
    pub form: Option<Form>,
}

/// One comment.
pub struct Line {
    /// Which.
    pub id: CommentId,
    /// The author's side, where it is shown.
    pub mark: Option<Mark>,
    /// The role of an author without a side, where it is shown.
    pub role: Option<&'static str>,
    /// Whether the reader wrote it.
    pub own: bool,
    /// When.
    pub at: String,
    /// What it says; `None` once it was withdrawn.
    pub remark: Option<Remark>,
    /// That the paragraph has changed since, and where the comparison is.
    pub changed: Option<(String, String)>,
}

impl Section {
    /// All comments on the paragraph, and the form.
    pub async fn of(reader: &mut Reader, page: &Page, spot: &Spot) -> Result<Self, Refusal> {
        let (opened, mut found) = (&spot.opened, Vec::new());
        for uid in spot.paragraph().lineage() {
            let about = (opened.draft.id, uid);
            found.extend(store::comments::on_paragraph(&mut reader.look.tx, &opened.permit, about).await?);
        }
        found.sort_by_key(|comment| comment.at);
        let now = paragraph_mac(&reader.look.keys, &opened.draft, spot.paragraph())?;
        let line = |stored: &Stored| Line::new(reader, page, (spot, now.as_slice()), stored);
        let lines = found.iter().map(line).collect::<Result<_, _>>()?;
        Ok(Self { lines, form: Form::of(reader, page, spot, Typed::default()) })
    }

    /// Whether there is nothing to show.
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.form.is_none()
    }
}

impl Line {
    fn new(
        reader: &Reader,
        page: &Page,
        (spot, now): (&Spot, &[u8]),
        stored: &Stored,
    ) -> Result<Self, Refusal> {
        let comment = stored.open(&reader.look.keys)?;
        let by = comment.as_ref().map_or(By::Nobody, |comment| comment.by);
        let changed = comment.is_some() && stored.text_mac != now;
        Ok(Self {
            id: stored.id,
            mark: match by {
                By::Side(side) => Mark::of(&reader.look.viewer.dialogue, side, page.lang()),
                By::Nobody | By::Role(_) => None,
            },
            role: match by {
                By::Role(role) => Some(page.t.pick("function", role.word())),
                By::Nobody | By::Side(_) => None,
            },
            own: reader.look.viewer.may_withdraw_comment(stored.origin()).is_some(),
            at: page.date(stored.at),
            remark: comment.map(|comment| comment.remark),
            changed: changed.then(|| since(page, spot, stored)),
        })
    }
}

fn since(page: &Page, spot: &Spot, stored: &Stored) -> (String, String) {
    let name = revision_name(page.t, stored.revision);
    let said = page.t.say("comment-changed").set("rev", name).to_string();
    let (draft, from, to) = (spot.opened.draft.id, stored.revision, spot.revision);
    (said, format!("/drafts/{draft}/compare?from={from}&to={to}#{}", spot.uid))
}
