//! Temperature checks and straw polls of a session that is held, through the door.

mod closing;
mod laws;
mod off_record;
mod open;

use crate::{
    client::{Answer, fields_of, fill},
    sessions::{opened, press},
    world::{World, sender},
};
use aryk::{
    domain::{access::Viewer, id::SessionId},
    store::{self, polls::Stored},
};
use axum::http::StatusCode;

pub const NORTH: [&str; 4] = ["Walnut", "Almond", "Poplar", "Sparrow"];
pub const SOUTH: [&str; 4] = ["Maple", "Heron", "Willow", "Basalt"];
const QUESTION: &str = "Can the base share be the basis?";
const COMFORTABLE: &str = "0";
const UNSURE: &str = "1";
const UNCOMFORTABLE: &str = "2";

/// A session of WG1 that is held and in which all its people are.
pub struct Held {
    pub world: World,
    pub session: String,
}

impl Held {
    pub async fn new() -> Self {
        let world = World::new().await;
        let session = opened(&world).await;
        for handle in NORTH.into_iter().chain(SOUTH).chain(["Tern", "Slate", "Reed"]) {
            press(&world, handle, &session, "presence").await;
        }
        Self { world, session }
    }

    pub async fn seen_by(&self, handle: &str) -> Answer {
        self.world.seat(handle).page(&self.session).await
    }

    pub async fn open(&self, method: &str, fields: &[(&str, &str)]) -> Answer {
        let form = format!("{}/polls/{method}", self.session);
        self.world.seat("Lark").submit(&form, &form, fields).await
    }

    /// Lark asks for the temperature.
    pub async fn ask(&self) {
        let answer = self.open("temperature", &[("question", QUESTION)]).await;
        assert_eq!(answer.location(), self.session, "{}", answer.text());
    }

    /// Lark asks which of three options people could go on with.
    pub async fn ask_straw(&self) {
        let options = "A joint group\nA mediator\n\nWait for spring";
        let answer = self.open("straw", &[("question", "What next?"), ("options", options)]).await;
        assert_eq!(answer.location(), self.session, "{}", answer.text());
    }

    /// Where the running poll takes answers, or is closed.
    pub async fn action(&self, handle: &str, verb: &str) -> Option<String> {
        let forms = self.seen_by(handle).await.values("#polls form");
        forms.into_iter().find(|action| action.ends_with(verb))
    }

    pub async fn answer(&self, handle: &str, marks: &[&str]) -> Answer {
        let action = self.action(handle, "/answer").await.expect("nothing is asked");
        let mut fields = fields_of(&self.seen_by(handle).await, &action);
        fields.extend(marks.iter().map(|mark| ("marks".to_owned(), (*mark).to_owned())));
        self.world.seat(handle).post(&action, &fields).await
    }

    pub async fn answers(&self, mark: &str, handles: &[&str]) {
        for handle in handles {
            let answer = self.answer(handle, &[mark]).await;
            assert_eq!(answer.location(), self.session, "{}", answer.text());
        }
    }

    /// Tern closes the running poll.
    pub async fn close(&self, results: &str) {
        let action = self.action("Tern", "/closing").await.expect("nothing is asked");
        let closed = self.world.seat("Tern").submit(&self.session, &action, &[("results", results)]).await;
        assert_eq!(closed.location(), self.session, "{}", closed.text());
    }

    /// Sends a form that the page does not offer.
    pub async fn post(&self, handle: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let person = self.world.back(handle).await;
        let fields = fill(person.form("/account", "/sign-out").await, fields);
        person.post(action, &fields).await
    }

    /// The polls that the database holds, and how many answers.
    pub async fn stored(&self) -> (Vec<Stored>, i64) {
        let mut look = self.world.app.look(sender(&self.world.token("Lark").await).token_hash).await.unwrap();
        let id: SessionId = self.session.strip_prefix("/sessions/").unwrap().parse().unwrap();
        let viewer: &Viewer = &look.viewer;
        let permit = viewer.may_read(self.world.scene.wg1).unwrap();
        let polls = store::polls::of_session(&mut look.tx, &permit, id).await.unwrap();
        let mut answers = 0;
        for poll in &polls {
            answers += store::polls::how_many(&mut look.tx, poll.id).await.unwrap();
        }
        (polls, answers)
    }
}
