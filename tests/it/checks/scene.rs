//! A check of the plenary, opened, answered and closed through the door.

use crate::{
    client::{Answer, fill},
    drafts::desk::Desk,
    world::{World, sender},
};
use aryk::{
    actions::drafts,
    domain::{
        dialogue::SeatState,
        id::{CheckId, DraftId},
        place::Place,
        text::{Edit, split_paragraphs},
        time::Span,
    },
    jobs, store,
};

pub(crate) const NORTH: [&str; 4] = ["Walnut", "Almond", "Poplar", "Sparrow"];
pub(crate) const SOUTH: [&str; 4] = ["Maple", "Heron", "Willow", "Basalt"];
/// Support that waits for a confirmation from home.
pub(crate) const FROM_HOME: [(&str, &str); 3] =
    [("stance", "G2"), ("ad_referendum", "on"), ("ad_from", "constituency")];
/// 24 hours after the start, by the clock of the North side.
pub(crate) const CLOSES: &str = "2021-10-20T14:00";

pub(crate) struct Check<'a> {
    pub(crate) world: &'a World,
    pub(crate) draft: DraftId,
    pub(crate) id: CheckId,
}

/// A final draft with two paragraphs.
pub(crate) async fn final_draft(world: &World) -> DraftId {
    let desk = Desk::issued(world, "Water is shared by season.").await;
    desk.edit(Edit::Add(None, split_paragraphs("One joint record is kept.").unwrap())).await;
    desk.issue().await;
    desk.draft
}

impl<'a> Check<'a> {
    /// Lark asks for a check of the whole text and Tern agrees.
    pub(crate) async fn open(world: &'a World) -> Self {
        let draft = final_draft(world).await;
        Self::of(world, draft, &[]).await
    }

    pub(crate) async fn of(world: &'a World, draft: DraftId, fields: &[(&str, &str)]) -> Self {
        let act = ask(world, draft, fields).await.location();
        let page = world.back("Tern").await.submit(&act, &format!("{act}/agreement"), &[]).await;
        let id =
            page.location().strip_prefix("/checks/").unwrap_or_else(|| panic!("{}", page.text())).parse();
        Self { world, draft, id: id.unwrap() }
    }

    pub(crate) fn path(&self) -> String {
        format!("/checks/{}", self.id)
    }

    /// What the person sees now.
    pub(crate) async fn seen_by(&self, handle: &str) -> Answer {
        self.world.back(handle).await.page(&self.path()).await
    }

    pub(crate) async fn answer(&self, handle: &str, fields: &[(&str, &str)]) -> Answer {
        let person = self.world.back(handle).await;
        person.submit(&self.path(), &format!("{}/stance", self.path()), fields).await
    }

    pub(crate) async fn answers(&self, stance: &str, handles: &[&str]) {
        for handle in handles {
            let answer = self.answer(handle, &[("stance", stance)]).await;
            assert_eq!(answer.location(), self.path(), "{}", answer.text());
        }
    }

    /// Answers end and are counted.
    pub(crate) async fn close(&self) {
        self.world.wait(Span::days(1));
        jobs::once(&self.world.app).await.unwrap();
    }

    /// The cooling interval passes.
    pub(crate) fn cool(&self) {
        self.world.wait(Span::hours(72));
    }

    /// Lark asks to declare; what comes of it.
    pub(crate) async fn ask_to_declare(&self, result: &str) -> Answer {
        let form = format!("{}/declaration", self.path());
        let lark = self.world.back("Lark").await;
        let mut fields = lark.form("/", "/sign-out").await;
        fields.push(("result".into(), result.into()));
        fields.push(("reasons".into(), "The mirabs have not been heard.".into()));
        lark.post(&form, &fields).await
    }

    /// Both co-moderators declare.
    pub(crate) async fn declare(&self, result: &str) -> Answer {
        let act = self.ask_to_declare(result).await.location();
        self.world.back("Tern").await.follow(&act, &format!("{act}/agreement"), &[]).await
    }
}

