//! A final text with a slip of the pen, and its correction through the door.

use crate::{
    checks::scene::final_draft,
    client::Answer,
    drafts::desk::{Desk, rewrite},
    world::{World, sender},
};
use aryk::{actions::drafts, domain::id::ParagraphId, store};

/// How the second paragraph of the final draft reads without its slip.
pub(crate) const RIGHT: &str = "Water is shared by the season.";

pub(crate) struct Corrected<'a> {
    pub(crate) world: &'a World,
    pub(crate) desk: Desk<'a>,
}

impl<'a> Corrected<'a> {
    /// Rev.1, issued; its working copy has the correction.
    pub(crate) async fn prepared(world: &'a World) -> Self {
        let draft = final_draft(world).await;
        let scene = Self { world, desk: Desk { world, draft } };
        scene.write(RIGHT).await;
        scene
    }

    /// The same, issued as Corr.1.
    pub(crate) async fn issued(world: &'a World) -> Self {
        let scene = Self::prepared(world).await;
        scene.issue().await;
        scene
    }

    /// Puts these words into the working copy.
    pub(crate) async fn write(&self, words: &str) {
        let lark = sender(&self.world.token("Lark").await);
        let edit = rewrite(self.water().await, words);
        drafts::edit(&self.world.app, &lark, self.desk.copy().await, edit).await.unwrap();
    }

    pub(crate) async fn water(&self) -> ParagraphId {
        self.desk.pen().await.paragraphs[1].uid
    }

    pub(crate) fn path(&self) -> String {
        format!("/drafts/{}", self.desk.draft)
    }

    pub(crate) fn page_of(&self, number: i64) -> String {
        format!("{}/corrigenda/1/{number}", self.path())
    }

    /// Lark asks, with these fields.
    pub(crate) async fn ask(&self, fields: &[(&str, &str)]) -> Answer {
        let (pen, form) = (format!("{}/pen", self.path()), format!("{}/pen/corrigendum", self.path()));
        self.world.back("Lark").await.submit(&pen, &form, fields).await
    }

    /// Lark asks to issue the working copy as a new revision.
    pub(crate) async fn ask_for_revision(&self) -> Answer {
        let (pen, form) = (format!("{}/pen", self.path()), format!("{}/pen/issue", self.path()));
        self.world.back("Lark").await.submit(&pen, &form, &[]).await
    }

    /// Lark sends the form although the page does not offer it.
    pub(crate) async fn force(&self) -> Answer {
        let lark = self.world.back("Lark").await;
        let mut fields = lark.form("/", "/sign-out").await;
        fields.push(("pen_rev".into(), self.desk.copy().await.pen_rev.to_string()));
        fields.push(("meaning".into(), "on".into()));
        lark.post(&format!("{}/pen/corrigendum", self.path()), &fields).await
    }

    /// Tern agrees, with these fields.
    pub(crate) async fn agree(&self, act: &str, fields: &[(&str, &str)]) -> Answer {
        self.world.back("Tern").await.submit(act, &format!("{act}/agreement"), fields).await
    }

    pub(crate) async fn issue(&self) {
        let act = self.ask(&[("meaning", "on")]).await.location();
        let page = self.agree(&act, &[("meaning", "on")]).await;
        assert!(page.location().contains("/corrigenda/"), "{}", page.text());
    }

    /// The person says that the correction is substantive.
    pub(crate) async fn undo(&self, handle: &str, number: i64) -> Answer {
        let page = self.page_of(number);
        self.world.back(handle).await.submit(&page, &format!("{page}/objection"), &[]).await
    }

    pub(crate) async fn seen_by(&self, handle: &str, path: &str) -> Answer {
        self.world.back(handle).await.page(path).await
    }

    /// Under which correction the newest revision reads; 0 is none.
    pub(crate) async fn corr(&self) -> i64 {
        let mut tx = self.world.app.db.read().await.unwrap();
        store::drafts::find(&mut tx, self.desk.draft).await.unwrap().unwrap().corr
    }

    /// Sends the form that undoes Corr.1 although the page may not offer it.
    pub(crate) async fn again(&self, handle: &str) -> Answer {
        let person = self.world.back(handle).await;
        let fields = person.form("/", "/sign-out").await;
        person.post(&format!("{}/objection", self.page_of(1)), &fields).await
    }

    /// How many entries of this kind the record holds.
    pub(crate) async fn noted(&self, kind: &str) -> usize {
        let lark = sender(&self.world.token("Lark").await);
        let mut look = self.world.app.look(lark.token_hash).await.unwrap();
        let entries = store::record::all(&mut look.tx, look.viewer.dialogue.id).await.unwrap();
        entries.iter().filter(|entry| entry.kind == kind).count()
    }
}
