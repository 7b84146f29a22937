//! The demonstration: seats in one click, a clock that readers move, and the story of practice 8.

mod chapters;
mod command;
mod pack;
mod story;

use crate::{
    client::{Client, fields_of},
    world::{World, app, copy_of, fresh_database},
};
use aryk::{
    actions::{App, Look, app::Demo, people},
    demo::{self, Pause, Seated},
    domain::{
        access::{Permit, Read},
        time::Timestamp,
    },
    seal::sha256,
    store::{self, drafts::Draft},
    web::router,
};
use axum::http::StatusCode;
use std::sync::{Arc, LazyLock};

/// A demonstration that stands where its story stopped, in a database of its own.
struct Stage {
    app: Arc<App>,
    seats: Vec<Seated>,
}

/// Each story is told once for all tests.
struct Told {
    at: String,
    end: Timestamp,
    seats: Vec<Seated>,
}

static TOLD: [LazyLock<Told>; 7] = [
    LazyLock::new(|| tell(Pause::Amendments)),
    LazyLock::new(|| tell(Pause::Session)),
    LazyLock::new(|| tell(Pause::Rev2)),
    LazyLock::new(|| tell(Pause::Check1)),
    LazyLock::new(|| tell(Pause::Objection)),
    LazyLock::new(|| tell(Pause::Silence)),
    LazyLock::new(|| tell(Pause::Adopted)),
];

fn tell(until: Pause) -> Told {
    let story = async move {
        let at = fresh_database().await;
        let mut app = app(&at, Timestamp(0)).await;
        let seats = demo::tell(&mut app, until).await.unwrap();
        app.db.close().await;
        Told { at, end: app.now(), seats }
    };
    std::thread::spawn(|| tokio::runtime::Runtime::new().unwrap().block_on(story)).join().unwrap()
}

impl Stage {
    async fn told(until: Pause) -> Self {
        let told = tokio::task::spawn_blocking(move || &*TOLD[until as usize]).await.unwrap();
        let mut app = app(&copy_of(&told.at).await, told.end).await;
        let seats = told.seats.clone();
        app.demo = Some(Demo { seats: seats.iter().map(|seat| seat.seat.clone()).collect() });
        Self { app: Arc::new(app), seats }
    }

    fn visitor(&self) -> Client {
        Client::new(router(self.app.clone()))
    }

    /// What the person in this seat may read.
    async fn look(&self, handle: &str) -> Look {
        let token = people::step_in(&self.app, self.seated(handle).seat.id).await.unwrap();
        self.app.look(sha256(token.0.as_bytes())).await.unwrap()
    }

    fn seated(&self, handle: &str) -> &Seated {
        self.seats.iter().find(|seated| seated.seat.handle == handle).unwrap()
    }

    /// A browser in which somebody took the seat with one click.
    async fn seat(&self, handle: &str) -> Client {
        let visitor = self.visitor();
        visitor.follow("/sign-in", "/demo/seat", &[("seat", &self.seated(handle).seat.id.to_string())]).await;
        visitor
    }
}

#[tokio::test]
async fn a_newcomer_takes_any_seat_with_one_click_and_changes_it_again() {
    let stage = Stage::told(Pause::Rev2).await;
    let newcomer = stage.visitor();
    let page = newcomer.page("/sign-in").await;
    assert!(page.one(".fiction").contains("Fictional demonstration, set in autumn 2021"));
    assert_eq!(
        page.all("h3"),
        ["Isfara side", "Batken side", "Co-moderators, one key each", "Rapporteur", "Others"]
    );
    assert_eq!(page.all("button[name=seat]").len(), 23);
    for handle in ["Poplar", "Willow", "Lark", "Slate"] {
        let seat = stage.seated(handle).seat.id.to_string();
        let home = newcomer.follow("/sign-in", "/demo/seat", &[("seat", &seat)]).await;
        assert!(home.one("summary").contains(handle));
    }
}

#[tokio::test]
async fn only_a_demonstration_gives_away_seats_and_lets_its_readers_move_the_clock() {
    let world = World::new().await;
    let walnut = world.seat("Walnut");
    let ticket = walnut.form("/", "/sign-out").await.swap_remove(0);
    let before = world.app.now();
    let answer = walnut.post("/demo/clock", &[ticket, ("later".into(), "day".into())]).await;
    assert_eq!((answer.status, world.app.now()), (StatusCode::NOT_FOUND, before));

    let visitor = world.visitor();
    let page = visitor.page("/sign-in").await;
    assert!(page.all("button[name=seat]").is_empty());
    let ticket = fields_of(&page, "/sign-in").swap_remove(0);
    let seat = ("seat".into(), world.id("Walnut").to_string());
    assert_eq!(visitor.post("/demo/seat", &[ticket, seat]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_day_passes_with_one_click_and_nobody_is_signed_out_by_it() {
    let stage = Stage::told(Pause::Rev2).await;
    let walnut = stage.seat("Walnut").await;
    let before = stage.app.now();
    walnut.follow("/", "/demo/clock", &[("later", "hour")]).await;
    let there = walnut.follow("/", "/demo/clock", &[("later", "day"), ("back", "//elsewhere.example")]).await;
    assert_eq!(stage.app.now().0 - before.0, 25 * 3_600_000_000);
    assert!(there.one("summary").contains("Walnut"));

    let answer = stage.visitor().post("/demo/clock", &[("later".into(), "day".into())]).await;
    assert_eq!(answer.location(), "/sign-in");
}

#[tokio::test]
async fn every_page_and_every_export_says_that_it_is_a_fiction() {
    let stage = Stage::told(Pause::Adopted).await;
    let says = "Fictional demonstration, set in autumn 2021";
    let walnut = stage.seat("Walnut").await;
    for page in ["/", "/overview", "/drafts", "/sessions", "/account"] {
        assert!(walnut.page(page).await.one(".fiction").contains(says), "{page}");
    }
    let mut look = stage.look("Walnut").await;
    let (draft, _) = memorandum(&mut look).await;
    let export = walnut.page(&format!("/drafts/{}/export?format=md&lang=en", draft.id)).await;
    assert!(export.text().contains(says), "{}", export.text());
}

/// The text of the plenary, and the leave to read it.
async fn memorandum(look: &mut Look) -> (Draft, Permit<Read>) {
    text_of(look, "PL").await
}

/// The one text of the body with this code, and the leave to read it.
async fn text_of(look: &mut Look, body: &str) -> (Draft, Permit<Read>) {
    let all = store::drafts::list(&mut look.tx, look.viewer.dialogue.id).await.unwrap();
    let of = |draft: &Draft| look.viewer.dialogue.body(draft.body_id).is_some_and(|b| b.code == body);
    let draft = all.into_iter().map(|listed| listed.draft).find(of).unwrap();
    let permit = look.viewer.may_read(draft.body_id).unwrap();
    (draft, permit)
}