impl Check<'_> {
    pub(crate) async fn stored(&self) -> store::checks::Stored {
        let mut tx = self.world.app.db.read().await.unwrap();
        store::checks::find(&mut tx, self.id).await.unwrap().unwrap()
    }

    /// Sends a form that the page does not offer any more.
    pub(crate) async fn post(&self, handle: &str, fields: &[(&str, &str)]) -> Answer {
        let person = self.world.back(handle).await;
        let read = self.stored().await.words();
        let usual = fill(person.form("/", "/sign-out").await, &[("read", &read)]);
        let fields = fill(usual, fields);
        person.post(&format!("{}/stance", self.path()), &fields).await
    }

    /// The person confirms from home what they answered ad referendum.
    pub(crate) async fn confirm(&self, handle: &str) -> Answer {
        let person = self.world.back(handle).await;
        person.follow(&self.path(), &format!("{}/confirmation", self.path()), &[]).await
    }

    /// The person says that home does not confirm it.
    pub(crate) async fn refuse(&self, handle: &str) -> Answer {
        let person = self.world.back(handle).await;
        person.follow(&self.path(), &format!("{}/refusal", self.path()), &[]).await
    }

    /// Lark and Tern issue the text with one more paragraph.
    pub(crate) async fn issue_another(&self) {
        let act = self.ask_to_issue_another().await;
        let tern = self.world.back("Tern").await;
        tern.follow(&act, &format!("{act}/agreement"), &[]).await;
    }

    /// Lark adds a paragraph and asks to issue that; where Tern may agree.
    pub(crate) async fn ask_to_issue_another(&self) -> String {
        self.ask_to_issue(Edit::Add(None, split_paragraphs("It is read aloud.").unwrap())).await
    }

    /// Lark and Tern issue the text with a change.
    pub(crate) async fn issue_with(&self, edit: Edit) {
        let act = self.ask_to_issue(edit).await;
        let tern = self.world.back("Tern").await;
        tern.follow(&act, &format!("{act}/agreement"), &[]).await;
    }

    async fn ask_to_issue(&self, edit: Edit) -> String {
        let world = self.world;
        let lark = world.token("Lark").await;
        let desk = Desk { world, draft: self.draft };
        drafts::edit(&world.app, &sender(&lark), desk.copy().await, edit).await.unwrap();
        let copy = desk.copy().await;
        let act = drafts::ask_to_issue(&world.app, &sender(&lark), copy, true).await.unwrap();
        let Place::Act(act) = act else { panic!("{act:?}") };
        format!("/acts/{act}")
    }

    pub(crate) async fn draft_page(&self) -> String {
        self.world.back("Walnut").await.page(&format!("/drafts/{}", self.draft)).await.one("h1")
    }

    /// How many entries of this kind the record holds.
    pub(crate) async fn noted(&self, kind: &str) -> usize {
        let lark = sender(&self.world.token("Lark").await);
        let look = self.world.app.look(lark.token_hash).await.unwrap();
        let mut tx = look.tx;
        let entries = store::record::all(&mut tx, look.viewer.dialogue.id).await.unwrap();
        entries.iter().filter(|entry| entry.kind == kind).count()
    }
}

/// Lark asks to open a check of the whole text, or as the fields say.
pub(crate) async fn ask(world: &World, draft: DraftId, fields: &[(&str, &str)]) -> Answer {
    let lark = world.back("Lark").await;
    let clock = world.scene.sides[0].to_string();
    let (page, form) = (format!("/drafts/{draft}/checks/new"), format!("/drafts/{draft}/checks"));
    let usual = fill(lark.form(&page, &form).await, &[("closes_on", CLOSES), ("clock", &clock)]);
    lark.post(&form, &fill(usual, fields)).await
}

/// The person is no longer there, without having taken leave of a check.
pub(crate) async fn remove(world: &World, handle: &str) {
    set_state(world, handle, SeatState::Removed).await;
}

pub(crate) async fn set_state(world: &World, handle: &str, state: SeatState) {
    let lark = sender(&world.token("Lark").await);
    let dialogue = world.app.look(lark.token_hash).await.unwrap().viewer.dialogue.id;
    let mut tx = world.app.db.write().await.unwrap();
    store::seats::set_state(&mut tx, world.id(handle), state).await.unwrap();
    store::dialogues::touch(&mut tx, dialogue).await.unwrap();
    tx.commit().await.unwrap();
}
