//! Rounds: how a body decides on procedure, through the door.

mod answering;
mod laws;
mod opening;

use crate::{
    client::{Answer, fill},
    world::{World, sender},
};
use aryk::{
    domain::{
        id::{BodyId, RoundId},
        time::Span,
    },
    jobs, store,
};

pub const NORTH: [&str; 4] = ["Walnut", "Almond", "Poplar", "Sparrow"];
pub const SOUTH: [&str; 4] = ["Maple", "Heron", "Willow", "Basalt"];
/// 24 hours after the start, by the clock of the North side.
const CLOSES: &str = "2021-10-20T14:00";
const QUESTION: &str = "Shall we meet every second week?";
const DATE: [(&str, &str); 2] = [("matter", "date"), ("review_on", "")];

pub struct Round<'a> {
    world: &'a World,
    id: RoundId,
}

impl<'a> Round<'a> {
    /// Lark asks for a consent round of the plenary on how we work, or as the fields say, and Tern agrees.
    async fn open(world: &'a World, fields: &[(&str, &str)]) -> Self {
        let act = asked(world, world.scene.plenary, fields).await;
        Self::agreed(world, &act).await
    }

    /// Tern gives the second key.
    pub async fn agreed(world: &'a World, asked: &Answer) -> Self {
        let act = asked.location();
        let page = world.back("Tern").await.submit(&act, &format!("{act}/agreement"), &[]).await;
        let id =
            page.location().strip_prefix("/rounds/").unwrap_or_else(|| panic!("{}", page.text())).parse();
        Self { world, id: id.unwrap() }
    }

    fn path(&self) -> String {
        format!("/rounds/{}", self.id)
    }

    pub async fn seen_by(&self, handle: &str) -> Answer {
        self.world.back(handle).await.page(&self.path()).await
    }

    pub async fn answer(&self, handle: &str, fields: &[(&str, &str)]) -> Answer {
        self.world.back(handle).await.submit(&self.path(), &self.form(), fields).await
    }

    fn form(&self) -> String {
        format!("{}/answer", self.path())
    }

    /// Sends an answer that the page does not offer.
    async fn post(&self, handle: &str, reply: &str) -> Answer {
        let person = self.world.back(handle).await;
        let fields = fill(person.form("/", "/sign-out").await, &[("reply", reply)]);
        person.post(&self.form(), &fields).await
    }

    pub async fn answers(&self, reply: &str, handles: &[&str]) {
        for handle in handles {
            let answer = self.answer(handle, &[("reply", reply)]).await;
            assert_eq!(answer.location(), self.path(), "{}", answer.text());
        }
    }

    /// Answers end and are counted.
    pub async fn close(&self) {
        self.world.wait(Span::days(1));
        jobs::once(&self.world.app).await.unwrap();
    }
}

/// Lark asks to open a round in a body.
async fn asked(world: &World, body: BodyId, fields: &[(&str, &str)]) -> Answer {
    let lark = world.back("Lark").await;
    let (clock, form) = (world.scene.sides[0].to_string(), format!("/rounds/new/{body}"));
    let usual =
        [("closes_on", CLOSES), ("clock", &clock), ("question", QUESTION), ("review_on", "2021-11-20")];
    lark.post(&form, &fill(fill(lark.form(&form, &form).await, &usual), fields)).await
}

/// How many entries of this kind the record holds.
pub async fn noted(world: &World, kind: &str) -> usize {
    let look = world.app.look(sender(&world.token("Lark").await).token_hash).await.unwrap();
    let mut tx = look.tx;
    let entries = store::record::all(&mut tx, look.viewer.dialogue.id).await.unwrap();
    entries.iter().filter(|entry| entry.kind == kind).count()
}
