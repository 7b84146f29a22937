//! A session of WG1 that is held, with people in it, and their buttons.

use crate::{
    client::{Answer, fields_of, fill},
    sessions::{opened, press as do_to_session},
    world::World,
};
use aryk::{
    domain::floor::Floor,
    store::{self, db::Statement},
};
use axum::http::StatusCode;

/// A session that Lark has opened, with all participants, Tern, the rapporteur and the observer in it.
pub struct Sitting<'w> {
    pub world: &'w World,
    pub path: String,
}

pub const NORTH: [&str; 4] = ["Walnut", "Almond", "Poplar", "Sparrow"];
pub const SOUTH: [&str; 4] = ["Maple", "Heron", "Willow", "Basalt"];

impl<'w> Sitting<'w> {
    pub async fn open(world: &'w World) -> Self {
        let path = opened(world).await;
        for who in ["Tern", "Slate", "Reed"].iter().chain(&NORTH).chain(&SOUTH) {
            do_to_session(world, who, &path, "presence").await;
        }
        Self { world, path }
    }

    pub async fn page(&self, who: &str) -> Answer {
        self.world.seat(who).page(&self.path).await
    }

    /// Presses the button with this label on the page as it stands.
    pub async fn press(&self, who: &str, label: &str) -> Answer {
        self.press_on(&self.page(who).await, who, label, &[]).await
    }

    /// The same, with choices made.
    pub async fn choose(&self, who: &str, label: &str, chosen: &[(&str, &str)]) -> Answer {
        self.press_on(&self.page(who).await, who, label, chosen).await
    }

    /// Presses a button of a page that was loaded before.
    pub async fn press_on(&self, page: &Answer, who: &str, label: &str, chosen: &[(&str, &str)]) -> Answer {
        let value =
            button(page, label).unwrap_or_else(|| panic!("no button {label} for {who}: {}", page.main()));
        self.send(page, who, &[&[("do", value.as_str())], chosen].concat()).await
    }

    pub async fn send(&self, page: &Answer, who: &str, filled: &[(&str, &str)]) -> Answer {
        let leads = ["Lark", "Tern"].contains(&who);
        let action = format!("{}/floor/{}", self.path, if leads { "lead" } else { "wish" });
        self.world.seat(who).post(&action, &fill(fields_of(page, &action), filled)).await
    }

    /// Asks, one after the other.
    pub async fn ask(&self, people: &[&str]) {
        for who in people {
            assert_eq!(self.press(who, "Ask for the floor").await.status, StatusCode::SEE_OTHER, "{who}");
        }
    }

    /// Who waits, in the order in which everybody sees them.
    pub async fn queue(&self) -> Vec<String> {
        self.page("Reed").await.all(".queue .nb")
    }

    /// What all see of who has the floor.
    pub async fn floor(&self) -> String {
        self.page("Reed").await.one("#floor")
    }

    /// How many rows hold the floor of a session.
    pub async fn rows(&self) -> i64 {
        let mut tx = self.world.app.db.read().await.unwrap();
        Statement("SELECT COUNT(*) FROM floors").query().one::<(i64,)>(&mut tx).await.unwrap().0
    }

    /// The floor as it is kept.
    pub async fn kept(&self) -> Floor {
        let token = aryk::seal::sha256(self.world.scene.tokens["Lark"].0.as_bytes());
        let mut look = self.world.app.look(token).await.unwrap();
        let permit = look.viewer.may_read(self.world.scene.wg1).unwrap();
        let id = self.path.rsplit('/').next().unwrap().parse().unwrap();
        store::floors::find(&mut look.tx, &look.keys, &permit, id).await.unwrap()
    }
}

/// What the button with this label sends.
pub fn button(page: &Answer, label: &str) -> Option<String> {
    let all = "main button[name=do]";
    let at = page.all(all).iter().position(|said| said == label)?;
    page.values(all).get(at).cloned()
}
