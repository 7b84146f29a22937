//! A silence of the plenary, proposed, started and kept through the door.

use crate::{
    client::{Answer, fill},
    drafts::desk::Desk,
    world::{World, sender},
};
use aryk::{
    actions::{Refusal, acts, checks},
    domain::{
        act::{CheckObject, CheckPlan},
        id::DraftId,
        place::Place,
        silence::SilenceState,
        text::{Edit, split_paragraphs},
        time::{Span, Timestamp},
    },
    jobs, store,
};

pub(super) const NORTH: [&str; 4] = ["Walnut", "Almond", "Poplar", "Sparrow"];
pub(super) const SOUTH: [&str; 4] = ["Maple", "Heron", "Willow", "Basalt"];
/// A Wednesday, seven days after the proposal may be followed, by the clock of the North side.
pub(super) const ENDS: &str = "2021-10-27T16:00";
/// The same instant: 11:00 UTC.
pub(super) const ENDS_AT: Timestamp = Timestamp(1_635_332_400_000_000);

pub(super) struct Silence<'a> {
    pub(super) world: &'a World,
    pub(super) draft: DraftId,
    pub(super) path: String,
}

/// A final draft with two paragraphs.
pub(super) async fn final_draft(world: &World) -> DraftId {
    let desk = Desk::issued(world, "Water is shared by season.").await;
    desk.edit(Edit::Add(None, split_paragraphs("One joint record is kept.").unwrap())).await;
    desk.issue().await;
    desk.draft
}

/// Both co-moderators open a check of the whole text.
pub(super) async fn open_check(world: &World, draft: DraftId) {
    let act = ask_for_check(world, draft).await.unwrap();
    let Place::Act(act) = act else { panic!("{act:?}") };
    acts::agree(&world.app, &sender(&world.token("Tern").await), act).await.unwrap();
}

pub(super) async fn ask_for_check(world: &World, draft: DraftId) -> Result<Place, Refusal> {
    let closes_at = world.app.now().plus(Span::days(10));
    let plan = CheckPlan { draft, revision: 1, object: CheckObject::WholeText, closes_at };
    checks::ask_to_open(&world.app, &sender(&world.token("Lark").await), plan).await
}

/// Lark proposes silence on the text; what comes of it.
pub(super) async fn propose(world: &World, draft: DraftId) -> Answer {
    let page = format!("/drafts/{draft}/silences/new");
    world.back("Lark").await.submit(&page, &format!("/drafts/{draft}/silences"), &[]).await
}

impl<'a> Silence<'a> {
    pub(super) async fn proposed(world: &'a World) -> Self {
        let draft = final_draft(world).await;
        Self::proposed_on(world, draft).await
    }

    pub(super) async fn proposed_on(world: &'a World, draft: DraftId) -> Self {
        let path = propose(world, draft).await.location();
        assert!(path.starts_with("/silences/"), "{path}");
        Self { world, draft, path }
    }

    /// Nobody objected to it, both co-moderators started it.
    pub(super) async fn running(world: &'a World) -> Self {
        let silence = Self::proposed(world).await;
        silence.unopposed().await;
        silence.start().await;
        silence
    }

    pub(super) async fn unopposed(&self) {
        self.world.wait(Span::hours(24));
    }

    pub(super) async fn start(&self) {
        let act = self.ask("start", ENDS).await.location();
        let started = self.agree(&act).await;
        assert_eq!(started.location(), self.path, "{}", started.text());
    }

    /// Lark asks for an end, by the clock of the North side.
    pub(super) async fn ask(&self, what: &str, ends: &str) -> Answer {
        let clock = self.world.scene.sides[0].to_string();
        self.post("Lark", what, &[("expires_on", ends), ("clock", &clock)]).await
    }

    /// Tern gives the second key.
    pub(super) async fn agree(&self, act: &str) -> Answer {
        self.world.back("Tern").await.submit(act, &format!("{act}/agreement"), &[]).await
    }

    /// Sends a form, also one that the page does not offer.
    pub(super) async fn post(&self, handle: &str, what: &str, fields: &[(&str, &str)]) -> Answer {
        let person = self.world.back(handle).await;
        let fields = fill(person.form("/", "/sign-out").await, fields);
        person.post(&format!("{}/{what}", self.path), &fields).await
    }

    pub(super) async fn received_by(&self, handles: &[&str]) {
        for handle in handles {
            let answer = self.post(handle, "receipt", &[]).await;
            assert_eq!(answer.location(), self.path, "{handle}: {}", answer.text());
        }
    }

    pub(super) async fn seen_by(&self, handle: &str) -> Answer {
        self.world.back(handle).await.page(&self.path).await
    }

    /// Moves the clock to an instant and lets the jobs run.
    pub(super) async fn at(&self, at: Timestamp) {
        let now = self.world.app.now();
        self.world.wait(Span(at.0 - now.0));
        jobs::once(&self.world.app).await.unwrap();
    }

    pub(super) async fn ends(&self) {
        self.at(ENDS_AT).await;
    }

    pub(super) async fn state(&self) -> SilenceState {
        let id = self.path.rsplit('/').next().unwrap().parse().unwrap();
        let mut tx = self.world.app.db.read().await.unwrap();
        store::silences::find(&mut tx, id).await.unwrap().unwrap().state
    }

    /// The state of the text as its page says it.
    pub(super) async fn draft_page(&self, handle: &str) -> Answer {
        self.world.back(handle).await.page(&format!("/drafts/{}", self.draft)).await
    }

    /// How many entries of this kind the record holds.
    pub(super) async fn noted(&self, kind: &str) -> usize {
        let lark = sender(&self.world.token("Lark").await);
        let look = self.world.app.look(lark.token_hash).await.unwrap();
        let mut tx = look.tx;
        let entries = store::record::all(&mut tx, look.viewer.dialogue.id).await.unwrap();
        entries.iter().filter(|entry| entry.kind == kind).count()
    }
}
