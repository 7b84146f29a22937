//! The demonstration: the story of practice 8, told in an empty database.

use crate::{
    client::Client,
    world::{app, fresh_database},
};
use aryk::{
    actions::{App, app::Demo},
    demo::{self, Seated},
    domain::{dialogue::Function, time::Timestamp},
    web::router,
};
use axum::http::StatusCode;
use std::sync::Arc;

/// A demonstration that stands where its story stopped.
struct Stage {
    app: Arc<App>,
    seats: Vec<Seated>,
}

impl Stage {
    async fn told() -> Self {
        let mut app = app(&fresh_database().await, Timestamp(0)).await;
        let seats = demo::tell(&mut app).await.unwrap();
        app.demo = Some(Demo { seats: seats.iter().map(|seat| seat.seat.clone()).collect() });
        Self { app: Arc::new(app), seats }
    }

    fn visitor(&self) -> Client {
        Client::new(router(self.app.clone()))
    }

    /// A browser in which somebody took the seat with one click.
    async fn seat(&self, handle: &str) -> Client {
        let visitor = self.visitor();
        let seat = self.seats.iter().find(|seat| seat.seat.handle == handle).unwrap();
        visitor.follow("/sign-in", "/demo/seat", &[("seat", &seat.seat.id.to_string())]).await;
        visitor
    }
}

#[tokio::test]
async fn the_story_seats_sixteen_people_and_those_who_help_them() {
    let stage = Stage::told().await;
    let seated = |function| stage.seats.iter().filter(|seat| seat.seat.function == function).count();
    let helpers = [Function::Moderator, Function::Rapporteur, Function::Interpreter, Function::Resource];
    assert_eq!(helpers.map(seated), [2, 1, 2, 1]);
    assert_eq!((seated(Function::Participant), seated(Function::Convenor), stage.seats.len()), (16, 1, 23));
    let of_side = |letter: &str| stage.seats.iter().filter(|seat| seat.side == letter).count();
    assert_eq!((of_side("I"), of_side("B")), (8, 8));
    let leaders = |letter: &str| {
        let own = stage.seats.iter().filter(|seat| seat.side == letter);
        own.filter(|seat| seat.category == "community leader").count()
    };
    assert_eq!((leaders("I"), leaders("B")), (3, 2));

    let walnut = stage.seats.iter().find(|seat| seat.seat.handle == "Walnut").unwrap();
    let typed = [("handle", "Walnut"), ("passphrase", walnut.passphrase.as_str())];
    let home = stage.visitor().follow("/sign-in", "/sign-in", &typed).await;
    assert!(home.text().contains("Shown to others as: official, Isfara side"));
    assert!(home.text().contains("Fictional demonstration, set in autumn 2021"));
}

#[tokio::test]
async fn a_newcomer_takes_any_seat_with_one_click_and_changes_it_again() {
    let stage = Stage::told().await;
    let newcomer = stage.visitor();
    let page = newcomer.page("/sign-in").await;
    assert!(page.one(".fiction").contains("Fictional demonstration, set in autumn 2021"));
    assert_eq!(
        page.all("h3"),
        ["Isfara side", "Batken side", "Co-moderators, one key each", "Rapporteur", "Others"]
    );
    assert_eq!(page.all("button[name=seat]").len(), 23);
    for handle in ["Poplar", "Willow", "Lark", "Slate"] {
        let seat = stage.seats.iter().find(|seat| seat.seat.handle == handle).unwrap().seat.id.to_string();
        let home = newcomer.follow("/sign-in", "/demo/seat", &[("seat", &seat)]).await;
        assert!(home.one("summary").contains(handle));
    }
}

#[tokio::test]
async fn only_a_demonstration_gives_away_seats_and_lets_its_readers_move_the_clock() {
    let world = crate::world::World::new().await;
    let walnut = world.seat("Walnut");
    let ticket = walnut.form("/", "/sign-out").await.swap_remove(0);
    let before = world.app.now();
    let answer = walnut.post("/demo/clock", &[ticket, ("later".into(), "day".into())]).await;
    assert_eq!((answer.status, world.app.now()), (StatusCode::NOT_FOUND, before));

    let visitor = world.visitor();
    let page = visitor.page("/sign-in").await;
    assert!(page.all("button[name=seat]").is_empty());
    let ticket = crate::client::fields_of(&page, "/sign-in").swap_remove(0);
    let seat = ("seat".into(), world.id("Walnut").to_string());
    assert_eq!(visitor.post("/demo/seat", &[ticket, seat]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_day_passes_with_one_click_and_nobody_is_signed_out_by_it() {
    let stage = Stage::told().await;
    let walnut = stage.seat("Walnut").await;
    let before = stage.app.now();
    walnut.follow("/", "/demo/clock", &[("later", "hour")]).await;
    let there = walnut.follow("/", "/demo/clock", &[("later", "day"), ("back", "//elsewhere.example")]).await;
    assert_eq!(stage.app.now().0 - before.0, 25 * 3_600_000_000);
    assert!(there.one("summary").contains("Walnut"));

    let answer = stage.visitor().post("/demo/clock", &[("later".into(), "day".into())]).await;
    assert_eq!(answer.location(), "/sign-in");
}
