//! An objection to the first paragraph of a text of the plenary, by Basalt of the South side.

use super::raised::{OBJECTION, stored};
use crate::{
    checks::scene::{Check, NORTH, SOUTH},
    client::{Answer, fill},
    world::World,
};
use aryk::store::{self, objections::Stored};
use axum::http::StatusCode;

pub(super) struct Raised<'a> {
    pub(super) check: Check<'a>,
    /// The address of the objection.
    pub(super) path: String,
    /// The address of the list.
    pub(super) list: String,
}

impl<'a> Raised<'a> {
    /// Known to all: the cooling interval of its check is over.
    pub(super) async fn in_check(world: &'a World) -> Self {
        let raised = Self::not_cooled(world).await;
        raised.check.cool();
        raised
    }

    pub(super) async fn not_cooled(world: &'a World) -> Self {
        let check = Check::open(world).await;
        check.answers("G1", &NORTH).await;
        check.answers("G1", &SOUTH[..3]).await;
        check.answer("Basalt", &OBJECTION).await;
        check.close().await;
        let id = stored(&check).await[0].id;
        let list = format!("/drafts/{}/objections", check.draft);
        Self { check, path: format!("/objections/{id}"), list }
    }

    pub(super) async fn seen_by(&self, handle: &str) -> Answer {
        self.check.world.back(handle).await.page(&self.path).await
    }

    /// How far it has come, as its page says.
    pub(super) async fn stage(&self) -> String {
        self.seen_by("Maple").await.one(".line .cur")
    }

    /// How many objections to the text are open.
    pub(super) async fn open(&self) -> usize {
        let mut tx = self.check.world.app.db.read().await.unwrap();
        store::objections::open_on(&mut tx, self.check.draft).await.unwrap()
    }

    pub(super) async fn stored(&self) -> Stored {
        stored(&self.check).await.remove(0)
    }

    /// Sends a form, whether the page offers it or not.
    pub(super) async fn post(&self, handle: &str, deed: &str, fields: &[(&str, &str)]) -> Answer {
        let person = self.check.world.back(handle).await;
        let fields = fill(person.form("/", "/sign-out").await, fields);
        person.post(&format!("{}/{deed}", self.path), &fields).await
    }

    /// Sends a form that the page offers.
    pub(super) async fn act(&self, handle: &str, deed: &str, fields: &[(&str, &str)]) -> Answer {
        let person = self.check.world.back(handle).await;
        let answer = person.submit(&self.path, &format!("{}/{deed}", self.path), fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{deed}: {}", answer.text());
        answer
    }

    /// Lark asks for a ruling and Tern agrees.
    pub(super) async fn rule(&self, deed: &str, fields: &[(&str, &str)]) {
        let act = self.act("Lark", deed, fields).await.location();
        self.agree(&act).await;
    }

    pub(super) async fn agree(&self, act: &str) {
        let tern = self.check.world.back("Tern").await;
        let answer = tern.submit(act, &format!("{act}/agreement"), &[]).await;
        assert_eq!(answer.location(), self.path, "{}", answer.text());
    }

    pub(super) async fn hear(&self, handle: &str, words: &str) {
        self.act(handle, "hear", &[("hear", words)]).await;
    }

    /// Basalt answers what was heard.
    pub(super) async fn verdict(&self, verdict: &str) {
        let basalt = self.check.world.back("Basalt").await;
        let page = basalt.page(&self.path).await;
        let form = page.values("#do form").into_iter().find(|action| action.contains("/hearings/")).unwrap();
        basalt.submit(&self.path, &form, &[("verdict", verdict)]).await;
    }

    /// Somebody from the other side has said it back, and Basalt has said yes.
    pub(super) async fn understood(&self) {
        self.hear("Walnut", "You fear for the far villages.").await;
        self.verdict("yes").await;
    }

    pub(super) async fn noted(&self, kind: &str) -> usize {
        self.check.noted(kind).await
    }
}
