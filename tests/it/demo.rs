//! The demonstration: the story of practice 8, told in an empty database.

use crate::{
    client::Client,
    world::{app, copy_of, fresh_database},
};
use aryk::{
    actions::{App, Look, app::Demo, people},
    demo::{self, Pause, Seated},
    domain::{dialogue::Function, text::Labels, time::Timestamp},
    seal::sha256,
    store,
    web::router,
};
use axum::http::StatusCode;
use chrono::DateTime;
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

static TOLD: [LazyLock<Told>; 2] =
    [LazyLock::new(|| tell(Pause::Rev2)), LazyLock::new(|| tell(Pause::Adopted))];

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
async fn the_story_seats_sixteen_people_and_those_who_help_them() {
    let stage = Stage::told(Pause::Rev2).await;
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

    let typed = [("handle", "Walnut"), ("passphrase", stage.seated("Walnut").passphrase.as_str())];
    let home = stage.visitor().follow("/sign-in", "/sign-in", &typed).await;
    assert!(home.text().contains("Shown to others as: official, Isfara side"));
    assert!(home.text().contains("Fictional demonstration, set in autumn 2021"));
}

#[tokio::test]
async fn the_memorandum_goes_from_elements_to_a_final_draft() {
    let stage = Stage::told(Pause::Adopted).await;
    let mut look = stage.look("Walnut").await;
    let listed = store::drafts::list(&mut look.tx, look.viewer.dialogue.id).await.unwrap().remove(0);
    let permit = look.viewer.may_read(listed.draft.body_id).unwrap();
    let issues = store::drafts::issues(&mut look.tx, &permit, listed.draft.id).await.unwrap();
    let read = issues.iter().map(|issue| {
        let day = DateTime::from_timestamp_micros(issue.issued_at.0).unwrap().date_naive().to_string();
        let symbol = listed.draft.symbol(&look.viewer.dialogue, issue.number).to_string();
        (symbol, day, issue.count.paragraphs, issue.count.clean, issue.count.open())
    });
    let expected = [
        ("IBD/PL/DRAFT.1", "2021-10-12", 10, 10, 0),
        ("IBD/PL/DRAFT.1/Rev.1", "2021-10-19", 12, 3, 14),
        ("IBD/PL/DRAFT.1/Rev.2", "2021-11-09", 12, 5, 9),
        ("IBD/PL/DRAFT.1/Rev.3", "2021-11-23", 12, 12, 0),
    ];
    assert!(read.eq(expected.map(|(symbol, day, all, clean, open)| (
        symbol.into(),
        day.into(),
        all,
        clean,
        open
    ))));

    let rev2 = store::drafts::revision(&mut look.tx, &look.keys, &permit, listed.draft.id, 2).await.unwrap();
    let labels = Labels {
        side: &|side| Some(look.viewer.dialogue.side(side)?.facts.letter.clone()),
        alternative: "Alt",
        no_text: "no text",
        placeholder: "placeholder",
    };
    let literal =
        rev2.unwrap().text.paragraphs.iter().map(|p| p.literal(&labels)).collect::<Vec<_>>().join("\n");
    assert!(literal.contains("They [urge (I)][invite (B)] both governments"));
    assert!(literal.contains("Alt 3: no interim regime; all effort goes into delimitation."));
    assert!(
        literal.contains("before sowing [and posted in villages of both sides] [and checked at the centre")
    );
    assert!(literal.contains("will not [and will ask media on both sides not to (B)] portray"));
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
