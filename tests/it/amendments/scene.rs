//! A text with amendments, for arranging a test through the pages that people use.

use crate::{client::Answer, drafts::desk::Desk, world::World};
use aryk::{
    actions::{
        Refusal,
        amendments::{self, Taking},
    },
    domain::{amendment::Use, id::AmendmentId, place::Place, text::Words, time::Span},
};

pub(super) const TWO: &str = "Water is shared equally at the gate.\n\nBoth sides read the gauges every day.";

pub(super) struct Scene<'a> {
    pub(super) world: &'a World,
    pub(super) desk: Desk<'a>,
}

impl<'a> Scene<'a> {
    /// Two clean paragraphs, issued.
    pub(super) async fn new(world: &'a World) -> Self {
        Self { world, desk: Desk::issued(world, TWO).await }
    }

    /// The page of a paragraph.
    pub(super) async fn paragraph(&self, number: usize) -> String {
        let uid = self.desk.pen().await.paragraphs[number - 1].uid;
        format!("/drafts/{}/paragraphs/{uid}", self.desk.draft)
    }

    /// Sends the form for other words, a new paragraph or a deletion.
    pub(super) async fn send(&self, who: &str, number: usize, wish: &str, words: &str) -> Answer {
        let action = format!("{}/amendments/new", self.paragraph(number).await);
        let page = format!("{action}?wish={wish}");
        let filled = [("interest", "Upper villages run dry."), ("words", words)];
        self.world.seat(who).submit(&page, &action, &filled).await
    }

    /// An amendment's page.
    pub(super) async fn file(&self, who: &str, number: usize, wish: &str, words: &str) -> String {
        self.world.wait(Span::seconds(1)); // amendments are numbered as they come in
        let sent = self.send(who, number, wish, words).await;
        assert!(sent.location().starts_with("/amendments/"), "{}", sent.text());
        sent.location()
    }

    /// A co-moderator sends a decision.
    pub(super) async fn decide(
        &self,
        who: &str,
        at: &str,
        decision: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let seat = self.world.seat(who);
        let turn = seat.page(at).await.values("input[name=turn]").remove(0);
        let action = format!("{at}/decision");
        let ticket = seat.page(at).await.values("form[action$=decision] input[name=ticket]").remove(0);
        let fixed = [("ticket", ticket.as_str()), ("turn", turn.as_str()), ("decision", decision)];
        let all: Vec<_> = fixed.iter().chain(fields).map(|(a, b)| (a.to_string(), b.to_string())).collect();
        seat.post(&action, &all).await
    }

    /// Lark puts it into the working copy; without words as the form suggests.
    pub(super) async fn take(&self, at: &str, how: &str, words: Option<&str>) -> Answer {
        let action = format!("{at}/taking");
        let filled: Vec<_> = [("how", how)].into_iter().chain(words.map(|words| ("words", words))).collect();
        self.world.seat("Lark").submit(&action, &action, &filled).await
    }

    /// Like `take`, below the web.
    pub(super) async fn taking(
        &self,
        who: &str,
        seen: (AmendmentId, i64),
        words: &str,
    ) -> Result<Place, Refusal> {
        let words = Words::parse(words, 4000).ok();
        let taking = Taking { copy: self.desk.copy().await, how: Use::Taken, words, line: None };
        amendments::take(&self.world.app, &self.world.sender(who), seen, taking).await
    }

    /// What paragraph `number` of the newest working copy says, when nothing in it is open.
    pub(super) async fn words(&self, number: usize) -> String {
        self.desk.pen().await.paragraphs[number - 1].clean_text().unwrap_or("open").to_owned()
    }
}

pub(super) fn id(at: &str) -> AmendmentId {
    at.trim_start_matches("/amendments/").parse().unwrap()
}
